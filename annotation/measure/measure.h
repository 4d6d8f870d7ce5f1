// Fills in a drawn measurement's values from its points. The one place that knows what each kind needs.
#pragma once

#include "annotation/model/measurement.h"

namespace vertemark::annotation {

// The points that the kind needs; 0 where any number from 3 up will do.
[[nodiscard]] std::size_t points_needed(MeasurementKind kind);

// The values that follow from kind and points, each with its unit, or with the reason why it is absent; none
// while points are missing. Values that need pixels (mean of an area, probe) are not among them: who has the
// pixels adds them.
[[nodiscard]] std::vector<MeasuredValue> measure(MeasurementKind kind, std::vector<LpsPoint> const& points);

} // namespace vertemark::annotation
