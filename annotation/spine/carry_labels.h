// Labels of one frame of reference in another, through the links of the case: offered, shown, then accepted.
#pragma once

#include <string>
#include <vector>

#include "annotation/model/registration.h"
#include "annotation/model/spine.h"

namespace vertemark::annotation {

// The confirmed labels of `from` at their places in `to`, without levels that `to` already has. They say that
// they were propagated, who accepted them and when. Empty where no link leads from one to the other.
[[nodiscard]] std::vector<VertebraLabel>
carried_labels(Spine const& spine, std::vector<FrameLink> const& links, FrameOfReferenceUid const& from,
               FrameOfReferenceUid const& to, std::string const& who, Instant when);

} // namespace vertemark::annotation
