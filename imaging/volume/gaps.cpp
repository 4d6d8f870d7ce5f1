#include "imaging/volume/gaps.h"

#include <algorithm>

namespace vertemark::imaging {

bool crosses_gap(Volume const& volume, LpsPoint a, LpsPoint b) {
    constexpr double tolerance = 1e-3; // slices
    auto const [low, high] = std::minmax(volume.index_of(a).k, volume.index_of(b).k);
    return std::ranges::any_of(volume.info().gaps, [&](SliceGap const& gap) {
        double const from = gap.after_slice, to = gap.after_slice + gap.missing + 1;
        return high > from + tolerance && low < to - tolerance;
    });
}

} // namespace vertemark::imaging
