// "Same findings as the lesion above": copies what a reader would otherwise answer again.
#pragma once

#include "annotation/model/case.h"

namespace vertemark::annotation {

// The lesion nearest above this one's highest level; nothing when there is none.
[[nodiscard]] Lesion const* lesion_above(Case const& c, Lesion const& lesion);

// `to` with the findings of `from`: type, share over half, alignment, posterior elements, epidural, foramen,
// paravertebral, pain, confidence. Never location, collapse, or anything measured or drawn. Each copied
// answer says that it was carried over: `now` with How::propagated.
[[nodiscard]] Lesion copy_findings(Lesion const& from, Lesion to, Provenance now);

} // namespace vertemark::annotation
