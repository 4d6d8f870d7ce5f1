// The column laid straight, and how much each place along it looks like a disc. Private to imaging/spine.
#pragma once

#include <span>
#include <vector>

#include "imaging/spine/column.h"
#include "imaging/spine/vertebra_chain.h"

namespace vertemark::imaging {

// What is expected at one station, were the patient of average size: from the nearest pin outwards.
struct ExpectedHere {
    double height_mm = 20, disc_mm = 5, depth_mm = 25;
};

// Mean of the middle ± 8 mm of the column: `rows` stations from head to tail, `columns` 1.5 mm apart from
// front to back, the line itself in the middle.
struct StraightImage {
    static constexpr double k_cell_mm = 1.5;
    static constexpr int k_half = 27; // ± 40 mm
    static constexpr int k_columns = 2 * k_half + 1;
    int rows = 0;
    std::vector<float> values;
    [[nodiscard]] float at(double row, double column) const; // bilinear; NaN outside
};

[[nodiscard]] StraightImage straighten(Sampler const& sampler, Column const& column);

struct DiscEvidence {
    std::vector<double> value;    // by station: 0 is usual, 1 and more a clear disc
    std::vector<double> tilt_deg; // of the disc there to the line; positive: its back is nearer to the head
};

[[nodiscard]] DiscEvidence disc_evidence(StraightImage const& image, std::span<ExpectedHere const> expected,
                                         bool ct);

} // namespace vertemark::imaging
