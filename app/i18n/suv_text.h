// The SUV card in words: what each input is called, and why there is no SUV.
#pragma once

#include <QString>

#include <string_view>

#include "imaging/base/result.h"

namespace vertemark::app {

// "Patient's weight" for "weight"; a name nobody worded gives its bare words.
[[nodiscard]] QString suv_input_text(std::string_view name);

// "Patient's Weight (0010,1030) is missing. Enter it, or read the stored unit." from the error of suv_card or
// to_suv: cause, tag, way on.
[[nodiscard]] QString suv_refusal_text(Error const& error);
// The same from a finding no_suv.
[[nodiscard]] QString suv_refusal_text(Finding const& finding);
[[nodiscard]] bool has_suv_refusal_text(std::string_view reason);

} // namespace vertemark::app
