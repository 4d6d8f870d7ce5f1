// A view as it was left, and left as it is.
#include <algorithm>

#include "app/ui/view_cell.h"

namespace vertemark::app {

void ViewCell::restore(ViewState const& state, SeriesPtr series, SeriesPtr fuse) {
    assign(std::move(series), state.rule, std::move(fuse));
    m_fusion_on = state.fused;
    if (!m_content.volume || is_3d()) {
        m_pending = state;
        if (m_fusion.volume)
            set_fusion(m_fusion);
        return;
    }
    if (frame_by_frame() && state.frame != m_frame)
        show_frame(state.frame);
    take_over(state);
    set_fused(state.fused);
    refresh();
}

void ViewCell::take_over(ViewState const& state) {
    if (state.window.width > 0)
        m_content.window = state.window;
    m_content.colour_map = state.colours;
    m_content.invert = state.invert;
    if (!is_projection())
        m_content.slab = state.slab;
    if (m_fusion.volume) {
        m_fusion.opacity = state.fusion_opacity;
        m_fusion.colour_map = state.fusion_colours;
        if (state.fusion_window.width > 0)
            m_fusion.window = state.fusion_window;
        place_fusion();
    }
    if (state.geometry.mm_per_pixel <= 0)
        return;
    CanvasSize const now = m_viewport->canvas_size(), then = state.geometry.size;
    m_geometry = imaging::resized(state.geometry, now);
    double const before = std::min(then.width, then.height);
    if (before > 0) // on a screen of another size, what was in view stays in view
        m_geometry.mm_per_pixel *= before / std::min(now.width, now.height);
}

ViewState ViewCell::state() const {
    if (m_pending) {
        ViewState kept = *m_pending; // not yet on the screen: as it was
        return kept;
    }
    ViewState state;
    state.rule = m_rule;
    state.series = m_series ? m_series->name : std::string();
    state.fuse = m_fuse ? m_fuse->name : std::string();
    state.fused = m_fusion_on;
    state.fusion_opacity = m_fusion.opacity;
    state.fusion_colours = m_fusion.colour_map;
    state.window = m_content.window;
    state.fusion_window = m_fusion.volume ? m_fusion.window : imaging::Window{0, 0};
    state.colours = m_content.colour_map;
    state.invert = m_content.invert;
    state.slab = m_content.slab;
    state.geometry = m_geometry;
    if (!m_content.volume) { // nothing to take over later
        state.geometry.mm_per_pixel = 0;
        state.window.width = 0;
    }
    state.frame = m_frame;
    return state;
}

} // namespace vertemark::app
