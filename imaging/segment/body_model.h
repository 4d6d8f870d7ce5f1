// Finds a vertebral body around its labelled centre: end plates, walls, and the six points that its heights
// are measured between. Edges are where bone gives way to what surrounds it, followed by dynamic programming,
// so that a gap in the cortex is bridged. For CT, and MR on which marrow is brighter than cortex (T1, T2).
// Knows volumes and geometry only: no levels, no lesions.
#pragma once

#include <array>
#include <vector>

#include "imaging/base/result.h"
#include "imaging/base/voxel_runs.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// The body's own axes: to the patient's left, to the back, to the head; right-handed, units.
struct BodyFrame {
    LpsPoint origin; // the labelled centre
    LpsVector left{1, 0, 0}, back{0, 1, 0}, up{0, 0, 1};

    [[nodiscard]] LpsPoint at(double x, double y, double z) const {
        return origin + left * x + back * y + up * z;
    }
    [[nodiscard]] LpsVector local(LpsPoint p) const {
        LpsVector const v = p - origin;
        return {dot(v, left), dot(v, back), dot(v, up)};
    }
};
// From the centres of the neighbours above and below (the body itself where one is missing).
[[nodiscard]] BodyFrame body_frame(LpsPoint centre, LpsPoint above, LpsPoint below);

struct BodyModel {
    BodyFrame frame;
    double anterior_mm = 0, posterior_mm = 0; // of the walls along `back`
    double left_mm = 0, right_mm = 0;         // of the side walls along `left`
    // Height of the end plates along `up`, k_step_mm apart along `back` from anterior_mm on.
    std::vector<double> top_mm, bottom_mm;
    double plate_step = 0; // mean step of the values across the end plates
    double sharpness = 0;  // mean step at all edges over the noise inside; too faint below k_least_sharpness

    static constexpr double k_step_mm = 0.5;
    static constexpr double k_least_sharpness = 1.0;
    // Heights are measured at this share of the half depth in front of and behind the middle.
    static constexpr double k_measure_at = 0.85;

    [[nodiscard]] double middle_mm() const { return (anterior_mm + posterior_mm) / 2; }
    [[nodiscard]] double half_depth_mm() const { return (posterior_mm - anterior_mm) / 2; }
    [[nodiscard]] double half_width_mm() const { return (left_mm - right_mm) / 2; }
    [[nodiscard]] double top_at(double y) const;
    [[nodiscard]] double bottom_at(double y) const;
    // A point of an end plate at a share of the half depth: -1 the anterior wall, 1 the posterior.
    [[nodiscard]] LpsPoint top_point(double share) const;
    [[nodiscard]] LpsPoint bottom_point(double share) const;
    // Within the body, at least `inset_mm` from its surface. Cross-section: a superellipse of exponent 2.6.
    [[nodiscard]] bool contains(LpsPoint p, double inset_mm = 0) const;
    [[nodiscard]] double volume_ml() const;
};

// The voxels of a grid that the body contains.
[[nodiscard]] VoxelRuns voxels_of(BodyModel const& body, VolumeGeometry const& grid, double inset_mm = 0);

// Where the neighbours' facing plates lie, from front to back, LPS mm: this body's plates stay short of them.
// Empty: no limit.
struct PlateLimits {
    std::vector<LpsPoint> above, below;
};

// `above` and `below`: distance of the centre to those of the neighbours. inconsistent (detail:
// body_edges_not_found) where the edges are too faint or make no body; not_found where the volume does not
// reach it.
Result<BodyModel> find_body(Volume const& volume, BodyFrame const& frame, Millimetres above,
                            Millimetres below, PlateLimits const& limits = {});

} // namespace vertemark::imaging
