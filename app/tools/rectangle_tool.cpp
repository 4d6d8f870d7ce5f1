// Rectangle: drawn from corner to corner, along the picture's edges.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

namespace {

std::vector<LpsPoint> corners_of_box(std::span<LpsPoint const> corners, imaging::SliceGeometry const& slice) {
    if (corners.size() < 2)
        return {};
    LpsVector const across = corners[1] - corners[0];
    LpsVector const w = slice.right * dot(across, slice.right), h = slice.down * dot(across, slice.down);
    return {corners[0], corners[0] + w, corners[0] + w + h, corners[0] + h};
}

} // namespace

std::unique_ptr<Tool> make_rectangle_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::rectangle, .shape = corners_of_box});
}

} // namespace vertemark::app
