// What binds the views: the point they share, scrolling, zoom and window across parallel pictures.
#include <algorithm>
#include <cmath>

#include "app/ui/reading_room.h"

namespace vertemark::app {

void ReadingRoom::focus(LpsPoint point, FrameOfReferenceUid const& frame, ViewCell* except) {
    if (frame.empty())
        return;
    m_focus = annotation::Place{point, frame};
    m_linking = true; // the others are moved here, not by linked scrolling
    for (ViewCell* cell : m_cells)
        if (cell != except && cell->has_picture() && cell->whole() && cell->frame_of_reference() == frame)
            cell->focus(point);
    m_linking = false;
    refresh_overlays();
}

void ReadingRoom::link_window(ViewCell* from, imaging::Window before) {
    if (!m_linked)
        return;
    for (ViewCell* cell : m_cells)
        if (cell != from && cell->has_picture() && cell->series() == from->series() &&
            cell->content().window == before)
            cell->set_window(from->content().window);
}

// Several directions or blocks of one series are stacks of their own on one scroll.
void ReadingRoom::on_past_the_end(ViewCell* cell, int direction) {
    SeriesPtr const here = cell->series();
    auto const is_next = [&](SeriesPtr const& other) {
        return other->attributes.uid == here->attributes.uid && other->stack == here->stack + direction &&
               other->kind == imaging::SeriesKind::volume;
    };
    using imaging::SplitReason;
    auto const next = std::ranges::find_if(m_series, is_next);
    if (next == m_series.end() ||
        (here->split_reason != SplitReason::orientation && here->split_reason != SplitReason::place))
        return;
    cell->continue_into(*next, direction);
    Q_EMIT active_changed(); // the browser marks what is shown
}

void ReadingRoom::on_changed(ViewCell* from) {
    // Linked scrolling: parallel pictures of other series in the same frame of reference show the same place.
    if (m_linked && !m_linking && !from->follows_spine() && from->has_picture() && from->whole() &&
        from->patient_space()) {
        m_linking = true;
        for (ViewCell* cell : m_cells) {
            if (cell == from || cell->follows_spine() || !cell->has_picture() || !cell->whole() ||
                !cell->patient_space() || cell->frame_of_reference() != from->frame_of_reference() ||
                std::abs(dot(cell->geometry().normal(), from->geometry().normal())) < 0.95)
                continue;
            auto geometry = imaging::centred_on(cell->geometry(), from->geometry().centre);
            geometry.mm_per_pixel = from->geometry().mm_per_pixel;
            cell->set_geometry(imaging::snapped(geometry, cell->content().volume->geometry()));
        }
        m_linking = false;
    }
    if (m_reference_lines)
        refresh_overlays();
    else
        refresh_cell(from);
}

} // namespace vertemark::app
