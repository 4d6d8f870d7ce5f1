// Graphics that a scanner or workstation left on its pictures (groups 60xx), as a volume to lay over them.
// DICOM PS3.3 C.9.2.
#pragma once

#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

inline constexpr char const* k_overlay_planes = "overlay planes"; // their VolumeInfo::description

// A label volume on the grid of `volume`, which was built from `series`: 1 where an overlay plane of that
// slice's image is set, 0 elsewhere. Null when no image has one, and for resampled or mosaic slices. Planes
// embedded in the unused bits of native pixels are read from the file (retired, but still met).
VolumePtr overlay_planes(Volume const& volume, Series const& series);

} // namespace vertemark::imaging
