// What the pointer does in the reading room: which tool gets the event, and what comes of it.
#include <algorithm>
#include <cmath>

#include "app/tools/lesion_tool.h"
#include "app/tools/tool_list.h"
#include "app/ui/reading_room.h"
#include "app/ui/refusal_text.h"

namespace vertemark::app {

void ReadingRoom::use_tool(QString const& id) {
    for (ToolEntry const& entry : tool_list())
        if (id == QLatin1String(entry.id.data(), static_cast<qsizetype>(entry.id.size()))) {
            m_tool = entry.make();
            m_tool_id = id;
            m_drag_tool = nullptr;
            bool const moves_view = id == QLatin1String("window_level") || id == QLatin1String("zoom") ||
                                    id == QLatin1String("pan") || id == QLatin1String("scroll");
            setCursor(moves_view ? Qt::ArrowCursor : Qt::CrossCursor);
            for (ViewCell* cell : m_cells)
                cell->viewport().show_preview({});
            show_draft(std::nullopt);
            if (id == QLatin1String("crosshair") && !m_focus && m_active && m_active->patient_space())
                focus(m_active->geometry().centre, m_active->frame_of_reference());
            refresh_overlays();
            Q_EMIT tool_changed(id);
            return;
        }
}

void ReadingRoom::set_mouse(QString const& middle, QString const& right) {
    auto const make = [](QString const& id, std::unique_ptr<Tool>& into) {
        for (ToolEntry const& entry : tool_list())
            if (id == QLatin1String(entry.id.data(), static_cast<qsizetype>(entry.id.size())))
                into = entry.make();
    };
    m_drag_tool = nullptr;
    make(middle, m_middle_tool);
    make(right, m_right_tool);
}

// The place of the brightest voxel on the ray under the pointer: all views go there.
void ReadingRoom::jump_to_hottest(ViewCell* cell, CanvasPoint at) {
    if (!cell->patient_space())
        return;
    if (auto const hit =
            imaging::brightest_on_ray(*cell->content().volume, cell->geometry(), at, cell->content().slab))
        focus(hit->point, cell->frame_of_reference(), cell);
}

void ReadingRoom::cancel_tool() {
    m_drag_tool = nullptr;
    for (ViewCell* cell : m_cells)
        cell->viewport().show_preview({});
    bool const drawing = m_tool->busy(); // the first Esc gives up the drawing, the next one the tool
    m_tool->cancel();
    show_draft(std::nullopt);
    if (!drawing && m_tool_id != QLatin1String("window_level"))
        use_tool(QStringLiteral("window_level"));
}

Tool& ReadingRoom::tool_for(Qt::MouseButton button, PointerEvent const& event) {
    if (button == Qt::MiddleButton)
        return *m_middle_tool;
    if (button == Qt::RightButton)
        return *m_right_tool;
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
            focus(cell->geometry_at(event.at).to_lps(event.at), cell->frame_of_reference(), cell);
        if (m_tool->follows_pointer())
            respond(cell, *m_tool, event);
        return;
    }
    if (event.act == PointerAct::press) {
        m_drag_tool = &tool_for(button, event);
        // A press on a measurement takes hold of it, one on a lesion selects it, whatever the left tool (but
        // those that place marks); the tool still has its drag on a lesion.
        bool const marks = m_tool_id == QLatin1String("lesion") || m_tool_id == QLatin1String("label") ||
                           is_painting(m_tool_id.toStdString());
        if (button == Qt::LeftButton && !event.ctrl && !marks && take_hold(cell, event)) {
            m_drag_tool = &m_measurement_tool;
        } else if (button == Qt::LeftButton && m_session && !m_tool->busy() && !marks) {
            auto const geometry = cell->geometry_at(event.at);
            if (auto const* lesion = lesion_under(event.at, picture_of(*cell, geometry), case_view())) {
                CanvasPoint const at = geometry.to_canvas(lesion->position->point);
                if (std::hypot(at.x - event.at.x, at.y - event.at.y) < 12)
                    select_lesion(lesion->id);
            }
        }
    }
    if (!m_drag_tool)
        return;
    respond(cell, *m_drag_tool, event);
    if (event.act == PointerAct::release) {
        bool const clicked = std::hypot(event.at.x - event.pressed.x, event.at.y - event.pressed.y) < 4;
        if (clicked && button == Qt::LeftButton && m_drag_tool == m_tool.get()) {
            if (cell->is_projection())
                jump_to_hottest(cell, event.at);
            mark_pair(cell, event.at);
        }
        m_drag_tool = nullptr;
        show_draft(std::nullopt); // what was painted is the case's now
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
    if (auto const* turn = std::get_if<TurnViews>(&request))
        return turn_views(cell, *turn);
    if (auto const* change = std::get_if<ChangeSlab>(&request))
        return change_slab(*change);
    if (auto const* change = std::get_if<FocusPoint>(&request))
        return focus(change->point, cell->frame_of_reference());
    if (auto const* change = std::get_if<SelectLesion>(&request))
        return select_lesion(change->id);
    if (auto const* change = std::get_if<Refuse>(&request)) {
        Q_EMIT refused(refusal_text(change->reason));
        return;
    }
    if (auto const* change = std::get_if<SelectMeasurement>(&request))
        return select_measurement(change->id);
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
    } else if (auto const* measured = std::get_if<AddMeasurement>(&request)) {
        add_measurement(*measured, global);
    } else if (auto const* paint = std::get_if<PaintVoxels>(&request)) {
        paint_voxels(cell, *paint);
    } else if (auto const* edit = std::get_if<ApplyEdit>(&request)) {
        if (auto const done = m_session->editor().apply(edit->edit, edit->merge_key); !done)
            Q_EMIT refused(QString::fromStdString(done.error().detail));
    }
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
        if (!cell->is_projection())
            cell->set_slab(slab);
    } else {
        cell->scroll(steps);
    }
    tell_status(cell, at);
}

} // namespace vertemark::app
