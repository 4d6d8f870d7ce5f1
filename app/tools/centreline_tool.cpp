// Centreline of the spine by hand, from head to tail: what straightened views follow in place of the labels.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_centreline_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::centreline,
                           .clicks = 0,
                           .pairs = Drawing::Pairs::none,
                           .lengths = false});
}

} // namespace vertemark::app
