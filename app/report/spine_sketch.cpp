#include "app/report/spine_sketch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::app {

namespace {

using annotation::Level;
using annotation::Region;

// Millimetres of an adult's vertebra, seen from the side: the drawing's proportions.
struct Size {
    double height = 0, depth = 0, disc = 0, canal = 0, process = 0;
};

Size size_of(Level level) {
    double const n = level.number;
    switch (level.region) {
    case Region::cervical:
        return {level.number == 1   ? 10.0
                : level.number == 2 ? 20.0
                                    : 13.0,
                15 + 0.3 * n, 5, 12, level.number == 1 ? 6 : 10 + 1.5 * n};
    case Region::thoracic:
        return {17 + 0.55 * n, 19 + 0.9 * n, 4 + 0.2 * n, 11, 20};
    case Region::lumbar:
        return {26 + 0.3 * n, 33, 8 + 0.6 * n, 13, 21};
    case Region::sacral:
        return {29 - 3.4 * n, 31 - 3.6 * n, 1.5, 9, 9 - n};
    default:
        return {10, 12, 2, 8, 4};
    }
}

// Lean of the spine's line from the vertical, degrees: cervical lordosis, thoracic kyphosis, lumbar lordosis.
// `part` is the place in the region, 0 at its top, 1 at its bottom; positive leads backwards.
double lean_deg(Region region, double part) {
    switch (region) {
    case Region::cervical:
        return -9 + 27 * part;
    case Region::thoracic:
        return 18 - 32 * part;
    case Region::lumbar:
        return -14 + 40 * part;
    case Region::sacral:
        return 36 - 62 * part;
    default:
        return -30;
    }
}

QPointF along(QPointF from, QPointF direction, double distance) {
    return from + direction * distance;
}

struct Placed {
    QPointF top, bottom, down, back;
    Size size;
};

std::vector<Placed> place(std::span<SketchVertebra const> vertebrae) {
    std::vector<Placed> placed;
    QPointF at(0, 0);
    for (auto const& v : vertebrae) {
        auto const in_region =
            std::count_if(vertebrae.begin(), vertebrae.end(),
                          [&](SketchVertebra const& o) { return o.level.region == v.level.region; });
        double const part = std::clamp(
            (v.level.number - 0.5) / static_cast<double>(std::max<std::ptrdiff_t>(1, in_region)), 0.0, 1.0);
        double const lean = lean_deg(v.level.region, part) * std::numbers::pi / 180;
        Placed p;
        p.size = size_of(v.level);
        p.down = {std::sin(lean), std::cos(lean)};
        p.back = {std::cos(lean), -std::sin(lean)};
        p.top = at;
        p.bottom = along(at, p.down, p.size.height);
        at = along(p.bottom, p.down, p.size.disc);
        placed.push_back(p);
    }
    return placed;
}

// Counter-clockwise from the upper front corner; the front loses height when the body has collapsed.
QPolygonF body(Placed const& p, double height_loss) {
    double const half = p.size.depth / 2;
    double const loss = std::clamp(height_loss, 0.0, 0.9) * p.size.height;
    return QPolygonF({along(along(p.top, p.back, -half), p.down, loss), along(p.bottom, p.back, -half),
                      along(p.bottom, p.back, half), along(along(p.top, p.back, half), p.down, loss * 0.25)});
}

QPolygonF spinous_process(Placed const& p, Region region) {
    double const start = p.size.depth / 2 + p.size.canal;
    double const drop = region == Region::thoracic ? 0.9 : region == Region::cervical ? 0.5 : 0.25;
    QPointF const root = along(along(p.top, p.down, p.size.height * 0.35), p.back, start);
    QPointF const tip = along(along(root, p.back, p.size.process), p.down, p.size.process * drop);
    double const thick = std::min(p.size.height * 0.55, 11.0);
    return QPolygonF({root, along(tip, p.down, thick * 0.15), along(tip, p.down, thick * 0.85),
                      along(root, p.down, thick)});
}

QPolygonF canal(Placed const& p) {
    double const front = p.size.depth / 2 + 1.5;
    double const back = p.size.depth / 2 + p.size.canal - 1.5;
    return QPolygonF({along(p.top, p.back, front), along(p.bottom, p.back, front),
                      along(p.bottom, p.back, back), along(p.top, p.back, back)});
}

// Notes stand one below the other beside their lesions, never on top of each other.
void spread(std::vector<SketchText*>& notes, double distance, double lowest) {
    for (std::size_t i = 1; i < notes.size(); ++i)
        notes[i]->at.setY(std::max(notes[i]->at.y(), notes[i - 1]->at.y() + distance));
    if (!notes.empty() && notes.back()->at.y() > lowest) {
        notes.back()->at.setY(lowest);
        for (std::size_t i = notes.size() - 1; i-- > 0;)
            notes[i]->at.setY(std::min(notes[i]->at.y(), notes[i + 1]->at.y() - distance));
    }
}

} // namespace

