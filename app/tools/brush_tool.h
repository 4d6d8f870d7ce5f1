// Paints on the selected lesion's segment with a round brush, flat or a ball; or rubs out. One stroke is one
// undo step. With Shift held the brush rubs out and the eraser paints.
#pragma once

#include "app/tools/paint.h"

namespace vertemark::app {

class BrushTool : public Tool {
public:
    explicit BrushTool(PaintMode mode) : m_mode(mode) {}
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_stroke.reset(); }
    [[nodiscard]] bool follows_pointer() const override { return true; }

private:
    struct Stroke {
        PaintTarget target;
        VoxelRuns voxels;
        PaintMode mode;
    };
    PaintMode m_mode;
    std::optional<Stroke> m_stroke;
};

} // namespace vertemark::app
