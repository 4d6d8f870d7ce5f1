// The middle of each vertebral body between its front and back wall. Private to imaging/spine.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/spine/disc_evidence.h"
#include "imaging/spine/place_discs.h"

namespace vertemark::imaging {

struct BodyMiddle {
    double row = 0;     // station
    double back_mm = 0; // from the line
};

// A body as placed, with the depth expected of it in this patient and its tilt to the line (disc_evidence.h).
struct BodyOutline {
    PlacedBody body;
    double middle = 0; // station: half way between its end plates
    double depth_mm = 25, tilt_deg = 0;
    bool sacral = false;                  // fused below
    std::optional<double> pinned_back_mm; // where the reader clicked, from the line
};

// One middle a body. Walls that are hidden (by a tumour, a block, the sacrum) follow the neighbours': the
// chain of middles is the one with the clearest walls and the fewest steps.
[[nodiscard]] std::vector<BodyMiddle> body_middles(StraightImage const& image,
                                                   std::span<BodyOutline const> bodies, bool ct);

} // namespace vertemark::imaging
