#include "app/tools/brush_tool.h"

namespace vertemark::app {

namespace {

imaging::OverlayItems cursor(PointerEvent const& event, PictureView const& picture, CaseView const& c,
                             PaintMode mode) {
    imaging::OverlayStyle const style{imaging::OverlayRole::lesion, true, mode == PaintMode::remove, 0.9};
    return {imaging::CircleItem{picture.geometry.to_lps(event.at), c.paint.radius_mm, imaging::Fill::none,
                                style}};
}

} // namespace

ToolResponse BrushTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const& c) {
    if (!picture.content.volume)
        return {};
    PaintMode const turned = m_mode == PaintMode::add ? PaintMode::remove : PaintMode::add;
    PaintMode const mode = m_stroke ? m_stroke->mode : event.shift ? turned : m_mode;
    ToolResponse response;
    response.preview = cursor(event, picture, c, mode);
    if (event.act == PointerAct::press) {
        m_stroke.reset();
        auto target = paint_target(picture, c);
        if (!target)
            return {{Refuse{target.error().detail}}, {}, {}};
        m_stroke = Stroke{std::move(*target), {}, mode};
    }
    if (!m_stroke || event.act == PointerAct::hover)
        return response;
    if (event.act == PointerAct::press || event.act == PointerAct::drag) {
        CanvasPoint const from = event.act == PointerAct::press ? event.at : event.before;
        VoxelRuns const dab =
            imaging::stroke(m_stroke->target.geometry, picture.geometry.to_lps(from),
                            picture.geometry.to_lps(event.at), brush_of(c.paint, picture.geometry));
        m_stroke->voxels = m_stroke->voxels | masked(dab, m_stroke->target, *picture.content.volume, c.paint);
        response.draft = PaintDraft{m_stroke->target.id, m_stroke->target.grid, m_stroke->voxels, mode};
    } else if (event.act == PointerAct::release) {
        response.requests = paint_request(m_stroke->target, m_stroke->voxels, mode,
                                          mode == PaintMode::add ? "brush" : "eraser");
        m_stroke.reset();
    }
    return response;
}

} // namespace vertemark::app
