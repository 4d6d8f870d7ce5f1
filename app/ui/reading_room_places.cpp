// One place in all views: within a frame of reference as it is, across frames through what the reader
// accepted (registration or an offset by hand), or by vertebra when views are locked so.
#include "annotation/model/registration.h"
#include "annotation/spine/same_vertebra.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

// Never another patient's: the case speaks of one person only.
bool ReadingRoom::of_this_case(ViewCell const& cell) const {
    if (!m_session || !cell.series())
        return false;
    imaging::Patient const& shown = cell.series()->patient;
    annotation::PatientIdentity const& known = m_session->current().patient;
    return shown.id == known.id && shown.name == known.name;
}

std::optional<LpsPoint> ReadingRoom::seen_in(ViewCell const& cell, LpsPoint point,
                                             FrameOfReferenceUid const& frame) const {
    FrameOfReferenceUid const own = cell.frame_of_reference();
    if (frame.empty() || own.empty())
        return std::nullopt;
    if (own == frame)
        return point;
    if (!of_this_case(cell))
        return std::nullopt;
    annotation::Case const& c = m_session->current();
    if (m_vertebra_lock)
        if (auto const place =
                annotation::same_vertebra(c.spine, {point, frame}, own, annotation::Labels::proposed_too))
            return place->point;
    if (auto const place = annotation::carry(c.frame_links, {point, frame}, own))
        return place->point;
    return std::nullopt;
}

void ReadingRoom::set_vertebra_lock(bool on) {
    m_vertebra_lock = on;
    if (on && m_focus)
        focus(m_focus->point, m_focus->frame);
}

} // namespace vertemark::app
