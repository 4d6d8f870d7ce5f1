// Arrow: from where its words stand to what it points at.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_arrow_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::arrow});
}

} // namespace vertemark::app
