#include "app/overlay/paint_overlay.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

QPointF placed(OverlayPoint const& point, SliceGeometry const& slice) {
    CanvasPoint const at = std::holds_alternative<CanvasPoint>(point)
                               ? std::get<CanvasPoint>(point)
                               : slice.to_canvas(std::get<LpsPoint>(point));
    return {at.x, at.y};
}

QPolygonF placed(std::vector<OverlayPoint> const& points, SliceGeometry const& slice) {
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(points.size()));
    for (OverlayPoint const& point : points)
        polygon << placed(point, slice);
    return polygon;
}

double width_of(OverlayStyle const& style) {
    switch (style.role) {
    case OverlayRole::axial:
    case OverlayRole::sagittal:
    case OverlayRole::coronal:
    case OverlayRole::oblique:
        return style.selected ? 2 : 1;
    default:
        return style.selected ? 2.5 : 1.5;
    }
}

QPen pen_of(OverlayStyle const& style, double scale) {
    QPen pen(colour_of(style), width_of(style) * scale);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (style.dashed)
        pen.setDashPattern({5, 4});
    return pen;
}

QFont font_of(double scale) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(13 * scale))));
    return font;
}

QRectF box_of(TextItem const& item, SliceGeometry const& slice, double scale) {
    QFontMetricsF const metrics(font_of(scale));
    QStringList const lines = QString::fromStdString(item.text).split(QLatin1Char('\n'));
    double width = 0;
    for (QString const& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    double const height = metrics.height() * static_cast<double>(lines.size());
    QPointF at = placed(item.at, slice) + QPointF(item.offset.x, item.offset.y);
    if (item.align != TextAlign::left)
        at.rx() -= item.align == TextAlign::centre ? width / 2 : width;
    if (item.baseline != TextBaseline::top)
        at.ry() -= item.baseline == TextBaseline::middle ? height / 2 : height;
    return {at, QSizeF(width, height)};
}

QPainterPath ellipse_path(EllipseItem const& item, SliceGeometry const& slice) {
    QPointF const centre = placed(item.centre, slice), a = placed(item.axis_end, slice) - centre,
                  b = placed(item.other_axis_end, slice) - centre;
    QPainterPath path;
    constexpr int steps = 72;
    for (int i = 0; i < steps; ++i) {
        double const angle = 2 * std::numbers::pi * i / steps;
        QPointF const p = centre + a * std::cos(angle) + b * std::sin(angle);
        if (i == 0)
            path.moveTo(p);
        else
            path.lineTo(p);
    }
    path.closeSubpath();
    return path;
}

class Painter {
public:
    Painter(QPainter& painter, SliceGeometry const& slice, double scale)
        : m_painter(painter), m_slice(slice), m_scale(scale) {}

    void operator()(LineItem const& item) {
        begin(item.style);
        m_painter.drawLine(placed(item.from, m_slice), placed(item.to, m_slice));
    }
    void operator()(PolylineItem const& item) {
        begin(item.style);
        m_painter.drawPolyline(placed(item.points, m_slice));
    }
    void operator()(PolygonItem const& item) {
        begin(item.style, item.fill);
        m_painter.drawPolygon(placed(item.points, m_slice));
    }
    void operator()(EllipseItem const& item) {
        begin(item.style, item.fill);
        m_painter.drawPath(ellipse_path(item, m_slice));
    }
    void operator()(CircleItem const& item) {
        begin(item.style, item.fill);
        double const radius = item.radius_mm / m_slice.mm_per_pixel;
        m_painter.drawEllipse(placed(item.centre, m_slice), radius, radius);
    }
    void operator()(TextItem const& item) {
        QRectF const box = box_of(item, m_slice, m_scale);
        m_painter.setFont(font_of(m_scale));
        QColor const colour = colour_of(item.style);
        QStringList const lines = QString::fromStdString(item.text).split(QLatin1Char('\n'));
        double const height = box.height() / static_cast<double>(lines.size());
        int const align = item.align == TextAlign::left     ? Qt::AlignLeft
                          : item.align == TextAlign::centre ? Qt::AlignHCenter
                                                            : Qt::AlignRight;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QRectF const line(box.left(), box.top() + static_cast<double>(i) * height, box.width(), height);
            // A dark edge keeps letters readable on bright bone.
            m_painter.setPen(QColor(0, 0, 0, 200));
            for (QPointF const shift : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
                m_painter.drawText(line.translated(shift * m_scale),
                                   align | Qt::AlignVCenter | Qt::TextDontClip, lines[i]);
            m_painter.setPen(colour);
            m_painter.drawText(line, align | Qt::AlignVCenter | Qt::TextDontClip, lines[i]);
        }
    }
    void operator()(HandleItem const& item) {
        begin(item.style);
        QPointF const at = placed(item.at, m_slice);
        double const r = (item.style.selected ? 5 : 4) * m_scale;
        switch (item.shape) {
        case HandleShape::square:
            m_painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
            break;
        case HandleShape::circle:
            m_painter.drawEllipse(at, r, r);
            break;
        case HandleShape::cross:
            m_painter.drawLine(at - QPointF(r, 0), at + QPointF(r, 0));
            m_painter.drawLine(at - QPointF(0, r), at + QPointF(0, r));
            break;
        }
    }
    void operator()(ArrowItem const& item) {
        begin(item.style);
        QPointF const tail = placed(item.tail, m_slice), tip = placed(item.tip, m_slice);
        m_painter.drawLine(tail, tip);
        double const angle = std::atan2(tip.y() - tail.y(), tip.x() - tail.x()), r = 10 * m_scale;
        for (double const side : {2.7, -2.7})
            m_painter.drawLine(tip, tip + QPointF(std::cos(angle + side), std::sin(angle + side)) * r);
    }

private:
    void begin(OverlayStyle const& style, Fill fill = Fill::none) {
        m_painter.setPen(pen_of(style, m_scale));
        QColor tint = colour_of(style);
        tint.setAlphaF(tint.alphaF() * 0.25f);
        m_painter.setBrush(fill == Fill::tinted ? QBrush(tint) : QBrush(Qt::NoBrush));
    }

    QPainter& m_painter;
    SliceGeometry const& m_slice;
    double m_scale;
};

double distance_to_segment(QPointF p, QPointF a, QPointF b) {
    QPointF const ab = b - a, ap = p - a;
    double const along = QPointF::dotProduct(ab, ab);
    double const t = along > 0 ? std::clamp(QPointF::dotProduct(ap, ab) / along, 0.0, 1.0) : 0;
    QPointF const d = p - (a + ab * t);
    return std::hypot(d.x(), d.y());
}

double distance_to_polyline(QPointF p, QPolygonF const& points, bool closed) {
    double best = INFINITY;
    for (qsizetype i = 0; i + 1 < points.size(); ++i)
        best = std::min(best, distance_to_segment(p, points[i], points[i + 1]));
    if (closed && points.size() > 2)
        best = std::min(best, distance_to_segment(p, points.last(), points.first()));
    return best;
}

class Distance {
public:
    Distance(QPointF at, SliceGeometry const& slice) : m_at(at), m_slice(slice) {}
    double operator()(LineItem const& item) const {
        return distance_to_segment(m_at, placed(item.from, m_slice), placed(item.to, m_slice));
    }
    double operator()(PolylineItem const& item) const {
        return distance_to_polyline(m_at, placed(item.points, m_slice), false);
    }
    double operator()(PolygonItem const& item) const {
        QPolygonF const polygon = placed(item.points, m_slice);
        if (item.fill == Fill::tinted && polygon.containsPoint(m_at, Qt::OddEvenFill))
            return 0;
        return distance_to_polyline(m_at, polygon, true);
    }
    double operator()(EllipseItem const& item) const {
        QPolygonF const polygon = ellipse_path(item, m_slice).toFillPolygon();
        if (item.fill == Fill::tinted && polygon.containsPoint(m_at, Qt::OddEvenFill))
            return 0;
        return distance_to_polyline(m_at, polygon, true);
    }
    double operator()(CircleItem const& item) const {
        QPointF const d = m_at - placed(item.centre, m_slice);
        double const from_rim = std::hypot(d.x(), d.y()) - item.radius_mm / m_slice.mm_per_pixel;
        return item.fill == Fill::tinted && from_rim < 0 ? 0 : std::abs(from_rim);
    }
    double operator()(TextItem const& item) const {
        return box_of(item, m_slice, 1).contains(m_at) ? 0 : INFINITY;
    }
    double operator()(HandleItem const& item) const {
        QPointF const d = m_at - placed(item.at, m_slice);
        return std::hypot(d.x(), d.y());
    }
    double operator()(ArrowItem const& item) const {
        return distance_to_segment(m_at, placed(item.tail, m_slice), placed(item.tip, m_slice));
    }

private:
    QPointF m_at;
    SliceGeometry const& m_slice;
};

QColor base_colour(OverlayRole role) {
    switch (role) {
    case OverlayRole::text:
        return {235, 235, 235};
    case OverlayRole::text_minor:
        return {160, 160, 160};
    case OverlayRole::warning:
        return {255, 191, 0};
    case OverlayRole::axial:
        return {240, 70, 60};
    case OverlayRole::sagittal:
        return {240, 215, 60};
    case OverlayRole::coronal:
        return {90, 210, 90};
    case OverlayRole::oblique:
        return {90, 160, 255};
    case OverlayRole::measurement:
        return {255, 225, 90};
    case OverlayRole::measurement_draft:
        return {255, 245, 190};
    case OverlayRole::lesion:
        return {255, 80, 120};
    case OverlayRole::vertebra:
        return {255, 255, 255};
    case OverlayRole::vertebra_ghost:
        return {165, 165, 175};
    case OverlayRole::spine_curve:
        return {80, 200, 230};
    case OverlayRole::plan:
        return {120, 230, 200};
    case OverlayRole::calibration:
        return {200, 160, 255};
    }
    return {255, 255, 255};
}

} // namespace

QColor colour_of(OverlayStyle const& style) {
    QColor colour = base_colour(style.role);
    if (style.selected)
        colour = QColor((colour.red() + 255) / 2, (colour.green() + 255) / 2, (colour.blue() + 255) / 2);
    colour.setAlphaF(static_cast<float>(std::clamp(style.opacity, 0.0, 1.0)));
    return colour;
}

void paint_overlay(QPainter& painter, OverlayItems const& items, SliceGeometry const& slice, double scale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (OverlayItem const& item : items)
        std::visit(Painter(painter, slice, scale), item);
    painter.restore();
}

std::optional<std::size_t> item_at(OverlayItems const& items, SliceGeometry const& slice, CanvasPoint at,
                                   double tolerance) {
    for (std::size_t i = items.size(); i-- > 0;)
        if (std::visit(Distance({at.x, at.y}, slice), items[i]) <= tolerance)
            return i;
    return std::nullopt;
}

QImage wrap(SliceImage const& image) {
    if (image.pixels.empty())
        return {};
    return {reinterpret_cast<uchar const*>(image.pixels.data()), image.width, image.height,
            image.stride_bytes(), QImage::Format_RGB32};
}

} // namespace vertemark::app
