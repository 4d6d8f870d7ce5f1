// Diameter of the spinal canal: from wall to wall.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_canal_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::canal_diameter});
}

} // namespace vertemark::app
