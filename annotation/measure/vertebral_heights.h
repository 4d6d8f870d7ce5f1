// Six-point morphometry of a vertebral body: three heights, their loss against the patient's own intact
// neighbours, and the grades that follow as proposals. Genant 1993; SINS collapse class, Fisher 2010.
#pragma once

#include <optional>
#include <vector>

#include "annotation/model/lesion.h"
#include "annotation/spine/levels.h"
#include "imaging/base/geometry.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

// Upper and lower endplate points of one body in a sagittal plane.
struct SixPoints {
    LpsPoint anterior_upper, anterior_lower;
    LpsPoint middle_upper, middle_lower;
    LpsPoint posterior_upper, posterior_lower;
    bool operator==(SixPoints const&) const = default;
};

// The points of a Measurement of kind vertebral_heights, in that order; nothing unless there are six.
[[nodiscard]] std::optional<SixPoints> six_points(std::vector<LpsPoint> const& points);

struct VertebralHeights {
    double anterior_mm = 0, middle_mm = 0, posterior_mm = 0;
    bool operator==(VertebralHeights const&) const = default;
};

[[nodiscard]] VertebralHeights heights_of(SixPoints const& points);

// An intact vertebra to compare with.
struct ReferenceVertebra {
    Level level;
    VertebralHeights heights;
    bool operator==(ReferenceVertebra const&) const = default;
};

enum class FractureShape { wedge, biconcave, crush };

struct HeightLoss {
    VertebralHeights reference; // mean of the neighbours' matching heights
    std::vector<Level> compared_with;
    double anterior_pct = 0, middle_pct = 0, posterior_pct = 0; // negative: taller than the reference
    double worst_pct = 0;                                       // the largest of the three
    int genant_grade = 0;
    std::optional<FractureShape> shape; // from grade 1
    // SINS class as a proposal; absent below 20 %, where the program asks instead (definitions D3).
    std::optional<Collapse> collapse;
    bool operator==(HeightLoss const&) const = default;
};

// Against one or two intact neighbours, the nearest above and below. inconsistent: no neighbour, or a height
// that is not positive.
Result<HeightLoss> height_loss(VertebralHeights const& heights,
                               std::vector<ReferenceVertebra> const& neighbours);

// By height loss alone: 0 below 20 %, 1 [20, 25), 2 [25, 40], 3 above. Edges as definitions D13.
[[nodiscard]] int genant_grade(double height_loss_pct);

} // namespace vertemark::annotation
