// The report as it will be printed, page by page, with the ways to take it out: PDF, HTML, text.
#pragma once

#include <QDialog>

#include "app/report/report.h"

class QLabel;

namespace vertemark::app {

class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(Report report, QString suggested_name, QWidget* parent = nullptr);

private:
    void save_pdf();
    void save_html();
    void copy_text();

    Report m_report;
    QString m_name;
    QLabel* m_outcome;
};

} // namespace vertemark::app
