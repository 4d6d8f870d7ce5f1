#include "app/overlay/measurement_items.h"

#include <algorithm>
#include <cmath>

#include "app/i18n/measurement_text.h"
#include "app/overlay/paint_overlay.h"

namespace vertemark::app {

using namespace annotation;
using namespace imaging;

namespace {

std::vector<OverlayPoint> overlay_points(std::vector<LpsPoint> const& points) {
    return {points.begin(), points.end()};
}

void add_lines(Measurement const& m, OverlayStyle const& style, OverlayItems& items) {
    auto const& p = m.points;
    auto const line = [&](std::size_t a, std::size_t b) {
        if (a < p.size() && b < p.size())
            items.push_back(LineItem{p[a], p[b], style});
    };
    switch (m.kind) {
    case MeasurementKind::length:
    case MeasurementKind::canal_diameter:
        line(0, 1);
        break;
    case MeasurementKind::angle:
        line(0, 1);
        line(1, 2);
        break;
    case MeasurementKind::cobb:
    case MeasurementKind::translation: {
        line(0, 1);
        line(2, 3);
        OverlayStyle between = style;
        between.dashed = true;
        between.opacity = 0.6;
        if (p.size() == 4 && m.kind == MeasurementKind::cobb)
            items.push_back(LineItem{midpoint(p[0], p[1]), midpoint(p[2], p[3]), between});
        else if (p.size() == 4)
            items.push_back(LineItem{p[1], p[2], between});
        break;
    }
    case MeasurementKind::area:
    case MeasurementKind::rectangle:
        items.push_back(PolygonItem{overlay_points(p), Fill::none, style});
        break;
    case MeasurementKind::ellipse:
        if (p.size() == 4)
            items.push_back(EllipseItem{midpoint(p[0], p[1]), p[1], p[3], Fill::none, style});
        break;
    case MeasurementKind::vertebral_heights:
        for (std::size_t i = 0; i + 1 < p.size(); i += 2)
            line(i, i + 1);
        break;
    case MeasurementKind::arrow:
        if (p.size() == 2)
            items.push_back(ArrowItem{p[0], p[1], style});
        break;
    case MeasurementKind::centreline:
        items.push_back(PolylineItem{overlay_points(p), style});
        break;
    case MeasurementKind::probe:
    case MeasurementKind::text:
        break;
    }
}

// Where the words stand: beside the rightmost point, or the tail of an arrow.
TextItem words(Measurement const& m, QString const& text, SliceGeometry const& slice,
               OverlayStyle const& style) {
    TextItem item{m.points.front(),     {10, 0}, text.toStdString(), TextAlign::left,
                  TextBaseline::middle, style};
    if (m.kind == MeasurementKind::arrow || m.kind == MeasurementKind::text) {
        item.offset = m.kind == MeasurementKind::text ? CanvasPoint{0, 0} : CanvasPoint{6, -8};
        return item;
    }
    double right = -INFINITY;
    for (LpsPoint const& p : m.points)
        if (CanvasPoint const at = slice.to_canvas(p); at.x > right) {
            right = at.x;
            item.at = p;
        }
    // Near the right edge the words would be cut off: they stand on the other side.
    if (right > slice.size.width - 130) {
        double left = INFINITY;
        for (LpsPoint const& p : m.points)
            if (CanvasPoint const at = slice.to_canvas(p); at.x < left) {
                left = at.x;
                item.at = p;
            }
        item.offset = {-10, 0};
        item.align = TextAlign::right;
    }
    return item;
}

} // namespace

bool lies_on(Measurement const& drawn, MeasuredPicture const& picture) {
    if (drawn.points.empty() || drawn.frame != picture.frame)
        return false;
    if (drawn.frame.empty()) // a projection: one image, one frame
        return drawn.image && picture.image && drawn.image->instance == picture.image->instance &&
               drawn.image->frame == picture.image->frame;
    return std::ranges::all_of(drawn.points, [&](LpsPoint const& p) {
        return std::abs(picture.slice.distance_of(p).value) <= picture.half_thickness_mm;
    });
}

OverlayItems measurement_items(Measurement const& drawn, std::vector<MeasuredValue> const& values,
                               SliceGeometry const& slice, bool selected) {
    OverlayItems items;
    if (drawn.points.empty())
        return items;
    OverlayStyle style{drawn.kind == MeasurementKind::centreline ? OverlayRole::spine_curve
                                                                 : OverlayRole::measurement,
                       selected, false, 1};
    add_lines(drawn, style, items);
    if (drawn.kind == MeasurementKind::probe || drawn.kind == MeasurementKind::text)
        items.push_back(HandleItem{drawn.points[0], HandleShape::cross, style});
    else if (drawn.kind != MeasurementKind::arrow || selected)
        for (LpsPoint const& p : drawn.points)
            items.push_back(HandleItem{p, HandleShape::square, style});
    bool const refused =
        std::ranges::any_of(values, [](MeasuredValue const& v) { return !v.absent_because.empty(); });
    if (QString const text = measurement_lines(drawn, values).join(u'\n'); !text.isEmpty()) {
        OverlayStyle said = style;
        if (refused)
            said.role = OverlayRole::warning;
        items.push_back(words(drawn, text, slice, said));
    }
    return items;
}

OverlayItems measurement_items(Case const& c, MeasuredPicture const& picture, ValuesOf const& values,
                               std::optional<MeasurementId> const& selected) {
    OverlayItems items;
    for (Measurement const& drawn : c.measurements) {
        if (!lies_on(drawn, picture))
            continue;
        auto some = measurement_items(drawn, values(drawn), picture.slice, selected == drawn.id);
        items.insert(items.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return items;
}

std::optional<MeasurementHit> measurement_at(Case const& c, MeasuredPicture const& picture, CanvasPoint at,
                                             double reach_pixels) {
    std::optional<MeasurementHit> line;
    for (auto m = c.measurements.rbegin(); m != c.measurements.rend(); ++m) {
        if (!lies_on(*m, picture))
            continue;
        for (std::size_t i = 0; i < m->points.size(); ++i) {
            CanvasPoint const p = picture.slice.to_canvas(m->points[i]);
            if (std::hypot(p.x - at.x, p.y - at.y) <= reach_pixels)
                return MeasurementHit{m->id, i};
        }
        if (!line &&
            item_at(measurement_items(*m, {}, picture.slice, false), picture.slice, at, reach_pixels))
            line = MeasurementHit{m->id, {}};
    }
    return line;
}

} // namespace vertemark::app
