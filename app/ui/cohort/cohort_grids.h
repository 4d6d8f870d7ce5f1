// Fills the tables of the cohort window from a cohort's rows. Numbers sort as numbers.
#pragma once

#include <QString>

#include "app/cohort/cohort_output.h"
#include "app/cohort/tables.h"

class QTableWidget;

namespace vertemark::app {

[[nodiscard]] QTableWidget* make_grid(QWidget* parent, QString const& name);

void fill_grid(QTableWidget& grid, CohortTable const& table);
void fill_statistics(QTableWidget& grid, annotation::Cohort const& cohort,
                     std::vector<annotation::CohortRow> const& rows);
void fill_calibration(QTableWidget& grid, std::vector<annotation::CohortRow> const& rows,
                      annotation::UnknownEnd unknown);
// Patient, levels, primary, KPS, SINS, Tomita, Tokuhashi, operation, PFS, OS; one line a case.
void fill_case_list(QTableWidget& grid, std::vector<annotation::CohortRow> const& rows);

// The whole table as text with tabs between, for the clipboard.
[[nodiscard]] QString grid_text(QTableWidget const& grid);

} // namespace vertemark::app
