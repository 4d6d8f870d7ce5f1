#include <algorithm>
#include <cmath>

#include "imaging/series/arrange.h"
#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

bool same_direction(LpsVector a, LpsVector b) {
    return length(a - b) < k_direction_tolerance;
}

// Blocks are numbered by arrange(), once their order is known. A block within a direction is a block.
void add_block(Group& part, SplitReason reason) {
    bool const within = !part.splits.empty() && part.splits.back().reason == SplitReason::orientation;
    if (within)
        part.splits.back().reason = reason;
    else
        part.splits.push_back({reason, ""});
}

} // namespace

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
            parts.push_back({{std::move(image)}, group.splits, group.findings});
    }
    bool const has_stack = std::ranges::any_of(parts, [](Group const& p) { return p.images.size() > 2; });
    auto const is_stray = [&](Group const& part) { return has_stack && part.images.size() == 1; };
    bool const one_stack = std::ranges::count_if(parts, is_stray) + 1 == std::ssize(parts);
    for (Group& part : parts)
        if (is_stray(part))
            add_block(part, SplitReason::stray);
        else if (!one_stack) // beside strays alone a stack is the series itself
            add_block(part, SplitReason::orientation);
    return parts;
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
            parts.push_back({{std::move(image)}, group.splits, group.findings});
        } else {
            parts[static_cast<std::size_t>(same - lines.begin())].images.push_back(std::move(image));
        }
    }
    if (parts.size() > 1)
        for (Group& part : parts)
            add_block(part, SplitReason::place);
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
    std::vector<Group> parts{{{}, group.splits, group.findings}};
    for (std::size_t i = 0; i < group.images.size(); ++i) {
        if (i > 0 && group.images[i].z - group.images[i - 1].z > widest * usual + 1e-3)
            parts.push_back({{}, group.splits, group.findings});
        parts.back().images.push_back(std::move(group.images[i]));
    }
    if (parts.size() > 1)
        for (Group& part : parts)
            add_block(part, SplitReason::place);
    return parts;
}

} // namespace vertemark::imaging
