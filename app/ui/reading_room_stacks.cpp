// A DICOM series that became several stacks (disc-parallel blocks, for one) reads like one: a place that lies
// in another stack is shown in that one.
#include <algorithm>

#include "app/ui/reading_room.h"

namespace vertemark::app {

namespace {

// Of the same DICOM series and shown the same way.
bool sisters(imaging::Series const& one, imaging::Series const& other) {
    return one.stacks > 1 && one.attributes.uid == other.attributes.uid && one.stack != other.stack &&
           one.kind == imaging::SeriesKind::volume && other.kind == imaging::SeriesKind::volume &&
           one.geometry && other.geometry && one.frame_of_reference == other.frame_of_reference &&
           (one.split_reason == imaging::SplitReason::place ||
            one.split_reason == imaging::SplitReason::orientation);
}

// How far outside the stack's slices the point lies, in mm along their direction; 0 within.
double outside_mm(imaging::Series const& series, LpsPoint point) {
    auto const& g = *series.geometry;
    double const along = dot(point - g.origin, g.slice_dir);
    double const last = (static_cast<double>(series.frames.size()) - 1) * g.slice_mm;
    double const half = g.slice_mm / 2;
    return std::max({0.0, -half - along, along - last - half});
}

} // namespace

void ReadingRoom::show_stack(ViewCell* cell, SeriesPtr const& stack) {
    ViewState state = cell->state();
    state.geometry.mm_per_pixel = 0; // window and colours stay, the place is the new stack's
    cell->restore(state, stack, cell->fuse_series());
    Q_EMIT active_changed();
}

void ReadingRoom::follow_into_stack(ViewCell* cell, LpsPoint point) {
    if (!cell->series() || !cell->series()->geometry || cell->series()->stacks < 2)
        return;
    double const now = outside_mm(*cell->series(), point);
    if (now == 0)
        return;
    SeriesPtr best;
    double least = now;
    for (SeriesPtr const& series : m_series)
        if (sisters(*cell->series(), *series) && outside_mm(*series, point) < least) {
            least = outside_mm(*series, point);
            best = series;
        }
    if (best)
        show_stack(cell, best);
}

} // namespace vertemark::app
