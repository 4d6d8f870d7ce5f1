// A cell along the spine: straightened pictures and the slices perpendicular to the line.
#include <algorithm>
#include <cmath>

#include "app/ui/view_cell.h"

namespace vertemark::app {

namespace {

constexpr double k_beyond_ends_mm = 25;    // the bodies at both ends of the line are shown whole
constexpr double k_cross_section_mm = 120; // what a perpendicular slice shows of the body around the spine
constexpr double k_step_mm = 1;

} // namespace

void ViewCell::set_centreline(CentrelinePtr line) {
    if (line == m_line)
        return;
    bool const first = !m_line;
    m_line = std::move(line);
    if (!m_content.volume || !m_whole || !follows_spine())
        return;
    if (first || !m_line)
        return follow_spine();
    // The line was changed: what is in view stays about where it is.
    m_along_mm = std::min(m_along_mm, m_line->length().value);
    if (is_straightened())
        show_curved(m_curved);
    else
        scroll_curved(0);
}

void ViewCell::follow_spine() {
    m_viewport->show_message(m_line ? QString()
                                    : tr("To straighten the spine, label two vertebrae (V) or draw its "
                                         "centreline (Shift+C) in another view."));
    if (!m_line)
        return;
    if (is_straightened())
        return fit_curved();
    CanvasSize const canvas = m_viewport->canvas_size();
    m_along_mm = m_line->length().value / 2;
    m_geometry = imaging::cross_section(
        *m_line, Millimetres{m_along_mm},
        k_cross_section_mm / std::max(1, std::min(canvas.width, canvas.height)), canvas);
    refresh();
}

void ViewCell::fit_curved() {
    if (!m_line)
        return;
    auto const plane = m_rule.plane == ViewPlane::straightened_coronal ? imaging::StraightenedPlane::coronal
                                                                       : imaging::StraightenedPlane::sagittal;
    double const offset = m_curved.offset_mm;
    auto curved =
        imaging::straightened(*m_line, plane, m_viewport->canvas_size(), Millimetres{k_beyond_ends_mm});
    curved.offset_mm = offset;
    show_curved(curved);
}

void ViewCell::show_curved(imaging::CurvedGeometry const& curved) {
    m_curved = curved;
    m_curved.size = m_viewport->canvas_size();
    m_geometry = geometry_at({m_curved.size.width / 2.0, m_curved.size.height / 2.0});
    refresh();
}

imaging::SliceGeometry ViewCell::geometry_at(CanvasPoint at) const {
    return m_line && is_straightened() ? imaging::touching_slice(*m_line, m_curved, at) : m_geometry;
}

void ViewCell::focus_curved(LpsPoint point) {
    if (is_cross_section()) {
        m_along_mm = imaging::cross_section_of(*m_line, point).value;
        return scroll_curved(0);
    }
    auto curved = m_curved;
    curved.offset_mm += m_curved.distance_of(*m_line, point).value;
    // A point far from the spine would pull the surface out of it.
    constexpr double most_mm = 60;
    curved.offset_mm = std::clamp(curved.offset_mm, -most_mm, most_mm);
    show_curved(curved);
}

void ViewCell::scroll_curved(int slices) {
    if (is_straightened()) {
        auto curved = m_curved;
        curved.offset_mm += slices * k_step_mm;
        return show_curved(curved);
    }
    m_along_mm = std::clamp(m_along_mm + slices * k_step_mm, 0.0, m_line->length().value);
    auto const section =
        imaging::cross_section(*m_line, Millimetres{m_along_mm}, m_geometry.mm_per_pixel, m_geometry.size);
    set_geometry(section);
}

void ViewCell::pan(imaging::CanvasVector by) {
    if (!m_content.volume)
        return;
    if (!m_line || !is_straightened())
        return set_geometry(imaging::panned(m_geometry, by));
    auto curved = m_curved;
    curved.from_mm -= by.y * curved.mm_per_pixel;
    curved.across_mm -= by.x * curved.mm_per_pixel;
    show_curved(curved);
}

void ViewCell::follow_change(imaging::SliceGeometry const& from, imaging::SliceGeometry const& to,
                             CanvasPoint fixed) {
    if (from.mm_per_pixel != to.mm_per_pixel)
        return zoom(from.mm_per_pixel / to.mm_per_pixel, fixed);
    LpsVector const moved = to.centre - from.centre;
    double const depth = dot(moved, from.normal());
    if (std::abs(depth) > 1e-6)
        return scroll_curved(depth > 0 ? 1 : -1);
    pan({-dot(moved, from.right) / from.mm_per_pixel, -dot(moved, from.down) / from.mm_per_pixel});
}

} // namespace vertemark::app
