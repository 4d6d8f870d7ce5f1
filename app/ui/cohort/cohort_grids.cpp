#include "app/ui/cohort/cohort_grids.h"

#include "annotation/cohort/calibration.h"
#include "annotation/cohort/checks.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableWidget>

#include <cmath>

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr int k_widest_column = 340;

QString tr(char const* text) {
    return QCoreApplication::translate("vertemark::app", text);
}

// A number keeps its type, so that 10 sorts after 9.
QTableWidgetItem* cell(QJsonValue const& value) {
    auto* const item = new QTableWidgetItem;
    if (value.isDouble())
        item->setData(Qt::DisplayRole, value.toDouble());
    else
        item->setText(value.isNull() || value.toString().isEmpty() ? QStringLiteral("–") : value.toString());
    item->setToolTip(item->text());
    return item;
}

void set_lines(QTableWidget& grid, QStringList const& headings,
               std::vector<std::vector<QJsonValue>> const& lines) {
    grid.setSortingEnabled(false);
    grid.clear();
    grid.setColumnCount(static_cast<int>(headings.size()));
    grid.setHorizontalHeaderLabels(headings);
    grid.setRowCount(static_cast<int>(lines.size()));
    for (int r = 0; r < grid.rowCount(); ++r)
        for (int k = 0; k < grid.columnCount(); ++k)
            grid.setItem(r, k, cell(lines[static_cast<std::size_t>(r)][static_cast<std::size_t>(k)]));
    grid.resizeColumnsToContents();
    for (int k = 0; k < grid.columnCount(); ++k)
        if (grid.columnWidth(k) > k_widest_column)
            grid.setColumnWidth(k, k_widest_column);
}

QJsonValue number(std::optional<double> value) {
    return value ? QJsonValue(std::round(*value * 100) / 100) : QJsonValue();
}

} // namespace

QTableWidget* make_grid(QWidget* parent, QString const& name) {
    auto* const grid = new QTableWidget(parent);
    grid->setAccessibleName(name);
    grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    grid->setAlternatingRowColors(true);
    grid->verticalHeader()->setVisible(false);
    grid->verticalHeader()->setDefaultSectionSize(26);
    grid->setWordWrap(false);
    return grid;
}

void fill_grid(QTableWidget& grid, CohortTable const& table) {
    QStringList headings;
    for (QString const& column : table.columns)
        headings << column_text(column.toStdString());
    set_lines(grid, headings, table.rows);
    grid.setSortingEnabled(true);
}

void fill_statistics(QTableWidget& grid, Cohort const& cohort, std::vector<CohortRow> const& rows) {
    std::vector<std::vector<QJsonValue>> lines;
    for (auto const& one : statistics_of(cohort, rows))
        lines.push_back({cohort_quantity_text(one.quantity), one.known,
                         one.computed ? QJsonValue(description_text(one.computed)) : QJsonValue(),
                         one.computed ? number(one.computed->median) : QJsonValue(),
                         one.reported ? QJsonValue(reported_text(*one.reported)) : QJsonValue()});
    for (auto const& one : counts_of(cohort, rows))
        lines.push_back({count_text(one.category), one.known, tr("%1 of %2").arg(one.count).arg(one.known),
                         QJsonValue(), one.reported ? QJsonValue(*one.reported) : QJsonValue()});
    set_lines(grid,
              {tr("Quantity"), tr("Known in"), tr("Mean ± sample SD (range), or count"), tr("Median"),
               tr("Reported")},
              lines);
}

void fill_calibration(QTableWidget& grid, std::vector<CohortRow> const& rows, UnknownEnd unknown) {
    std::vector<std::vector<QJsonValue>> lines;
    for (auto const& one : calibrate(rows, unknown))
        for (auto const& band : one.bands)
            lines.push_back({score_word(ScoreWord::short_title, one.score),
                             score_word(ScoreWord::category, band.category, one.score), band.patients,
                             band.deaths, number(band.median), band.agree, band.contradict, band.open,
                             number(one.concordance)});
    set_lines(grid,
              {tr("Score"), tr("Band"), tr("Patients"), tr("Deaths"), tr("Median survival (months)"),
               tr("As predicted"), tr("Against"), tr("Not yet known"), tr("Concordance")},
              lines);
}

void fill_case_list(QTableWidget& grid, std::vector<CohortRow> const& rows) {
    auto const first = table_1(rows);
    auto const second = table_2(rows);
    auto const of = [](CohortTable const& table, std::size_t row, char const* column) {
        return table.rows[row][static_cast<std::size_t>(table.columns.indexOf(QLatin1String(column)))];
    };
    std::vector<std::vector<QJsonValue>> lines;
    for (std::size_t r = 0; r < rows.size(); ++r)
        lines.push_back({of(first, r, "patient"), to_text(rows[r].of->patient.name).replace(u'^', u' '),
                         of(first, r, "age"), of(first, r, "primary"), of(second, r, "levels"),
                         of(first, r, "kps"), of(first, r, "frankel"), of(second, r, "sins_computed"),
                         of(second, r, "tokuhashi_computed"), of(second, r, "tomita_computed"),
                         of(second, r, "surgery"), of(first, r, "pfs"), of(first, r, "os")});
    set_lines(grid,
              {tr("Patient ID"), tr("Name"), tr("Age"), tr("Primary"), tr("Levels"), tr("KPS"), tr("Frankel"),
               tr("SINS"), tr("Tokuhashi"), tr("Tomita"), tr("Operation"), tr("PFS"), tr("OS")},
              lines);
    for (int r = 0; r < grid.rowCount(); ++r)
        grid.item(r, 0)->setData(Qt::UserRole, to_text(rows[static_cast<std::size_t>(r)].of->id.value));
    grid.setSortingEnabled(true);
}

QString grid_text(QTableWidget const& grid) {
    QStringList lines, heading;
    for (int k = 0; k < grid.columnCount(); ++k)
        heading << grid.horizontalHeaderItem(k)->text();
    lines << heading.join(u'\t');
    for (int r = 0; r < grid.rowCount(); ++r) {
        QStringList cells;
        for (int k = 0; k < grid.columnCount(); ++k)
            cells << grid.item(r, k)->text();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace vertemark::app
