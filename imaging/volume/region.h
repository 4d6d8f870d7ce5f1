// The values inside a flat region drawn on a picture: mean, standard deviation, least and greatest.
// Exact where the picture is a plane of voxels: every voxel whose centre lies inside counts once. On any
// other plane: the trilinear values of a square grid in it, as fine as the smallest voxel spacing.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// The corners in order around the border, in one plane.
struct PolygonRegion {
    std::vector<LpsPoint> border;
    bool operator==(PolygonRegion const&) const = default;
};

// Half-axes: from the centre to the border, at right angles in the drawn plane.
struct EllipseRegion {
    LpsPoint centre;
    LpsVector half_axis, other_half_axis;
    bool operator==(EllipseRegion const&) const = default;
};

using Region = std::variant<PolygonRegion, EllipseRegion>;

struct RegionStatistics {
    std::size_t count = 0;         // values
    std::size_t without_value = 0; // places inside the region that have none: padding, outside the images
    double mean = 0, minimum = 0, maximum = 0; // in the volume's quantity
    std::optional<double> standard_deviation;  // of the sample (n − 1); absent for one value
    bool by_voxels = true;                     // false: interpolated on a grid
};

// malformed: no area. unsupported: colour. inconsistent, subject "crosses_gap": images are missing within it.
// not_found, subject "no_value": no place inside has a value.
Result<RegionStatistics> region_statistics(Volume const& volume, Region const& region);

// Whether the way between the points leads across slices that are missing.
[[nodiscard]] bool crosses_gap(Volume const& volume, std::span<LpsPoint const> points);

} // namespace vertemark::imaging
