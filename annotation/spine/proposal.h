// The labels that the program proposes for the vertebrae a reader has not named: how they enter the case, and
// how the reader's one "yes" makes them labels. Until then they are drawn grey and nothing is taken from
// them.
#pragma once

#include <optional>
#include <vector>

#include "annotation/edit/edit.h"
#include "annotation/model/case.h"

namespace vertemark::annotation {

// Whether the program put it there and nobody has accepted it yet.
[[nodiscard]] bool is_proposed(VertebraLabel const& label);
[[nodiscard]] bool has_proposals(Spine const& spine);

// The reader's own labels of a frame of reference: what the others are counted from.
[[nodiscard]] std::vector<VertebraLabel> pins_of(Spine const& spine, FrameOfReferenceUid const& frame);

// Replaces what was proposed in this frame by these labels; those of levels that are confirmed are left out.
// One step, "label_spine"; nothing when it would change nothing.
[[nodiscard]] std::optional<Edit> propose_step(Case const& c, std::vector<VertebraLabel> proposed,
                                               FrameOfReferenceUid const& frame);

// Confirms all that is proposed, in the name of `who`. If what was counted from isn't recorded yet, it is:
// the sacrum where S1 is among the labels, else C2 where that is. One step, "accept_labels"; nothing without
// proposals.
[[nodiscard]] std::optional<Edit> accept_step(Case const& c, std::string const& who, Instant when);

// Neither C2 nor the sacrum is labelled, and nothing else was named to count from: "T7" may be T6.
[[nodiscard]] bool level_is_relative(Spine const& spine);

} // namespace vertemark::annotation
