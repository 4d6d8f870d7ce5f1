// What goes out of the cohort window and comes into it: files, clipboard.
#include "app/cohort/redcap.h"
#include "app/i18n/finding_text.h"
#include "app/ui/cohort/cohort_grids.h"
#include "app/ui/cohort/cohort_window.h"
#include "app/ui/cohort/survival_plot_widget.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace vertemark::app {

void CohortWindow::build_foot(QVBoxLayout* column) {
    auto* const row = new QHBoxLayout;
    m_told->setProperty("role", "muted");
    m_told->setWordWrap(true);
    row->addWidget(m_told, 1);
    auto const button = [&](QString const& text, QString const& hint, auto act) {
        auto* const made = new QPushButton(text, this);
        made->setAutoDefault(false);
        made->setToolTip(hint);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    button(tr("My cases"), tr("Show the cases of this program's store again"), [this] { read_store(); });
    button(tr("Open…"), tr("Show the cases of a cohort or case document"), [this] { open_file(); });
    button(tr("Copy"), tr("Copy what this tab shows"), [this] { copy_tab(); });
    auto* const menu = new QMenu(this);
    for (auto const& [text, kind] :
         {std::pair{tr("All tables as text…"), "text"}, std::pair{tr("All tables as CSV…"), "csv"},
          std::pair{tr("JSON…"), "json"}, std::pair{tr("REDCap data and dictionary…"), "redcap"},
          std::pair{tr("Progression-free survival as SVG, PNG or CSV…"), "pfs"},
          std::pair{tr("Overall survival as SVG, PNG or CSV…"), "os"}})
        menu->addAction(text, this, [this, kind = QLatin1String(kind)] { export_as(kind); });
    auto* const out = new QPushButton(tr("Export"), this);
    out->setAutoDefault(false);
    out->setMenu(menu);
    row->addWidget(out);
    button(tr("Close"), {}, [this] { close(); });
    column->addLayout(row);
}

void CohortWindow::open_file() {
    QString const path =
        QFileDialog::getOpenFileName(this, tr("Open cases"), {}, tr("Cases and cohorts (*.json)"));
    if (!path.isEmpty())
        open_source(path);
}

void CohortWindow::open_source(QString const& path) {
    auto read = read_cohort(path);
    if (!read) {
        m_told->setText(error_text(read.error()));
        return;
    }
    m_told->setText(path);
    show_cohort(std::move(*read));
}

void CohortWindow::copy_tab() {
    QString text;
    auto* const page = m_tabs->currentWidget();
    if (auto* const grid = qobject_cast<QTableWidget*>(page))
        text = grid_text(*grid);
    else if (auto* const plain = qobject_cast<QPlainTextEdit*>(page))
        text = plain->toPlainText();
    else
        text = cohort_to_text(m_shown, {false, false, false, true, {}, {}});
    QApplication::clipboard()->setText(text);
    m_told->setText(tr("Copied."));
}

void CohortWindow::tell(QString const& what) {
    m_told->setText(what);
}

void CohortWindow::tell(Result<void> const& done, QString const& path) {
    m_told->setText(done ? tr("Written: %1").arg(path) : error_text(done.error()));
}

void CohortWindow::save_text(QString const& title, QString const& name, QByteArray const& bytes) {
    QString const path = QFileDialog::getSaveFileName(this, title, name);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    bool const good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(good ? Result<void>() : fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString()),
         path);
}

void CohortWindow::export_as(QString const& kind) {
    CohortParts const all;
    if (kind == QLatin1String("text"))
        return save_text(tr("Tables as text"), tr("cohort.txt"), cohort_to_text(m_shown, all).toUtf8());
    if (kind == QLatin1String("csv"))
        return save_text(tr("Tables as CSV"), tr("cohort.csv"), cohort_to_csv(m_shown, all));
    if (kind == QLatin1String("json"))
        return save_text(tr("JSON"), tr("cohort.json"), QJsonDocument(cohort_to_json(m_shown, all)).toJson());
    if (kind == QLatin1String("redcap")) {
        QString const folder = QFileDialog::getExistingDirectory(
            this, tr("Folder for dictionary.csv and data.csv (without names and IDs)"));
        if (!folder.isEmpty())
            tell(write_redcap(m_shown.cohort, Identifiers::left_out, folder), folder);
        return;
    }
    bool const progression = kind == QLatin1String("pfs");
    QString const path =
        QFileDialog::getSaveFileName(this, tr("Survival"), progression ? tr("pfs.svg") : tr("os.svg"),
                                     tr("Pictures and tables (*.svg *.png *.csv)"));
    if (!path.isEmpty())
        tell(save_survival((progression ? m_progression : m_survival)->view(), path), path);
}

} // namespace vertemark::app
