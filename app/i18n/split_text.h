// Why a DICOM series became several stacks, and what tells one from its sisters, in words.
#pragma once

#include <QString>

#include "imaging/series/series.h"

namespace vertemark::app {

// "TE 4.92 ms · block 2"; empty when the series is whole.
[[nodiscard]] QString split_label(imaging::Series const& series);

// "This series was parted by echo: its images lie at the same places." Empty when it is whole.
[[nodiscard]] QString split_reason_text(imaging::SplitReason reason);

} // namespace vertemark::app
