// Ellipse: drawn from corner to corner of its box; the points are the ends of its two axes.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

namespace {

std::vector<LpsPoint> axes_of_box(std::span<LpsPoint const> corners, imaging::SliceGeometry const& slice) {
    if (corners.size() < 2)
        return {};
    LpsVector const across = corners[1] - corners[0];
    LpsVector const w = slice.right * dot(across, slice.right), h = slice.down * dot(across, slice.down);
    LpsPoint const centre = midpoint(corners[0], corners[1]);
    return {centre - w * 0.5, centre + w * 0.5, centre - h * 0.5, centre + h * 0.5};
}

} // namespace

std::unique_ptr<Tool> make_ellipse_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::ellipse, .shape = axes_of_box});
}

} // namespace vertemark::app
