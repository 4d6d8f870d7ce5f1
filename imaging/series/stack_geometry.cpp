#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/series/arrange.h"
#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

constexpr double k_tilt_tolerance_deg = 0.2; // smaller angles come from rounded positions

std::string shown(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

// Distances that are whole multiples of the usual one are gaps; other odd ones make the stack uneven.
void judge_steps(Group& group, StackGeometry& g, std::vector<double> const& steps) {
    int missing = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        double const times = steps[i] / g.slice_mm;
        double const whole = std::round(times);
        if (whole >= 2 && std::abs(times - whole) < 0.1) {
            g.gaps.push_back({static_cast<int>(i), static_cast<int>(whole) - 1});
            missing += static_cast<int>(whole) - 1;
        } else if (std::abs(times - 1) > k_spacing_tolerance) {
            g.uneven = true;
        }
    }
    if (g.uneven) {
        g.gaps.clear();
        auto const [least, most] = std::ranges::minmax(steps);
        group.findings.push_back({"uneven_spacing", "", {shown(least), shown(most)}});
    } else if (missing > 0) {
        group.findings.push_back(
            {"missing_slices", "", {std::to_string(missing), std::to_string(g.gaps.front().after + 1)}});
    }
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
