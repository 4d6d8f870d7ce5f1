// Places the discs along the straightened column by dynamic programming: the sum of their evidence against
// how far each body's length strays from what is expected of it. Private to imaging/spine.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/spine/vertebra_chain.h"

namespace vertemark::imaging {

struct PlacedPin {
    int index = 0;
    double row = 0; // station
};

// One body between its two discs, in stations from head to tail.
struct PlacedBody {
    int index = 0;
    double top = 0, bottom = 0;            // middle of the discs above and below
    double disc_above = 0, disc_below = 0; // their evidence; 0 where the end lies outside
};

struct PlacedChain {
    std::vector<PlacedBody> bodies;
    double score = 0; // per body
    double scale = 1; // of this patient to the average
};

// `evidence` by station. One pin: outwards both ways until the column or the chain ends. More pins: each body
// named must contain its pin.
[[nodiscard]] std::optional<PlacedChain> place_discs(std::span<double const> evidence,
                                                     std::span<ExpectedVertebra const> chain,
                                                     std::span<PlacedPin const> pins);

} // namespace vertemark::imaging
