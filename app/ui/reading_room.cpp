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
    m_maximised = nullptr;
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
    m_active = m_maximised = nullptr;
    m_hanging = {};
    m_series.clear();
    m_focus.reset();
    m_marks = {};
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
    if (session)
        connect(session, &CaseSession::case_changed, this, [this] {
            if (m_selected && !annotation::find_lesion(m_session->current(), *m_selected))
                select_lesion(std::nullopt);
            refresh_overlays();
        });
    refresh_overlays();
}

void ReadingRoom::connect_cell(ViewCell* cell) {
    connect(cell, &ViewCell::activated, this, [this, cell] { activate(cell); });
    connect(cell, &ViewCell::changed, this, [this, cell] { on_changed(cell); });
    connect(cell, &ViewCell::volume_ready, this, [this, cell] {
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
    connect(viewport, &Viewport::maximise_wanted, this, [this, cell] { toggle_maximised(cell); });
    connect(viewport, &Viewport::menu_wanted, this,
            [this, cell](QPoint const& global, CanvasPoint) { Q_EMIT menu_wanted(cell, global); });
    connect(viewport, &Viewport::pointer_left, this, [this] { Q_EMIT status_changed({}, {}, {}); });
    auto const dropped = [this, cell](QString const& name) {
        if (m_lookup)
            show_series(m_lookup(name), cell);
    };
    connect(viewport, &Viewport::series_dropped, this, dropped);
    connect(&cell->volume_view(), &VolumeView::series_dropped, this, dropped);
    connect(&cell->volume_view(), &VolumeView::maximise_wanted, this,
            [this, cell] { toggle_maximised(cell); });
    connect(&cell->volume_view(), &VolumeView::point_picked, this,
            [this, cell](LpsPoint point) { focus(point, cell->frame_of_reference()); });
    viewport->set_overlay_detail(m_detail);
}

void ReadingRoom::activate(ViewCell* cell) {
    if (m_active == cell && cell)
        return;
    m_active = cell;
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

void ReadingRoom::focus(LpsPoint point, FrameOfReferenceUid const& frame, ViewCell* except) {
    if (frame.empty())
        return;
    m_focus = annotation::Place{point, frame};
    m_linking = true; // the others are moved here, not by linked scrolling
    for (ViewCell* cell : m_cells)
        if (cell != except && cell->has_picture() && cell->whole() && cell->frame_of_reference() == frame)
            cell->focus(point);
    m_linking = false;
    refresh_overlays();
}

void ReadingRoom::use_tool(QString const& id) {
    for (ToolEntry const& entry : tool_list())
        if (id == QLatin1String(entry.id.data(), static_cast<qsizetype>(entry.id.size()))) {
            m_tool = entry.make();
            m_tool_id = id;
            m_drag_tool = nullptr;
            bool const marks = id == QLatin1String("label") || id == QLatin1String("lesion") ||
                               id == QLatin1String("crosshair");
            setCursor(marks ? Qt::CrossCursor : Qt::ArrowCursor);
            Q_EMIT tool_changed(id);
            return;
        }
}

void ReadingRoom::cancel_tool() {
    m_drag_tool = nullptr;
    for (ViewCell* cell : m_cells)
        cell->viewport().show_preview({});
    m_tool->cancel();
    if (m_tool_id != QLatin1String("window_level"))
        use_tool(QStringLiteral("window_level"));
}

Tool& ReadingRoom::tool_for(Qt::MouseButton button, PointerEvent const& event) {
    if (button == Qt::MiddleButton)
        return *m_pan_tool;
    if (button == Qt::RightButton)
        return *m_zoom_tool;
    if (event.ctrl)
        return *m_window_tool;
    return *m_tool;
}

void ReadingRoom::on_pointer(ViewCell* cell, PointerEvent const& event, Qt::MouseButton button) {
    if (!cell->has_picture())
        return;
    if (event.act == PointerAct::hover) {
        tell_status(cell, event.at);
        if (event.shift && cell->patient_space())
            focus(cell->geometry().to_lps(event.at), cell->frame_of_reference(), cell);
        return;
    }
    if (event.act == PointerAct::press) {
        m_drag_tool = &tool_for(button, event);
        // A press on a lesion selects it, whatever the left tool; the tool still has its drag.
        if (button == Qt::LeftButton && m_session && m_tool_id != QLatin1String("lesion") &&
            m_tool_id != QLatin1String("label")) {
            PictureView const picture{cell->content(), cell->geometry(), cell->image_link(),
                                      cell->patient_space()};
            if (auto const* lesion = lesion_under(event.at, picture, {m_session->current(), m_selected})) {
                CanvasPoint const at = cell->geometry().to_canvas(lesion->position->point);
                if (std::hypot(at.x - event.at.x, at.y - event.at.y) < 12)
                    select_lesion(lesion->id);
            }
        }
    }
    if (!m_drag_tool)
        return;
    static annotation::Case const empty;
    PictureView const picture{cell->content(), cell->geometry(), cell->image_link(), cell->patient_space()};
    auto response =
        m_drag_tool->on_pointer(event, picture, {m_session ? m_session->current() : empty, m_selected});
    cell->viewport().show_preview(std::move(response.preview));
    double const ratio = cell->viewport().devicePixelRatioF();
    QPoint const global = cell->viewport().mapToGlobal(
        QPoint(static_cast<int>(event.at.x / ratio), static_cast<int>(event.at.y / ratio)));
    for (ToolRequest const& request : response.requests)
        carry_out(cell, request, global);
    if (event.act == PointerAct::release) {
        m_drag_tool = nullptr;
        if (m_session)
            m_session->editor().end_merge();
    }
}

void ReadingRoom::carry_out(ViewCell* cell, ToolRequest const& request, QPoint const& global) {
    if (auto const* change = std::get_if<ChangeGeometry>(&request))
        return cell->set_geometry(change->geometry);
    if (auto const* change = std::get_if<ChangeWindow>(&request)) {
        auto const before = cell->content().window;
        cell->set_window(change->window);
        return link_window(cell, before);
    }
    if (auto const* change = std::get_if<FocusPoint>(&request))
        return focus(change->point, cell->frame_of_reference());
    if (auto const* change = std::get_if<SelectLesion>(&request))
        return select_lesion(change->id);
    if (auto const* change = std::get_if<Refuse>(&request)) {
        Q_EMIT refused(change->reason == "no_patient_space"
                           ? tr("Not possible here: these pictures have no known place in the patient.")
                           : QString::fromStdString(change->reason));
        return;
    }
    if (!m_session || !m_session->writable()) {
        Q_EMIT refused(tr("The case can't be changed now: it is read-only."));
        return;
    }
    if (auto const* change = std::get_if<NameVertebra>(&request)) {
        focus(change->place.point, change->place.frame, cell);
        Q_EMIT vertebra_to_name(change->place, change->image, global);
    } else if (auto const* added = std::get_if<AddLesion>(&request)) {
        auto id = m_session->editor().add_lesion(added->draft);
        if (!id) {
            Q_EMIT refused(QString::fromStdString(id.error().detail));
            return;
        }
        focus(added->draft.position->point, added->draft.position->frame, cell);
        select_lesion(*id);
        use_tool(QStringLiteral("window_level"));
        Q_EMIT lesion_added(*id);
    } else if (auto const* edit = std::get_if<ApplyEdit>(&request)) {
        if (auto const done = m_session->editor().apply(edit->edit, edit->merge_key); !done)
            Q_EMIT refused(QString::fromStdString(done.error().detail));
    }
}

void ReadingRoom::link_window(ViewCell* from, imaging::Window before) {
    if (!m_linked)
        return;
    for (ViewCell* cell : m_cells)
        if (cell != from && cell->has_picture() && cell->series() == from->series() &&
            cell->content().window == before)
            cell->set_window(from->content().window);
}

void ReadingRoom::on_wheel(ViewCell* cell, int steps, Qt::KeyboardModifiers modifiers, CanvasPoint at) {
    activate(cell);
    if (!cell->has_picture())
        return;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        cell->zoom(std::pow(1.15, -steps), at);
    } else if (modifiers.testFlag(Qt::AltModifier)) {
        auto slab = cell->content().slab;
        slab.thickness_mm = std::clamp(slab.thickness_mm - steps * 1.0, 0.0, 100.0);
        cell->set_slab(slab);
    } else {
        cell->scroll(steps);
    }
    tell_status(cell, at);
}

void ReadingRoom::on_changed(ViewCell* from) {
    // Linked scrolling: parallel pictures of other series in the same frame of reference show the same place.
    if (m_linked && !m_linking && from->has_picture() && from->whole() && from->patient_space()) {
        m_linking = true;
        for (ViewCell* cell : m_cells) {
            if (cell == from || !cell->has_picture() || !cell->whole() || !cell->patient_space() ||
                cell->frame_of_reference() != from->frame_of_reference() ||
                std::abs(dot(cell->geometry().normal(), from->geometry().normal())) < 0.95)
                continue;
            auto geometry = imaging::centred_on(cell->geometry(), from->geometry().centre);
            geometry.mm_per_pixel = from->geometry().mm_per_pixel;
            cell->set_geometry(imaging::snapped(geometry, cell->content().volume->geometry()));
        }
        m_linking = false;
    }
    if (m_reference_lines)
        refresh_overlays();
    else
        refresh_cell(from);
}

void ReadingRoom::select_lesion(std::optional<annotation::LesionId> const& id) {
    if (m_selected == id)
        return;
    m_selected = id;
    refresh_overlays();
    Q_EMIT lesion_selected(id);
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
