#include "app/overlay/picture.h"

#include <QPainter>

namespace vertemark::app {

QImage compose(imaging::SliceImage const& image, imaging::SliceGeometry const& slice,
               imaging::OverlayItems const& items) {
    QImage picture = wrap(image).copy();
    if (!picture.isNull() && !items.empty()) {
        QPainter painter(&picture);
        paint_overlay(painter, items, slice);
    }
    return picture;
}

QImage compose(imaging::SliceContent const& content, imaging::SliceGeometry const& slice,
               imaging::OverlayItems const& items) {
    return compose(draw(content, slice), slice, items);
}

} // namespace vertemark::app
