// Which series a command works on, and its volume.
#pragma once

#include <string>

#include "app/core/open_study.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

// By Series Instance UID (its largest stack) or "UID#STACK"; empty: the volume with the most slices, else the
// first series with images. not_found: none is so called, or nothing can be shown.
Result<imaging::Series const*> series_of(OpenedStudies const& studies, std::string const& name);

// The whole stack for a volume; else one frame (`frame` below 0: the middle one of a volume, else the first).
Result<imaging::VolumePtr> volume_of(imaging::Series const& series, int frame);

} // namespace vertemark::app
