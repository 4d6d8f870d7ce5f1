// The thecal sac on T2-weighted MR, where its fluid is bright: its area at a height of a vertebra.
#pragma once

#include <optional>
#include <vector>

#include "imaging/segment/body_model.h"

namespace vertemark::imaging {

struct SacSection {
    double area_mm2 = 0; // within the outline of the bright fluid; the cord inside counts
    LpsPoint centre;
    double height_mm = 0; // along the body's `up`
};

// Across the body's axis at a height. `bright`: from which value fluid is; see fluid_level. Nothing where no
// fluid is seen behind the body.
[[nodiscard]] std::optional<SacSection> sac_section(Volume const& t2, BodyModel const& body, double height_mm,
                                                    double bright);

// Half way between the body's marrow and the brightest of the canal behind it. Nothing without contrast of
// the two: then it's no picture on which fluid is bright.
[[nodiscard]] std::optional<double> fluid_level(Volume const& t2, BodyModel const& body);

} // namespace vertemark::imaging
