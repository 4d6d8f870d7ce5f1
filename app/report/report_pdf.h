// The report on paper: PDF/A-1b, A4, one page and an appendix. Needs fonts (a QGuiApplication, offscreen
// will do), no display.
#pragma once

#include <QImage>
#include <QString>

#include <vector>

#include "app/report/report.h"
#include "imaging/base/result.h"

namespace vertemark::app {

struct PdfInfo {
    int pages = 0;
    bool operator==(PdfInfo const&) const = default;
};

// Whole or not at all. io: the file can't be written.
Result<PdfInfo> write_pdf(Report const& report, QString const& path);

// The same pages as pictures, for the screen.
std::vector<QImage> draw_pages(Report const& report, double dots_per_inch);

} // namespace vertemark::app
