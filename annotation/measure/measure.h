// Fills in a drawn measurement's values from its points. The one place that knows what each kind needs.
#pragma once

#include "annotation/model/measurement.h"

namespace vertemark::annotation {

// What a millimetre between two drawn points means. DICOM PS3.3 10.7 (Basic Pixel Spacing Calibration).
enum class LengthBasis {
    patient,                 // true millimetres in the patient
    calibrated,              // a projection, calibrated by geometry or a fiducial
    magnification_corrected, // a projection, at the detector divided by the estimated magnification
    detector,                // a projection, at the detector: larger than in the patient
    nominal,                 // as the scanner was set
    unknown,                 // the points are in pixels: no millimetres
};
// The name that stands in MeasuredValue::method: "at_detector" …; "" for the patient's own millimetres.
[[nodiscard]] char const* method_of(LengthBasis basis);

// The points that the kind needs; 0 where more will do: see least_points.
[[nodiscard]] std::size_t points_needed(MeasurementKind kind);
[[nodiscard]] std::size_t least_points(MeasurementKind kind);

// Whether the values are (also) those of the pixels inside: an area, a probe.
[[nodiscard]] bool reads_pixels(MeasurementKind kind);

// The values that follow from kind and points, each with its unit, or with the reason why it is absent; none
// while points are missing. Values that need pixels (mean of an area, probe) are not among them: who has the
// pixels adds them.
// Lengths and areas of an unknown basis are absent because "pixel_spacing_unknown", with the same in pixels
// beside them; other bases than the patient are named in the method.
[[nodiscard]] std::vector<MeasuredValue> measure(MeasurementKind kind, std::vector<LpsPoint> const& points,
                                                 LengthBasis basis = LengthBasis::patient);

} // namespace vertemark::annotation
