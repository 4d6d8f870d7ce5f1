// Errors and findings as sentences for the reader: the object, the cause, what follows and the way on.
#pragma once

#include <QString>

#include <string_view>

#include "imaging/base/result.h"

namespace vertemark::app {

// "Series 4: 2 of 212 slices are missing. …". A code nobody worded gives its bare words, object and
// arguments.
[[nodiscard]] QString finding_text(Finding const& finding);
[[nodiscard]] bool has_finding_text(std::string_view code);

// Why a file gave no image, for the list of skipped files ("not DICOM"), from SkippedFile::code.
[[nodiscard]] QString skipped_text(std::string_view code);

// A failed act. Empty for a cancelled one: stopping on request is silent.
[[nodiscard]] QString error_text(Error const& error);

} // namespace vertemark::app
