// Reading in the background: what was found so far, passwords of archives, and how a series is stacked.
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <algorithm>

#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/study_browser.h"
#include "app/ui/view_cell.h"

namespace vertemark::app {

using imaging::Stacking;

namespace {

QString stacking_key(SeriesUid const& series) {
    return QStringLiteral("stacking/") + QString::fromStdString(series.value);
}

// What the reader chose for single series, in this and former sessions.
imaging::StackingChoices remembered_stacking() {
    imaging::StackingChoices choices;
    Settings const settings;
    QString const group = QStringLiteral("stacking/");
    for (QString const& key : settings.keys(group))
        choices[SeriesUid(key.mid(group.size()).toStdString())] =
            settings.value(key).toString() == QLatin1String("together") ? Stacking::together
                                                                        : Stacking::apart;
    return choices;
}

void remember(SeriesUid const& series, Stacking stacking) {
    Settings settings;
    if (stacking == Stacking::automatic)
        settings.remove(stacking_key(series));
    else
        settings.set_value(stacking_key(series), stacking == Stacking::together ? QStringLiteral("together")
                                                                                : QStringLiteral("apart"));
}

qsizetype count_images(OpenedStudies const& studies) {
    std::size_t count = 0;
    for (imaging::Series const* series : all_series(studies))
        count += series->frames.size();
    return static_cast<qsizetype>(count);
}

// The first member of an archive that only its password opens; nothing when there is none.
imaging::SkippedFile const* locked(OpenedStudies const& studies) {
    auto const found = std::ranges::find_if(studies.skipped, [](imaging::SkippedFile const& file) {
        return file.code == "encrypted" || file.code == "wrong_password";
    });
    return found == studies.skipped.end() ? nullptr : &*found;
}

} // namespace

void MainWindow::open(std::vector<std::filesystem::path> const& paths, QString const& zip_password) {
    m_paths = paths;
    tell(tr("Reading…"), 0);
    OpenOptions const options{zip_password.toStdString(), remembered_stacking()};
    QPointer<MainWindow> const self(this);
    auto const so_far = [self](OpenedStudies const& found) {
        auto const shared = std::make_shared<OpenedStudies>(found);
        QMetaObject::invokeMethod(qApp, [self, shared] {
            if (self)
                self->show_so_far(*shared);
        });
    };
    m_jobs->run(
        QStringLiteral("scan"), this,
        [paths, options, so_far](Job& job) { return open_studies(paths, job, so_far, options); },
        [this](Result<OpenedStudies> opened) {
            if (opened)
                return finish_open(std::move(*opened));
            if (opened.error().code == ErrorCode::cancelled)
                tell(tr("Stopped. Nothing was opened."));
            else
                tell(error_text(opened.error()), 15000);
            Q_EMIT nothing_opened();
        });
}

void MainWindow::show_so_far(OpenedStudies const& found) {
    if (!m_jobs->is_running(QStringLiteral("scan")))
        return; // the whole is in already
    tell(tr("Reading… %n images so far", nullptr, static_cast<int>(count_images(found))), 0);
}

void MainWindow::finish_open(OpenedStudies opened) {
    imaging::SkippedFile const* const member = locked(opened);
    if (member)
        ask_password(*member);
    if (opened.patients.empty()) {
        QString why = tr("Nothing to show in %1: no file there is a DICOM image.")
                          .arg(QString::fromStdString(m_paths.front().string()));
        if (!opened.skipped.empty())
            why += QLatin1Char(' ') + tr("First: %1 (%2).")
                                          .arg(QString::fromStdString(opened.skipped.front().path),
                                               skipped_text(opened.skipped.front().code));
        tell(why, 20000);
        Q_EMIT nothing_opened();
        return;
    }
    Settings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    QString const path = QString::fromStdString(std::filesystem::absolute(m_paths.front()).string());
    recent.removeAll(path);
    recent.prepend(path);
    settings.set_value(QStringLiteral("recent"), QStringList(recent.mid(0, 8)));
    show_opened(std::move(opened));
}

// The archive is read again with the password; what lies beside it shows meanwhile.
void MainWindow::ask_password(imaging::SkippedFile const& member) {
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Encrypted archive"));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setTextEchoMode(QLineEdit::Password);
    QString const which = QString::fromStdString(std::filesystem::path(member.path).filename().string());
    dialog->setLabelText(member.code == "encrypted"
                             ? tr("%1 and maybe further files are encrypted. Password:").arg(which)
                             : tr("That password doesn't open %1. Password:").arg(which));
    dialog->setOkButtonText(tr("Open"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](QString const& password) { open(m_paths, password); });
    dialog->open();
}

// One key: a series that was parted becomes one scroll, a whole one is parted; again, and it is as it was.
void MainWindow::toggle_stacking() {
    SeriesPtr const series = series_to_stack();
    if (!series || series->kind == imaging::SeriesKind::document)
        return tell(tr("Choose a series of images first"));
    Stacking const wanted = series->stacking != Stacking::automatic ? Stacking::automatic
                            : series->stacks > 1                    ? Stacking::together
                                                                    : Stacking::apart;
    SeriesUid const uid = series->attributes.uid;
    auto next = std::make_shared<OpenedStudies>(*m_opened);
    restack(*next, uid, wanted);
    int stacks = 0;
    for (imaging::Series const* each : all_series(*next))
        stacks += each->attributes.uid == uid;
    if (stacks == series->stacks)
        return tell(stacks == 1 ? tr("Nothing in this series tells its images apart")
                                : tr("The stacks of this series can't be put on one scroll"));
    remember(uid, wanted);
    m_opened = std::move(next);
    list_series();
    hang_study(series->study.uid);
    for (SeriesPtr const& each : m_series)
        if (each->attributes.uid == uid) {
            m_room->show_series(each);
            break;
        }
    tell(wanted == Stacking::together
             ? tr("%1 stacks put on one scroll; M parts them again").arg(series->stacks)
         : wanted == Stacking::apart ? tr("Parted into %1 stacks; M puts them together again").arg(stacks)
                                     : tr("Stacked automatically again"),
         12000);
}

// The one chosen in the browser when it has the keys, else that of the active view.
SeriesPtr MainWindow::series_to_stack() const {
    if (m_browser->list()->hasFocus())
        return series_by_name(m_browser->current_series());
    return m_room->active() ? m_room->active()->series() : SeriesPtr{};
}

} // namespace vertemark::app
