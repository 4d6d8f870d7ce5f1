// One reading made of two: the first, with the answers of the second wherever the readers agreed on those.
#pragma once

#include <span>

#include "annotation/edit/edit.h"
#include "annotation/reading/compare.h"

namespace vertemark::annotation {

// `from_second`: items of compare() in which the second reader's answer counts. A lesion that only one marked
// is taken over or left out as a whole. Answers keep who gave them; identity and pictures are the first's.
[[nodiscard]] Case consensus(Case const& first, Case const& second,
                             std::span<ComparedItem const> from_second);

// What makes `current` say what the consensus says, as one step: "consensus".
[[nodiscard]] Edit consensus_edit(Case const& current, Case const& consensus);

} // namespace vertemark::annotation
