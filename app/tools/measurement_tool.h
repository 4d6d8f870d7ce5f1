// Takes hold of a finished measurement: a handle moves one point, a line moves the whole; the values follow.
// Works whatever tool is chosen: the reading room hands it presses that land on a drawing.
#pragma once

#include "app/overlay/measurement_items.h"
#include "app/tools/tool.h"

namespace vertemark::app {

inline constexpr double k_handle_reach_pixels = 8; // screen pixels

// The drawing under the pointer, if any.
[[nodiscard]] std::optional<MeasurementHit> measurement_under(CanvasPoint at, PictureView const& picture,
                                                              annotation::Case const& c);

// How far from the plane of the picture a drawing may lie and still belong to it: half a slice, half a slab.
[[nodiscard]] double half_thickness_mm(imaging::SliceContent const& content,
                                       imaging::SliceGeometry const& slice);

// The measurement with one point moved so that its shape stays what it is: a rectangle keeps its right
// angles, an ellipse its axes' right angle. Moves by `by` in the plane of the points.
[[nodiscard]] annotation::Measurement with_point_moved(annotation::Measurement drawn, std::size_t index,
                                                       LpsVector by);

class MeasurementTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_held.reset(); }

private:
    std::optional<MeasurementHit> m_held;
};

} // namespace vertemark::app
