// Menus and tool bar: views of the command list.
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "app/ui/command_list.h"
#include "app/ui/icons.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

void MainWindow::build_menus() {
    QHash<QString, QMenu*> menus;
    for (QString const& title : {tr("File"), tr("Edit"), tr("View"), tr("Pictures"), tr("Tools"),
                                 tr("Segment"), tr("Spine"), tr("Settings"), tr("Help")})
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
        QMenu* const measure = menu.addMenu(tr("Measure"));
        for (Command const& command : m_commands->commands())
            if (is_measuring(command.id))
                measure->addAction(m_commands->action(command.id));
        QMenu* const windows = menu.addMenu(tr("Window"));
        for (Command const& command : m_commands->commands())
            if (command.id.startsWith(QLatin1String("window.")) || command.id == QLatin1String("window.auto"))
                windows->addAction(m_commands->action(command.id));
        put({"view.axial", "view.sagittal", "view.coronal"});
        put({"view.reset", "view.invert", "view.flip_horizontal", "view.flip_vertical", "view.turn",
             "view.maximise"});
        put({"file.snapshot"});
        menu.exec(global);
    });
}

namespace {

// In a narrow window the buttons go without their words, so that the last one (Report) is still there.
class FitToolBar : public QObject {
public:
    FitToolBar(QToolBar* bar, QComboBox* patients) : QObject(bar), m_bar(bar), m_patients(patients) {
        for (auto* const button : bar->findChildren<QToolButton*>())
            if (button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon && !button->icon().isNull())
                m_with_words.append(button);
        bar->installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override {
        bool const narrow = m_bar->width() < 1600;
        if (event->type() != QEvent::Resize || narrow == m_narrow)
            return false;
        m_narrow = narrow;
        for (QToolButton* const button : m_with_words)
            button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        m_patients->setMinimumWidth(narrow ? 120 : 270); // and takes what is left
        return false;
    }

private:
    QToolBar* m_bar;
    QComboBox* m_patients;
    QList<QToolButton*> m_with_words;
    bool m_narrow = false;
};

} // namespace

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
    put_measure_button(bar);
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
    m_protocols->setMinimumWidth(150);
    bar->addWidget(m_protocols);
    put("view.next_stage", "right", false);
    auto* const space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    place_suv_chip(bar);
    m_patients = new QComboBox;
    m_patients->setToolTip(tr("Patient"));
    m_patients->setAccessibleName(tr("Patient"));
    m_patients->setFocusPolicy(Qt::TabFocus);
    m_patients->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_patients->setMinimumContentsLength(8);
    m_patients->setMinimumWidth(270);
    m_patients->setMaximumWidth(300);
    m_patients->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_patients->setEnabled(false);
    bar->addWidget(m_patients);
    put("file.report", "report", true);
    new FitToolBar(bar, m_patients);
    connect(m_protocols, &QComboBox::activated, this,
            [this](int index) { hang_protocol(m_protocols->itemData(index).toString()); });
    connect(m_patients, &QComboBox::activated, this,
            [this](int index) { show_patient(static_cast<std::size_t>(index)); });
}

} // namespace vertemark::app
