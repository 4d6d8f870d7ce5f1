// Angle: three points, the vertex second.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_angle_tool() {
    return make_draw_tool(
        {.kind = annotation::MeasurementKind::angle, .clicks = 3, .pairs = Drawing::Pairs::first});
}

} // namespace vertemark::app
