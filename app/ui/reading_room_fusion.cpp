// Windows, colours, fusion and cine: what a reader does to the active view and those that look alike.
#include <algorithm>
#include <cmath>

#include "app/ui/reading_room.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

void ReadingRoom::set_window(imaging::Window window) {
    if (!m_active || !m_active->has_picture())
        return;
    auto const before = m_active->content().window;
    m_active->set_window(window);
    link_window(m_active, before);
}

void ReadingRoom::set_inverted(bool inverted) {
    if (m_active && m_active->has_picture())
        for_linked(m_active, [&](ViewCell& cell) { cell.set_invert(inverted); });
}

void ReadingRoom::set_colours(imaging::ColourMap map) {
    if (!m_active || !m_active->has_picture())
        return;
    if (m_active->fused()) {
        auto look = m_active->fusion();
        look.colour_map = map;
        for (ViewCell* cell : m_cells)
            if (cell->fused() && cell->fuse_series() == m_active->fuse_series())
                cell->set_fusion(look);
        return;
    }
    for (ViewCell* cell : m_cells)
        if (cell == m_active ||
            (m_linked && cell->has_picture() && cell->series() == m_active->series() && !cell->fused()))
            cell->set_colours(map);
}

void ReadingRoom::step_suv_top(int by) {
    if (!m_active || !m_active->has_picture())
        return;
    bool const fused = m_active->fused();
    auto const& volume = fused ? m_active->fusion().volume : m_active->content().volume;
    if (volume->info().quantity != Quantity::suv_bw) {
        Q_EMIT refused(
            volume->info().modality == "PT"
                ? tr("No SUV here: these values stay as stored. See the SUV card for what is missing.")
                : tr("SUV windows are for PET: choose a PET or fused view."));
        return;
    }
    imaging::Window const now = fused ? m_active->fusion().window : m_active->content().window;
    double const top = now.centre + now.width / 2;
    auto const& tops = imaging::k_suv_tops;
    double next = by > 0 ? tops.back() : tops.front();
    if (by > 0) {
        if (auto const at = std::ranges::upper_bound(tops, top + 1e-6); at != tops.end())
            next = *at;
    } else if (auto const at = std::ranges::lower_bound(tops, top - 1e-6); at != tops.begin()) {
        next = *std::prev(at);
    }
    auto const window = imaging::window_of_range(0, next);
    auto const same = [&](imaging::VolumePtr const& other) {
        return other && other->info().series == volume->info().series;
    };
    // The same top wherever this PET is shown, alone or laid over.
    for (ViewCell* cell : m_cells) {
        if (cell != m_active && !m_linked)
            continue;
        if (cell->has_picture() && same(cell->content().volume))
            cell->set_window(window);
        if (cell->fused() && same(cell->fusion().volume)) {
            auto look = cell->fusion();
            look.window = window;
            cell->set_fusion(look);
        }
    }
}

// The largest PET or NM volume of the same frame of reference and patient.
SeriesPtr ReadingRoom::overlay_for(ViewCell const& cell) const {
    SeriesPtr best;
    for (SeriesPtr const& series : m_series) {
        auto const& modality = series->attributes.modality;
        if ((modality != "PT" && modality != "NM") || series->kind != imaging::SeriesKind::volume ||
            series == cell.series() || series->frame_of_reference != cell.frame_of_reference() ||
            !same_patient(*series, *cell.series()))
            continue;
        if (!best || series->frames.size() > best->frames.size())
            best = series;
    }
    return best;
}

void ReadingRoom::toggle_fusion() {
    if (!m_active || !m_active->has_picture())
        return;
    if (m_active->fusion().volume)
        return m_active->set_fused(!m_active->fused());
    auto const& modality = m_active->series()->attributes.modality;
    SeriesPtr const overlay = m_active->patient_space() && modality != "PT" && modality != "NM"
                                  ? overlay_for(*m_active)
                                  : SeriesPtr();
    if (!overlay) {
        Q_EMIT refused(tr("Nothing to lay over this view: no PET or SPECT of the same frame of reference."));
        return;
    }
    m_active->fuse(overlay);
}

void ReadingRoom::change_fusion(double by) {
    if (!m_active || !m_active->fused())
        return;
    auto look = m_active->fusion();
    look.opacity = std::clamp(look.opacity + by, 0.0, 1.0);
    m_active->set_fusion(look);
}

void ReadingRoom::toggle_cine() {
    if (m_cine.isActive())
        return stop_cine();
    if (!m_active || !m_active->has_picture())
        return;
    m_cine_step = 1;
    m_cine.start(static_cast<int>(std::lround(1000 / m_cine_rate)));
}

void ReadingRoom::stop_cine() {
    m_cine.stop();
}

void ReadingRoom::set_cine_rate(double frames_per_second) {
    m_cine_rate = std::clamp(frames_per_second, 1.0, 60.0);
    m_cine.setInterval(static_cast<int>(std::lround(1000 / m_cine_rate)));
}

void ReadingRoom::step_cine() {
    if (!m_active || !m_active->has_picture())
        return stop_cine();
    if (m_active->is_projection())
        return m_active->scroll(m_cine_step);
    auto const [index, count] = m_active->position();
    if (count < 2)
        return stop_cine();
    if (m_sweep && (index + m_cine_step < 0 || index + m_cine_step >= count))
        m_cine_step = -m_cine_step;
    int const next = index + m_cine_step;
    m_active->go_to(((next % count) + count) % count);
}

} // namespace vertemark::app
