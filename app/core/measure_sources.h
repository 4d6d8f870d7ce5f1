// The volumes that vertebrae are measured on: CT, MR and PET of the studies, PET in SUVbw.
#pragma once

#include <functional>
#include <span>

#include "app/core/vertebra_measures.h"

namespace vertemark::app {

// A volume that is in memory already, or none.
using LoadedVolume = std::function<imaging::VolumePtr(imaging::Series const&)>;

// Builds what isn't loaded, of the given frames of reference only. Series that can't be built, and PET
// without SUV, are left out and named in `findings`; SUV take in what the reader of `c` gave. cancelled: the
// job was stopped. The series must outlive the sources.
Result<MeasureSources> measure_sources(annotation::Case const& c,
                                       std::span<imaging::Series const* const> series,
                                       std::span<FrameOfReferenceUid const> frames,
                                       LoadedVolume const& loaded, std::vector<Finding>& findings, Job& job);

} // namespace vertemark::app
