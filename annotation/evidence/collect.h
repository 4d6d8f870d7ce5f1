// Turns a case into the facts that scores may ask for, each with where it came from. The only bridge from
// annotation to scoring: no score reads a case.
#pragma once

#include "annotation/model/case.h"
#include "scoring/evidence.h"

namespace vertemark::annotation {

// Facts of the patient, and one Evidence per lesion and involved vertebra (subject: the lesion's id).
// What the program merely proposed is left out. Follows from others where they decide it: the count of
// involved vertebrae, solitary or multiple, none of the organs; marked as derived.
[[nodiscard]] scoring::Evidence collect(Case const& c);

} // namespace vertemark::annotation
