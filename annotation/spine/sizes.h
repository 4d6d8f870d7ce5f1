// How large vertebrae usually are, level by level: what the finding of vertebrae expects before it looks.
// Knows no patient: one's own size is a common factor to these.
#pragma once

#include "annotation/spine/levels.h"

namespace vertemark::annotation {

struct VertebraSize {
    double height_mm = 0;     // of the body, mean of front, middle and back
    double disc_below_mm = 0; // 0 where it is fused to the next, or has none (C1, sacrum)
    double depth_mm = 0;      // of the body, front to back
    double lean_deg = 0;      // lying: of its axis from the body's long axis, positive: upper end forward
    bool operator==(VertebraSize const&) const = default;
};

// Means of adults. Bodies C2–L5: posterior height and end plate depth of Panjabi 1991 (Spine 16:888, 16:861)
// and 1992 (17:299), raised by the usual difference to the mean height; C1 as the dens beside its arch.
// Discs: Gilad and Nissan 1986 (J Anat), Pooni 1986 (Surg Radiol Anat), Kunkel 2011 (J Anat). Sacrum: Cheng
// and Song 2003 (Anat Sci Int), heights from S1 to S5. Leans: lordosis and kyphosis of adults who lie (Boulay
// 2006, Eur Spine J; Been 2010, Spine). A thirteenth thoracic counts as T12, a sixth lumbar as L5, and the
// last one of a short region as the usual last one.
[[nodiscard]] VertebraSize usual_size(Level level, LevelCounts const& counts);

} // namespace vertemark::annotation
