// Drawn measurements in words: names, values with their units, reasons why there is none.
#pragma once

#include <QString>
#include <QStringList>

#include "annotation/model/measurement.h"

namespace vertemark::app {

[[nodiscard]] QString quantity_text(std::string_view quantity); // "mean", "area"
[[nodiscard]] QString unit_text(std::string_view ucum);         // "HU", "mm²", "SUVbw"
[[nodiscard]] QString method_text(std::string_view method);     // "at the detector"; "" for none
// "no mm: pixel spacing unknown".
[[nodiscard]] QString absence_text(std::string_view reason, std::string_view unit);
// "23.4 mm", "34.2°", or why there is none.
[[nodiscard]] QString value_text(annotation::MeasuredValue const& value);

// What stands beside the drawing, a line each: label, values, what the millimetres mean.
[[nodiscard]] QStringList measurement_lines(annotation::Measurement const& drawn,
                                            std::vector<annotation::MeasuredValue> const& values);
// One line for lists and the report: "mean 123 ± 20 HU, 4.2 cm²".
[[nodiscard]] QString measurement_summary(annotation::Measurement const& drawn);
// "Cobb angle", or the reader's own name for it.
[[nodiscard]] QString measurement_name(annotation::Measurement const& drawn);
// "T4–T9", "L5", "#2 …" is not part of it; empty without a level.
[[nodiscard]] QString measurement_levels(annotation::Measurement const& drawn);

} // namespace vertemark::app
