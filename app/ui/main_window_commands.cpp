// Every command of the window with its key, and the menus and tool bar made of them. Keys as radiologists
// know them: the table stands in the help (F1).
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "app/tools/tool_list.h"
#include "app/ui/command_list.h"
#include "app/ui/icons.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/spine_map.h"
#include "app/ui/reading_room.h"
#include "app/ui/study_browser.h"
#include "app/ui/theme.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

namespace {

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QList<QKeySequence> keys(std::initializer_list<char const*> names) {
    QList<QKeySequence> list;
    for (char const* name : names)
        list.append(QKeySequence(QString::fromLatin1(name)));
    return list;
}

} // namespace

void MainWindow::add_commands() {
    add_file_commands();
    add_view_commands();
    add_tool_commands();
    add_case_commands();
}

void MainWindow::add_file_commands() {
    QString const file = tr("File");
    m_commands->add({QStringLiteral("file.open_folder"),
                     file,
                     tr("Open folder…"),
                     keys({"Ctrl+O"}),
                     tr("Open all DICOM files below a folder"),
                     [this] {
                         QString const folder = QFileDialog::getExistingDirectory(this, tr("Open folder"));
                         if (!folder.isEmpty())
                             open({std::filesystem::path(folder.toStdString())});
                     },
                     {}});
    m_commands->add({QStringLiteral("file.open_files"),
                     file,
                     tr("Open files…"),
                     {},
                     tr("Open files, a DICOMDIR or a ZIP"),
                     [this] {
                         std::vector<std::filesystem::path> paths;
                         for (QString const& path : QFileDialog::getOpenFileNames(this, tr("Open files")))
                             paths.emplace_back(path.toStdString());
                         if (!paths.empty())
                             open(paths);
                     },
                     {}});
    m_commands->add({QStringLiteral("file.demo"),
                     file,
                     tr("Demo case"),
                     {},
                     tr("Open the demo case"),
                     [this] { open_demo(); },
                     {}});
    m_commands->add({QStringLiteral("file.snapshot"),
                     file,
                     tr("Save picture…"),
                     keys({"Ctrl+Shift+S"}),
                     tr("Save the active view as a picture"),
                     [this] { snapshot(); },
                     {}});
    m_commands->add({QStringLiteral("file.report"),
                     file,
                     tr("Report"),
                     keys({"F9"}),
                     tr("Make the report from the case"),
                     [this] { show_report(); },
                     {}});
    m_commands->add({QStringLiteral("file.quit"),
                     file,
                     tr("Quit"),
                     keys({"Ctrl+Q"}),
                     tr("Close; everything is already on disk"),
                     [this] { close(); },
                     {}});
    QString const help = tr("Help");
    m_commands->add({QStringLiteral("help.keys"),
                     help,
                     tr("Keys"),
                     keys({"F1"}),
                     tr("List every command with its key"),
                     [this] { show_keys(); },
                     {}});
    m_commands->add({QStringLiteral("help.search"),
                     help,
                     tr("Search commands…"),
                     keys({"Ctrl+K"}),
                     tr("Find a command by typing part of its name"),
                     [this] { search_commands(); },
                     {}});
}

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
    add("view.next_view", tr("Next view"), {"Tab"}, {}, [this] { m_room->activate_next(1); });
    add("view.previous_view", tr("Previous view"), {"Shift+Tab"}, {}, [this] { m_room->activate_next(-1); });
    add(
        "view.maximise", tr("Maximise view"), {"F11"}, tr("Also by double-click"),
        [this] {
            if (m_room->active())
                m_room->toggle_maximised(m_room->active());
        },
        [this] { return m_room->maximised(); });
    add("view.next_stage", tr("Next stage"), {"."}, tr("Next layout of this protocol"),
        [this] { m_room->next_stage(1); });
    add("view.previous_stage", tr("Previous stage"), {","}, tr("Previous layout of this protocol"),
        [this] { m_room->next_stage(-1); });
    add("view.reset", tr("Fit to view"), {"Shift+0"}, tr("Zoom and place as at first"),
        cell([](ViewCell& c) { c.reset_view(); }));
    add("view.auto_window", tr("Automatic window"), {"0"}, tr("From the pictures' own range of values"),
        cell([](ViewCell& c) { c.automatic_window(); }));
    int number = 0;
    static char const* const digits[] = {"1", "2", "3", "4", "5"};
    QStringList const names = {tr("Bone"), tr("Soft tissue"), tr("Spinal canal"), tr("Lung"), tr("Brain")};
    for (imaging::WindowPreset const& preset : imaging::window_presets()) {
        if (number >= 5)
            break;
        m_commands->add({QStringLiteral("window.") + q(preset.id),
                         view,
                         tr("Window: %1").arg(names[number]),
                         keys({digits[number]}),
                         tr("Width %1, centre %2").arg(preset.window.width).arg(preset.window.centre),
                         [this, window = preset.window] {
                             if (ViewCell* const c = m_room->active(); c && c->has_picture())
                                 c->set_window(window);
                         },
                         {}});
        ++number;
    }
    add("view.invert", tr("Invert"), {"I"}, tr("Black is white"),
        cell([](ViewCell& c) { c.set_invert(!c.content().invert); }));
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
        "view.theme", tr("Light theme"), {}, {},
        [this] { set_theme(current_theme().chrome.lightness() > 128); },
        [] { return current_theme().chrome.lightness() > 128; });
}

