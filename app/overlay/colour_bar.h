// The colour bar at the right edge of a picture that is not plain grey: which value has which colour.
#pragma once

#include "imaging/view/slice_image.h"

class QPainter;

namespace vertemark::app {

// One bar for the volume itself unless it is grey, and one for what is laid over it, with the values of both
// ends and the unit. Nothing on a canvas too small for it. Canvas pixels; `scale` as in paint_overlay.
void paint_colour_bars(QPainter& painter, imaging::SliceContent const& content, CanvasSize canvas,
                       double scale = 1);

} // namespace vertemark::app
