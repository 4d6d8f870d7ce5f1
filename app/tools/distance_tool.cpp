// Distance: two points, millimetres.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_distance_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::length});
}

} // namespace vertemark::app
