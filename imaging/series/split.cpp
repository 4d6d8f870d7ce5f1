#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "imaging/series/arrange.h"
#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

constexpr double k_same_place_mm = 0.01; // images closer along the normal show the same slice

std::string rounded(std::optional<double> value, double step) {
    if (!value)
        return "";
    double const whole = std::round(*value / step) * step;
    std::string text = std::to_string(whole);
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        bool const point = text.back() == '.';
        text.pop_back();
        if (point)
            break;
    }
    return text;
}

// What tells the images of a group apart, as text that may be shown.
using KeyOf = std::function<std::string(Image const&)>;

std::vector<Group> split_by(Group group, SplitReason reason, KeyOf const& key_of) {
    std::map<std::string, Group> parts;
    for (Image& image : group.images)
        parts[key_of(image)].images.push_back(std::move(image));
    std::vector<Group> groups;
    for (auto& [key, part] : parts) {
        part.reason = parts.size() > 1 ? reason : group.reason;
        part.label = parts.size() > 1 ? key : group.label;
        part.findings = group.findings;
        groups.push_back(std::move(part));
    }
    return groups;
}

template <class Function>
std::vector<Group> each(std::vector<Group> groups, Function const& function) {
    std::vector<Group> all;
    for (Group& group : groups)
        for (Group& part : function(std::move(group)))
            all.push_back(std::move(part));
    return all;
}

bool same_direction(LpsVector a, LpsVector b) {
    return length(a - b) < k_direction_tolerance;
}

// Parts images by the direction of their rows and columns; single ones among many are strays.
std::vector<Group> split_by_orientation(Group group) {
    std::vector<Group> parts;
    for (Image& image : group.images) {
        auto const same = std::ranges::find_if(parts, [&](Group const& part) {
            Image const& first = part.images.front();
            if (!first.plane || !image.plane)
                return !first.plane && !image.plane;
            return same_direction(first.plane->row_dir, image.plane->row_dir) &&
                   same_direction(first.plane->col_dir, image.plane->col_dir);
        });
        if (same != parts.end())
            same->images.push_back(std::move(image));
        else
            parts.push_back({{std::move(image)}, group.reason, group.label, group.findings});
    }
    bool const has_stack = std::ranges::any_of(parts, [](Group const& p) { return p.images.size() > 2; });
    if (parts.size() > 1)
        for (Group& part : parts)
            part.reason =
                part.images.size() == 1 && has_stack ? SplitReason::stray : SplitReason::orientation;
    return parts;
}

bool has_duplicates(std::vector<Image> const& sorted) {
    return std::ranges::adjacent_find(sorted, [](Image const& a, Image const& b) {
               return b.z - a.z < k_same_place_mm && distance(a.plane->position, b.plane->position) < 0.1;
           }) != sorted.end();
}

std::string last_types(Image const& image) {
    std::string const& type = image.attributes().image_type;
    auto const second = type.find('\\', type.find('\\') + 1);
    return second == std::string::npos ? type : type.substr(second + 1);
}

std::string seconds(Image const& image) {
    Frame const& f = image.attributes();
    return f.acquisition_datetime.empty() ? f.acquisition_time : f.acquisition_datetime;
}

struct Criterion {
    SplitReason reason;
    KeyOf key_of;
};

