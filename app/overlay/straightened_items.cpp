#include "app/overlay/straightened_items.h"

#include <algorithm>
#include <cmath>

#include "app/i18n/measurement_text.h"
#include "app/overlay/case_overlay.h"

namespace vertemark::app {

using namespace annotation;
using namespace imaging;

namespace {

constexpr double k_drawn_mm = 3; // arrows, texts and probes this near to the surface are on it

} // namespace

OverlayItems straightened_items(Case const& c, Centreline const& line, CurvedGeometry const& curved,
                                FrameOfReferenceUid const& frame, std::optional<LesionId> const& selected) {
    OverlayItems items;
    auto const words = [&](CanvasPoint at, CanvasPoint offset, std::string text, OverlayStyle const& style) {
        items.push_back(TextItem{at, offset, std::move(text), TextAlign::left, TextBaseline::middle, style});
    };
    for (VertebraLabel const& label : c.spine.labels) {
        if (label.position.frame != frame)
            continue;
        double const away = std::abs(curved.distance_of(line, label.position.point).value);
        if (away > k_label_slab_mm)
            continue;
        OverlayStyle const style{label.confirmed ? OverlayRole::vertebra : OverlayRole::vertebra_ghost, false,
                                 false, 1 - 0.6 * away / k_label_slab_mm};
        CanvasPoint const at = curved.to_canvas(line, label.position.point);
        items.push_back(HandleItem{at, HandleShape::circle, style});
        words(at, {12, 0}, name(label.level), style);
    }
    for (Lesion const& lesion : c.lesions) {
        if (!lesion.position || lesion.position->frame != frame)
            continue;
        constexpr double default_radius_mm = 8;
        double const radius = lesion.radius_mm.value_or(default_radius_mm),
                     away = std::abs(curved.distance_of(line, lesion.position->point).value);
        if (away >= radius)
            continue;
        OverlayStyle const style{OverlayRole::lesion, selected == lesion.id, false, 1};
        CanvasPoint const at = curved.to_canvas(line, lesion.position->point);
        double const cut = std::sqrt(radius * radius - away * away);
        items.push_back(CircleItem{at, cut, Fill::none, style});
        std::string text = "#" + std::to_string(lesion.number);
        words(at, {cut / curved.mm_per_pixel * 0.72 + 6, -cut / curved.mm_per_pixel * 0.72 - 6}, text, style);
    }
    for (Measurement const& drawn : c.measurements) {
        bool const place = drawn.kind == MeasurementKind::probe || drawn.kind == MeasurementKind::text ||
                           drawn.kind == MeasurementKind::arrow;
        if (!place || drawn.frame != frame || drawn.points.empty() ||
            std::abs(curved.distance_of(line, drawn.points.back()).value) > k_drawn_mm)
            continue;
        OverlayStyle const style{OverlayRole::measurement, false, false, 1};
        CanvasPoint const at = curved.to_canvas(line, drawn.points.front());
        if (drawn.kind == MeasurementKind::arrow)
            items.push_back(ArrowItem{at, curved.to_canvas(line, drawn.points.back()), style});
        else
            items.push_back(HandleItem{at, HandleShape::cross, style});
        words(at, {10, 0}, measurement_lines(drawn, drawn.values).join(u'\n').toStdString(), style);
    }
    return items;
}

LineItem across_at(Centreline const& line, CurvedGeometry const& curved, LpsPoint point,
                   OverlayStyle const& style) {
    double const y = curved.to_canvas(line, point).y;
    return {CanvasPoint{0, y}, CanvasPoint{static_cast<double>(curved.size.width), y}, style};
}

std::vector<LpsPoint> centreline_points(Case const& c, FrameOfReferenceUid const& frame) {
    for (auto drawn = c.measurements.rbegin(); drawn != c.measurements.rend(); ++drawn)
        if (drawn->kind == MeasurementKind::centreline && drawn->frame == frame &&
            drawn->points.size() >= 2) {
            std::vector<LpsPoint> points = drawn->points;
            if (points.front().z < points.back().z)
                std::ranges::reverse(points); // drawn upwards
            return points;
        }
    std::vector<VertebraLabel const*> labels;
    for (VertebraLabel const& label : c.spine.labels)
        if (label.position.frame == frame)
            labels.push_back(&label);
    std::ranges::sort(labels, {}, &VertebraLabel::level);
    std::vector<LpsPoint> points;
    for (VertebraLabel const* label : labels)
        points.push_back(label->position.point);
    return points;
}

} // namespace vertemark::app
