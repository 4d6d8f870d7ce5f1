// What goes beyond the pictures: the clinical record, all scores, the cohort, clinical data of other systems.
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include "app/cohort/csv.h"
#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/ui/cohort/cohort_window.h"
#include "app/ui/cohort/import_dialog.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/record/record_dialog.h"
#include "app/ui/scores/score_dialog.h"

namespace vertemark::app {

namespace {

// One window of its kind: the one that is open comes to the front.
template <class Window, class Make>
void show_one(QWidget* parent, Make make) {
    auto* window = parent->findChild<Window*>({}, Qt::FindDirectChildrenOnly);
    if (!window) {
        window = make();
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

// The record of a stored case that isn't the one on the screen, in a session of its own. Says why not.
QString show_record_of(annotation::CaseStore& store, annotation::CaseId const& id, QWidget* parent) {
    auto opened = CaseSession::open(store, id, reader_name().toStdString());
    if (!opened)
        return error_text(opened.error());
    auto* const session = opened->release();
    session->setParent(parent);
    auto* const dialog = new RecordDialog(*session, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, session, &QObject::deleteLater);
    dialog->show();
    return {};
}

} // namespace

void MainWindow::add_record_commands() {
    connect(m_right, &CaseColumn::record_asked, this, &MainWindow::show_record);
    connect(m_right, &CaseColumn::all_scores_asked, this, &MainWindow::show_scores);
    m_commands->add({QStringLiteral("case.record"),
                     tr("Spine"),
                     tr("Clinical record…"),
                     {QKeySequence(QStringLiteral("Ctrl+R"))},
                     tr("Everything about the patient that no image shows: history, treatment, follow-up"),
                     [this] { show_record(); },
                     {}});
    m_commands->add({QStringLiteral("case.all_scores"),
                     tr("Spine"),
                     tr("All scores and check lists…"),
                     {QKeySequence(QStringLiteral("Shift+F5"))},
                     tr("Every score of the catalogue, with what-if"),
                     [this] { show_scores(); },
                     {}});
    m_commands->add({QStringLiteral("file.cohort"),
                     tr("File"),
                     tr("Cohort…"),
                     {QKeySequence(QStringLiteral("Ctrl+Shift+L"))},
                     tr("Tables, statistics and survival of all cases"),
                     [this] { show_cohort(); },
                     {}});
    m_commands->add({QStringLiteral("file.import_clinical"),
                     tr("File"),
                     tr("Import clinical data…"),
                     {},
                     tr("Clinical facts from a CSV file of another system"),
                     [this] { import_clinical(); },
                     {}});
}

void MainWindow::show_record() {
    if (!m_session)
        return tell(tr("Open a study first: the record belongs to its case"));
    show_one<RecordDialog>(this, [this] { return new RecordDialog(*m_session, this); });
}

void MainWindow::show_scores() {
    if (!m_session)
        return tell(tr("Open a study first: the scores are those of its case"));
    show_one<ScoreDialog>(this, [this] { return new ScoreDialog(*m_session, this); });
}

void MainWindow::show_cohort() {
    show_one<CohortWindow>(this, [this] {
        auto* const window = new CohortWindow(m_store, this);
        connect(window, &CohortWindow::case_activated, this, [this, window](annotation::CaseId const& id) {
            if (m_session && m_session->current().id == id)
                show_record();
            else if (auto const why = show_record_of(m_store, id, window); !why.isEmpty())
                window->tell(why);
        });
        return window;
    });
}

void MainWindow::import_clinical() {
    QString const path = QFileDialog::getOpenFileName(this, tr("Import clinical data"), {},
                                                      tr("Comma-separated values (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tell(tr("%1 cannot be read: %2").arg(path, file.errorString()), 15000);
    auto table = parse_csv(file.readAll());
    if (!table)
        return tell(path + QStringLiteral(": ") + error_text(table.error()), 15000);
    ImportDialog dialog(m_store, m_session.get(), reader_name().toStdString(), this);
    dialog.show_table(std::move(*table), QFileInfo(path).fileName());
    dialog.exec();
}

} // namespace vertemark::app