// Tried in this order on images that lie at the same place.
std::vector<Criterion> const& criteria() {
    static std::vector<Criterion> const list = {
        {SplitReason::echo, [](Image const& i) { return rounded(i.attributes().echo_time_ms, 0.01); }},
        {SplitReason::echo, [](Image const& i) { return rounded(i.attributes().echo_number, 1); }},
        {SplitReason::inversion_time,
         [](Image const& i) { return rounded(i.attributes().inversion_time_ms, 0.1); }},
        {SplitReason::b_value, [](Image const& i) { return rounded(i.attributes().b_value, 1); }},
        {SplitReason::image_type,
         [](Image const& i) { return last_types(i) + i.instance->acquisition.complex_image_component; }},
        {SplitReason::kernel, [](Image const& i) { return i.instance->acquisition.kernel; }},
        {SplitReason::phase, [](Image const& i) { return rounded(i.attributes().temporal_position, 1); }},
        {SplitReason::phase, [](Image const& i) { return rounded(i.attributes().trigger_time_ms, 0.1); }},
        {SplitReason::acquisition,
         [](Image const& i) { return rounded(i.attributes().acquisition_number, 1); }},
        {SplitReason::acquisition, [](Image const& i) { return i.attributes().stack_id; }},
        {SplitReason::b_value,
         [](Image const& i) {
             auto const g = i.attributes().gradient_dir;
             return g ? rounded(g->x, 0.001) + "," + rounded(g->y, 0.001) + "," + rounded(g->z, 0.001) : "";
         }},
        {SplitReason::phase, seconds},
    };
    return list;
}

// The n-th image of each place makes the n-th stack.
std::vector<Group> split_by_turn(Group group) {
    std::vector<Group> parts;
    std::size_t turn = 0;
    for (std::size_t i = 0; i < group.images.size(); ++i) {
        bool const again = i > 0 && group.images[i].z - group.images[i - 1].z < k_same_place_mm;
        turn = again ? turn + 1 : 0;
        if (turn == parts.size())
            parts.push_back({{}, SplitReason::duplicate_position, std::to_string(turn + 1), group.findings});
        parts[turn].images.push_back(std::move(group.images[i]));
    }
    return parts;
}

// The places of a group without repetition.
std::size_t places(std::vector<Image> const& sorted) {
    std::size_t count = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i].z - sorted[i - 1].z >= k_same_place_mm)
            ++count;
    return count;
}

// Whether parting by this key leaves stacks, not crumbs: no more parts than images lie at one place.
bool makes_stacks(std::vector<Image> const& images, KeyOf const& key_of) {
    std::map<std::string, std::size_t> counts;
    for (Image const& image : images)
        ++counts[key_of(image)];
    std::size_t const most = (images.size() + places(images) - 1) / places(images);
    return counts.size() > 1 && counts.size() <= most + 1;
}

std::vector<Group> split_duplicates(Group group) {
    sort_along_normal(group.images);
    if (!has_duplicates(group.images))
        return {std::move(group)};
    if (places(group.images) == 1) { // many images of one place are a film, not stacks of one
        for (Image& image : group.images)
            image.kind = SeriesKind::multiframe;
        std::ranges::stable_sort(group.images, {}, [](Image const& i) {
            return std::pair(i.instance->number.value_or(0), i.frame);
        });
        return {std::move(group)};
    }
    for (Criterion const& criterion : criteria())
        if (makes_stacks(group.images, criterion.key_of))
            return each(split_by(std::move(group), criterion.reason, criterion.key_of), split_duplicates);
    return split_by_turn(std::move(group));
}

// Parallel blocks beside each other: images whose in-plane offset fits no common line.
std::vector<Group> split_by_place(Group group) {
    auto& images = group.images;
    if (images.size() < 2 || images.front().kind != SeriesKind::volume)
        return {std::move(group)};
    sort_along_normal(images);
    ImagePlane const& first = *images.front().plane;
    std::vector<double> shear_row, shear_column;
    for (std::size_t i = 1; i < images.size(); ++i) {
        double const dz = images[i].z - images[i - 1].z;
        LpsVector const step = images[i].plane->position - images[i - 1].plane->position;
        if (dz > k_same_place_mm) {
            shear_row.push_back(dot(step, first.row_dir) / dz);
            shear_column.push_back(dot(step, first.col_dir) / dz);
        }
    }
    auto const median = [](std::vector<double> values) {
        if (values.empty())
            return 0.0;
        std::ranges::sort(values);
        return values[values.size() / 2];
    };
    double const a = median(shear_row), b = median(shear_column);
    std::vector<Group> parts;
    std::vector<std::pair<double, double>> lines;
    for (Image& image : images) {
        LpsVector const offset = image.plane->position - first.position;
        double const dz = dot(offset, first.normal());
        std::pair const at{dot(offset, first.row_dir) - a * dz, dot(offset, first.col_dir) - b * dz};
        auto const same = std::ranges::find_if(lines, [&](auto const& line) {
            return std::hypot(line.first - at.first, line.second - at.second) < 1;
        });
        if (same == lines.end()) {
            lines.push_back(at);
            parts.push_back({{std::move(image)}, SplitReason::place, "", group.findings});
        } else {
            parts[static_cast<std::size_t>(same - lines.begin())].images.push_back(std::move(image));
        }
    }
    if (parts.size() == 1)
        parts.front().reason = group.reason;
    return parts;
}

