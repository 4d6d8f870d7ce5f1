// Fills the slices between painted ones: shape-based interpolation, Raya & Udupa 1990 (IEEE TMI 9:32–42).
#pragma once

#include "imaging/base/result.h"
#include "imaging/base/voxel_runs.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

// The voxels to add: on every empty slice between two painted ones, where the blend of their signed distance
// maps is inside. The slices are those of the grid's axis that has most empty ones between its painted ones.
// not_found: no axis has an empty slice between two painted ones.
Result<VoxelRuns> between_slices(VolumeGeometry const& grid, VoxelRuns const& voxels);

} // namespace vertemark::imaging
