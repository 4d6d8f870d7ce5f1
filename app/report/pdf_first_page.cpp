#include <algorithm>
#include <array>

#include "app/report/pdf_parts.h"
#include "app/report/spine_sketch.h"

namespace vertemark::app {

namespace {

constexpr double k_gap = 2.6;
constexpr double k_sketch_width = 46;
constexpr double k_sketch_height = 128;

double write_head(Paper& paper, Report const& report, PageArea const& area) {
    double y = area.top;
    paper.write(area.left(), y, area.inner(), report.title, {15, true, ink::accent});
    Tone const tone = report.state == ReportState::signed_ ? Tone::good
                      : report.state == ReportState::draft ? Tone::caution
                                                           : Tone::danger;
    TextStyle const state{7.5, true, colour_of(tone), Qt::AlignHCenter};
    double const width = paper.width_of(report.state_text, state) + 6;
    paper.box({area.right() - width, y + 0.6, width, 5.6}, ground_of(tone), {}, 2.8);
    paper.write(area.right() - width, y + 1.7, width, report.state_text, state);
    y += 8.2;
    paper.line({area.left(), y}, {area.right(), y}, ink::accent, 0.6);
    y += 2;
    y += paper.write(area.left(), y, area.inner(), report.patient_name, {12, true}) + 0.8;
    double x = area.left();
    double const column = area.inner() / static_cast<double>(std::max<std::size_t>(1, report.patient.size()));
    double tallest = 0;
    for (auto const& fact : report.patient) {
        double const label = paper.write(x, y, column - 2, fact.label, {6.6, false, ink::muted});
        double const value =
            paper.write(x, y + label, column - 2, fact.value.text, {8.6, false, colour_of(fact.value.tone)});
        tallest = std::max(tallest, label + value);
        x += column;
    }
    y += tallest + 1.4;
    paper.line({area.left(), y}, {area.right(), y}, ink::rule, 0.25);
    return y + k_gap;
}

double write_section(Paper& paper, Report const& report, QStringView id, double x, double y, double width) {
    auto const* section = report.section(id);
    if (!section)
        return y;
    y += write_heading(paper, x, y, width,
                       section->edited ? QStringLiteral("%1 (%2)").arg(section->heading, report.edited_mark)
                                       : section->heading);
    for (auto const& paragraph : section->shown())
        y += paper.write(x, y, width, paragraph) + 0.3;
    return y + k_gap * 0.7;
}

double write_facts(Paper& paper, Report const& report, double x, double y, double width) {
    y += write_heading(paper, x, y, width, report.facts_heading);
    constexpr int k_columns = 3;
    double const column = width / k_columns;
    for (std::size_t row = 0; row * k_columns < report.facts.size(); ++row) {
        double tallest = 0;
        for (std::size_t i = row * k_columns; i < std::min(report.facts.size(), (row + 1) * k_columns); ++i) {
            auto const& fact = report.facts[i];
            double const left = x + column * static_cast<double>(i % k_columns);
            double const label = paper.write(left, y, column - 2, fact.label, {6.6, false, ink::muted});
            tallest = std::max(tallest, label + paper.write(left, y + label, column - 2, fact.value.text,
                                                            {7.8, false, colour_of(fact.value.tone)}));
        }
        y += tallest + 1;
    }
    return y + k_gap * 0.6;
}

double write_sketch(Paper& paper, Report const& report, QRectF where) {
    auto const drawing = draw_spine(report.sketch);
    double y =
        where.top() + write_heading(paper, where.left(), where.top(), where.width(), report.sketch_heading);
    double const unit = std::min((k_sketch_height) / 102, where.width() / drawing.bounds.width());
    QPointF const origin(where.left() - drawing.bounds.left() * unit, y + 0.8);
    auto const at = [&](QPointF point) { return origin + point * unit; };
    auto const all = [&](QPolygonF polygon) {
        for (auto& point : polygon)
            point = at(point);
        return polygon;
    };
    for (auto const& shape : drawing.shapes)
        paper.shape(all(shape.outline),
                    shape.lesion      ? ground_of(shape.tone)
                    : shape.posterior ? QColor(0xf3, 0xf0, 0xe8)
                                      : ink::bone,
                    shape.lesion ? colour_of(shape.tone) : ink::bone_line, shape.lesion ? 0.3 : 0.15);
    for (auto const& cord : drawing.cord)
        paper.shape(all(cord), colour_of(Tone::danger), colour_of(Tone::danger));
    for (auto const& leader : drawing.leaders)
        paper.line(at(leader[0]), at(leader[1]), ink::muted, 0.15);
    for (auto const& text : drawing.texts) {
        bool const name = text.kind == SketchText::Kind::name;
        double const size = text.kind == SketchText::Kind::letter ? drawing.letter_height
                            : name                                ? drawing.name_height
                                                                  : drawing.note_height;
        Qt::Alignment const align = text.align == SketchText::Align::left    ? Qt::AlignLeft
                                    : text.align == SketchText::Align::right ? Qt::AlignRight
                                                                             : Qt::AlignHCenter;
        paper.letter(at(text.at), text.text, size * unit, colour_of(text.tone), align,
                     !name || text.tone != Tone::unknown);
    }
    y += 102 * unit + 1.5;
    for (auto const& line : report.sketch_legend)
        y += paper.write(where.left(), y, where.width(), line, {6.2, false, ink::muted});
    return y;
}

double write_card(Paper& paper, ScoreTable const& score, QRectF where) {
    double const x = where.left() + 2.4, width = where.width() - 4.8;
    double y = where.top() + 1.8;
    QString const title = score.subject.isEmpty()
                              ? score.short_title
                              : QStringLiteral("%1 · %2").arg(score.short_title, score.subject);
    y += paper.write(x, y, width, title, {7.6, true, ink::accent}) + 0.4;
    TextStyle const total{15, true, colour_of(score.total.tone)};
    double const total_width = paper.width_of(score.total.text, total) + 2.5;
    double const total_height = paper.write(x, y, width, score.total.text, total);
    double beside = y + 0.7;
    for (auto const& line : {score.band, score.known})
        if (!line.isEmpty())
            beside += paper.write(x + total_width, beside, width - total_width, line,
                                  {7.2, false, &line == &score.known ? ink::muted : ink::text});
    y = std::max(y + total_height, beside) + 1;
    if (score.bar)
        y += write_bar(paper, *score.bar, {x, y, width, 2.6}) + 0.8;
    for (auto const& line : {score.deciding, score.quoted})
        if (!line.isEmpty())
            y += paper.write(x, y, width, line, {6.6, false, ink::muted});
    return y + 1.4;
}

double write_cards(Paper& paper, Report const& report, PageArea const& area, double y) {
    std::vector<ScoreTable const*> cards;
    for (auto const& score : report.scores)
        if (score.headline)
            cards.push_back(&score);
    if (cards.empty())
        return y;
    y += write_heading(paper, area.left(), y, area.inner(), report.scores_heading);
    double const gap = 3, width = (area.inner() - gap * 2) / 3;
    double bottom = y;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        QRectF const where(area.left() + (width + gap) * static_cast<double>(i % 3), y, width, 10);
        bottom = std::max(bottom, write_card(paper, *cards[i], where));
    }
    for (std::size_t i = 0; i < cards.size(); ++i)
        paper.box({area.left() + (width + gap) * static_cast<double>(i % 3), y, width, bottom - y}, {},
                  ink::rule, 1, 0.25);
    return bottom + k_gap;
}

double write_impression(Paper& paper, Report const& report, PageArea const& area, double y) {
    auto const* section = report.section(u"impression");
    if (!section)
        return y;
    auto const write = [&](double top) {
        double at = top + 2;
        double const x = area.left() + 3.5, width = area.inner() - 7;
        at += write_heading(paper, x, at, width,
                            section->edited
                                ? QStringLiteral("%1 (%2)").arg(section->heading, report.edited_mark)
                                : section->heading);
        int number = 0;
        for (auto const& paragraph : section->shown()) {
            paper.write(x, at, 5, QStringLiteral("%1.").arg(++number), {8.6, true, ink::accent});
            at += paper.write(x + 5, at, width - 5, paragraph, {8.6}) + 0.5;
        }
        return at + 1.4;
    };
    // Measured first, so that the ground lies under the letters.
    double const bottom = paper.measure([&] { return write(y); });
    paper.box({area.left(), y, area.inner(), bottom - y}, ink::tint, {}, 1);
    paper.box({area.left(), y, 1, bottom - y}, ink::accent, {});
    write(y);
    return bottom + k_gap;
}

double write_lists(Paper& paper, Report const& report, PageArea const& area, double y) {
    bool const both = !report.warnings.isEmpty() && !report.not_assessed.isEmpty();
    double const width = both ? (area.inner() - 5) / 2 : area.inner();
    double bottom = y, x = area.left();
    auto const list = [&](QString const& heading, QStringList const& lines, QColor const& colour) {
        if (lines.isEmpty())
            return;
        double at = y + write_heading(paper, x, y, width, heading);
        for (auto const& line : lines)
            at += paper.write(x, at, width, line, {7.2, false, colour}) + 0.2;
        bottom = std::max(bottom, at);
        x += width + 5;
    };
    list(report.not_assessed_heading, report.not_assessed, ink::muted);
    list(report.warnings_heading, report.warnings, colour_of(Tone::caution));
    return bottom > y ? bottom + k_gap * 0.7 : y;
}

double write_signatures(Paper& paper, Report const& report, PageArea const& area, double y) {
    double const gap = 8;
    double const width = (area.inner() - gap) / 2;
    double bottom = y;
    for (std::size_t i = 0; i < report.signatures.size(); ++i) {
        auto const& line = report.signatures[i];
        double const x = area.left() + (width + gap) * static_cast<double>(i % 2);
        if (i % 2 == 0)
            y = bottom;
        double at = y + paper.write(x, y, width, line.role, {6.8, false, ink::muted});
        if (line.who.isEmpty())
            at += 3.8;
        else
            at += paper.write(x, at, width, QStringLiteral("%1 · %2").arg(line.who, line.when), {8.4, true});
        paper.line({x, at + 0.6}, {x + width, at + 0.6}, ink::muted, 0.2);
        at += 1;
        if (!line.who.isEmpty())
            at +=
                paper.write(x, at, width,
                            line.matches ? line.fingerprint
                                         : QStringLiteral("%1 – %2").arg(line.fingerprint, report.state_text),
                            {5.6, false, colour_of(line.matches ? Tone::unknown : Tone::danger)});
        bottom = std::max(bottom, at + 1.2);
    }
    return bottom + 0.6;
}

// Lays the page out and returns where it ends.
double lay_out(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit) {
    paper.set_scale(fit.scale);
    double const top = write_head(paper, report, area);
    double const sketch_x = area.right() - k_sketch_width;
    double const left_width = area.inner() - k_sketch_width - 5;
    double const sketch_end = write_sketch(paper, report, {sketch_x, top, k_sketch_width, k_sketch_height});
    double y = top;
    for (auto const* id : {u"history", u"technique", u"comparison"})
        y = write_section(paper, report, id, area.left(), y, left_width);
    y += write_heading(paper, area.left(), y, left_width, report.levels_heading);
    if (!report.levels.empty())
        y += write_levels(paper, report, area.left(), y, left_width, 0, fit.levels);
    if (fit.levels < report.levels.size())
        y +=
            paper.write(area.left(), y, left_width, report.more_levels.arg(report.levels.size() - fit.levels),
                        {7.2, true, colour_of(Tone::caution)});
    y += paper.write(area.left(), y + 0.6, left_width, report.numbering, {6.8, false, ink::muted}) + 0.6 +
         k_gap;
    y = write_facts(paper, report, area.left(), y, left_width);
    y = std::max(y, sketch_end + 1.5);
    y = write_cards(paper, report, area, y);
    y = write_impression(paper, report, area, y);
    y = write_section(paper, report, u"plan", area.left(), y, area.inner());
    y = write_lists(paper, report, area, y);
    y = write_signatures(paper, report, area, y);
    return y + paper.write(area.left(), y, area.inner(), report.limits, {6, false, ink::muted});
}

} // namespace

