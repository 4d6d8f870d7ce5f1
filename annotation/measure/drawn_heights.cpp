#include "annotation/measure/drawn_heights.h"

#include <algorithm>

namespace vertemark::annotation {

namespace {

constexpr int k_furthest = 3; // levels away that still compare

Measurement const* drawn_at(Case const& c, Level level, FrameOfReferenceUid const* frame) {
    Measurement const* last = nullptr;
    for (auto const& drawing : c.measurements)
        if (drawing.kind == MeasurementKind::vertebral_heights && drawing.level == level &&
            six_points(drawing.points) && (!frame || drawing.frame == *frame))
            last = &drawing;
    return last;
}

} // namespace

std::optional<DrawnLoss> drawn_height_loss(Case const& c, Level level) {
    auto const* const here = drawn_at(c, level, nullptr);
    if (!here)
        return std::nullopt;
    auto const diseased = involved_levels(c);
    std::vector<ReferenceVertebra> references;
    for (int const direction : {-1, 1})
        for (int steps = 1; steps <= k_furthest; ++steps) {
            auto const other = neighbour(level, direction * steps, c.spine.anomalies.counts());
            if (!other || std::ranges::find(diseased, *other) != diseased.end())
                continue;
            if (auto const* const drawing = drawn_at(c, *other, &here->frame)) {
                references.push_back({*other, heights_of(*six_points(drawing->points))});
                break;
            }
        }
    auto loss = height_loss(heights_of(*six_points(here->points)), references);
    return loss ? std::optional(DrawnLoss{std::move(*loss), here}) : std::nullopt;
}

} // namespace vertemark::annotation