SketchDrawing draw_spine(std::span<SketchVertebra const> vertebrae) {
    SketchDrawing drawing;
    auto const placed = place(vertebrae);
    if (placed.empty())
        return drawing;
    double left = 0, right = 0;
    for (auto const& p : placed) {
        left = std::min({left, along(p.top, p.back, -p.size.depth / 2).x(),
                         along(p.bottom, p.back, -p.size.depth / 2).x()});
        right =
            std::max(right, along(p.bottom, p.back, p.size.depth / 2 + p.size.canal + p.size.process).x());
    }
    double const height = placed.back().bottom.y();
    double const scale = 100 / height;
    auto const fit = [&](QPointF point) { return QPointF((point.x() - left) * scale, point.y() * scale); };
    auto const fit_all = [&](QPolygonF polygon) {
        for (auto& point : polygon)
            point = fit(point);
        return polygon;
    };
    double const names_at = -1.2, notes_at = (right - left) * scale + 2.2;

    std::vector<std::size_t> notes;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        auto const& v = vertebrae[i];
        auto const& p = placed[i];
        bool const has_lesion = !v.letter.isEmpty();
        drawing.shapes.push_back({fit_all(spinous_process(p, v.level.region)), Tone::plain, false, true});
        drawing.shapes.push_back({fit_all(body(p, v.height_loss)), v.tone, has_lesion, false});
        if (v.cord)
            drawing.cord.push_back(fit_all(canal(p)));
        QPointF const middle = fit((p.top + p.bottom) / 2);
        drawing.texts.push_back({{names_at, middle.y() + drawing.name_height * 0.36},
                                 v.name,
                                 SketchText::Kind::name,
                                 SketchText::Align::right,
                                 has_lesion ? v.tone : Tone::unknown});
        if (!has_lesion)
            continue;
        QPointF const letter_at =
            fit(along((p.top + p.bottom) / 2, p.down, v.height_loss * p.size.height * 0.25));
        drawing.texts.push_back({letter_at + QPointF(0, drawing.letter_height * 0.36), v.letter,
                                 SketchText::Kind::letter, SketchText::Align::centre, v.tone});
        if (!v.note.isEmpty()) {
            notes.push_back(drawing.texts.size());
            drawing.texts.push_back({{notes_at, middle.y() + drawing.note_height * 0.36},
                                     v.note,
                                     SketchText::Kind::note,
                                     SketchText::Align::left,
                                     v.tone});
            drawing.leaders.push_back(QPolygonF(
                {fit(along((p.top + p.bottom) / 2, p.back, p.size.depth / 2)), QPointF(notes_at - 0.6, 0)}));
        }
    }
    std::vector<SketchText*> spread_notes;
    for (auto const i : notes)
        spread_notes.push_back(&drawing.texts[i]);
    spread(spread_notes, drawing.note_height * 1.35, 99);
    for (std::size_t i = 0; i < notes.size(); ++i)
        drawing.leaders[i][1].setY(spread_notes[i]->at.y() - drawing.note_height * 0.36);
    drawing.bounds = QRectF(names_at - 3.6, -0.5, notes_at + 14 - names_at + 3.6, 101.5);
    return drawing;
}

} // namespace vertemark::app
