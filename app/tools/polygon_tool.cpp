// Polygon: click by click, or by hand with the button down; a double click or a click on the first point ends
// it.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_polygon_tool() {
    return make_draw_tool(
        {.kind = annotation::MeasurementKind::area, .clicks = 0, .pairs = Drawing::Pairs::none});
}

} // namespace vertemark::app
