// Turns a series into a volume: reads the pixels of all its frames, in order, into one buffer.
// Native 16-bit little-endian pixels go from the file straight to their place, on two threads.
#pragma once

#include "imaging/base/job.h"
#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

enum class Grid {
    rectified, // a tilted stack is sheared upright and an uneven one resampled, each with a finding
    native,    // every voxel is a pixel as stored; the slice direction of a tilted stack stays oblique
};

// The whole stack. Missing slices stay empty in the grid and are listed as gaps.
// unsupported: a document or an unknown transfer syntax; malformed, io: no frame can be read (subject names
// the file; single bad frames are left empty with a finding); inconsistent: more pixels than memory allows.
Result<VolumePtr> build_volume(Series const& series, Job& job, Grid grid = Grid::rectified);

// One frame (0 … frames.size() - 1) as a volume of one slice, in its own place: the first picture before the
// rest is in, and the only way to show planar images.
Result<VolumePtr> build_slice(Series const& series, int frame, Job& job);

} // namespace vertemark::imaging
