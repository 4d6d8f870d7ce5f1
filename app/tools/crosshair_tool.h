// The crosshair of multiplanar reformats: its centre is the point all views share, its lines are the other
// views' planes. The centre moves, a line turns (double oblique), squares beside a line set its slab.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

// Where another view's plane cuts this picture, in canvas pixels.
struct CrossLine {
    int view = 0; // OtherView::id
    CanvasPoint from, to;
    CanvasPoint turn[2];    // grips that turn it
    CanvasPoint slab[2];    // grips that set its slab, one on each side
    double slab_pixels = 0; // half the slab's thickness as seen here
    imaging::OverlayStyle style;
};

struct Crosshair {
    CanvasPoint centre;
    std::vector<CrossLine> lines;
};

// Nothing where the picture has no place in the patient or no other view cuts it.
[[nodiscard]] std::optional<Crosshair> crosshair_of(PictureView const& picture);
[[nodiscard]] imaging::OverlayItems crosshair_items(Crosshair const& crosshair);

class CrosshairTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_grip = Grip::none; }

private:
    enum class Grip { none, centre, turn, slab };
    ToolResponse take_hold(PointerEvent const& event, PictureView const& picture);
    ToolResponse set_slab(PointerEvent const& event, PictureView const& picture) const;

    Grip m_grip = Grip::none;
    int m_view = 0;       // whose line is held
    bool m_moved = false; // since the press: a click on a line is a click, not a turn
};

} // namespace vertemark::app
