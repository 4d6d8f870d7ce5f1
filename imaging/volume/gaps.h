// Whether a line runs through a part of a volume where images are missing: a measurement there can't be
// trusted.
#pragma once

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// True when some place between a and b (patient space, the volume's frame of reference) lies in a gap of the
// volume. A line within one slice at the gap's edge crosses none.
[[nodiscard]] bool crosses_gap(Volume const& volume, LpsPoint a, LpsPoint b);

} // namespace vertemark::imaging
