// Moves a drawn endplate line onto the edge that the pixels show: where the brightness changes most across
// it.
#pragma once

#include "annotation/measure/geometry.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

inline constexpr double k_snap_reach_mm =
    4; // how far an end may move, along the line's normal in the picture

// Each end moves by itself, so that the line may turn. Unchanged where no edge stands out: flat pixels, no
// values, a line without length.
[[nodiscard]] annotation::Segment snapped_to_edge(annotation::Segment const& drawn,
                                                  imaging::Volume const& volume,
                                                  imaging::SliceGeometry const& slice);

} // namespace vertemark::app
