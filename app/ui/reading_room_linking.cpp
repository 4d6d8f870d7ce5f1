// What binds the views: the point they share, scrolling, zoom and window across parallel pictures.
#include <algorithm>
#include <cmath>

#include "annotation/model/registration.h"
#include "annotation/spine/same_place.h"
#include "app/hanging/series_traits.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

void ReadingRoom::focus(LpsPoint point, FrameOfReferenceUid const& frame, ViewCell* except) {
    if (frame.empty())
        return;
    m_focus = annotation::Place{point, frame};
    m_linking = true; // the others are moved here, not by linked scrolling
    for (ViewCell* cell : m_cells) {
        if (cell == except || !cell->has_picture())
            continue;
        auto const there = place_in(*cell, *m_focus);
        if (!there)
            continue;
        follow_into_stack(cell, *there);
        if (cell->has_picture() && cell->whole())
            cell->focus(*there);
    }
    m_linking = false;
    refresh_overlays();
}

// In another frame of reference: where a registration or offset that the reader accepted takes it; else (a
// prior study) the same level and offset in the vertebra, once one is labelled in both.
std::optional<LpsPoint> ReadingRoom::place_in(ViewCell const& cell, annotation::Place const& place) const {
    FrameOfReferenceUid const frame = cell.frame_of_reference();
    if (frame == place.frame)
        return place.point;
    if (!m_linked || !m_session || frame.empty() || !cell.patient_space())
        return std::nullopt;
    annotation::Case const& c = m_session->current();
    if (auto const there = annotation::carry(c.frame_links, place, frame))
        return there->point;
    return annotation::same_place(c.spine, place, frame);
}

bool ReadingRoom::bound_by_level() const {
    std::vector<FrameOfReferenceUid> frames;
    for (ViewCell const* cell : m_cells)
        if (auto const frame = cell->frame_of_reference(); cell->series() && !frame.empty())
            frames.push_back(frame);
    return std::ranges::all_of(frames, [&](FrameOfReferenceUid const& frame) {
        return frame == frames.front() ||
               (m_session &&
                (annotation::transform_between(m_session->current().frame_links, frames.front(), frame) ||
                 annotation::same_place(m_session->current().spine, {{}, frames.front()}, frame)));
    });
}

// Views of two patients are never bound to each other, whatever their frames of reference say.
bool ReadingRoom::same_patient(imaging::Series const& one, imaging::Series const& other) {
    return one.patient.id == other.patient.id && one.patient.issuer == other.patient.issuer;
}

// The same kind of picture of one patient that has looked alike so far: a second window of the same series
// (bone beside soft tissue) stays as it is.
bool ReadingRoom::linked_windows(ViewCell const& one, ViewCell const& other) const {
    if (!m_linked || &one == &other || !other.has_picture() || !one.series() || !other.series() ||
        !same_patient(*one.series(), *other.series()) ||
        one.series()->attributes.modality != other.series()->attributes.modality)
        return false;
    return one.content().volume->info().quantity == other.content().volume->info().quantity;
}

