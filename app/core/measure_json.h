// Measures of vertebrae and what they propose, as JSON for scripts and tests.
#pragma once

#include <QJsonObject>

#include "app/core/vertebra_measures.h"

namespace vertemark::app {

// {"level","lesion","values":[{"quantity","value","unit","method","absent_because","image":{…}}],
//  "suggests":{"collapse","type","alignment","genant_grade"}}; an absent value is null with its reason.
[[nodiscard]] QJsonObject measures_json(VertebraMeasures const& measures, annotation::Lesion const* lesion);

} // namespace vertemark::app
