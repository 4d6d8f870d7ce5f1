#include "app/ui/reading_room.h"

#include <QGridLayout>
#include <algorithm>
#include <cmath>

#include "app/tools/lesion_tool.h"
#include "app/tools/tool_list.h"
#include "app/tools/view_tools.h"

namespace vertemark::app {

ReadingRoom::ReadingRoom(VolumeLoader& loader, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_loader(loader), m_jobs(jobs), m_grid(new QGridLayout(this)),
      m_window_tool(std::make_unique<WindowTool>()), m_pan_tool(std::make_unique<PanTool>()),
      m_zoom_tool(std::make_unique<ZoomTool>()) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    use_tool(QStringLiteral("window_level"));
}

void ReadingRoom::hang(Hanging hanging, std::vector<SeriesPtr> series) {
    m_hanging = std::move(hanging);
    m_series = std::move(series);
    m_focus.reset();
    show_stage(0);
}

void ReadingRoom::show_stage(int stage) {
    int const count = static_cast<int>(m_hanging.protocol.stages.size());
    if (count == 0)
        return clear();
    m_stage = ((stage % count) + count) % count;
    Stage const& wanted = m_hanging.protocol.stages[static_cast<std::size_t>(m_stage)];
    m_maximised = m_last_flat = nullptr;
    m_drag_tool = nullptr;
    while (m_cells.size() > wanted.cells.size()) {
        delete m_cells.back();
        m_cells.pop_back();
    }
    while (m_cells.size() < wanted.cells.size()) {
        m_cells.push_back(new ViewCell(m_loader, m_jobs, this));
        connect_cell(m_cells.back());
    }
    for (int i = 0; i < 8; ++i) {
        m_grid->setRowStretch(i, i < wanted.rows ? 1 : 0);
        m_grid->setColumnStretch(i, i < wanted.columns ? 1 : 0);
    }
    for (ViewCell* cell : m_cells)
        m_grid->removeWidget(cell);
    for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
        CellRule const& rule = wanted.cells[i];
        m_grid->addWidget(m_cells[i], rule.row, rule.column, rule.row_span, rule.column_span);
        m_cells[i]->show();
    }
    m_grid->activate();
    for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
        CellRule const& rule = wanted.cells[i];
        auto const found = m_hanging.series_of(rule.series);
        auto const fused = m_hanging.series_of(rule.fuse);
        if (found)
            m_cells[i]->assign(m_series[*found], rule, fused ? m_series[*fused] : nullptr);
        else
            m_cells[i]->show_nothing(
                tr("No %1 in this study.\nDrag a series here.").arg(m_hanging.rule(rule.series)->looked_for));
    }
    activate(m_cells.empty() ? nullptr : m_cells.front());
    if (m_focus)
        focus(m_focus->point, m_focus->frame);
    Q_EMIT stage_changed();
}

void ReadingRoom::next_stage(int by) {
    show_stage(m_stage + by);
}

void ReadingRoom::clear() {
    for (ViewCell* cell : m_cells)
        delete cell;
    m_cells.clear();
    m_active = m_maximised = m_last_flat = nullptr;
    m_hanging = {};
    m_series.clear();
    m_focus.reset();
}

void ReadingRoom::show_series(SeriesPtr const& series, ViewCell* cell) {
    if (!cell)
        cell = m_active;
    if (!cell || !series)
        return;
    CellRule rule = cell->rule();
    // The plane of the cell suits a volume of the same kind only; otherwise show it as acquired.
    rule.plane = ViewPlane::native;
    rule.fuse.clear();
    rule.slab_mm = 0;
    rule.window = series->attributes.modality == "CT" ? QStringLiteral("bone") : QString();
    cell->assign(series, rule);
    activate(cell);
    if (m_focus && cell->frame_of_reference() == m_focus->frame)
        cell->focus(m_focus->point);
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
    connect(cell, &ViewCell::past_the_end, this,
            [this, cell](int direction) { on_past_the_end(cell, direction); });
    connect(cell, &ViewCell::volume_ready, this, [this, cell] {
        update_centrelines();
        if (m_focus && cell->frame_of_reference() == m_focus->frame)
            cell->focus(m_focus->point);
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
    if (m_maximised)
        toggle_maximised(m_maximised);
    activate(next);
    next->viewport().setFocus();
}

void ReadingRoom::toggle_maximised(ViewCell* cell) {
    m_maximised = m_maximised ? nullptr : cell;
    for (ViewCell* each : m_cells)
        each->setVisible(!m_maximised || each == m_maximised);
    Stage const& stage = m_hanging.protocol.stages[static_cast<std::size_t>(m_stage)];
    for (int i = 0; i < 8; ++i) {
        m_grid->setRowStretch(i, !m_maximised && i < stage.rows ? 1 : 0);
        m_grid->setColumnStretch(i, !m_maximised && i < stage.columns ? 1 : 0);
    }
    activate(cell);
}

void ReadingRoom::select_lesion(std::optional<annotation::LesionId> const& id) {
    if (m_selected == id)
        return;
    m_selected = id;
    refresh_overlays();
    Q_EMIT lesion_selected(id);
    Q_EMIT paint_changed();
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