void ReadingRoom::link_window(ViewCell* from, imaging::Window before) {
    for (ViewCell* cell : m_cells)
        if (linked_windows(*from, *cell) && cell->content().window == before)
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

void ReadingRoom::for_linked(ViewCell* from, std::function<void(ViewCell&)> const& act) {
    for (ViewCell* cell : m_cells)
        if (cell == from || linked_windows(*from, *cell))
            act(*cell);
}

// Parallel pictures of other series show the same place at the same scale.
void ReadingRoom::link_geometry(ViewCell* from) {
    if (!from->whole() || !from->patient_space() || from->is_projection() || from->follows_spine())
        return;
    for (ViewCell* cell : m_cells) {
        if (cell == from || !cell->has_picture() || !cell->whole() || !cell->patient_space() ||
            cell->is_projection() || cell->follows_spine() ||
            !same_patient(*cell->series(), *from->series()) ||
            std::abs(dot(cell->geometry().normal(), from->geometry().normal())) < 0.95)
            continue;
        auto const there = place_in(*cell, {from->geometry().centre, from->frame_of_reference()});
        if (!there)
            continue;
        auto geometry = imaging::centred_on(cell->geometry(), *there);
        geometry.mm_per_pixel = from->geometry().mm_per_pixel;
        cell->set_geometry(imaging::snapped(geometry, cell->content().volume->geometry()));
    }
}

// A view that arrives takes the part of the patient that the parallel ones show. Beside a PET the CT leads,
// whichever comes first: the PET's own field has much air around.
void ReadingRoom::follow_parallel(ViewCell* arrived) {
    if (!m_linked || !arrived->has_picture() || !arrived->patient_space())
        return;
    auto const is_pet = [](ViewCell const& cell) { return cell.series()->attributes.modality == "PT"; };
    ViewCell* leader = nullptr;
    for (ViewCell* cell : m_cells)
        if (cell != arrived && cell->has_picture() && cell->whole() && cell->patient_space() &&
            !cell->is_projection() && !cell->follows_spine() &&
            cell->frame_of_reference() == arrived->frame_of_reference() &&
            std::abs(dot(cell->geometry().normal(), arrived->geometry().normal())) >= 0.95 &&
            (!leader || (is_pet(*leader) && !is_pet(*cell))))
            leader = cell;
    if (!leader)
        return;
    if (is_pet(*leader) && !is_pet(*arrived))
        leader = arrived;
    m_linking = true;
    link_geometry(leader);
    m_linking = false;
}

namespace {

// An anterior and a posterior projection of one planar study: what is left in one is right in the other.
bool opposed(ViewCell const& one, ViewCell const& other) {
    auto const view = [](ViewCell const& cell) {
        bool const planar = cell.has_picture() && cell.series()->attributes.modality == "NM" &&
                            cell.content().volume->info().planar;
        return planar ? view_of_frame(*cell.series(), cell.frame_index()) : QString();
    };
    QString const here = view(one), there = view(other);
    return &one != &other && !here.isEmpty() && !there.isEmpty() && here != there &&
           here != QLatin1String("lat") && there != QLatin1String("lat") &&
           one.series()->study.uid == other.series()->study.uid &&
           one.content().volume->geometry().size == other.content().volume->geometry().size;
}

} // namespace

void ReadingRoom::link_pair(ViewCell* from) {
    for (ViewCell* cell : m_cells) {
        if (!opposed(*from, *cell))
            continue;
        auto const& volume = from->content().volume->geometry();
        IndexPoint at = volume.to_index(from->geometry().centre);
        at.i = volume.size[0] - 1 - at.i;
        auto geometry = imaging::centred_on(cell->geometry(), cell->content().volume->geometry().to_lps(at));
        geometry.mm_per_pixel = from->geometry().mm_per_pixel;
        cell->set_geometry(geometry);
    }
}

// A click on one of two opposed projections marks the same height and the mirrored side on the other.
void ReadingRoom::mark_pair(ViewCell* cell, CanvasPoint at) {
    bool const has_partner =
        std::ranges::any_of(m_cells, [&](ViewCell* other) { return opposed(*cell, *other); });
    if (!has_partner)
        return;
    auto const& volume = cell->content().volume->geometry();
    IndexPoint const index = volume.to_index(cell->geometry().to_lps(at));
    m_pair_mark =
        PairMark{cell->series()->name, cell->frame_index(), index.i / std::max(1, volume.size[0] - 1),
                 index.j / std::max(1, volume.size[1] - 1)};
    refresh_overlays();
}

void ReadingRoom::add_pair_mark(imaging::OverlayItems& items, ViewCell const& cell) const {
    if (!m_pair_mark || !cell.content().volume->info().planar)
        return;
    auto const marked = [&](ViewCell const& each) {
        return each.series() && each.series()->name == m_pair_mark->series &&
               each.frame_index() == m_pair_mark->frame;
    };
    bool const here = marked(cell);
    bool const partner = !here && std::ranges::any_of(m_cells, [&](ViewCell* other) {
        return marked(*other) && opposed(cell, *other);
    });
    if (!here && !partner)
        return;
    auto const& volume = cell.content().volume->geometry();
    double const x = here ? m_pair_mark->x : 1 - m_pair_mark->x;
    IndexPoint const at{x * (volume.size[0] - 1), m_pair_mark->y * (volume.size[1] - 1), 0};
    CanvasPoint const on_canvas = cell.geometry().to_canvas(volume.to_lps(at));
    imaging::OverlayStyle const style{imaging::OverlayRole::lesion, here, !here, 1};
    items.push_back(imaging::HandleItem{on_canvas, imaging::HandleShape::circle, style});
    items.push_back(imaging::HandleItem{on_canvas, imaging::HandleShape::cross, style});
    if (!here)
        items.push_back(imaging::TextItem{on_canvas,
                                          {12, 0},
                                          tr("approximate").toStdString(),
                                          imaging::TextAlign::left,
                                          imaging::TextBaseline::middle,
                                          style});
}

void ReadingRoom::on_changed(ViewCell* from) {
    if (m_linked && !m_linking && !from->arriving() && from->has_picture()) {
        m_linking = true;
        link_geometry(from);
        link_pair(from);
        m_linking = false;
    }
    if (m_reference_lines)
        refresh_overlays();
    else
        refresh_cell(from);
    Q_EMIT changed();
}

} // namespace vertemark::app
