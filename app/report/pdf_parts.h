// The pages of the printed report. For report_pdf.cpp and its parts only.
#pragma once

#include <functional>

#include "app/report/paper.h"
#include "app/report/report.h"

namespace vertemark::app {

// A4, millimetres.
struct PageArea {
    double width = 210, height = 297, margin = 14, top = 12, bottom = 284; // bottom: above the footer
    [[nodiscard]] double left() const { return margin; }
    [[nodiscard]] double right() const { return width - margin; }
    [[nodiscard]] double inner() const { return width - 2 * margin; }
};

struct FirstPageFit {
    double scale = 1;
    std::size_t levels = 0; // rows of the level table that have room
};

// The largest letters, and if need be the fewest cut rows, with which everything fits on one page.
FirstPageFit fit_first_page(Paper& paper, Report const& report, PageArea const& area);
void write_first_page(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit);

// `next_page` starts a new page whenever the appendix needs one, also before its first line.
void write_appendix(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit,
                    std::function<void()> const& next_page);

// A table row: cells wrap in their columns; returns the row's height.
struct Cell {
    ReportValue value;
    double width = 0;
    Qt::Alignment align = Qt::AlignLeft;
    bool bold = false;
};
double write_row(Paper& paper, double x, double y, std::vector<Cell> const& cells, double points);
double write_column_heads(Paper& paper, double x, double y, QStringList const& heads,
                          std::vector<double> const& widths, double points);
double write_heading(Paper& paper, double x, double y, double width, QString const& text);
// The level table from row `from` (inclusive) to `to` (exclusive).
double write_levels(Paper& paper, Report const& report, double x, double y, double width, std::size_t from,
                    std::size_t to);
double write_bar(Paper& paper, TotalsBar const& bar, QRectF where);

} // namespace vertemark::app
