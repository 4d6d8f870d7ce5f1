// Where a place of one frame of reference lies in another one of the same patient, by the vertebrae that are
// labelled in both: the same level and the same offset in its body. Knows no pictures.
#pragma once

#include <optional>

#include "annotation/model/spine.h"

namespace vertemark::annotation {

// Between two such vertebrae the shift goes over from one's to the other's in proportion to the way between
// their bodies; beyond the outermost it stays theirs. Nothing without a vertebra labelled in both frames.
[[nodiscard]] std::optional<LpsPoint> same_place(Spine const& spine, Place const& place,
                                                 FrameOfReferenceUid const& frame);

} // namespace vertemark::annotation
