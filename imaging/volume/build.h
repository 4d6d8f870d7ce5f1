// Turns a series into a volume: reads the pixels of all its frames, in order, into one buffer.
// Native 16-bit little-endian pixels go from the file straight to their place, on two threads.
#pragma once

#include "imaging/base/job.h"
#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// The whole stack. Tilted stacks are rectified and uneven ones resampled, each with a finding.
// unsupported: a document or an unknown transfer syntax; malformed, io: a frame can't be read (subject names
// the file); inconsistent: more pixels than memory allows.
Result<VolumePtr> build_volume(Series const& series, Job& job);

// One frame (0 … frames.size() - 1) as a volume of one slice, in its own place: the first picture before the
// rest is in, and the only way to show planar images.
Result<VolumePtr> build_slice(Series const& series, int frame, Job& job);

} // namespace vertemark::imaging
