// Letters, lines and pictures on a page measured in millimetres; every drawing call says how high it came
// out. With drawing off it only measures: a page is laid out before it is printed. Opaque colours only
// (PDF/A-1).
#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <utility>
#include <vector>

#include "app/report/report.h"

class QPainter;
class QFont;

namespace vertemark::app {

namespace ink {
inline QColor const text{0x1b, 0x1f, 0x24}, muted{0x5d, 0x66, 0x70}, rule{0xc9, 0xd0, 0xd8},
    accent{0x1f, 0x4e, 0x79}, tint{0xf3, 0xf6, 0xf9}, white{0xff, 0xff, 0xff}, bone{0xe9, 0xe4, 0xd8},
    bone_line{0x9a, 0x92, 0x80};
} // namespace ink

[[nodiscard]] QColor colour_of(Tone tone);
// The same, pale enough to be a ground for letters.
[[nodiscard]] QColor ground_of(Tone tone);

struct TextStyle {
    double points = 8.2;
    bool bold = false;
    QColor colour = ink::text;
    Qt::Alignment align = Qt::AlignLeft;
};

// A piece of a paragraph with its own weight and colour.
struct Run {
    QString text;
    bool bold = false;
    QColor colour = ink::text;
};

class Paper {
public:
    Paper(QPainter& painter, double dots_per_mm, QString const& language);

    // What the piece would return, without a trace on the page.
    template <class Piece>
    auto measure(Piece const& piece) {
        bool const was_drawing = std::exchange(m_drawing, false);
        auto const result = piece();
        m_drawing = was_drawing;
        return result;
    }
    // Factor of all letters, to fit a full page.
    void set_scale(double scale) { m_scale = scale; }
    [[nodiscard]] double scale() const { return m_scale; }

    // Wraps into the width, from the top left corner; returns the height in millimetres.
    double write(double x, double y, double width, QString const& text, TextStyle const& style = {});
    double write(double x, double y, double width, std::vector<Run> const& runs, TextStyle const& style = {});
    // One line, centred on a place given by its baseline; not scaled.
    void letter(QPointF baseline, QString const& text, double height_mm, QColor colour, Qt::Alignment align,
                bool bold);
    [[nodiscard]] double width_of(QString const& text, TextStyle const& style) const;

    void line(QPointF from, QPointF to, QColor colour, double width_mm = 0.2);
    void box(QRectF where, QColor ground, QColor border, double radius_mm = 0, double width_mm = 0.2);
    void shape(QPolygonF const& outline, QColor ground, QColor border, double width_mm = 0.15);
    // Fitted into the rectangle, proportions kept; returns the height used.
    double picture(QRectF where, QImage const& image);

private:
    [[nodiscard]] QFont font(TextStyle const& style) const;
    [[nodiscard]] QPointF dots(QPointF mm) const { return mm * m_dots_per_mm; }
    [[nodiscard]] QRectF dots(QRectF mm) const {
        return {mm.topLeft() * m_dots_per_mm, mm.size() * m_dots_per_mm};
    }

    QPainter& m_painter;
    double m_dots_per_mm;
    QString m_family;
    double m_scale = 1;
    bool m_drawing = true;
};

} // namespace vertemark::app
