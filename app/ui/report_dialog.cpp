#include "app/ui/report_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/i18n/finding_text.h"
#include "app/report/report_html.h"
#include "app/report/report_pdf.h"
#include "app/report/report_text.h"

namespace vertemark::app {

namespace {

constexpr int k_screen_dots_per_inch = 110;

} // namespace

ReportDialog::ReportDialog(Report report, QString suggested_name, QWidget* parent)
    : QDialog(parent), m_report(std::move(report)), m_name(std::move(suggested_name)), m_outcome(new QLabel) {
    setWindowTitle(tr("Report"));
    // The page in whole width; on a small screen the buttons stay in view.
    QSize const room = parent && parent->screen() ? parent->screen()->availableSize() : QSize(1000, 860);
    resize(QSize(1000, 860).boundedTo(room - QSize(40, 60)));
    auto* const column = new QVBoxLayout(this);
    auto* const area = new QScrollArea;
    area->setAccessibleName(tr("Pages of the report"));
    auto* const paper = new QWidget;
    auto* const pages = new QVBoxLayout(paper);
    pages->setSpacing(14);
    for (QImage const& page : draw_pages(m_report, k_screen_dots_per_inch * devicePixelRatioF())) {
        auto* const sheet = new QLabel;
        QPixmap pixmap = QPixmap::fromImage(page);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        sheet->setPixmap(pixmap);
        pages->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    area->setWidget(paper);
    area->setAlignment(Qt::AlignHCenter);
    column->addWidget(area);
    auto* const row = new QHBoxLayout;
    m_outcome->setProperty("role", "muted");
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_outcome, 1);
    auto const button = [&](QString const& text, auto act, bool primary = false) {
        auto* const made = new QPushButton(text);
        if (primary)
            made->setProperty("role", "primary");
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    button(tr("Copy as text"), &ReportDialog::copy_text);
    button(tr("Save HTML…"), &ReportDialog::save_html);
    button(tr("Save PDF…"), &ReportDialog::save_pdf, true)->setDefault(true);
    button(tr("Close"), &QDialog::accept);
    column->addLayout(row);
}

void ReportDialog::save_pdf() {
    QString const path = QFileDialog::getSaveFileName(this, tr("Save PDF"), m_name + QStringLiteral(".pdf"),
                                                      QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    auto const written = write_pdf(m_report, path);
    m_outcome->setText(written ? tr("Saved %1").arg(path) : error_text(written.error()));
}

void ReportDialog::save_html() {
    QString const path = QFileDialog::getSaveFileName(this, tr("Save HTML"), m_name + QStringLiteral(".html"),
                                                      QStringLiteral("HTML (*.html)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    QByteArray const bytes = to_html(m_report).toUtf8();
    bool const written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_outcome->setText(
        written ? tr("Saved %1").arg(path)
                : tr("%1 can't be written (%2): choose another folder").arg(path, file.errorString()));
}

void ReportDialog::copy_text() {
    QApplication::clipboard()->setText(to_text(m_report));
    m_outcome->setText(tr("Copied"));
}

} // namespace vertemark::app
