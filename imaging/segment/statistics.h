// What is measured in a region: volume, diameters, values. Millimetres, millilitres, the volume's quantity.
#pragma once

#include <optional>
#include <utility>

#include "imaging/base/voxel_runs.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

struct Diameter {
    double mm = 0;
    LpsPoint from, to;
};

struct RegionSize {
    double volume_ml = 0;
    Diameter longest;            // in any direction, from outer face to outer face
    Diameter longest_in_plane;   // within one slice of the grid: what RECIST measures on axial slices
    double perpendicular_mm = 0; // the width across it on the same slice
};
// Nothing for an empty region.
[[nodiscard]] std::optional<RegionSize> size_of(VolumeGeometry const& grid, VoxelRuns const& voxels);

struct RegionValues {
    std::size_t count = 0; // voxels with a value
    double mean = 0, sd = 0, minimum = 0, maximum = 0;
    LpsPoint hottest;
};
// Over voxels of the volume's own grid; nothing where none has a value.
[[nodiscard]] std::optional<RegionValues> values_of(Volume const& volume, VoxelRuns const& voxels);

// The largest mean over a ball of 1 cm³ (radius 6.2 mm) centred on a voxel of the region: SUVpeak, Wahl 2009.
// The ball may reach beyond the region. Nothing where no ball lies wholly within the volume.
[[nodiscard]] std::optional<double> peak_of(Volume const& volume, VoxelRuns const& voxels);

} // namespace vertemark::imaging
