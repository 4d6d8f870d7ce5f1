// How steeply the values change, per millimetre: derivative of a Gaussian.
#include <itkGradientMagnitudeRecursiveGaussianImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    VolumeInfo const& info = input.volume->info();
    if (std::ranges::min(info.geometry.size) < 4)
        return fail(ErrorCode::unsupported, "it has fewer than four voxels along an axis", info.description);
    TRY(auto const image, to_itk(*input.volume, job));
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        auto filter = itk::GradientMagnitudeRecursiveGaussianImageFilter<GreyImage, GreyImage>::New();
        filter->SetInput(image);
        filter->SetSigma(number_of(values, "sigma"));
        filter->SetNormalizeAcrossScale(false);
        watch(*filter, job, 0, 1, "gradient_magnitude");
        filter->Update();
        blank_no_data(*input.volume, *filter->GetOutput());
        return from_itk(GreyImage::Pointer(filter->GetOutput()),
                        other_quantity(info, info.unit.empty() ? "1/mm" : info.unit + "/mm"));
    });
}

} // namespace

Filter gradient_magnitude_filter() {
    return {.id = "gradient_magnitude",
            .method = "GradientMagnitudeRecursiveGaussian",
            .parameters = {{"sigma", ParameterKind::real, ParameterUnit::millimetre, 1, 0.2, 20}},
            .run = run};
}

} // namespace vertemark::imaging
