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

QImage blank_page(PageArea const& area, double dots_per_mm) {
    QImage page(static_cast<int>(area.width * dots_per_mm), static_cast<int>(area.height * dots_per_mm),
                QImage::Format_RGB32);
    page.fill(Qt::white);
    return page;
}

} // namespace

std::vector<QImage> draw_pages(Report const& report, double dots_per_inch) {
    PageArea const area;
    double const dots_per_mm = dots_per_inch / 25.4;
    std::vector<QImage> pages{blank_page(area, dots_per_mm)};
    QPainter painter(&pages.back());
    auto const prepare = [&] {
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing |
                               QPainter::TextAntialiasing);
    };
    prepare();
    Paper paper(painter, dots_per_mm, report.language);
    auto const fit = fit_first_page(paper, report, area);
    int const count = count_pages(paper, report, area, fit);
    write_first_page(paper, report, area, fit);
    write_foot(paper, report, area, 1, count);
    write_appendix(paper, report, area, fit, [&] {
        painter.end();
        pages.push_back(blank_page(area, dots_per_mm));
        painter.begin(&pages.back());
        prepare();
        write_foot(paper, report, area, static_cast<int>(pages.size()), count);
    });
    return pages;
}

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
