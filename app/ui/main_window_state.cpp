// What the window remembers between starts: its size and columns, and how each study was left.
#include <QCloseEvent>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSplitter>

#include "app/core/settings.h"
#include "app/ui/key_profiles.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/reading_room.h"
#include "app/ui/start_page.h"
#include "app/ui/study_browser.h"

namespace vertemark::app {

namespace {

// One file a study; its name tells nothing of the patient.
QString views_file(std::string const& patient, StudyUid const& study) {
    QByteArray const name = QByteArray::fromStdString(patient + '|' + study.value);
    return data_folder() + QStringLiteral("/views/") +
           QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex()) +
           QStringLiteral(".json");
}

} // namespace

void MainWindow::restore_window() {
    Settings const settings;
    if (settings.contains(QStringLiteral("window/geometry")))
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    else
        resize(1440, 900);
    if (settings.contains(QStringLiteral("window/columns")))
        m_work->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    m_browser->setVisible(settings.value(QStringLiteral("window/browser"), true).toBool());
    m_right->setVisible(settings.value(QStringLiteral("window/right"), true).toBool());
    m_room->set_reference_lines(settings.value(QStringLiteral("view/reference_lines"), true).toBool());
    m_room->set_linked(settings.value(QStringLiteral("view/linked"), true).toBool());
    m_room->set_sweep(settings.value(QStringLiteral("view/sweep"), false).toBool());
    m_room->set_cine_rate(settings.value(QStringLiteral("view/cine_rate"), 10.0).toDouble());
    MouseButtons const mouse = mouse_buttons();
    m_room->set_mouse(mouse.middle, mouse.right);
    m_start->set_recent(settings.value(QStringLiteral("recent")).toStringList());
}

void MainWindow::remember_window() const {
    Settings settings;
    settings.set_value(QStringLiteral("window/geometry"), saveGeometry());
    settings.set_value(QStringLiteral("window/columns"), m_work->saveState());
    settings.set_value(QStringLiteral("window/browser"), m_browser->isVisibleTo(m_work));
    settings.set_value(QStringLiteral("window/right"), m_right->isVisibleTo(m_work));
    settings.set_value(QStringLiteral("view/reference_lines"), m_room->reference_lines());
    settings.set_value(QStringLiteral("view/linked"), m_room->linked());
    settings.set_value(QStringLiteral("view/sweep"), m_room->sweep());
    settings.set_value(QStringLiteral("view/cine_rate"), m_room->cine_rate());
}

void MainWindow::remember_views() {
    if (!m_opened || m_study.empty() || m_comparing || m_room->cells().empty())
        return;
    QString const path = views_file(m_opened->patients[m_patient].patient.id, m_study);
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    QByteArray const state = write_state(m_room->state());
    if (!file.open(QIODevice::WriteOnly) || file.write(state) != state.size() || !file.commit())
        tell(tr("How this study was left can't be remembered: %1").arg(file.errorString()));
}

std::optional<RoomState> MainWindow::views_as_left(StudyUid const& study) const {
    QFile file(views_file(m_opened->patients[m_patient].patient.id, study));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return read_state(file.readAll());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember_window();
    remember_views();
    if (m_session)
        if (auto const stored = m_session->save_snapshot(); !stored)
            tell(QString::fromStdString(stored.error().detail));
    event->accept();
}

} // namespace vertemark::app
