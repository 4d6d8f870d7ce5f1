// The whole picture: pixels with their overlay painted on, as the window shows it and files keep it.
#pragma once

#include "app/overlay/paint_overlay.h"

namespace vertemark::app {

// Draws the slice and paints the items on it. Owns its pixels (Format_RGB32). Needs a QGuiApplication for
// text.
[[nodiscard]] QImage compose(imaging::SliceContent const& content, imaging::SliceGeometry const& slice,
                             imaging::OverlayItems const& items);
[[nodiscard]] QImage compose(imaging::SliceImage const& image, imaging::SliceGeometry const& slice,
                             imaging::OverlayItems const& items);

} // namespace vertemark::app