void MainWindow::add_tool_commands() {
    QString const tools = tr("Tools");
    for (ToolEntry const& entry : tool_list()) {
        QString const id = q(entry.id);
        m_commands->add({QStringLiteral("tool.") + id,
                         tools,
                         QCoreApplication::translate("tools", std::string(entry.text).c_str()),
                         {QKeySequence(q(entry.key))},
                         QCoreApplication::translate("tools", std::string(entry.hint).c_str()),
                         [this, id] { m_room->use_tool(id); },
                         [this, id] { return m_room->tool() == id; }});
    }
    m_commands->add({QStringLiteral("tool.cancel"),
                     tools,
                     tr("Cancel"),
                     keys({"Esc"}),
                     tr("Give up the act; the left button windows again"),
                     [this] { m_room->cancel_tool(); },
                     {}});
}

void MainWindow::add_case_commands() {
    QString const edit = tr("Edit"), spine = tr("Spine");
    m_commands->add({QStringLiteral("edit.undo"),
                     edit,
                     tr("Undo"),
                     keys({"Ctrl+Z"}),
                     tr("Take back the last act"),
                     [this] { undo_or_redo(false); },
                     {}});
    m_commands->add({QStringLiteral("edit.redo"),
                     edit,
                     tr("Redo"),
                     keys({"Ctrl+Y", "Ctrl+Shift+Z"}),
                     tr("Do it again"),
                     [this] { undo_or_redo(true); },
                     {}});
    m_commands->add({QStringLiteral("edit.delete"),
                     edit,
                     tr("Delete lesion"),
                     keys({"Delete"}),
                     tr("Delete the selected lesion (undo brings it back)"),
                     [this] {
                         if (m_session && m_room->selected_lesion())
                             if (auto const done = m_session->editor().apply(
                                     {annotation::RemoveLesion{*m_room->selected_lesion()}});
                                 !done)
                                 tell(QString::fromStdString(done.error().detail));
                     },
                     {}});
    m_commands->add({QStringLiteral("spine.next"),
                     spine,
                     tr("Next vertebra"),
                     keys({"J"}),
                     {},
                     [this] { step_level(1); },
                     {}});
    m_commands->add({QStringLiteral("spine.previous"),
                     spine,
                     tr("Previous vertebra"),
                     keys({"Shift+J"}),
                     {},
                     [this] { step_level(-1); },
                     {}});
    m_commands->add({QStringLiteral("lesion.next"),
                     spine,
                     tr("Next lesion"),
                     keys({"Ctrl+J"}),
                     {},
                     [this] { step_lesion(1); },
                     {}});
    m_commands->add({QStringLiteral("lesion.previous"),
                     spine,
                     tr("Previous lesion"),
                     keys({"Ctrl+Shift+J"}),
                     {},
                     [this] { step_lesion(-1); },
                     {}});
    m_commands->add({QStringLiteral("panel.lesions"),
                     spine,
                     tr("Lesions"),
                     keys({"F3"}),
                     tr("Go to the lesion form"),
                     [this] { m_right->go_to_lesions(); },
                     {}});
    m_commands->add({QStringLiteral("panel.clinical"),
                     spine,
                     tr("Clinical facts"),
                     keys({"F4"}),
                     tr("Go to the clinical form"),
                     [this] { m_right->go_to_clinical(); },
                     {}});
    m_commands->add({QStringLiteral("panel.scores"),
                     spine,
                     tr("Scores"),
                     keys({"F5"}),
                     tr("Go to the scores"),
                     [this] { m_right->go_to_scores(); },
                     {}});
}

