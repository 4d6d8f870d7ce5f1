// Measuring in the window: its commands and button, the words of arrows and texts, the list's wiring.
#include <QMenu>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/ui/command_list.h"
#include "app/ui/icons.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/measurement_panel.h"
#include "app/ui/reading_room.h"
#include "app/ui/text_prompt.h"

namespace vertemark::app {

using namespace annotation;

bool MainWindow::is_measuring(QString const& command) {
    static QStringList const names = {QStringLiteral("tool.distance"),    QStringLiteral("tool.angle"),
                                      QStringLiteral("tool.cobb"),        QStringLiteral("tool.canal"),
                                      QStringLiteral("tool.translation"), QStringLiteral("tool.heights"),
                                      QStringLiteral("tool.ellipse"),     QStringLiteral("tool.polygon"),
                                      QStringLiteral("tool.rectangle"),   QStringLiteral("tool.probe"),
                                      QStringLiteral("tool.arrow"),       QStringLiteral("tool.text"),
                                      QStringLiteral("tool.centreline"),  QStringLiteral("tool.snap")};
    return names.contains(command);
}

void MainWindow::add_measure_commands() {
    m_room->set_snapping(Settings().value(QStringLiteral("measure/snap")).toBool());
    m_commands->add({QStringLiteral("tool.snap"),
                     tr("Tools"),
                     tr("Snap to endplates"),
                     {QKeySequence(QStringLiteral("Shift+S"))},
                     tr("Cobb lines go to the nearest edge of the bone"),
                     [this] {
                         m_room->set_snapping(!m_room->snapping());
                         Settings().set_value(QStringLiteral("measure/snap"), m_room->snapping());
                         tell(m_room->snapping() ? tr("Endplate lines snap to the nearest edge")
                                                 : tr("Endplate lines stay where they are drawn"));
                     },
                     [this] { return m_room->snapping(); }});
    add_slab_commands();
    add_scene_commands();
}

void MainWindow::add_scene_commands() {
    struct Look {
        char const* id;
        QString text;
        SceneLook look;
    };
    QString const view = tr("View");
    for (Look const& look :
         {Look{"view.3d_bone", tr("3D: bone surface"), SceneLook::bone_surface},
          Look{"view.3d_translucent", tr("3D: translucent bone"), SceneLook::translucent_bone},
          Look{"view.3d_rendering", tr("3D: bone rendering"), SceneLook::bone_rendering},
          Look{"view.3d_soft", tr("3D: bone and soft tissue"), SceneLook::bone_and_soft_tissue},
          Look{"view.3d_mip", tr("3D: projection (MIP)"), SceneLook::projection}})
        m_commands->add({QString::fromLatin1(look.id),
                         view,
                         look.text,
                         {},
                         {},
                         [this, look] { m_room->set_scene_look(look.look); },
                         [this, look] { return m_room->scene_look() == look.look; }});
    m_commands->add({QStringLiteral("view.3d_crop"),
                     view,
                     tr("3D: crop to vertebra"),
                     {QKeySequence(QStringLiteral("Alt+C"))},
                     tr("Only the vertebra at the shared point"),
                     [this] { m_room->set_scene_cropped(!m_room->scene_cropped()); },
                     [this] { return m_room->scene_cropped(); }});
    m_commands->add({QStringLiteral("view.3d_clip"),
                     view,
                     tr("3D: clip by the active plane"),
                     {QKeySequence(QStringLiteral("Alt+P"))},
                     tr("Takes away what lies in front of it"),
                     [this] { m_room->set_scene_clipped(!m_room->scene_clipped()); },
                     [this] { return m_room->scene_clipped(); }});
    m_commands->add({QStringLiteral("view.3d_spin"),
                     view,
                     tr("3D: spin"),
                     {QKeySequence(QStringLiteral("Alt+S"))},
                     tr("Turns until the next press"),
                     [this] { m_room->set_spinning(!m_room->spinning()); },
                     [this] { return m_room->spinning(); }});
    connect(m_room, &ReadingRoom::scene_menu_wanted, this, [this](QPoint const& global) {
        m_commands->refresh_checks();
        QMenu menu;
        for (Command const& command : m_commands->commands())
            if (command.id.startsWith(QLatin1String("view.3d_")) ||
                command.id == QLatin1String("view.maximise"))
                menu.addAction(m_commands->action(command.id));
        menu.exec(global);
    });
}

void MainWindow::add_slab_commands() {
    QString const view = tr("View");
    auto const change = [this](std::function<void(imaging::Slab&)> const& act) {
        ViewCell* const cell = m_room->active();
        if (!cell || !cell->has_picture())
            return;
        auto slab = cell->content().slab;
        act(slab);
        slab.thickness_mm = std::clamp(slab.thickness_mm, 0.0, 100.0);
        cell->set_slab(slab);
    };
    auto const add = [&](char const* id, QString const& text, char const* key, QString const& hint,
                         std::function<void()> act) {
        m_commands->add({QString::fromLatin1(id),
                         view,
                         text,
                         {QKeySequence(QLatin1String(key))},
                         hint,
                         std::move(act),
                         {}});
    };
    add("view.slab_mode", tr("Slab: mean, MIP, MinIP"), "Alt+M", tr("What a thick slab shows"), [change] {
        change([](imaging::Slab& slab) {
            using imaging::SlabMode;
            if (slab.thickness_mm <= 0)
                slab = {10, SlabMode::maximum};
            else
                slab.mode = slab.mode == SlabMode::mean      ? SlabMode::maximum
                            : slab.mode == SlabMode::maximum ? SlabMode::minimum
                                                             : SlabMode::mean;
        });
    });
    add("view.slab_thicker", tr("Thicker slab"), "Alt+Up", tr("Also Alt and the wheel"),
        [change] { change([](imaging::Slab& slab) { slab.thickness_mm += 1; }); });
    add("view.slab_thinner", tr("Thinner slab"), "Alt+Down", tr("Also Alt and the wheel"),
        [change] { change([](imaging::Slab& slab) { slab.thickness_mm -= 1; }); });
    add("view.reset_planes", tr("Reset planes"), "Ctrl+0",
        tr("Turned planes and slabs as at first; the crosshair's point stays"),
        [this] { m_room->reset_planes(); });
    add("view.straightened", tr("Show straightened spine"), "Alt+4",
        tr("Along the labels or a drawn centreline"), [this] {
            if (ViewCell* const cell = m_room->active(); cell && cell->has_picture())
                m_room->set_plane_of_active(ViewPlane::straightened_sagittal);
        });
}

void MainWindow::connect_measurements() {
    MeasurementPanel* const panel = m_right->measurements();
    connect(m_room, &ReadingRoom::measurement_selected, panel,
            [panel](std::optional<MeasurementId> const& id) {
                panel->set_selected(id.value_or(MeasurementId{}));
            });
    connect(panel, &MeasurementPanel::measurement_selected, this,
            [this](MeasurementId const& id) { m_room->select_measurement(id); });
    connect(panel, &MeasurementPanel::measurement_activated, this,
            [this](MeasurementId const& id) { m_room->show_measurement(id); });
    connect(m_room, &ReadingRoom::words_wanted, this, [this](MeasurementId const& id, QPoint const& global) {
        m_wordless = id;
        m_words->ask(global);
    });
    connect(m_words, &TextPrompt::answered, this, &MainWindow::give_words);
}

void MainWindow::give_words(QString const& words) {
    MeasurementId const id = std::exchange(m_wordless, MeasurementId{});
    auto const* const drawn = m_session ? find_measurement(m_session->current(), id) : nullptr;
    if (!drawn)
        return;
    Measurement changed = *drawn;
    changed.label = words.toStdString();
    if (words.isEmpty() && drawn->kind == MeasurementKind::arrow)
        return; // an arrow may point without words
    // A text without words is nothing.
    Edit const edit = words.isEmpty() ? Edit{RemoveMeasurement{id}} : Edit{PutMeasurement{changed, {}}};
    if (auto const done = m_session->editor().apply(edit); !done)
        tell(error_text(done.error()));
}

bool MainWindow::delete_measurement() {
    if (!m_session || !m_room->selected_measurement())
        return false;
    if (auto const done = m_session->editor().apply({RemoveMeasurement{*m_room->selected_measurement()}});
        !done)
        tell(error_text(done.error()));
    return true;
}

void MainWindow::put_measure_button(QToolBar* bar) {
    auto* const button = new QToolButton;
    QAction* const distance = m_commands->action(QStringLiteral("tool.distance"));
    distance->setIcon(icon(QStringLiteral("measure")));
    auto* const menu = new QMenu(button);
    for (Command const& command : m_commands->commands())
        if (is_measuring(command.id))
            menu->addAction(m_commands->action(command.id));
    button->setIcon(distance->icon());
    button->setText(tr("Measure"));
    button->setToolTip(tr("Distances, angles, regions, arrows; D draws a distance"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("Measure"));
    bar->addWidget(button);
}

} // namespace vertemark::app