// MR blocks along different discs may share their direction: a wide empty stretch parts them. In other images
// it is a gap, as long as the stretch is not longer than anything that can be called missing.
std::vector<Group> split_by_stretch(Group group) {
    if (group.images.size() < 3 || group.images.front().kind != SeriesKind::volume)
        return {std::move(group)};
    bool const mr = group.images.front().instance->series.modality == "MR" && group.images.size() > 3;
    double const widest = mr ? 3 : std::max(50.0, static_cast<double>(group.images.size()));
    std::vector<double> steps;
    for (std::size_t i = 1; i < group.images.size(); ++i)
        steps.push_back(group.images[i].z - group.images[i - 1].z);
    std::ranges::sort(steps);
    double const usual = steps[(steps.size() - 1) / 2];
    std::vector<Group> parts{{{}, group.reason, group.label, group.findings}};
    for (std::size_t i = 0; i < group.images.size(); ++i) {
        if (i > 0 && group.images[i].z - group.images[i - 1].z > widest * usual + 1e-3) {
            parts.push_back({{}, SplitReason::place, "", group.findings});
            parts.front().reason = SplitReason::place;
        }
        parts.back().images.push_back(std::move(group.images[i]));
    }
    return parts;
}

std::string format_of(Image const& image) {
    PixelLayout const& p = image.instance->pixels;
    return p.samples > 1 || p.photometric == "PALETTE COLOR" ? "colour" : p.is_float ? "float" : "grey";
}

} // namespace

void sort_along_normal(std::vector<Image>& images) {
    if (images.empty() || !images.front().plane)
        return;
    // The canonical order of arrange() makes front() the same whatever order the files came in.
    LpsVector const normal = images.front().plane->normal();
    for (Image& image : images)
        image.z = dot(image.plane->position - LpsPoint{}, normal);
    std::ranges::stable_sort(images, {}, &Image::z);
}

std::vector<Group> split(std::vector<Image> images) {
    std::vector<Group> groups{{std::move(images), SplitReason::none, "", {}}};
    auto const by = [&](SplitReason reason, KeyOf const& key_of) {
        groups =
            each(std::move(groups), [&](Group group) { return split_by(std::move(group), reason, key_of); });
    };
    by(SplitReason::kind, [](Image const& i) { return std::string(name_of(i.kind)); });
    by(SplitReason::pixel_format, format_of);
    by(SplitReason::frame_of_reference, [](Image const& i) { return i.instance->frame_of_reference.value; });
    by(SplitReason::size, [](Image const& i) {
        return std::to_string(i.instance->pixels.columns) + " × " + std::to_string(i.instance->pixels.rows);
    });
    by(SplitReason::spacing, [](Image const& i) {
        auto const& s = i.attributes().spacing;
        return s ? rounded(s->column_mm, 0.0005) + " × " + rounded(s->row_mm, 0.0005) + " mm" : "";
    });
    return each(std::move(groups), [](Group group) -> std::vector<Group> {
        if (group.images.front().kind != SeriesKind::volume)
            return {std::move(group)};
        auto parts = each(split_by_orientation(std::move(group)), split_duplicates);
        parts = each(std::move(parts), split_by_place);
        return each(std::move(parts), split_by_stretch);
    });
}

} // namespace vertemark::imaging
