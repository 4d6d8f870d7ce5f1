// Probe: the value of the pixels at one place.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_probe_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::probe,
                           .clicks = 1,
                           .pairs = Drawing::Pairs::none,
                           .lengths = false});
}

} // namespace vertemark::app
