// Refuses what cannot be: levels no one has, shares over 100 %, numbers that are none. What merely
// contradicts something else is allowed here; scoring warns.
#pragma once

#include "annotation/model/case.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

// Each gives inconsistent with the name of the offending field as subject.
Result<void> validate(SpineAnomalies const& anomalies);
Result<void> validate(VertebraLabel const& label);
Result<void> validate(Lesion const& lesion);
Result<void> validate(Measurement const& measurement);
Result<void> validate(Segmentation const& segmentation);
Result<void> validate(FrameLink const& link);
Result<void> validate(UptakeInputs const& inputs);
Result<void> validate(ClinicalRecord const& clinical);

} // namespace vertemark::annotation
