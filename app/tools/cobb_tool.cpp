// Cobb angle: a line along the upper endplate of the upper end vertebra, one along the lower endplate of the
// lower.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_cobb_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::cobb, .clicks = 4, .endplates = true});
}

} // namespace vertemark::app
