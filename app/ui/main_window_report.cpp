// The report as the reader asks for it: key images drawn in the background, composed from the case, shown.
#include "app/report/compose.h"
#include "app/report/key_images.h"
#include "app/ui/main_window.h"
#include "app/ui/report_dialog.h"

namespace vertemark::app {

void MainWindow::show_report() {
    if (!m_session)
        return tell(tr("Open a study first: the report is made from its case"));
    annotation::Case const c = m_session->current();
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
            ReportDialog dialog(compose(c, m_session->scores(), std::move(images)),
                                tr("report %1").arg(QString::fromStdString(c.patient.id)), this);
            dialog.exec();
        });
}

} // namespace vertemark::app
