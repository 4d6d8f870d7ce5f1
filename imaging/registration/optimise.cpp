#include <itkAffineTransform.h>
#include <itkEuler3DTransform.h>
#include <itkMattesMutualInformationImageToImageMetricv4.h>
#include <itkRegularStepGradientDescentOptimizerv4.h>

#include <algorithm>
#include <cmath>

#include "imaging/bridge/itk_image.h"
#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

using Metric = itk::MattesMutualInformationImageToImageMetricv4<GreyImage, GreyImage>;
using Optimizer = itk::RegularStepGradientDescentOptimizerv4<double>;

GreyImage::Pointer image_of(WorkingCopy const& copy) {
    auto image = GreyImage::New();
    GreyImage::SizeType size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = static_cast<itk::SizeValueType>(copy.geometry.size[axis]);
    image->SetRegions(size);
    set_geometry(*image, copy.geometry);
    image->Allocate();
    std::ranges::transform(copy.values, image->GetBufferPointer(), [](float v) { return std::max(0.f, v); });
    return image;
}

// Stops the optimizer between two steps when the job was stopped.
class StopWithJob : public itk::Command {
public:
    static itk::SmartPointer<StopWithJob> create(Optimizer& optimizer, Job& job) {
        itk::SmartPointer<StopWithJob> made = new StopWithJob(optimizer, job);
        made->UnRegister();
        return made;
    }
    void Execute(itk::Object*, itk::EventObject const&) override {
        if (m_job.stopped())
            m_optimizer.StopOptimization();
    }
    void Execute(itk::Object const*, itk::EventObject const&) override {}

private:
    StopWithJob(Optimizer& optimizer, Job& job) : m_optimizer(optimizer), m_job(job) {}
    Optimizer& m_optimizer;
    Job& m_job;
};

Metric::FixedSampledPointSetType::Pointer point_set(std::vector<LpsPoint> const& places) {
    auto points = Metric::FixedSampledPointSetType::New();
    points->Initialize();
    for (std::size_t i = 0; i < places.size(); ++i) {
        Metric::FixedSampledPointSetType::PointType p;
        p[0] = places[i].x;
        p[1] = places[i].y;
        p[2] = places[i].z;
        points->SetPoint(static_cast<itk::SizeValueType>(i), p);
    }
    return points;
}

void set(itk::MatrixOffsetTransformBase<double, 3, 3>& transform, AffineTransform const& to,
         LpsPoint centre) {
    itk::Point<double, 3> c;
    c[0] = centre.x;
    c[1] = centre.y;
    c[2] = centre.z;
    transform.SetCenter(c);
    itk::Matrix<double, 3, 3> m;
    for (unsigned row = 0; row < 3; ++row)
        for (unsigned column = 0; column < 3; ++column)
            m(row, column) = to.matrix[3 * row + column];
    if (auto* const euler = dynamic_cast<itk::Euler3DTransform<double>*>(&transform))
        euler->SetMatrix(m, 1e-3);
    else
        transform.SetMatrix(m);
    LpsVector const shift = to.apply(centre) - centre;
    itk::Vector<double, 3> t;
    t[0] = shift.x;
    t[1] = shift.y;
    t[2] = shift.z;
    transform.SetTranslation(t);
}

// Rounded to a millionth of a millimetre: what lies below depends on where in memory a vector begins, and the
// answer shall be the same every time.
AffineTransform get(itk::MatrixOffsetTransformBase<double, 3, 3> const& transform) {
    auto const rounded = [](double v, double to) { return std::round(v * to) / to; };
    AffineTransform result;
    for (unsigned row = 0; row < 3; ++row)
        for (unsigned column = 0; column < 3; ++column)
            result.matrix[3 * row + column] = rounded(transform.GetMatrix()(row, column), 1e9);
    auto const& t = transform.GetOffset();
    result.offset = {rounded(t[0], 1e6), rounded(t[1], 1e6), rounded(t[2], 1e6)};
    return result;
}

// Turns and stretches weigh as the millimetres they move a point about 100 mm from the centre.
Optimizer::ScalesType scales(unsigned parameters) {
    Optimizer::ScalesType weights(parameters);
    weights.Fill(100.0 * 100.0);
    for (unsigned i = parameters - 3; i < parameters; ++i)
        weights[i] = 1;
    return weights;
}

} // namespace

Result<AffineTransform> optimise(WorkingCopy const& fixed, WorkingCopy const& moving,
                                 std::vector<LpsPoint> const& places, AffineTransform const& start,
                                 Step const& step, Job& job) {
    return guarded(job, "registration", [&]() -> Result<AffineTransform> {
        auto euler = itk::Euler3DTransform<double>::New();
        auto affine = itk::AffineTransform<double, 3>::New();
        itk::MatrixOffsetTransformBase<double, 3, 3>* const transform =
            step.kind == TransformKind::rigid
                ? static_cast<itk::MatrixOffsetTransformBase<double, 3, 3>*>(euler.GetPointer())
                : affine.GetPointer();
        set(*transform, start, fixed.geometry.centre());

        auto metric = Metric::New();
        metric->SetNumberOfHistogramBins(32);
        metric->SetFixedImage(image_of(fixed));
        metric->SetMovingImage(image_of(moving));
        metric->SetMovingTransform(transform);
        metric->SetFixedSampledPointSet(point_set(places));
        metric->SetUseSampledPointSet(true);
        metric->SetUseFixedImageGradientFilter(false);
        metric->SetMaximumNumberOfWorkUnits(1); // sums in one order: the same answer every time
        metric->Initialize();

        auto optimizer = Optimizer::New();
        optimizer->SetMetric(metric);
        optimizer->SetScales(scales(transform->GetNumberOfParameters()));
        optimizer->SetLearningRate(step.first_step_mm);
        optimizer->SetMinimumStepLength(step.last_step_mm);
        optimizer->SetRelaxationFactor(0.6);
        optimizer->SetNumberOfIterations(static_cast<itk::SizeValueType>(step.iterations));
        optimizer->SetGradientMagnitudeTolerance(1e-9);
        optimizer->SetReturnBestParametersAndValue(true);
        optimizer->AddObserver(itk::IterationEvent(), StopWithJob::create(*optimizer, job));
        optimizer->StartOptimization();
        CHECK_OK(job.running());
        return get(*transform);
    });
}

} // namespace vertemark::imaging
