// A cohort as plain text and as CSV; see cohort_output.h.
#include "app/i18n/cohort_text.h"
#include "annotation/cohort/calibration.h"
#include "annotation/cohort/checks.h"
#include "app/cohort/cohort_output.h"
#include "app/cohort/csv.h"
#include "app/cohort/survival_view.h"
#include "app/cohort/tables.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {

using Rows = std::vector<CohortRow>;
using Grid = std::vector<QStringList>; // the first line is the heading

QString or_dash(QString const& text) {
    return text.isEmpty() ? QStringLiteral("–") : text;
}

Grid grid_of(CohortTable const& table) {
    Grid grid(1);
    for (QString const& column : table.columns)
        grid.front() << column_text(column.toStdString());
    for (auto const& cells : table.rows) {
        QStringList line;
        for (auto const& cell : cells)
            line << or_dash(cell_text(cell));
        grid.push_back(line);
    }
    return grid;
}

// Columns padded to the same width, two blanks between.
QString aligned(Grid const& grid) {
    QList<qsizetype> widths(grid.front().size(), 0);
    for (auto const& line : grid)
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    QString text;
    for (auto const& line : grid) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row += line[i].leftJustified(widths[i] + 2);
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

Grid statistics_grid(Cohort const& cohort, Rows const& rows) {
    Grid grid{
        {cohort_word("statistics"), QStringLiteral("n"), cohort_word("computed"), cohort_word("reported")}};
    for (auto const& one : statistics_of(cohort, rows))
        grid.push_back({cohort_quantity_text(one.quantity), QString::number(one.known),
                        one.computed ? description_text(one.computed) : cohort_word("nothing_stated"),
                        one.reported ? or_dash(reported_text(*one.reported)) : QStringLiteral("–")});
    return grid;
}

Grid counts_grid(Cohort const& cohort, Rows const& rows) {
    Grid grid{{cohort_word("counts"), QStringLiteral("n"), cohort_word("computed"), cohort_word("reported")}};
    for (auto const& one : counts_of(cohort, rows))
        grid.push_back({count_text(one.category), QString::number(one.known), QString::number(one.count),
                        one.reported ? QString::number(*one.reported) : QStringLiteral("–")});
    return grid;
}

QString survival_text(Rows const& rows, Endpoint endpoint, CohortParts const& parts) {
    auto const view = survival_view(rows, endpoint, parts.unknown_end, parts.by);
    QString text = cohort_word(endpoint == Endpoint::progression ? "progression" : "survival") + u'\n';
    if (view.groups.empty())
        text += cohort_word("nobody") + u'\n';
    for (auto const& group : view.groups) {
        auto const& curve = group.curve;
        auto const edge = [](std::optional<double> months) {
            return months ? figure_text(*months) : cohort_word("not_reached");
        };
        text += QStringLiteral("%1 (n = %2): ").arg(group.name).arg(curve.n);
        text += curve.median ? cohort_word("median").arg(figure_text(*curve.median))
                             : cohort_word("median_not_reached");
        text += QStringLiteral(", ") +
                cohort_word("confidence").arg(95).arg(edge(curve.median_lower), edge(curve.median_upper));
        text += u'\n';
        Grid grid{{QStringLiteral("t"), cohort_word("at_risk"), QStringLiteral("d"), QStringLiteral("S(t)"),
                   QStringLiteral("SE"), QStringLiteral("95 %")}};
        for (auto const& step : curve.steps)
            if (step.events > 0)
                grid.push_back(
                    {figure_text(step.time), QString::number(step.at_risk), QString::number(step.events),
                     QString::number(step.survival, 'f', 3), QString::number(step.standard_error, 'f', 3),
                     step.lower
                         ? QStringLiteral("%1–%2").arg(*step.lower, 0, 'f', 3).arg(*step.upper, 0, 'f', 3)
                         : QStringLiteral("–")});
        text += aligned(grid);
    }
    if (view.test)
        text += cohort_word("log_rank")
                    .arg(view.test->chi_square, 0, 'f', 2)
                    .arg(view.test->degrees)
                    .arg(view.test->p, 0, 'g', 3) +
                u'\n';
    if (!view.assumed.isEmpty())
        text += cohort_word("assumed").arg(view.assumed.join(QStringLiteral(", "))) + u'\n';
    if (!view.left_out.isEmpty())
        text += cohort_word("left_out").arg(view.left_out.join(QStringLiteral(", "))) + u'\n';
    for (auto const& line : view.without)
        text += line + u'\n';
    return text;
}

Grid calibration_grid(Rows const& rows, CohortParts const& parts) {
    Grid grid{{cohort_word("calibration"), QString(), QStringLiteral("n"),
               cohort_word("median").arg(QString()), QStringLiteral("✓"), QStringLiteral("✗"),
               QStringLiteral("?"), QStringLiteral("c")}};
    for (auto const& one : calibrate(rows, parts.unknown_end))
        for (auto const& band : one.bands)
            grid.push_back(
                {score_word(ScoreWord::short_title, one.score),
                 score_word(ScoreWord::category, band.category, one.score), QString::number(band.patients),
                 band.median ? figure_text(*band.median) : QStringLiteral("–"), QString::number(band.agree),
                 QString::number(band.contradict), QString::number(band.open),
                 one.concordance ? QString::number(*one.concordance, 'f', 2) : QStringLiteral("–")});
    return grid;
}

QString notes_text(CohortRead const& read, Rows const& rows) {
    QString text = cohort_word("contradictions") + u'\n';
    for (auto const& one : contradictions(read.cohort, rows)) {
        QString const who = one.row ? patient_label(rows[*one.row]) : cohort_word("all");
        text += QStringLiteral("- %1: %2\n").arg(who, contradiction_text(one));
    }
    if (!read.cohort.remarks.empty())
        text += u'\n' + cohort_word("remarks") + u'\n';
    for (auto const& remark : read.cohort.remarks)
        text += QStringLiteral("- %1\n").arg(to_text(remark));
    if (!read.skipped.empty())
        text += u'\n' + cohort_word("skipped") + u'\n';
    for (auto const& one : read.skipped)
        text += QStringLiteral("- %1: %2\n").arg(to_text(one.path), to_text(one.why));
    return text;
}

QByteArray csv_of(Grid const& grid) {
    QByteArray bytes;
    for (auto line : grid) {
        for (QString& cell : line)
            if (cell == QStringLiteral("–"))
                cell.clear();
        bytes += csv_line(line);
    }
    return bytes;
}

QByteArray contradictions_csv(Cohort const& cohort, Rows const& rows) {
    QByteArray bytes = csv_line({QStringLiteral("patient"), QStringLiteral("code"), QStringLiteral("text")});
    for (auto const& one : contradictions(cohort, rows))
        bytes += csv_line({one.row ? patient_label(rows[*one.row]) : QString(), to_text(one.code),
                           contradiction_text(one)});
    return bytes;
}

} // namespace

