// The program's proposals in a lesion, all accepted at once by the person at the desk.
#pragma once

#include "annotation/model/lesion.h"

namespace vertemark::annotation {

// Every proposed fact becomes accepted, with who and when; picture and method stay.
[[nodiscard]] Lesion accepted(Lesion lesion, Provenance const& now);
// How many facts are proposed.
[[nodiscard]] int proposals(Lesion const& lesion);

} // namespace vertemark::annotation
