// What a drawn measurement says on one image: lengths with what their millimetres mean, and the statistics of
// the pixels inside. The same drawing is measured anew on every image that it lies on.
#pragma once

#include <vector>

#include "annotation/measure/measure.h"
#include "imaging/volume/region.h"

namespace vertemark::app {

[[nodiscard]] annotation::LengthBasis length_basis(imaging::VolumeInfo const& info);

// UCUM code of the volume's values: "[hnsf'U]", "g/ml{SUVbw}", "Bq/ml", "{counts}"; "" where they have no
// unit.
[[nodiscard]] std::string value_unit(imaging::VolumeInfo const& info);

// The flat region that an area is about; nothing for kinds that have none.
[[nodiscard]] std::optional<imaging::Region> region_of(annotation::MeasurementKind kind,
                                                       std::vector<LpsPoint> const& points);

// Each value with its unit, or absent with the reason: "pixel_spacing_unknown", "crosses_gap", "no_value",
// "colour". Empty while points are missing.
[[nodiscard]] std::vector<annotation::MeasuredValue> values_on(imaging::Volume const& volume,
                                                               annotation::Measurement const& drawn);

} // namespace vertemark::app