QString cohort_to_text(CohortRead const& read, CohortParts const& asked) {
    auto const parts = asked.or_all();
    auto const& cohort = read.cohort;
    auto const rows = rows_of(cohort);
    QString text;
    for (auto const& line : {cohort.title, cohort.citation, cohort.licence})
        if (!line.empty())
            text += to_text(line) + u'\n';
    if (!text.isEmpty())
        text += u'\n';
    if (parts.table_1)
        text += cohort_word("table1") + u'\n' + aligned(grid_of(table_1(rows))) + u'\n';
    if (parts.table_2)
        text += cohort_word("table2") + u'\n' + aligned(grid_of(table_2(rows))) + u'\n';
    if (parts.statistics)
        text += aligned(statistics_grid(cohort, rows)) + u'\n' + aligned(counts_grid(cohort, rows)) + u'\n';
    if (parts.survival)
        text += survival_text(rows, Endpoint::progression, parts) + u'\n' +
                survival_text(rows, Endpoint::survival, parts) + u'\n' +
                aligned(calibration_grid(rows, parts)) + u'\n';
    return text + notes_text(read, rows);
}

QByteArray cohort_to_csv(CohortRead const& read, CohortParts const& asked) {
    auto const parts = asked.or_all();
    auto const& cohort = read.cohort;
    auto const rows = rows_of(cohort);
    std::vector<std::pair<QByteArray, QByteArray>> tables;
    if (parts.table_1)
        tables.emplace_back("table1", csv_of(grid_of(table_1(rows))));
    if (parts.table_2)
        tables.emplace_back("table2", csv_of(grid_of(table_2(rows))));
    if (parts.statistics) {
        tables.emplace_back("statistics", csv_of(statistics_grid(cohort, rows)));
        tables.emplace_back("counts", csv_of(counts_grid(cohort, rows)));
    }
    if (parts.survival)
        for (auto const& [name, endpoint] :
             {std::pair{"pfs", Endpoint::progression}, std::pair{"os", Endpoint::survival}})
            tables.emplace_back(name,
                                survival_csv(survival_view(rows, endpoint, parts.unknown_end, parts.by)));
    bool const one_table = tables.size() == 1;
    if (!one_table)
        tables.emplace_back("contradictions", contradictions_csv(cohort, rows));
    QByteArray bytes;
    for (auto const& [name, table] : tables)
        bytes += one_table ? table : name + '\n' + table + '\n';
    return bytes;
}

} // namespace vertemark::app
