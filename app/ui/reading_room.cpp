#include "app/ui/reading_room.h"

#include <QGridLayout>
#include <algorithm>
#include <cmath>

#include "app/tools/window_box_tool.h"

namespace vertemark::app {

ReadingRoom::ReadingRoom(VolumeLoader& loader, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_loader(loader), m_jobs(jobs), m_grid(new QGridLayout(this)),
      m_window_tool(std::make_unique<WindowBoxTool>()) {
    set_mouse(QStringLiteral("pan"), QStringLiteral("zoom"));
    connect(&m_cine, &QTimer::timeout, this, &ReadingRoom::step_cine);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    use_tool(QStringLiteral("window_level"));
}

void ReadingRoom::clear() {
    take_back_windows();
    stop_cine();
    for (ViewCell* cell : m_cells)
        delete cell;
    m_cells.clear();
    m_active = m_maximised = m_last_flat = nullptr;
    m_hanging = {};
    m_series.clear();
    m_focus.reset();
    m_own.reset();
    m_own_views.clear();
    m_pair_mark.reset();
}

void ReadingRoom::set_case(CaseSession* session) {
    m_session = session;
    m_selected.reset();
    m_selected_measurement.reset();
    m_measured.clear();
    if (session)
        connect(session, &CaseSession::case_changed, this, [this] {
            if (m_selected && !annotation::find_lesion(m_session->current(), *m_selected))
                select_lesion(std::nullopt);
            if (m_selected_measurement &&
                !annotation::find_measurement(m_session->current(), *m_selected_measurement))
                select_measurement(std::nullopt);
            refresh_overlays();
            Q_EMIT paint_changed();
        });
    refresh_overlays();
}

void ReadingRoom::connect_cell(ViewCell* cell) {
    connect(cell, &ViewCell::activated, this, [this, cell] { activate(cell); });
    connect(cell, &ViewCell::changed, this, [this, cell] { on_changed(cell); });
    connect(cell, &ViewCell::resized, this, [this, cell] { refresh_cell(cell); });
    connect(cell, &ViewCell::past_the_end, this,
            [this, cell](int direction) { on_past_the_end(cell, direction); });
    connect(cell, &ViewCell::volume_ready, this, [this, cell] {
        update_centrelines();
        if (auto const place = m_focus ? place_in(*cell, *m_focus) : std::nullopt)
            cell->focus(*place);
        follow_parallel(cell);
    });
    Viewport* const viewport = &cell->viewport();
    connect(
        viewport, &Viewport::pointed, this,
        [this, cell](PointerEvent const& event, Qt::MouseButton button) { on_pointer(cell, event, button); });
    connect(viewport, &Viewport::wheeled, this,
            [this, cell](int steps, Qt::KeyboardModifiers modifiers, CanvasPoint at) {
                on_wheel(cell, steps, modifiers, at);
            });
    connect(viewport, &Viewport::double_clicked, this, [this, cell](PointerEvent const& event) {
        if (m_tool->busy() && cell->has_picture())
            respond(cell, *m_tool, event);
        else
            toggle_maximised(cell);
    });
    connect(viewport, &Viewport::menu_wanted, this,
            [this, cell](QPoint const& global, CanvasPoint) { Q_EMIT menu_wanted(cell, global); });
    connect(viewport, &Viewport::pointer_left, this, [this, viewport] {
        if (!m_drag_tool && !m_tool->busy()) // no brush where no pointer is
            viewport->show_preview({});
        Q_EMIT status_changed({}, {}, {});
    });
    auto const dropped = [this, cell](QString const& name) {
        if (m_lookup)
            show_series(m_lookup(name), cell);
    };
    connect(viewport, &Viewport::series_dropped, this, dropped);
    connect(&cell->volume_view(), &VolumeView::series_dropped, this, dropped);
    connect(&cell->volume_view(), &VolumeView::maximise_wanted, this,
            [this, cell] { toggle_maximised(cell); });
    connect(&cell->volume_view(), &VolumeView::menu_wanted, this, &ReadingRoom::scene_menu_wanted);
    connect(&cell->volume_view(), &VolumeView::point_picked, this,
            [this, cell](LpsPoint point) { focus(point, cell->frame_of_reference()); });
    viewport->set_overlay_detail(m_detail);
    viewport->set_magnifier(m_magnifier);
}

void ReadingRoom::activate(ViewCell* cell) {
    if (m_active == cell && cell)
        return;
    m_active = cell;
    if (cell && !cell->is_3d())
        m_last_flat = cell;
    for (ViewCell* each : m_cells)
        each->set_active(each == cell);
    refresh_overlays();
    Q_EMIT active_changed();
}

void ReadingRoom::activate_next(int by) {
    if (m_cells.empty())
        return;
    int const count = static_cast<int>(m_cells.size());
    auto const at = std::ranges::find(m_cells, m_active);
    int const index = at == m_cells.end() ? 0 : static_cast<int>(at - m_cells.begin());
    ViewCell* const next = m_cells[static_cast<std::size_t>(((index + by) % count + count) % count)];
    if (m_maximised) { // the next one takes the room
        toggle_maximised(m_maximised);
        toggle_maximised(next);
    }
    activate(next);
    if (next->is_3d())
        next->volume_view().setFocus();
    else
        next->viewport().setFocus();
}

void ReadingRoom::select_lesion(std::optional<annotation::LesionId> const& id) {
    if (m_selected == id)
        return;
    m_selected = id;
    refresh_overlays();
    Q_EMIT lesion_selected(id);
    Q_EMIT paint_changed();
}

void ReadingRoom::set_magnifier(bool on) {
    m_magnifier = on;
    for (ViewCell* cell : m_cells)
        cell->viewport().set_magnifier(on);
}

void ReadingRoom::set_overlay_detail(OverlayDetail detail) {
    m_detail = detail;
    for (ViewCell* cell : m_cells)
        cell->viewport().set_overlay_detail(detail);
}

void ReadingRoom::set_reference_lines(bool on) {
    m_reference_lines = on;
    refresh_overlays();
}

} // namespace vertemark::app
