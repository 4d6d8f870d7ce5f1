// Tables 1 and 2 of a cohort in the columns of Liu 2020 (doi:10.21203/rs.3.rs-31725/v1): who the patients
// were, and what was found, scored and done. A cell that nobody stated is null.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

#include "annotation/cohort/cohort.h"

namespace vertemark::app {

struct CohortTable {
    QStringList columns; // ids; app/i18n/cohort_text words them
    std::vector<std::vector<QJsonValue>> rows;
};

[[nodiscard]] CohortTable table_1(std::vector<annotation::CohortRow> const& rows);
[[nodiscard]] CohortTable table_2(std::vector<annotation::CohortRow> const& rows);

// How a patient is called in tables: the patient ID, else the case's.
[[nodiscard]] QString patient_label(annotation::CohortRow const& row);
// A cell as text; empty for null.
[[nodiscard]] QString cell_text(QJsonValue const& cell);

} // namespace vertemark::app
