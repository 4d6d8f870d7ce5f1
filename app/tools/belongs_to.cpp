#include "app/tools/belongs_to.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "app/tools/lesion_tool.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_lesion_margin_mm = 3;

LpsPoint middle(std::span<LpsPoint const> points) {
    LpsVector sum;
    for (LpsPoint const& p : points)
        sum = sum + (p - LpsPoint{});
    return LpsPoint{} + sum * (1.0 / static_cast<double>(points.size()));
}

std::optional<Level> level_at(Spine const& spine, Place const& place) {
    auto const* const label = nearest_label(spine, place, k_vertebra_reach_mm);
    return label ? std::optional(label->level) : std::nullopt;
}

} // namespace

void assign(Measurement& drawn, CaseView const& c) {
    if (drawn.frame.empty() || drawn.points.empty() || drawn.kind == MeasurementKind::centreline)
        return;
    std::span<LpsPoint const> const points = drawn.points;
    LpsPoint const centre = middle(points);
    bool const two_ends = drawn.kind == MeasurementKind::cobb || drawn.kind == MeasurementKind::translation;
    if (two_ends && points.size() == 4) {
        drawn.level = level_at(c.now.spine, {middle(points.first(2)), drawn.frame});
        drawn.lower_level = level_at(c.now.spine, {middle(points.last(2)), drawn.frame});
        if (drawn.level && drawn.lower_level && *drawn.lower_level < *drawn.level)
            std::swap(drawn.level, drawn.lower_level);
    } else {
        drawn.level = level_at(c.now.spine, {centre, drawn.frame});
    }
    double nearest = INFINITY;
    for (Lesion const& lesion : c.now.lesions) {
        if (!lesion.position || lesion.position->frame != drawn.frame)
            continue;
        double const away = distance(lesion.position->point, centre);
        if (away < nearest &&
            away <= lesion.radius_mm.value_or(k_default_lesion_radius_mm) + k_lesion_margin_mm) {
            nearest = away;
            drawn.lesion = lesion.id;
        }
    }
    if (drawn.lesion || !c.selected || !drawn.level)
        return;
    if (auto const* const selected = find_lesion(c.now, *c.selected);
        selected && std::ranges::find(selected->levels, *drawn.level) != selected->levels.end())
        drawn.lesion = selected->id;
}

} // namespace vertemark::app
