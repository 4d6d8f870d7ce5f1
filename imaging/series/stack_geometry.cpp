#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/series/arrange.h"
#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

constexpr double k_tilt_tolerance_deg = 0.2; // smaller angles come from rounded positions
constexpr double k_most_tilt_deg = 60;       // gantries tilt by 30; images further aside are no stack
constexpr double k_wide = 2.5; // usual distances: a wider step of an uneven stack is not filled by resampling

std::string shown(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

double thickness(Image const& image) {
    return image.attributes().slice_thickness_mm.value_or(0);
}

double usual_thickness(std::vector<Image> const& images) {
    std::vector<double> all;
    std::ranges::transform(images, std::back_inserter(all), thickness);
    std::ranges::nth_element(all, all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2));
    return all[all.size() / 2];
}

// Whether the images at both ends of a step are thicker than others and touch: then nothing is missing
// between.
bool filled(Image const& below, Image const& above, double step, double usual_mm) {
    double const mean = (thickness(below) + thickness(above)) / 2;
    return mean > 0.8 * step && mean > 1.5 * usual_mm;
}

int count_missing(std::vector<FrameGap> const& gaps) {
    int missing = 0;
    for (FrameGap const& gap : gaps)
        missing += gap.missing;
    return missing;
}

// Distances that are whole multiples of the usual one are gaps; other odd ones make the stack uneven. So do
// whole multiples that the slices' thickness fills, or that are no exception: thin slices among thick ones.
void judge_steps(Group& group, StackGeometry& g, std::vector<double> const& steps) {
    std::vector<FrameGap> whole_gaps, wide_gaps;
    double const usual_mm = usual_thickness(group.images);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        double const times = steps[i] / g.slice_mm;
        double const whole = std::round(times);
        FrameGap const gap{static_cast<int>(i), static_cast<int>(whole) - 1};
        bool const touching = filled(group.images[i], group.images[i + 1], steps[i], usual_mm);
        if (times > k_wide && !touching)
            wide_gaps.push_back(gap);
        if (whole >= 2 && std::abs(times - whole) < 0.1 && !touching)
            whole_gaps.push_back(gap);
        else if (std::abs(times - 1) > k_spacing_tolerance)
            g.uneven = true;
    }
    g.uneven = g.uneven || 3 * whole_gaps.size() > steps.size() + 1;
    g.gaps = g.uneven ? wide_gaps : whole_gaps;
    if (g.uneven) {
        auto const [least, most] = std::ranges::minmax(steps);
        group.findings.push_back({"uneven_spacing", "", {shown(least), shown(most)}});
    }
    if (int const missing = count_missing(g.gaps); missing > 0)
        group.findings.push_back(
            {"missing_slices", "", {std::to_string(missing), std::to_string(g.gaps.front().after + 1)}});
}

} // namespace

std::optional<StackGeometry> stack_geometry(Group& group) {
    auto& images = group.images;
    sort_along_normal(images);
    ImagePlane const& first = *images.front().plane;
    ImagePlane const& last = *images.back().plane;
    Frame const& frame = images.front().attributes();
    StackGeometry g;
    g.origin = first.position;
    g.row_dir = first.row_dir;
    g.col_dir = first.col_dir;
    g.slice_dir = normalized(first.normal());
    g.column_mm = frame.spacing->column_mm;
    g.row_mm = frame.spacing->row_mm;
    auto const positive = [](std::optional<double> value) { return value && *value > 0 && *value < 1000; };
    if (images.size() == 1) {
        auto const between = images.front().instance->acquisition.spacing_between_slices_mm;
        g.slice_mm = positive(frame.slice_thickness_mm) ? *frame.slice_thickness_mm
                     : positive(between)                ? *between
                                                        : 1;
        return g;
    }
    LpsVector const whole = last.position - first.position;
    double const along_normal = dot(whole, g.slice_dir);
    if (along_normal < 1e-4)
        return std::nullopt;
    double const cosine = std::clamp(along_normal / length(whole), -1.0, 1.0);
    double const angle = std::acos(cosine) * 180 / std::numbers::pi;
    if (angle > k_most_tilt_deg)
        return std::nullopt;
    if (angle > k_tilt_tolerance_deg) {
        g.slice_dir = normalized(whole);
        g.tilt_deg = angle;
        group.findings.push_back({"gantry_tilt", "", {shown(angle)}});
    }
    double const stretch = length(whole) / along_normal; // a step along slice_dir per step along the normal
    std::vector<double> steps;
    for (std::size_t i = 1; i < images.size(); ++i)
        steps.push_back((images[i].z - images[i - 1].z) * (g.tilt_deg > 0 ? stretch : 1));
    auto sorted = steps;
    std::ranges::sort(sorted);
    g.slice_mm = sorted[(sorted.size() - 1) / 2];
    judge_steps(group, g, steps);
    if (!g.uneven && g.gaps.empty()) // the mean of all steps: rounded positions leave no drift
        g.slice_mm = (g.tilt_deg > 0 ? length(whole) : along_normal) / static_cast<double>(images.size() - 1);
    return g;
}

} // namespace vertemark::imaging
