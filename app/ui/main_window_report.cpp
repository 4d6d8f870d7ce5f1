// The report as the reader asks for it: key images drawn in the background, composed from the case, shown.
#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/language.h"
#include "app/report/compose.h"
#include "app/report/key_images.h"
#include "app/ui/main_window.h"
#include "app/ui/report_dialog.h"

namespace vertemark::app {

// Said in the case; else as last chosen; else the program's.
QString MainWindow::report_language() const {
    if (m_session && !m_session->current().report.language.empty())
        return nearest_language(QString::fromStdString(m_session->current().report.language));
    return nearest_language(
        Settings().value(QStringLiteral("report_language"), current_language()).toString());
}

void MainWindow::set_report_language(QString const& language) {
    Settings().set_value(QStringLiteral("report_language"), language);
    if (!m_session || report_language() == language)
        return;
    annotation::ReportText report = m_session->current().report;
    if (report.is_signed())
        return tell(tr("The report is signed: its language stays as it was signed"));
    report.language = language.toStdString();
    if (auto const done = m_session->editor().apply({annotation::SetReport{report}}); !done)
        tell(error_text(done.error()));
}

void MainWindow::show_report() {
    if (!m_session)
        return tell(tr("Open a study first: the report is made from its case"));
    annotation::Case c = m_session->current();
    c.report.language = report_language().toStdString();
    std::vector<imaging::Series const*> series;
    for (SeriesPtr const& each : m_series)
        series.push_back(each.get());
    tell(tr("Making the report…"));
    m_jobs->run(
        QStringLiteral("report"), this,
        [c, series, keep = m_opened](Job& job) { return draw_key_images(c, series, job); },
        [this, c](KeyImages images) {
            tell({});
            if (!m_session)
                return;
            auto* const dialog =
                new ReportDialog(compose(c, m_session->scores(), std::move(images)),
                                 tr("report %1").arg(QString::fromStdString(c.patient.id)), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

} // namespace vertemark::app
