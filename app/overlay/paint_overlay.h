// Paints the neutral drawing list on a picture: the one look of drawings in window, report and snapshots.
// Qt Gui only (no Widgets). Call with a painter whose origin is the picture's top left corner, in canvas
// pixels.
#pragma once

#include <optional>

#include "imaging/view/overlay.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/view/slice_image.h"

#include <QColor>
#include <QImage>

class QPainter;

namespace vertemark::app {

// Colour of a role; `selected` brightens.
[[nodiscard]] QColor colour_of(imaging::OverlayStyle const& style);

// `scale` multiplies line widths, handles and letters (device pixels per canvas pixel is the painter's own).
// Patient points are projected on the slice along its normal.
void paint_overlay(QPainter& painter, imaging::OverlayItems const& items, imaging::SliceGeometry const& slice,
                   double scale = 1);

// What lies under a place, within `tolerance` pixels: the index of the topmost item. Text counts by its box.
[[nodiscard]] std::optional<std::size_t> item_at(imaging::OverlayItems const& items,
                                                 imaging::SliceGeometry const& slice,
                                                 vertemark::CanvasPoint at, double tolerance = 8);

// A QImage over the picture's own pixels: no copy, valid while the picture lives.
[[nodiscard]] QImage wrap(imaging::SliceImage const& image);

} // namespace vertemark::app
