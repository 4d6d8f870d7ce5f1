// Changes of a region's shape that ask no pixel: islands, smoothing, margins, another grid.
#pragma once

#include <cstddef>
#include <vector>

#include "imaging/base/units.h"
#include "imaging/base/voxel_runs.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

// The face-connected parts, the largest first.
[[nodiscard]] std::vector<VoxelRuns> islands(VolumeGeometry const& grid, VoxelRuns const& voxels);
[[nodiscard]] VoxelRuns largest_island(VolumeGeometry const& grid, VoxelRuns const& voxels);
// Without the parts smaller than this.
[[nodiscard]] VoxelRuns without_small_islands(VolumeGeometry const& grid, VoxelRuns const& voxels,
                                              CubicMillimetres smallest);
// The part that holds the place, or the one nearest to it; nothing when the region is empty.
[[nodiscard]] VoxelRuns island_at(VolumeGeometry const& grid, VoxelRuns const& voxels, LpsPoint point);

// Rounds the surface: where a Gaussian of this standard deviation over the region is at least one half.
[[nodiscard]] VoxelRuns smoothed(VolumeGeometry const& grid, VoxelRuns const& voxels, Millimetres sigma);
// Larger (positive) or smaller (negative) by a distance in every direction.
[[nodiscard]] VoxelRuns with_margin(VolumeGeometry const& grid, VoxelRuns const& voxels, Millimetres margin);

// Holes that no path of faces leads out of become part of the region.
[[nodiscard]] VoxelRuns filled(VolumeGeometry const& grid, VoxelRuns const& voxels);

// On another grid of the same frame of reference: voxels whose centre lies in a voxel of the region.
[[nodiscard]] VoxelRuns resampled(VolumeGeometry const& from, VoxelRuns const& voxels,
                                  VolumeGeometry const& to);

} // namespace vertemark::imaging
