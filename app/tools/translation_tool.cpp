// Translation of a vertebral body on the one below: the upper body's posterior wall downwards, then the lower
// body's upper endplate from back to front.
#include "app/tools/draw_tool.h"

namespace vertemark::app {

std::unique_ptr<Tool> make_translation_tool() {
    return make_draw_tool({.kind = annotation::MeasurementKind::translation, .clicks = 4, .endplates = true});
}

} // namespace vertemark::app
