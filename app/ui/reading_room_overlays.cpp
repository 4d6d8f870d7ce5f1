// What the reading room writes and draws over its pictures: corner texts, the case's marks, reference lines.
#include <QLocale>
#include <cmath>

#include "app/hanging/series_traits.h"
#include "app/overlay/case_overlay.h"
#include "app/tools/crosshair_tool.h"
#include "app/ui/reading_room.h"
#include "app/ui/theme.h"

namespace vertemark::app {

namespace {

// "20260314" → "2026-03-14"; other texts stay.
std::string iso_date(std::string const& text) {
    return text.size() == 8 ? text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2) : text;
}

std::string clock(std::string const& text) {
    return text.size() >= 4 ? text.substr(0, 2) + ":" + text.substr(2, 2) : text;
}

// "DOE^JANE" → "DOE, JANE"; the first group of a name that has several.
std::string spoken_name(std::string name) {
    name = name.substr(0, name.find('='));
    if (auto const caret = name.find('^'); caret != std::string::npos)
        name.replace(caret, 1, ", ");
    std::ranges::replace(name, '^', ' ');
    return name;
}

void add(std::vector<std::string>& lines, std::string line) {
    if (!line.empty())
        lines.push_back(std::move(line));
}

imaging::OverlayRole role_of(std::optional<imaging::Plane> plane) {
    if (!plane)
        return imaging::OverlayRole::oblique;
    switch (*plane) {
    case imaging::Plane::axial:
        return imaging::OverlayRole::axial;
    case imaging::Plane::sagittal:
        return imaging::OverlayRole::sagittal;
    case imaging::Plane::coronal:
        return imaging::OverlayRole::coronal;
    }
    return imaging::OverlayRole::oblique;
}

// A bracket in front of two labels that don't fit, with the count between them.
void add_bracket(imaging::OverlayItems& items, LpsPoint upper, LpsPoint lower,
                 imaging::SliceGeometry const& slice, std::string text) {
    constexpr double k_out = 46, k_arm = 10; // pixels
    CanvasPoint const a = slice.to_canvas(upper), b = slice.to_canvas(lower);
    double const x = std::min(a.x, b.x) - k_out;
    imaging::OverlayStyle const style{imaging::OverlayRole::lesion, true, false, 1};
    items.push_back(imaging::PolylineItem{
        {CanvasPoint{x + k_arm, a.y}, CanvasPoint{x, a.y}, CanvasPoint{x, b.y}, CanvasPoint{x + k_arm, b.y}},
        style});
    items.push_back(imaging::TextItem{CanvasPoint{x, (a.y + b.y) / 2},
                                      {-6, 0},
                                      std::move(text),
                                      imaging::TextAlign::right,
                                      imaging::TextBaseline::middle,
                                      style});
}

// "  3.21 g/ml": what the laid-over volume says at the same place.
QString laid_over_value(imaging::SliceOverlay const& overlay, LpsPoint p) {
    auto const& m = overlay.base_to_overlay;
    LpsPoint const there{m[0] * p.x + m[1] * p.y + m[2] * p.z + m[3],
                         m[4] * p.x + m[5] * p.y + m[6] * p.z + m[7],
                         m[8] * p.x + m[9] * p.y + m[10] * p.z + m[11]};
    auto const number = overlay.volume->value_at(there);
    if (!number)
        return {};
    int const digits = overlay.volume->info().quantity == Quantity::suv_bw ? 2 : 0;
    return QStringLiteral("  ") + QLocale::c().toString(*number, 'f', digits) + QLatin1Char(' ') +
           QString::fromStdString(overlay.volume->info().unit);
}

} // namespace

