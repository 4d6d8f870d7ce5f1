#include "app/report/report_pdf.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "app/report/pdf_parts.h"

namespace vertemark::app {

namespace {

constexpr int k_dots_per_inch = 600;

void write_foot(Paper& paper, Report const& report, PageArea const& area, int page, int pages) {
    double const y = area.height - 10;
    TextStyle style{6.4, false, ink::muted};
    paper.set_scale(1);
    paper.line({area.left(), y - 1.2}, {area.right(), y - 1.2}, ink::rule, 0.2);
    paper.write(area.left(), y, area.inner(),
                QStringLiteral("%1 · %2").arg(report.patient_name, report.footer), style);
    style.align = Qt::AlignRight;
    paper.write(area.left(), y, area.inner(), report.page_text.arg(page).arg(pages), style);
}

int count_pages(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit) {
    int pages = 1;
    paper.measure([&] {
        write_appendix(paper, report, area, fit, [&] { ++pages; });
        return pages;
    });
    return pages;
}

PdfInfo print(Report const& report, QPdfWriter& writer) {
    PageArea const area;
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    Paper paper(painter, writer.resolution() / 25.4, report.language);
    auto const fit = fit_first_page(paper, report, area);
    int const pages = count_pages(paper, report, area, fit);
    int page = 1;
    write_first_page(paper, report, area, fit);
    write_foot(paper, report, area, page, pages);
    write_appendix(paper, report, area, fit, [&] {
        writer.newPage();
        write_foot(paper, report, area, ++page, pages);
    });
    return {pages};
}

} // namespace

Result<PdfInfo> write_pdf(Report const& report, QString const& path) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfInfo info;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(k_dots_per_inch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QStringLiteral("%1 – %2").arg(report.title, report.patient_name));
        writer.setCreator(QStringLiteral("Vertemark"));
        info = print(report, writer);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return info;
}

} // namespace vertemark::app
