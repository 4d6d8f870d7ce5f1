// Captions beside marks that crowd, as a spine in 3D: two columns with lines to what they name, none over
// another. What has no room is left out, the least important first.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "imaging/view/overlay.h"

namespace vertemark::app {

struct Caption {
    CanvasPoint anchor; // of the mark it names
    std::string text;
    imaging::OverlayRole role =
        imaging::OverlayRole::vertebra; // lesions stand right of the marks, others left
    bool operator==(Caption const&) const = default;
};

struct CaptionSpace {
    CanvasSize canvas;
    double line_height = 16;
    std::function<double(std::string const&)> width_of; // canvas pixels
};

// Marks outside the canvas get no caption. Each caption is a line and a text, in canvas pixels.
[[nodiscard]] imaging::OverlayItems caption_items(std::vector<Caption> captions, CaptionSpace const& space);

} // namespace vertemark::app