CornerTexts ReadingRoom::corner_texts(ViewCell const& cell) const {
    CornerTexts texts;
    auto const& series = cell.series();
    if (!series)
        return texts;
    imaging::Patient const& patient = series->patient;
    add(texts.top_left, spoken_name(patient.name));
    add(texts.top_left, patient.id);
    std::string born = iso_date(patient.birth_date);
    if (!patient.sex.empty())
        born += (born.empty() ? "" : "  ") + patient.sex;
    add(texts.top_left, born);
    add(texts.top_right, series->study.institution);
    add(texts.top_right, series->study.description);
    add(texts.top_right, iso_date(series->study.date) + "  " + clock(series->study.time));
    std::string number = series->attributes.modality;
    if (series->attributes.number)
        number += "  Se " + std::to_string(*series->attributes.number);
    if (series->stacks > 1)
        number += "  (" + std::to_string(series->stack + 1) + "/" + std::to_string(series->stacks) + ")";
    add(texts.bottom_right, number);
    add(texts.bottom_right, series->attributes.description);
    if (series->geometry && !series->frames.empty()) {
        imaging::Frame const& frame = series->frame_of(0);
        if (frame.slice_thickness_mm)
            add(texts.bottom_right,
                QLocale::c().toString(*frame.slice_thickness_mm, 'g', 3).toStdString() + " mm");
    }
    texts.bottom_left = state_lines(cell.content(), cell.geometry());
    if (cell.is_straightened() && cell.centreline() && !texts.bottom_left.empty())
        texts.bottom_left.back() = // in place of the image number, which a curved surface doesn't have
            tr("Straight, %1 mm").arg(QLocale::c().toString(cell.curved().offset_mm, 'f', 0)).toStdString();
    bool const by_frame = series->kind != imaging::SeriesKind::volume;
    if (by_frame && series->frames.size() > 1 && !texts.bottom_left.empty())
        texts.bottom_left.back() =
            "Im " + std::to_string(cell.frame_index() + 1) + "/" + std::to_string(series->frames.size());
    if (by_frame && series->attributes.modality == "NM") { // the same pixels mean the other side from behind
        QString const view = view_of_frame(*series, cell.frame_index());
        add(texts.bottom_right, (view == QLatin1String("anterior")    ? tr("Anterior")
                                 : view == QLatin1String("posterior") ? tr("Posterior")
                                 : view == QLatin1String("lat")       ? tr("Lateral")
                                                                      : tr("View not stated"))
                                    .toStdString());
    }
    if (m_session && cell.patient_space())
        if (auto const level =
                level_of_slice(m_session->current(), cell.geometry(), cell.frame_of_reference(), m_focus))
            texts.top_centre = annotation::name(level->level) + (level->confirmed ? "" : "?");
    if (texts.top_centre.empty() && !m_offered.spine.labels.empty() && cell.patient_space())
        if (auto const level = level_of_slice(m_offered, cell.geometry(), cell.frame_of_reference(), m_focus))
            texts.top_centre = annotation::name(level->level) + "?";
    return texts;
}

imaging::OverlayItems ReadingRoom::overlay_items(ViewCell const& cell) const {
    imaging::OverlayItems items;
    auto const add_drawings = [&] {
        auto drawn = measurements_on(cell);
        items.insert(items.end(), std::make_move_iterator(drawn.begin()),
                     std::make_move_iterator(drawn.end()));
        return std::move(items);
    };
    if (!cell.patient_space()) {
        if (cell.has_picture())
            add_pair_mark(items, cell);
        return add_drawings();
    }
    if (cell.is_straightened() && cell.centreline())
        return items_on_straightened(cell);
    auto const crosshair = m_tool_id == QLatin1String("crosshair")
                               ? crosshair_of(picture_of(cell, cell.geometry()))
                               : std::nullopt;
    if (crosshair)
        items = crosshair_items(*crosshair);
    else if (m_reference_lines)
        for (ViewCell* other : m_cells) {
            if (other == &cell || other->is_straightened() || !other->has_picture() ||
                !other->patient_space() || !other->isVisible() || cell.is_projection() ||
                other->is_projection() || other->frame_of_reference() != cell.frame_of_reference())
                continue;
            auto const line = imaging::reference_line(cell.geometry(), other->geometry(),
                                                      &other->content().volume->geometry());
            if (!line)
                continue;
            imaging::OverlayStyle style{role_of(other->plane()), other == m_active, other != m_active, 0.75};
            items.push_back(imaging::LineItem{line->first, line->second, style});
        }
    if (auto const place = !crosshair && m_focus ? place_in(cell, *m_focus) : std::nullopt) {
        bool const same_frame = m_focus->frame == cell.frame_of_reference(); // else carried over by its level
        imaging::OverlayStyle style{imaging::OverlayRole::text, false, !same_frame, 0.9};
        items.push_back(imaging::HandleItem{*place, imaging::HandleShape::cross, style});
    }
    if (m_session) {
        auto marks = case_items(m_session->current(), cell.geometry(), cell.frame_of_reference(), m_selected);
        items.insert(items.end(), std::make_move_iterator(marks.begin()),
                     std::make_move_iterator(marks.end()));
    }
    if (!m_offered.spine.labels.empty()) {
        auto ghosts = case_items(m_offered, cell.geometry(), cell.frame_of_reference(), std::nullopt);
        items.insert(items.end(), std::make_move_iterator(ghosts.begin()),
                     std::make_move_iterator(ghosts.end()));
    }
    if (m_session && imaging::nearest_plane(cell.geometry()) != imaging::Plane::axial)
        for (LevelConflict const& c : m_conflicts) {
            auto const& spine = m_session->current().spine;
            auto const* const upper = annotation::find_label(spine, c.upper, cell.frame_of_reference());
            auto const* const lower = annotation::find_label(spine, c.lower, cell.frame_of_reference());
            if (upper && lower)
                add_bracket(
                    items, upper->position.point, lower->position.point, cell.geometry(),
                    tr("%1 bodies between,\n%2 expected").arg(c.counted).arg(c.expected).toStdString());
        }
    return add_drawings();
}

