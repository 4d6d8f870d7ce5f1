// The JSON of `vertemark-cli scan`: patients, studies, series, skipped files and findings.
#pragma once

#include <QJsonObject>

#include "app/core/open_study.h"

namespace vertemark::app {

QJsonObject to_json(imaging::Series const& series);
QJsonObject to_json(OpenedStudies const& studies);

} // namespace vertemark::app
