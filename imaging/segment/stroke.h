// What a brush or a drawn outline covers, as voxels of a grid. A voxel counts by its centre. Places are
// patient LPS, millimetres; the brush is round in the patient whatever the voxels' shape.
#pragma once

#include <optional>
#include <span>

#include "imaging/base/voxel_runs.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

// A plane with the thickness of one layer of voxels: every line of voxels that crosses it meets it once.
struct PlaneBand {
    LpsPoint through;
    LpsVector normal; // unit
    bool operator==(PlaneBand const&) const = default;
};

struct Brush {
    double radius_mm = 5;
    std::optional<PlaneBand> plane; // without one the brush is a ball
    bool operator==(Brush const&) const = default;
};

// The brush moved in a straight line from one place to another (equal places: one dab).
[[nodiscard]] VoxelRuns stroke(VolumeGeometry const& grid, LpsPoint from, LpsPoint to, Brush const& brush);

// Inside a closed outline (even-odd), in the plane's layer. Fewer than three points enclose nothing.
[[nodiscard]] VoxelRuns polygon(VolumeGeometry const& grid, std::span<LpsPoint const> border,
                                PlaneBand const& plane);

} // namespace vertemark::imaging