void ReadingRoom::set_offered_labels(std::vector<annotation::VertebraLabel> labels) {
    m_offered.spine.labels = std::move(labels);
    refresh_overlays();
}

void ReadingRoom::set_level_conflicts(std::vector<LevelConflict> conflicts) {
    m_conflicts = std::move(conflicts);
    refresh_overlays();
}

void ReadingRoom::refresh_cell(ViewCell* cell) {
    if (!cell->has_picture())
        return;
    cell->viewport().show_overlay(overlay_items(*cell));
    cell->viewport().show_corner_texts(corner_texts(*cell));
    Theme const& t = current_theme();
    auto const plane = cell->plane();
    cell->viewport().set_border(!plane                               ? QColor()
                                : *plane == imaging::Plane::axial    ? t.axial
                                : *plane == imaging::Plane::sagittal ? t.sagittal
                                                                     : t.coronal);
}

void ReadingRoom::refresh_overlays() {
    update_centrelines();
    show_segments();
    for (ViewCell* cell : m_cells)
        refresh_cell(cell);
    refresh_3d();
}

void ReadingRoom::tell_status(ViewCell* cell, CanvasPoint at) {
    auto const& volume = cell->content().volume;
    if (!volume)
        return;
    LpsPoint const point = cell->geometry_at(at).to_lps(at);
    QLocale const c = QLocale::c();
    QString position, value, level;
    if (cell->patient_space()) {
        auto const axis = [&](double mm, char const* positive, char const* negative) {
            return QStringLiteral("%1 %2").arg(QLatin1String(mm >= 0 ? positive : negative),
                                               c.toString(std::abs(mm), 'f', 1));
        };
        position = QStringLiteral("%1  %2  %3 mm")
                       .arg(axis(point.x, "L", "R"), axis(point.y, "P", "A"), axis(point.z, "S", "I"));
    }
    if (volume->info().components == 1) {
        if (auto const number = volume->value_at(point)) {
            int const digits = volume->info().quantity == Quantity::suv_bw ? 2 : 0;
            value = c.toString(*number, 'f', digits) + QLatin1Char(' ') +
                    QString::fromStdString(unit_words(volume->info()));
        } else {
            value = QStringLiteral("–");
        }
        if (cell->fused())
            value += laid_over_value(cell->fusion(), point);
    }
    if (m_session && cell->patient_space())
        if (auto const* label = annotation::nearest_label(m_session->current().spine,
                                                          {point, cell->frame_of_reference()}, 35))
            level = QString::fromStdString(annotation::name(label->level));
    Q_EMIT status_changed(position, value, level);
}

} // namespace vertemark::app
