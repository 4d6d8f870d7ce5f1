#include "app/overlay/case_overlay.h"

#include <algorithm>
#include <cmath>

namespace vertemark::app {

namespace {

constexpr double k_default_radius_mm = 8;

std::string caption(annotation::Lesion const& lesion) {
    std::string text = "#" + std::to_string(lesion.number);
    if (!lesion.levels.empty()) {
        text += " " + annotation::name(lesion.levels.front());
        if (lesion.levels.size() > 1)
            text += "–" + annotation::name(lesion.levels.back());
    }
    return text + " " + letter_of(annotation::settled(lesion.type));
}

} // namespace

char letter_of(std::optional<annotation::BoneLesionType> type) {
    if (!type)
        return '?';
    switch (*type) {
    case annotation::BoneLesionType::lytic:
        return 'L';
    case annotation::BoneLesionType::blastic:
        return 'B';
    case annotation::BoneLesionType::mixed:
        return 'M';
    }
    return '?';
}

imaging::OverlayItems case_items(annotation::Case const& c, imaging::SliceGeometry const& slice,
                                 FrameOfReferenceUid const& frame,
                                 std::optional<annotation::LesionId> const& selected) {
    using namespace imaging;
    OverlayItems items;
    for (annotation::VertebraLabel const& label : c.spine.labels) {
        double const away = std::abs(slice.distance_of(label.position.point).value);
        if (label.position.frame != frame || away > k_label_slab_mm)
            continue;
        OverlayStyle style{label.confirmed ? OverlayRole::vertebra : OverlayRole::vertebra_ghost, false,
                           false, 1 - 0.6 * away / k_label_slab_mm};
        items.push_back(HandleItem{label.position.point, HandleShape::circle, style});
        items.push_back(TextItem{label.position.point,
                                 {12, 0},
                                 annotation::name(label.level),
                                 TextAlign::left,
                                 TextBaseline::middle,
                                 style});
    }
    for (annotation::Lesion const& lesion : c.lesions) {
        if (!lesion.position || lesion.position->frame != frame)
            continue;
        double const radius = lesion.radius_mm.value_or(k_default_radius_mm);
        double const away = std::abs(slice.distance_of(lesion.position->point).value);
        if (away >= radius)
            continue;
        OverlayStyle style{OverlayRole::lesion, selected == lesion.id, false, 1};
        double const cut = std::sqrt(radius * radius - away * away);
        items.push_back(CircleItem{lesion.position->point, cut, Fill::none, style});
        items.push_back(TextItem{lesion.position->point,
                                 {cut / slice.mm_per_pixel * 0.72 + 6, -cut / slice.mm_per_pixel * 0.72 - 6},
                                 caption(lesion),
                                 TextAlign::left,
                                 TextBaseline::bottom,
                                 style});
    }
    return items;
}

imaging::SceneMarks case_marks(annotation::Case const& c, FrameOfReferenceUid const& frame,
                               std::optional<annotation::LesionId> const& selected) {
    imaging::SceneMarks marks;
    for (annotation::VertebraLabel const& label : c.spine.labels)
        if (label.position.frame == frame)
            marks.spheres.push_back({label.position.point, 2.5, 0xfff5f5f5, annotation::name(label.level)});
    for (annotation::Lesion const& lesion : c.lesions)
        if (lesion.position && lesion.position->frame == frame)
            marks.spheres.push_back({lesion.position->point, lesion.radius_mm.value_or(k_default_radius_mm),
                                     selected == lesion.id ? 0xffff5a4fu : 0xffd8453bu, caption(lesion)});
    return marks;
}

std::optional<std::array<LpsPoint, 2>> vertebra_box(annotation::Case const& c,
                                                    annotation::Place const& place) {
    auto const* const label = annotation::nearest_label(c.spine, place, k_level_reach_mm);
    if (!label)
        return std::nullopt;
    LpsPoint const centre = label->position.point;
    double above = 34, below = 34; // to the neighbours' centres; a lumbar body where they have no label
    for (auto const& [by, away] : {std::pair{-1, &above}, std::pair{1, &below}})
        if (auto const next = annotation::neighbour(label->level, by, c.spine.anomalies.counts()))
            if (auto const* other = annotation::find_label(c.spine, *next, place.frame))
                *away = distance(other->position.point, centre);
    // Half way, and what the arch and the spinous process reach beyond it.
    return std::array{LpsPoint{centre.x - 55, centre.y - 32, centre.z - 0.85 * below},
                      LpsPoint{centre.x + 55, centre.y + 75, centre.z + 0.6 * above}};
}

std::optional<annotation::VertebraLabel> level_of_slice(annotation::Case const& c,
                                                        imaging::SliceGeometry const& slice,
                                                        FrameOfReferenceUid const& frame,
                                                        std::optional<annotation::Place> const& focus) {
    if (imaging::nearest_plane(slice) != imaging::Plane::axial) {
        if (!focus || focus->frame != frame)
            return std::nullopt;
        auto const* label = annotation::nearest_label(c.spine, *focus, 40);
        return label ? std::optional(*label) : std::nullopt;
    }
    constexpr double reach_mm = 25;
    annotation::VertebraLabel const* nearest = nullptr;
    double least = reach_mm;
    for (annotation::VertebraLabel const& label : c.spine.labels) {
        double const away = std::abs(slice.distance_of(label.position.point).value);
        if (label.position.frame == frame && away < least) {
            nearest = &label;
            least = away;
        }
    }
    return nearest ? std::optional(*nearest) : std::nullopt;
}

} // namespace vertemark::app
