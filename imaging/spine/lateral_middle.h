// Where the mirror plane of each vertebra lies beside the line of the column. Private to imaging/spine.
#pragma once

#include <span>
#include <vector>

#include "imaging/spine/column.h"
#include "imaging/spine/sampler.h"

namespace vertemark::imaging {

// By body, mm to the patient's left of its place: the plane in which body, canal and arch mirror themselves
// best, in the chain with the fewest steps. `places` have the column's axes there; one height a place.
[[nodiscard]] std::vector<double> lateral_middles(Sampler const& sampler, std::span<Station const> places,
                                                  std::span<double const> heights_mm);

} // namespace vertemark::imaging
