// Sorts the images of a scan into series that can become volumes, and says why each was split.
// Knows headers only: no pixels, no Qt. Independent of the order of its input. DICOM PS3.3 C.7.6.2.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "imaging/series/series.h"

namespace vertemark::imaging {

// Two directions closer than this are one orientation (about 0.3°).
inline constexpr double k_direction_tolerance = 0.005;
// Slice distances within this part of the usual distance are even.
inline constexpr double k_spacing_tolerance = 0.05;

// What a reader chose for single DICOM series; all others are stacked automatically.
using StackingChoices = std::map<SeriesUid, Stacking>;

// Documents come out too (kind document), one a DICOM series. Ordered by study, series number, uid, stack.
std::vector<Series> arrange(std::span<InstancePtr const> instances, StackingChoices const& choices = {});
std::vector<Series> arrange(std::span<Instance const> instances);

} // namespace vertemark::imaging
