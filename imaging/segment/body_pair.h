// Two neighbouring bodies as found. Where their facing plates cross, one of them has taken the other's far
// plate for its own: that of a collapsed body lies deeper than the search expects.
#pragma once

#include <vector>

#include "imaging/segment/body_model.h"

namespace vertemark::imaging {

enum class WrongBody { neither, upper, lower };

// The plate beyond which it is darker is the true one: a disc, not the inside of bone.
[[nodiscard]] WrongBody wrong_of_pair(Volume const& volume, BodyModel const& upper, BodyModel const& lower);

// A body's plate from front to back, as a limit for its neighbour.
[[nodiscard]] std::vector<LpsPoint> top_line(BodyModel const& body);
[[nodiscard]] std::vector<LpsPoint> bottom_line(BodyModel const& body);

} // namespace vertemark::imaging
