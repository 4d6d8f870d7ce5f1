// The neurological worksheet as the clinical record keeps it: cells by name ("right.motor.C5" → "5", "NT",
// "3*"; "contraction", "sensation" → "yes", "no", "NT"). A cell that is absent was not tested.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "imaging/base/result.h"
#include "scoring/isncsci.h"

namespace vertemark::app {

using IsncsciCells = std::map<std::string, std::string>;

// "right" or "left"; "touch", "prick" or "motor"; segment by index (see scoring/isncsci.h).
[[nodiscard]] std::string isncsci_cell(std::string_view side, std::string_view kind, int segment);

// malformed, its subject the cell, when a cell holds no such score.
Result<scoring::IsncsciExam> isncsci_exam(IsncsciCells const& cells);

} // namespace vertemark::app
