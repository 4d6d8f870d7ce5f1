// The line of the vertebral column: where it runs and which way it faces, a station each millimetre from head
// to tail. Private to imaging/spine.
#pragma once

#include <functional>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/spine/sampler.h"

namespace vertemark::imaging {

// A place on the line with its right-handed axes: to the patient's left, to the back, to the head along the
// line.
struct Station {
    LpsPoint centre;
    LpsVector left{1, 0, 0}, back{0, 1, 0}, up{0, 0, 1};

    [[nodiscard]] LpsPoint at(double left_mm, double back_mm, double up_mm) const {
        return centre + left * left_mm + back * back_mm + up * up_mm;
    }
};

// The axes with this direction to the head; left stays as near to the patient's left as can be.
[[nodiscard]] Station station(LpsPoint centre, LpsVector up);

using Column = std::vector<Station>;

// How the column usually leans in the sagittal plane, degrees (upper end forward: positive), at a distance
// along it from the start (towards the head: positive), mm.
using UsualLean = std::function<double(double)>;

// Follows the mean cross-section of the column (bodies, canal, arches: alike from level to level in every
// modality) both ways from `start`, as far as the block reaches. cancelled.
Result<Column> track_column(Block const& block, LpsPoint start, UsualLean const& lean, Job& job);

// The smooth line through these points (head to tail, at least one), straight on by `beyond_mm` at both ends;
// `up` is the direction at a lone point.
[[nodiscard]] Column column_through(std::vector<LpsPoint> const& points, double beyond_mm, LpsVector up);

} // namespace vertemark::imaging
