// The commands that change what is seen and never the case, with their keys.
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/reading_room.h"
#include "app/ui/study_browser.h"
#include "app/ui/theme.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

void MainWindow::add_view_commands() {
    QString const view = tr("View");
    auto const cell = [this](void (*act)(ViewCell&)) {
        return [this, act] {
            if (ViewCell* const active = m_room->active(); active && active->has_picture())
                act(*active);
        };
    };
    auto const add = [&](char const* id, QString const& text, std::initializer_list<char const*> names,
                         QString const& hint, std::function<void()> act, std::function<bool()> checked = {}) {
        m_commands->add(
            {QString::fromLatin1(id), view, text, keys(names), hint, std::move(act), std::move(checked)});
    };
    add("view.previous_image", tr("Previous image"), {"Up"}, {}, cell([](ViewCell& c) { c.scroll(-1); }));
    add("view.next_image", tr("Next image"), {"Down"}, {}, cell([](ViewCell& c) { c.scroll(1); }));
    add("view.back_10", tr("10 images back"), {"Shift+Up"}, {}, cell([](ViewCell& c) { c.scroll(-10); }));
    add("view.forward_10", tr("10 images on"), {"Shift+Down"}, {}, cell([](ViewCell& c) { c.scroll(10); }));
    add("view.first", tr("First image"), {"Home"}, {}, cell([](ViewCell& c) { c.go_to(0); }));
    add("view.last", tr("Last image"), {"End"}, {}, cell([](ViewCell& c) { c.go_to(1 << 20); }));
    add("view.stacking", tr("Merge or part stacks"), {"M"},
        tr("Put the stacks of this series on one scroll, or part it; again: as it was. It is remembered"),
        [this] { toggle_stacking(); });
    add("view.next_view", tr("Next view"), {"Tab"}, {}, [this] { m_room->activate_next(1); });
    add("view.previous_view", tr("Previous view"), {"Shift+Tab"}, {}, [this] { m_room->activate_next(-1); });
    add(
        "view.maximise", tr("Maximise view"), {"F11"}, tr("Also by double-click"),
        [this] {
            if (m_room->active())
                m_room->toggle_maximised(m_room->active());
        },
        [this] { return m_room->maximised(); });
    add("view.previous_series", tr("Previous series"), {"Left"}, tr("In the active view"),
        [this] { m_room->step_series(-1); });
    add("view.next_series", tr("Next series"), {"Right"}, tr("In the active view"),
        [this] { m_room->step_series(1); });
    add("view.previous_study", tr("Newer study"), {"PgUp"}, {}, [this] { step_study(-1); });
    add("view.next_study", tr("Older study"), {"PgDown"}, {}, [this] { step_study(1); });
    add("view.layout", tr("Layout…"), {"Ctrl+L"}, tr("Choose rows and columns of views"),
        [this] { pick_layout(); });
    add("view.window", tr("Move view to its own window"), {"Shift+F11"},
        tr("For a second monitor; closing that window brings the view back"), [this] {
            if (m_room->active())
                m_room->move_to_window(m_room->active());
        });
    add(
        "view.compare", tr("Compare with the prior study"), {"F7"},
        tr("Prior left, current right; again: back to reading"), [this] { compare(); },
        [this] { return m_comparing; });
    add("view.protocols", tr("Hanging protocols…"), {},
        tr("Make, change, import and export hanging protocols"), [this] { edit_protocols(); });
    add("view.next_stage", tr("Next stage"), {"."}, tr("Next layout of this protocol"),
        [this] { m_room->next_stage(1); });
    add("view.previous_stage", tr("Previous stage"), {","}, tr("Previous layout of this protocol"),
        [this] { m_room->next_stage(-1); });
    add("view.reset", tr("Fit to view"), {"Shift+0"}, tr("Zoom and place as at first"),
        cell([](ViewCell& c) { c.reset_view(); }));
    add("view.flip_horizontal", tr("Flip left–right"), {"Shift+H"},
        tr("Mirrors the picture; a red badge says so"), cell([](ViewCell& c) { c.flip_horizontally(); }));
    add("view.flip_vertical", tr("Flip top–bottom"), {"Shift+V"},
        tr("Mirrors the picture; a red badge says so"), cell([](ViewCell& c) { c.flip_vertically(); }));
    add("view.turn", tr("Turn by 90°"), {"R"}, {}, cell([](ViewCell& c) { c.turn(Degrees{90}); }));
    add("view.axial", tr("Show axial"), {"Alt+1"}, {},
        cell([](ViewCell& c) { c.set_plane(ViewPlane::axial); }));
    add("view.sagittal", tr("Show sagittal"), {"Alt+2"}, {},
        cell([](ViewCell& c) { c.set_plane(ViewPlane::sagittal); }));
    add("view.coronal", tr("Show coronal"), {"Alt+3"}, {},
        cell([](ViewCell& c) { c.set_plane(ViewPlane::coronal); }));
    add(
        "view.reference_lines", tr("Reference lines"), {"X"}, tr("Where the other views cut this one"),
        [this] { m_room->set_reference_lines(!m_room->reference_lines()); },
        [this] { return m_room->reference_lines(); });
    add("view.overlays", tr("Overlays: all, minimal, none"), {"Space"}, tr("Texts and marks on the pictures"),
        [this] {
            m_room->set_overlay_detail(m_room->overlay_detail() == OverlayDetail::all ? OverlayDetail::minimal
                                       : m_room->overlay_detail() == OverlayDetail::minimal
                                           ? OverlayDetail::none
                                           : OverlayDetail::all);
        });
    add(
        "view.link", tr("Link views"), {"L"}, tr("Parallel views scroll, zoom and pan together"),
        [this] { m_room->set_linked(!m_room->linked()); }, [this] { return m_room->linked(); });
    add(
        "view.browser", tr("Study browser"), {"Ctrl+1"}, {},
        [this] { m_browser->setVisible(!m_browser->isVisible()); },
        [this] { return m_browser->isVisibleTo(m_browser->parentWidget()); });
    add(
        "view.right", tr("Lesions and scores"), {"Ctrl+2"}, {},
        [this] { m_right->setVisible(!m_right->isVisible()); },
        [this] { return m_right->isVisibleTo(m_right->parentWidget()); });
    add(
        "view.magnifier", tr("Magnifier"), {"Shift+M"}, tr("A lens at the pointer"),
        [this] { m_room->set_magnifier(!m_room->magnifier()); }, [this] { return m_room->magnifier(); });
}

} // namespace vertemark::app
