// Regions by value: voxels within a range, grown from a place, and the isocontours that PET volumes are
// measured with. Values are in the volume's quantity (HU, SUVbw …).
#pragma once

#include "imaging/base/job.h"
#include "imaging/base/voxel_runs.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

struct ValueRange {
    double low = 0, high = 0; // both included
    bool operator==(ValueRange const&) const = default;
    [[nodiscard]] bool holds(double value) const { return value >= low && value <= high; }
};

// Those of `voxels` (of the volume's own grid) whose value lies in the range. Voxels without a value never
// do.
[[nodiscard]] VoxelRuns within(Volume const& volume, VoxelRuns const& voxels, ValueRange range);

// Face-connected voxels within the range, from the voxel at `seed`, no further than `reach` from it.
// not_found: the seed lies outside, or its own value is out of range.
Result<VoxelRuns> grow(Volume const& volume, LpsPoint seed, ValueRange range, Millimetres reach, Job& job);

// The mean and standard deviation within a ball: what a range to grow in is proposed from.
struct Sample {
    double mean = 0, sd = 0;
    std::size_t count = 0;
};
[[nodiscard]] Sample sample(Volume const& volume, LpsPoint centre, Millimetres radius);

// At or above a share of the hottest voxel, or a fixed value.
struct IsocontourRule {
    std::optional<double> percent_of_max = 41; // EANM 2.0 names 41 and 50; definitions D25
    double fixed = 2.5;                        // used without a percentage
    bool operator==(IsocontourRule const&) const = default;
};
struct Isocontour {
    VoxelRuns voxels;
    LpsPoint hottest;
    double maximum = 0, threshold = 0; // in the volume's quantity
};
// The hottest voxel within `search` of the place, and what is connected with it above the threshold, within
// `reach`. not_found: nothing there has a value, or the fixed value is above the maximum. unsupported: a
// share of a maximum needs a quantity with a true zero (SUV, Bq/ml, counts).
Result<Isocontour> isocontour(Volume const& volume, LpsPoint near, IsocontourRule const& rule,
                              Millimetres search, Millimetres reach, Job& job);

} // namespace vertemark::imaging