double write_heading(Paper& paper, double x, double y, double width, QString const& text) {
    return paper.write(x, y, width, text, {8, true, ink::accent}) + 0.5;
}

double write_row(Paper& paper, double x, double y, std::vector<Cell> const& cells, double points) {
    double tallest = 0;
    for (auto const& cell : cells) {
        tallest = std::max(tallest, paper.write(x + 0.7, y + 0.7, cell.width - 1.4, cell.value.text,
                                                {points, cell.bold, colour_of(cell.value.tone), cell.align}));
        x += cell.width;
    }
    return tallest + 1.4;
}

double write_column_heads(Paper& paper, double x, double y, QStringList const& heads,
                          std::vector<double> const& widths, double points) {
    std::vector<Cell> cells;
    double total = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(
            {{heads.value(static_cast<qsizetype>(i)), Tone::unknown}, widths[i], Qt::AlignLeft, true});
        total += widths[i];
    }
    double const height = write_row(paper, x, y, cells, points);
    paper.line({x, y + height}, {x + total, y + height}, ink::accent, 0.35);
    return height;
}

double write_levels(Paper& paper, Report const& report, double x, double y, double width, std::size_t from,
                    std::size_t to) {
    static constexpr std::array k_parts = {0.05, 0.08, 0.10, 0.145, 0.125, 0.175, 0.085, 0.105, 0.135};
    std::vector<double> widths;
    for (double const part : k_parts)
        widths.push_back(width * part);
    double const start = y;
    y += write_column_heads(paper, x, y, report.level_columns, widths, 6.6);
    for (std::size_t i = from; i < std::min(to, report.levels.size()); ++i) {
        auto const& row = report.levels[i];
        std::vector<Cell> cells{{{row.lesion, Tone::unknown}},
                                {row.level, 0, Qt::AlignLeft, true},
                                {row.type},
                                {row.collapse},
                                {row.alignment},
                                {row.posterolateral},
                                {row.escc},
                                {row.sins, 0, Qt::AlignLeft, true},
                                {row.sins_band}};
        for (std::size_t column = 0; column < cells.size(); ++column)
            cells[column].width = widths[column];
        y += write_row(paper, x, y, cells, 7.4);
        paper.line({x, y}, {x + width, y}, ink::rule, 0.15);
    }
    return y - start;
}

