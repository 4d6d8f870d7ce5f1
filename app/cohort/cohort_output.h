// A cohort as it is printed: JSON for programs, text for people, CSV for spreadsheets. Each has the parts
// asked for, and always the contradictions.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "app/cohort/source.h"

namespace vertemark::app {

struct CohortParts {
    bool table_1 = false, table_2 = false, statistics = false, survival = false;
    QString by; // what divides the curves: see survival_view
    annotation::UnknownEnd unknown_end = annotation::UnknownEnd::is_event;

    [[nodiscard]] CohortParts or_all() const; // every part when none is asked for
};

[[nodiscard]] QJsonObject cohort_to_json(CohortRead const& read, CohortParts const& parts);
[[nodiscard]] QString cohort_to_text(CohortRead const& read, CohortParts const& parts);
// One table after the other; with more than one part each is headed by its name and followed by a blank line.
[[nodiscard]] QByteArray cohort_to_csv(CohortRead const& read, CohortParts const& parts);

} // namespace vertemark::app
