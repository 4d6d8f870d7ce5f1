#include "annotation/measure/vertebral_heights.h"

#include <algorithm>

namespace vertemark::annotation {

namespace {

constexpr double k_grade_1_pct = 20, k_grade_2_pct = 25, k_grade_3_above_pct = 40, k_half_pct = 50;

double loss_pct(double height, double reference) {
    return 100 * (1 - height / reference);
}

bool positive(VertebralHeights const& h) {
    return h.anterior_mm > 0 && h.middle_mm > 0 && h.posterior_mm > 0;
}

// Crush: the posterior wall is lost too. Else wedge or biconcave, by what lost more.
FractureShape shape_of(HeightLoss const& loss) {
    if (loss.posterior_pct >= k_grade_1_pct)
        return FractureShape::crush;
    return loss.anterior_pct >= loss.middle_pct ? FractureShape::wedge : FractureShape::biconcave;
}

} // namespace

std::optional<SixPoints> six_points(std::vector<LpsPoint> const& p) {
    if (p.size() != 6)
        return std::nullopt;
    return SixPoints{p[0], p[1], p[2], p[3], p[4], p[5]};
}

VertebralHeights heights_of(SixPoints const& points) {
    return {distance(points.anterior_upper, points.anterior_lower),
            distance(points.middle_upper, points.middle_lower),
            distance(points.posterior_upper, points.posterior_lower)};
}

int genant_grade(double height_loss_pct) {
    if (height_loss_pct < k_grade_1_pct)
        return 0;
    if (height_loss_pct < k_grade_2_pct)
        return 1;
    return height_loss_pct <= k_grade_3_above_pct ? 2 : 3;
}

Result<HeightLoss> height_loss(VertebralHeights const& heights,
                               std::vector<ReferenceVertebra> const& neighbours) {
    if (neighbours.empty())
        return fail(ErrorCode::inconsistent, "no intact neighbour to compare with");
    if (!positive(heights))
        return fail(ErrorCode::inconsistent, "a height is not positive");
    HeightLoss loss;
    auto const count = static_cast<double>(neighbours.size());
    for (auto const& neighbour : neighbours) {
        if (!positive(neighbour.heights))
            return fail(ErrorCode::inconsistent, "a height is not positive", name(neighbour.level));
        loss.reference.anterior_mm += neighbour.heights.anterior_mm / count;
        loss.reference.middle_mm += neighbour.heights.middle_mm / count;
        loss.reference.posterior_mm += neighbour.heights.posterior_mm / count;
        loss.compared_with.push_back(neighbour.level);
    }
    loss.anterior_pct = loss_pct(heights.anterior_mm, loss.reference.anterior_mm);
    loss.middle_pct = loss_pct(heights.middle_mm, loss.reference.middle_mm);
    loss.posterior_pct = loss_pct(heights.posterior_mm, loss.reference.posterior_mm);
    loss.worst_pct = std::max({loss.anterior_pct, loss.middle_pct, loss.posterior_pct});
    loss.genant_grade = genant_grade(loss.worst_pct);
    if (loss.genant_grade > 0) {
        loss.shape = shape_of(loss);
        loss.collapse = loss.worst_pct > k_half_pct ? Collapse::over_half : Collapse::up_to_half;
    }
    return loss;
}

} // namespace vertemark::annotation
