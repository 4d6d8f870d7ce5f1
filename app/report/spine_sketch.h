// The drawn spine of the report: a side view of the patient's vertebrae with the lesions in them, as neutral
// shapes. Painted on paper by report_pdf and written as SVG by report_html.
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <span>
#include <vector>

#include "app/report/report.h"

namespace vertemark::app {

struct SketchShape {
    QPolygonF outline; // closed; smooth corners are the painter's business
    Tone tone = Tone::plain;
    bool lesion = false;
    bool posterior = false; // the spinous process: drawn lighter
};

struct SketchText {
    QPointF at; // baseline's middle
    QString text;
    enum class Kind { name, letter, note } kind = Kind::name;
    enum class Align { left, centre, right } align = Align::centre;
    Tone tone = Tone::plain;
};

// In units of the drawing: y from 0 (top of C1) downwards, sized so that a full spine is 100 high.
struct SketchDrawing {
    QRectF bounds;
    std::vector<SketchShape> shapes;
    std::vector<SketchText> texts;
    std::vector<QPolygonF> leaders; // thin lines from a lesion to its note
    std::vector<QPolygonF> cord;    // where the canal is narrowed
    double name_height = 1.7, letter_height = 1.9, note_height = 2.0;
};

SketchDrawing draw_spine(std::span<SketchVertebra const> vertebrae);

} // namespace vertemark::app