void MainWindow::build_menus() {
    QHash<QString, QMenu*> menus;
    for (QString const& title : {tr("File"), tr("Edit"), tr("View"), tr("Tools"), tr("Spine"), tr("Help")})
        menus.insert(title, menuBar()->addMenu(title));
    for (Command const& command : m_commands->commands())
        if (QMenu* const menu = menus.value(command.category))
            menu->addAction(m_commands->action(command.id));
    // A right click on a picture offers what concerns it.
    connect(m_room, &ReadingRoom::menu_wanted, this, [this](ViewCell* cell, QPoint const& global) {
        m_room->activate(cell);
        QMenu menu;
        auto const put = [&](std::initializer_list<char const*> ids) {
            for (char const* id : ids)
                if (QAction* const action = m_commands->action(QString::fromLatin1(id)))
                    menu.addAction(action);
            menu.addSeparator();
        };
        put({"tool.label", "tool.lesion", "tool.crosshair"});
        QMenu* const windows = menu.addMenu(tr("Window"));
        for (Command const& command : m_commands->commands())
            if (command.id.startsWith(QLatin1String("window.")) ||
                command.id == QLatin1String("view.auto_window"))
                windows->addAction(m_commands->action(command.id));
        put({"view.axial", "view.sagittal", "view.coronal"});
        put({"view.reset", "view.invert", "view.flip_horizontal", "view.flip_vertical", "view.turn",
             "view.maximise"});
        put({"file.snapshot"});
        menu.exec(global);
    });
}

void MainWindow::build_tool_bar() {
    auto* const bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto const put = [&](char const* id, char const* picture, bool with_text) {
        QAction* const action = m_commands->action(QString::fromLatin1(id));
        action->setIcon(icon(QString::fromLatin1(picture)));
        bar->addAction(action);
        if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
            button->setToolButtonStyle(with_text ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    put("file.open_folder", "folder", false);
    bar->addSeparator();
    put("tool.window_level", "window", false);
    put("tool.zoom", "zoom", false);
    put("tool.pan", "pan", false);
    put("tool.scroll", "scroll", false);
    put("tool.crosshair", "crosshair", false);
    bar->addSeparator();
    put("tool.label", "vertebra", true);
    put("tool.lesion", "lesion", true);
    bar->addSeparator();
    put("edit.undo", "undo", false);
    put("edit.redo", "redo", false);
    bar->addSeparator();
    put("view.link", "link", false);
    put("view.reference_lines", "lines", false);
    put("view.previous_stage", "left", false);
    m_protocols = new QComboBox;
    m_protocols->setToolTip(tr("Hanging protocol"));
    m_protocols->setAccessibleName(tr("Hanging protocol"));
    m_protocols->setFocusPolicy(Qt::TabFocus);
    m_protocols->setMinimumWidth(120);
    bar->addWidget(m_protocols);
    put("view.next_stage", "right", false);
    auto* const space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_patients = new QComboBox;
    m_patients->setToolTip(tr("Patient"));
    m_patients->setAccessibleName(tr("Patient"));
    m_patients->setFocusPolicy(Qt::TabFocus);
    m_patients->setMinimumWidth(120);
    m_patients->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_patients->setMaximumWidth(300);
    m_patients->setEnabled(false);
    bar->addWidget(m_patients);
    put("file.report", "report", true);
    connect(m_protocols, &QComboBox::activated, this,
            [this](int index) { hang_protocol(m_protocols->itemData(index).toString()); });
    connect(m_patients, &QComboBox::activated, this,
            [this](int index) { show_patient(static_cast<std::size_t>(index)); });
}

} // namespace vertemark::app
