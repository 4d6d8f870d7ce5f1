// What a reader does to one view: scroll, zoom, window, turn. Each ends in changed().
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/view_cell.h"
#include "imaging/view/window_presets.h"
#include "imaging/volume/overlay_planes.h"

namespace vertemark::app {

void ViewCell::set_geometry(imaging::SliceGeometry geometry) {
    if (!m_content.volume || geometry == m_geometry || (is_straightened() && m_line))
        return; // a straightened picture is neither turned nor flipped
    m_geometry = geometry;
    refresh();
}

void ViewCell::set_window(imaging::Window window) {
    m_content.window = window;
    refresh();
}

void ViewCell::set_slab(imaging::Slab slab) {
    m_content.slab = slab;
    refresh();
}

void ViewCell::set_invert(bool invert) {
    m_content.invert = invert;
    refresh();
}

void ViewCell::set_plane(ViewPlane plane) {
    if (!m_series)
        return;
    CellRule rule = m_rule;
    rule.plane = plane;
    assign(m_series, rule, m_fuse);
}

void ViewCell::set_colours(imaging::ColourMap map) {
    m_content.colour_map = map;
    refresh();
}

void ViewCell::fuse(SeriesPtr series) {
    m_fuse = std::move(series);
    m_fusion = {};
    m_fusion_on = true;
    place_fusion();
    if (m_fuse)
        if (auto const overlay = m_loader.volume(m_fuse))
            return add_fusion(overlay);
    refresh();
}

void ViewCell::set_fused(bool on) {
    m_fusion_on = on;
    place_fusion();
    refresh();
}

void ViewCell::set_fusion(imaging::SliceOverlay const& fusion) {
    if (!m_fusion.volume)
        return;
    auto const volume = m_fusion.volume;
    m_fusion = fusion;
    m_fusion.volume = volume;
    m_fusion.opacity = std::clamp(fusion.opacity, 0.0, 1.0);
    set_fused(m_fusion_on);
}

void ViewCell::scroll(int slices) {
    if (!m_content.volume)
        return;
    if (frame_by_frame())
        return go_to(m_frame + slices);
    if (m_line && follows_spine())
        return scroll_curved(slices);
    if (is_projection())
        return turn_projection(Degrees{5.0 * slices});
    if (!m_whole)
        return;
    auto const& volume = m_content.volume->geometry();
    auto const at = imaging::slice_position(m_geometry, volume);
    bool const as_acquired = std::abs(dot(m_geometry.normal(), volume.slice_dir)) > 0.99;
    bool const back = dot(m_geometry.normal(), volume.slice_dir) < 0;
    bool const at_end = slices > 0 ? at.index >= at.count - 1 : at.index <= 0;
    if (as_acquired && at_end && slices != 0)
        Q_EMIT past_the_end((slices > 0) != back ? 1 : -1);
    else
        set_geometry(imaging::scrolled(m_geometry, volume, slices));
}

void ViewCell::continue_into(SeriesPtr series, int direction) {
    Entry const entry{direction, m_geometry.mm_per_pixel, m_content};
    CellRule const rule = m_rule;
    m_entry = entry;
    assign(std::move(series), rule, m_fuse);
}

// The near end of a stack that scrolling came into.
void ViewCell::enter_stack() {
    Entry const entry = *std::exchange(m_entry, std::nullopt);
    auto const& volume = m_content.volume->geometry();
    m_content.window = entry.look.window;
    m_content.slab = entry.look.slab;
    m_content.colour_map = entry.look.colour_map;
    m_content.invert = entry.look.invert;
    m_geometry.mm_per_pixel = entry.mm_per_pixel;
    bool const back = dot(m_geometry.normal(), volume.slice_dir) < 0;
    bool const from_start = (entry.direction > 0) != back;
    int const count = imaging::slice_position(m_geometry, volume).count;
    m_geometry = imaging::at_position(m_geometry, volume, from_start ? 0 : count - 1);
}

imaging::SlicePosition ViewCell::position() const {
    if (!m_content.volume)
        return {};
    if (frame_by_frame())
        return {m_frame, static_cast<int>(m_series->frames.size())};
    return imaging::slice_position(m_geometry, m_content.volume->geometry());
}

void ViewCell::go_to(int index) {
    if (!m_content.volume)
        return;
    if (frame_by_frame()) {
        if (std::clamp(index, 0, static_cast<int>(m_series->frames.size()) - 1) != m_frame)
            show_frame(index);
        return;
    }
    if (m_line && follows_spine()) { // its ends
        m_along_mm = index <= 0 ? 0 : m_line->length().value;
        return scroll_curved(0);
    }
    auto const& volume = m_content.volume->geometry();
    int const count = imaging::slice_position(m_geometry, volume).count;
    set_geometry(imaging::at_position(m_geometry, volume, std::clamp(index, 0, std::max(0, count - 1))));
}

void ViewCell::show_image(annotation::ImageLink const& link) {
    if (!m_series)
        return;
    for (int i = 0; i < static_cast<int>(m_series->frames.size()); ++i) {
        int const frame = m_series->frames[static_cast<std::size_t>(i)].frame;
        if (m_series->instance_of(i).uid == link.instance && (!link.frame || *link.frame == frame + 1))
            return go_to(i);
    }
}

void ViewCell::focus(LpsPoint point) {
    if (!m_content.volume || !patient_space() || is_projection())
        return;
    if (m_line && follows_spine())
        return focus_curved(point);
    auto geometry = imaging::snapped(imaging::through(m_geometry, point), m_content.volume->geometry());
    CanvasPoint const at = geometry.to_canvas(point);
    double const margin = 0.04 * std::min(geometry.size.width, geometry.size.height);
    if (at.x < margin || at.y < margin || at.x > geometry.size.width - margin ||
        at.y > geometry.size.height - margin)
        geometry = imaging::centred_on(geometry, point);
    set_geometry(geometry);
}

void ViewCell::centre_on(LpsPoint point) {
    if (m_content.volume && patient_space())
        set_geometry(imaging::centred_on(imaging::through(m_geometry, point), point));
}

void ViewCell::zoom(double factor, CanvasPoint at) {
    if (m_line && is_straightened()) {
        auto curved = m_curved;
        curved.mm_per_pixel /= factor;
        // What lies under the pointer stays under it.
        curved.from_mm += at.y * (m_curved.mm_per_pixel - curved.mm_per_pixel);
        curved.across_mm += (at.x - curved.size.width / 2.0) * (m_curved.mm_per_pixel - curved.mm_per_pixel);
        return show_curved(curved);
    }
    if (m_content.volume)
        set_geometry(imaging::zoomed(m_geometry, factor, at));
}

void ViewCell::reset_view() {
    if (!m_content.volume)
        return;
    if (follows_spine())
        return follow_spine();
    auto geometry = initial_geometry(*m_content.volume);
    if (patient_space() && !frame_by_frame())
        geometry = imaging::through(geometry, m_geometry.centre);
    set_geometry(geometry);
}

void ViewCell::automatic_window() {
    if (m_content.volume)
        set_window(imaging::percentile_window(*m_content.volume));
}

void ViewCell::flip_horizontally() {
    set_geometry(imaging::flipped_horizontally(m_geometry));
}

void ViewCell::flip_vertically() {
    set_geometry(imaging::flipped_vertically(m_geometry));
}

void ViewCell::turn(Degrees clockwise) {
    set_geometry(imaging::rotated(m_geometry, clockwise));
}

void ViewCell::turn_projection(Degrees to_right) {
    if (!m_content.volume || !m_whole)
        return;
    auto const& volume = m_content.volume->geometry();
    double const middle[] = {(volume.size[0] - 1) / 2.0, (volume.size[1] - 1) / 2.0,
                             (volume.size[2] - 1) / 2.0};
    LpsPoint const pivot = volume.to_lps(IndexPoint{middle[0], middle[1], middle[2]});
    set_geometry(imaging::tilted(m_geometry, pivot, {0, 0, 1}, to_right));
}

} // namespace vertemark::app
