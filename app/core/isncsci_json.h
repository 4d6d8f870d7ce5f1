// The neurological worksheet (ISNCSCI) as JSON: examinations in the flat form that clinics exchange
// ("c5RightTouch", "l3LeftMotor", "analContraction") in, classifications out. What is absent or null counts
// as not tested.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include "imaging/base/result.h"
#include "scoring/isncsci.h"

namespace vertemark::app {

// malformed, its subject the field, when a field holds no such score.
Result<scoring::IsncsciExam> read_isncsci_exam(QJsonObject const& worksheet);

// {"ais","neurological_level","sensory","motor","complete","totals","zpp"}.
QJsonObject to_json(scoring::IsncsciResult const& result);

// One answer for each worksheet of the file (an array or a single one), with its "id", the names in it that
// are no field ("unknown_fields") and, where the worksheet is wrong, an "error" instead of a classification.
Result<QJsonArray> classify_worksheets(QByteArray const& bytes);

} // namespace vertemark::app