double write_bar(Paper& paper, TotalsBar const& bar, QRectF where) {
    int const count = bar.max - bar.min + 1;
    double const step = where.width() / std::max(1, count);
    auto const left_of = [&](int total) { return where.left() + (total - bar.min) * step; };
    for (auto const& band : bar.bands)
        paper.box({left_of(band.from), where.top(), left_of(band.to + 1) - left_of(band.from) - 0.35,
                   where.height()},
                  band.reached ? QColor(0xd3, 0xdf, 0xeb) : QColor(0xec, 0xef, 0xf2), {});
    for (int const total : bar.reachable)
        paper.box({left_of(total) + step * 0.15, where.top(), step * 0.7 - 0.1, where.height()}, ink::accent,
                  {});
    TextStyle const style{5.4, false, ink::muted};
    double height = 0;
    for (auto const& band : bar.bands) {
        QString const label = band.from == band.to ? QString::number(band.from)
                                                   : QStringLiteral("%1–%2").arg(band.from).arg(band.to);
        height = paper.write(left_of(band.from), where.bottom() + 0.3, step * (band.to - band.from + 1) + 4,
                             label, style);
    }
    return where.height() + 0.3 + height;
}

FirstPageFit fit_first_page(Paper& paper, Report const& report, PageArea const& area) {
    FirstPageFit fit{1, report.levels.size()};
    auto const fits = [&] {
        return paper.measure([&] { return lay_out(paper, report, area, fit); }) <= area.bottom;
    };
    for (double const scale : {1.0, 0.96, 0.92, 0.88, 0.84}) {
        fit.scale = scale;
        if (fits())
            return fit;
    }
    while (fit.levels > 3 && !fits())
        --fit.levels;
    while (fit.scale > 0.5 && !fits())
        fit.scale -= 0.04;
    return fit;
}

void write_first_page(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit) {
    lay_out(paper, report, area, fit);
}

} // namespace vertemark::app
