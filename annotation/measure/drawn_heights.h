// Height loss from six points that a reader set by hand: on X-rays, and wherever no proposal fits.
#pragma once

#include <optional>

#include "annotation/measure/vertebral_heights.h"
#include "annotation/model/case.h"

namespace vertemark::annotation {

struct DrawnLoss {
    HeightLoss loss;
    Measurement const* drawing = nullptr; // of the vertebra itself, in the case
};

// The last six-point drawing of the level against those of the nearest levels above and below that carry no
// lesion, drawn on pictures of the same frame of reference. Nothing while either is missing.
[[nodiscard]] std::optional<DrawnLoss> drawn_height_loss(Case const& c, Level level);

} // namespace vertemark::annotation
