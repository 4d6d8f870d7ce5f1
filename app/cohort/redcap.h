// A cohort for REDCap or any statistics program: the data dictionary and the data, one line a patient and one
// a repeated entry (lesion, operation, visit). Codes of choices are the ids of the scores.
#pragma once

#include <QByteArray>

#include "annotation/cohort/cohort.h"
#include "imaging/base/result.h"

namespace vertemark::app {

enum class Identifiers { left_out, included }; // patient ID, name and birth date

// REDCap's eighteen columns, one line a variable.
[[nodiscard]] QByteArray redcap_dictionary();
[[nodiscard]] QByteArray redcap_data(annotation::Cohort const& cohort, Identifiers identifiers);
// Writes dictionary.csv and data.csv into the folder, which is made when missing.
Result<void> write_redcap(annotation::Cohort const& cohort, Identifiers identifiers, QString const& folder);

} // namespace vertemark::app
