// Window from a box: the values under the drawn rectangle fill the grey scale.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

// A drag of less than 5 pixels changes nothing.
class WindowBoxTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
};

// From the 1st to the 99th percentile of the slice's values in the rectangle of two opposite corners; nothing
// where they are all the same or there are none.
[[nodiscard]] std::optional<imaging::Window> window_of_box(imaging::Volume const& volume,
                                                           imaging::SliceGeometry const& slice,
                                                           CanvasPoint corner, CanvasPoint opposite);

} // namespace vertemark::app
