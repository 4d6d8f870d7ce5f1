#include <itkLandmarkBasedTransformInitializer.h>
#include <itkVersorRigid3DTransform.h>

#include <cmath>

#include "imaging/bridge/itk_image.h"
#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

template <class Container>
void add(Container& points, LpsPoint p) {
    typename Container::value_type point;
    point[0] = p.x;
    point[1] = p.y;
    point[2] = p.z;
    points.push_back(point);
}

double spread_mm(std::vector<LandmarkPair> const& pairs) {
    double most = 0;
    for (LandmarkPair const& a : pairs)
        for (LandmarkPair const& b : pairs)
            most = std::max(most, std::min(distance(a.fixed, b.fixed), distance(a.moving, b.moving)));
    return most;
}

} // namespace

Result<AffineTransform> rigid_from_landmarks(std::vector<LandmarkPair> const& pairs) {
    if (pairs.size() < 3)
        return fail(ErrorCode::inconsistent,
                    "three pairs of points are needed, " + std::to_string(pairs.size()) + " were given",
                    "landmarks");
    if (spread_mm(pairs) < 1)
        return fail(ErrorCode::inconsistent, "all points lie in one place", "landmarks");
    Job job;
    return guarded(job, "landmarks", [&]() -> Result<AffineTransform> {
        using Rigid = itk::VersorRigid3DTransform<double>;
        using Initializer = itk::LandmarkBasedTransformInitializer<Rigid, GreyImage, GreyImage>;
        Initializer::LandmarkPointContainer fixed, moving;
        for (LandmarkPair const& pair : pairs) {
            add(fixed, pair.fixed);
            add(moving, pair.moving);
        }
        auto transform = Rigid::New();
        auto initializer = Initializer::New();
        initializer->SetTransform(transform);
        initializer->SetFixedLandmarks(fixed);
        initializer->SetMovingLandmarks(moving);
        initializer->InitializeTransform(); // takes fixed points to moving ones
        AffineTransform fixed_to_moving;
        for (unsigned row = 0; row < 3; ++row)
            for (unsigned column = 0; column < 3; ++column)
                fixed_to_moving.matrix[3 * row + column] = transform->GetMatrix()(row, column);
        auto const& offset = transform->GetOffset();
        fixed_to_moving.offset = {offset[0], offset[1], offset[2]};
        return inverse(fixed_to_moving);
    });
}

double landmark_rms_mm(std::vector<LandmarkPair> const& pairs, AffineTransform const& moving_to_fixed) {
    double squares = 0;
    for (LandmarkPair const& pair : pairs) {
        double const d = distance(moving_to_fixed.apply(pair.moving), pair.fixed);
        squares += d * d;
    }
    return pairs.empty() ? 0 : std::sqrt(squares / static_cast<double>(pairs.size()));
}

} // namespace vertemark::imaging
