// Words for the filters of imaging/filters and their parameters.
#pragma once

#include <QString>

#include "imaging/filters/filter.h"

namespace vertemark::app {

[[nodiscard]] QString filter_name(std::string_view id);    // "Denoise, edges kept"
[[nodiscard]] QString filter_hint(std::string_view id);    // what it does to which volume, one sentence
[[nodiscard]] QString parameter_name(std::string_view id); // "Radius"
[[nodiscard]] QString choice_name(std::string_view id);
// The unit shown beside the field; `quantity_unit` is the volume's own ("HU").
[[nodiscard]] QString unit_text(imaging::ParameterUnit unit, std::string const& quantity_unit);

} // namespace vertemark::app
