// Text at a place.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_text_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::text,
                           .clicks = 1,
                           .pairs = Drawing::Pairs::none,
                           .lengths = false});
}

} // namespace vertemark::app
