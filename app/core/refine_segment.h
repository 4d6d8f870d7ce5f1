// Moves the surface of a painted segment to the nearest edges of the picture under it: the level set of
// imaging/filters on the part of the volume around the segment.
#pragma once

#include "annotation/model/label_mask.h"
#include "imaging/base/job.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

// No voxel goes further than this from the painted surface: what lies beyond is another structure.
inline constexpr double k_refine_reach_mm = 4;

// The voxels after refining, on the mask's own grid. What is an edge is taken from the picture around the
// surface.
// inconsistent (detail: other_grid): the mask was painted on another grid than the volume's; not_found
// (detail: no_segment): it is empty, or (no_edges): the picture is flat around it; unsupported: the volume is
// in colour or less than four voxels thick; cancelled.
Result<VoxelRuns> refine_segment(imaging::Volume const& volume, annotation::LabelMask const& mask, Job& job);

} // namespace vertemark::app
