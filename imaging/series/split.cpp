#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

// Numbers by size ("2 ms" before "10 ms"), other texts by letters.
struct ByNumber {
    bool operator()(std::string const& a, std::string const& b) const {
        double x = 0, y = 0;
        bool const numbers = std::from_chars(a.data(), a.data() + a.size(), x).ec == std::errc() &&
                             std::from_chars(b.data(), b.data() + b.size(), y).ec == std::errc();
        return numbers && x != y ? x < y : a < b;
    }
};

std::string format_of(Image const& image) {
    PixelLayout const& p = image.instance->pixels;
    return p.samples > 1 || p.photometric == "PALETTE COLOR" ? "colour" : p.is_float ? "float" : "grey";
}

std::string size_of(Image const& image) {
    return std::to_string(image.instance->pixels.columns) + " × " +
           std::to_string(image.instance->pixels.rows);
}

std::string spacing_of(Image const& image) {
    auto const& s = image.attributes().spacing;
    return s ? rounded(s->column_mm, 0.0005, "") + " × " + rounded(s->row_mm, 0.0005, " mm") : "";
}

} // namespace

std::string rounded(std::optional<double> value, double step, char const* unit) {
    if (!value)
        return "";
    std::string text = std::to_string(std::round(*value / step) * step);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return (text == "-0" ? "0" : text) + unit;
}

std::vector<Group> split_by(Group group, SplitReason reason, KeyOf const& key_of) {
    std::map<std::string, Group, ByNumber> parts;
    for (Image& image : group.images)
        parts[key_of(image)].images.push_back(std::move(image));
    std::vector<Group> groups;
    for (auto& [key, part] : parts) {
        part.splits = group.splits;
        if (parts.size() > 1)
            part.splits.push_back({reason, key});
        part.findings = group.findings;
        groups.push_back(std::move(part));
    }
    return groups;
}

void sort_along_normal(std::vector<Image>& images) {
    if (images.empty() || !images.front().plane)
        return;
    // The canonical order of arrange() makes front() the same whatever order the files came in.
    LpsVector const normal = images.front().plane->normal();
    for (Image& image : images)
        image.z = dot(image.plane->position - LpsPoint{}, normal);
    std::ranges::stable_sort(images, {}, &Image::z);
}

std::vector<Group> split(std::vector<Image> images, Stacking stacking) {
    std::vector<Group> groups{{std::move(images), {}, {}}};
    auto const by = [&](SplitReason reason, KeyOf const& key_of) {
        groups =
            each(std::move(groups), [&](Group group) { return split_by(std::move(group), reason, key_of); });
    };
    by(SplitReason::kind, [](Image const& i) { return std::string(name_of(i.kind)); });
    by(SplitReason::pixel_format, format_of);
    by(SplitReason::size, size_of);
    if (stacking == Stacking::together)
        return each(std::move(groups),
                    [](Group group) { return std::vector{as_one_scroll(std::move(group))}; });
    by(SplitReason::frame_of_reference, [](Image const& i) { return i.instance->frame_of_reference.value; });
    by(SplitReason::spacing, spacing_of);
    if (stacking == Stacking::apart)
        groups = each(std::move(groups), split_by_anything);
    return each(std::move(groups), [](Group group) -> std::vector<Group> {
        if (group.images.front().kind != SeriesKind::volume)
            return {std::move(group)};
        auto parts = each(split_by_orientation(std::move(group)), split_duplicates);
        parts = each(std::move(parts), split_by_place);
        return each(std::move(parts), split_by_stretch);
    });
}

} // namespace vertemark::imaging
