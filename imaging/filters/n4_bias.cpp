// Removes the slow shading of MR coils: N4, Tustison et al., IEEE TMI 29 (2010) 1310. The field is fitted on
// a shrunk copy and the full volume divided by it.
#include <itkBSplineControlPointImageFilter.h>
#include <itkN4BiasFieldCorrectionImageFilter.h>
#include <itkOtsuThresholdImageFilter.h>
#include <itkShrinkImageFilter.h>

#include <cmath>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

using N4 = itk::N4BiasFieldCorrectionImageFilter<GreyImage, MaskImage, GreyImage>;

N4::BiasFieldControlPointLatticeType::ConstPointer fit(GreyImage* image, FilterValues const& values,
                                                       Job& job) {
    auto const factor = static_cast<unsigned>(number_of(values, "shrink"));
    auto shrink = itk::ShrinkImageFilter<GreyImage, GreyImage>::New();
    shrink->SetInput(image);
    auto const size = image->GetLargestPossibleRegion().GetSize();
    for (unsigned axis = 0; axis < 3; ++axis) // thin stacks are not shrunk along their slices
        shrink->SetShrinkFactor(axis, size[axis] >= 8 * factor ? factor : 1);
    shrink->Update();
    auto otsu = itk::OtsuThresholdImageFilter<GreyImage, MaskImage>::New();
    otsu->SetInput(shrink->GetOutput());
    otsu->SetInsideValue(0);
    otsu->SetOutsideValue(1);
    otsu->Update();
    auto n4 = N4::New();
    n4->SetInput(shrink->GetOutput());
    n4->SetMaskImage(otsu->GetOutput());
    n4->SetMaskLabel(1);
    auto const levels = static_cast<unsigned>(number_of(values, "levels"));
    n4->SetNumberOfFittingLevels(levels);
    N4::VariableSizeArrayType iterations(levels);
    iterations.Fill(static_cast<unsigned>(number_of(values, "iterations")));
    n4->SetMaximumNumberOfIterations(iterations);
    n4->SetConvergenceThreshold(1e-4);
    watch(*n4, job, 0, 0.8, "n4_bias");
    n4->Update();
    return n4->GetLogBiasFieldControlPointLattice();
}

// Divides by the field, slice by slice.
void correct(GreyImage& image, N4::BiasFieldControlPointLatticeType const* lattice, Job& job) {
    using Spline =
        itk::BSplineControlPointImageFilter<N4::BiasFieldControlPointLatticeType, N4::ScalarImageType>;
    auto spline = Spline::New();
    spline->SetInput(lattice);
    spline->SetSplineOrder(3);
    spline->SetSize(image.GetLargestPossibleRegion().GetSize());
    spline->SetOrigin(image.GetOrigin());
    spline->SetDirection(image.GetDirection());
    spline->SetSpacing(image.GetSpacing());
    watch(*spline, job, 0.8, 0.95, "n4_bias");
    spline->Update();
    auto const* field = spline->GetOutput()->GetBufferPointer();
    float* const pixels = image.GetBufferPointer();
    std::size_t const n = image.GetLargestPossibleRegion().GetNumberOfPixels();
    for (std::size_t i = 0; i < n; ++i)
        pixels[i] = static_cast<float>(pixels[i] / std::exp(field[i][0]));
}

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    VolumeInfo const& info = input.volume->info();
    if (info.quantity != Quantity::signal && info.quantity != Quantity::unknown)
        return fail(ErrorCode::unsupported,
                    "its numbers are " + (info.unit.empty() ? "counted" : info.unit) +
                        ": a bias correction is for MR signal and would falsify them",
                    info.description);
    TRY(auto const image, to_itk(*input.volume, job, 0.f));
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        N4::BiasFieldControlPointLatticeType::ConstPointer const lattice = fit(image, values, job);
        CHECK_OK(job.running());
        correct(*image, lattice, job);
        blank_no_data(*input.volume, *image);
        return from_itk(image, same_quantity(info));
    });
}

} // namespace

Filter n4_bias_filter() {
    return {.id = "n4_bias",
            .method = "N4BiasFieldCorrection",
            .parameters = {{"shrink", ParameterKind::whole, ParameterUnit::voxel, 4, 1, 8},
                           {"levels", ParameterKind::whole, ParameterUnit::none, 3, 1, 5},
                           {"iterations", ParameterKind::whole, ParameterUnit::none, 30, 1, 200}},
            .run = run};
}

} // namespace vertemark::imaging
