// Draws an outline on a slice and fills it: by corners and freehand, or held by the picture's edges
// (livewire). A click sets a corner; the first corner again, or a double click, closes it. Shift at the
// closing click takes the inside out instead.
#pragma once

#include "app/tools/paint.h"
#include "imaging/segment/livewire.h"

namespace vertemark::app {

class OutlineTool : public Tool {
public:
    enum class Line { straight, livewire };
    explicit OutlineTool(Line line) : m_line(line) {}
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override;
    [[nodiscard]] bool busy() const override { return !m_border.empty(); }

private:
    // The picture that the wire follows, sampled once an outline in pixels of the slice.
    struct Wire {
        imaging::Livewire scissors;
        imaging::SliceGeometry slice;
        double step = 1; // canvas pixels a sample
    };
    void start_wire(PictureView const& picture);
    void anchor_wire(CanvasPoint at);
    [[nodiscard]] std::vector<LpsPoint> way_to(CanvasPoint at, imaging::SliceGeometry const& slice) const;
    ToolResponse close(PictureView const& picture, CaseView const& c, PaintMode mode);

    Line m_line;
    std::vector<LpsPoint> m_border;  // all points so far
    std::vector<LpsPoint> m_corners; // as clicked
    imaging::SliceGeometry m_slice;  // where the outline was begun
    std::optional<Wire> m_wire;
};

} // namespace vertemark::app
