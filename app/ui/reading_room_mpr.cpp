// Multiplanar views in the reading room: planes that turn together, slabs, and the straightened spine.
#include <algorithm>
#include <cmath>

#include "app/overlay/straightened_items.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

namespace {

constexpr double k_parallel = 0.95; // cosine beyond which two planes count as the same direction

imaging::OverlayRole role_of(std::optional<imaging::Plane> plane) {
    if (!plane)
        return imaging::OverlayRole::oblique;
    return *plane == imaging::Plane::axial      ? imaging::OverlayRole::axial
           : *plane == imaging::Plane::sagittal ? imaging::OverlayRole::sagittal
                                                : imaging::OverlayRole::coronal;
}

bool parallel(ViewCell const& a, ViewCell const& b) {
    return std::abs(dot(a.geometry().normal(), b.geometry().normal())) >= k_parallel;
}

} // namespace

std::vector<OtherView> ReadingRoom::others_of(ViewCell const& cell) const {
    std::vector<OtherView> others;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        ViewCell const& other = *m_cells[i];
        if (&other == &cell || !other.has_picture() || !other.whole() || !other.patient_space() ||
            other.follows_spine() || other.frame_of_reference() != cell.frame_of_reference() ||
            parallel(other, cell))
            continue;
        others.push_back({static_cast<int>(i), other.geometry(), other.content().slab,
                          &other.content().volume->geometry(), role_of(other.plane())});
    }
    return others;
}

void ReadingRoom::turn_views(ViewCell* from, TurnViews const& turn) {
    m_linking = true; // each is turned here
    // Views in one plane stay in one plane, also when only one line is turned.
    std::optional<LpsVector> only;
    if (turn.only && *turn.only < static_cast<int>(m_cells.size()))
        only = m_cells[static_cast<std::size_t>(*turn.only)]->geometry().normal();
    for (OtherView const& other : others_of(*from))
        if (!only || std::abs(dot(other.geometry.normal(), *only)) > 0.9999)
            m_cells[static_cast<std::size_t>(other.id)]->set_geometry(
                imaging::tilted(other.geometry, turn.pivot, turn.axis, turn.angle));
    m_linking = false;
    refresh_overlays();
}

void ReadingRoom::change_slab(ChangeSlab const& change) {
    if (change.view < 0 || change.view >= static_cast<int>(m_cells.size()))
        return;
    ViewCell* const cell = m_cells[static_cast<std::size_t>(change.view)];
    cell->set_slab(change.slab);
}

void ReadingRoom::reset_planes() {
    m_linking = true;
    for (ViewCell* cell : m_cells) {
        if (!cell->has_picture() || !cell->whole())
            continue;
        cell->reset_view();
        if (cell->rule().plane != ViewPlane::mip)
            cell->set_slab({cell->rule().slab_mm, imaging::SlabMode::mean});
    }
    m_linking = false;
    if (m_focus)
        focus(m_focus->point, m_focus->frame);
    refresh_overlays();
}

void ReadingRoom::set_plane_of_active(ViewPlane plane) {
    if (!m_active)
        return;
    m_active->set_plane(plane);
    refresh_overlays();
}

CentrelinePtr ReadingRoom::centreline_of(FrameOfReferenceUid const& frame) {
    if (!m_session || frame.empty())
        return nullptr;
    auto points = centreline_points(m_session->current(), frame);
    auto known = std::ranges::find(m_spine_lines, frame, &SpineLine::frame);
    if (known == m_spine_lines.end())
        known = m_spine_lines.insert(m_spine_lines.end(), SpineLine{frame, {}, nullptr});
    if (known->points != points) {
        auto line = imaging::Centreline::create(points);
        known->line = line ? std::make_shared<imaging::Centreline const>(std::move(*line)) : nullptr;
        known->points = std::move(points);
    }
    return known->line;
}

void ReadingRoom::update_centrelines() {
    for (ViewCell* cell : m_cells)
        if (cell->follows_spine() && cell->whole())
            cell->set_centreline(centreline_of(cell->frame_of_reference()));
}

imaging::OverlayItems ReadingRoom::items_on_straightened(ViewCell const& cell) const {
    imaging::OverlayItems items;
    imaging::Centreline const& line = *cell.centreline();
    if (m_reference_lines)
        for (ViewCell const* other : m_cells)
            if (other->is_cross_section() && other->centreline() == cell.centreline() && other->has_picture())
                items.push_back(
                    across_at(line, cell.curved(), other->geometry().centre,
                              {imaging::OverlayRole::axial, other == m_active, other != m_active, 0.75}));
    if (m_focus && m_focus->frame == cell.frame_of_reference())
        items.push_back(imaging::HandleItem{cell.curved().to_canvas(line, m_focus->point),
                                            imaging::HandleShape::cross,
                                            {imaging::OverlayRole::text, false, false, 0.9}});
    if (m_session) {
        auto marks = straightened_items(m_session->current(), line, cell.curved(), cell.frame_of_reference(),
                                        m_selected);
        items.insert(items.end(), std::make_move_iterator(marks.begin()),
                     std::make_move_iterator(marks.end()));
    }
    return items;
}

} // namespace vertemark::app
