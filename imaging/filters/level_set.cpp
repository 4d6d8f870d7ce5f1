// Moves the surface of a mask to the nearest edges of the picture and smooths it: geodesic active contour,
// Caselles, Kimmel and Sapiro, IJCV 22 (1997) 61. Edges are where the gradient exceeds `edge`.
#include <itkBinaryThresholdImageFilter.h>
#include <itkGeodesicActiveContourLevelSetImageFilter.h>
#include <itkGradientMagnitudeRecursiveGaussianImageFilter.h>

#include <cmath>

#include "imaging/filters/distance.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

// 1 where the picture is flat, towards 0 at edges: 1 / (1 + (g / edge)²).
GreyImage::Pointer speed_of(GreyImage* image, double sigma_mm, double edge, Job& job) {
    auto filter = itk::GradientMagnitudeRecursiveGaussianImageFilter<GreyImage, GreyImage>::New();
    filter->SetInput(image);
    filter->SetSigma(sigma_mm);
    watch(*filter, job, 0.1, 0.3, "level_set");
    filter->Update();
    GreyImage::Pointer speed = filter->GetOutput();
    std::size_t const n = speed->GetLargestPossibleRegion().GetNumberOfPixels();
    float* const pixels = speed->GetBufferPointer();
    for (std::size_t i = 0; i < n; ++i) {
        double const ratio = pixels[i] / edge;
        pixels[i] = static_cast<float>(1 / (1 + ratio * ratio));
    }
    return speed;
}

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    VolumeInfo const& info = input.volume->info();
    if (std::ranges::min(info.geometry.size) < 4)
        return fail(ErrorCode::unsupported, "it has fewer than four voxels along an axis", info.description);
    TRY(auto const image, to_itk(*input.volume, job));
    TRY(auto const mask, to_itk_mask(*input.second, job));
    if (how_filled(*mask) != 1)
        return fail(ErrorCode::inconsistent, "the mask is empty or fills everything: it has no border",
                    input.second->info().description);
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        set_geometry(*mask, info.geometry); // rounding of headers apart, they are the same
        auto const start = signed_distance(mask, job, 0, 0.1, "level_set");
        auto const speed = speed_of(image, number_of(values, "sigma"), number_of(values, "edge"), job);
        auto contour = itk::GeodesicActiveContourLevelSetImageFilter<GreyImage, GreyImage>::New();
        contour->SetInput(start);
        contour->SetFeatureImage(speed);
        contour->SetPropagationScaling(number_of(values, "expansion"));
        contour->SetCurvatureScaling(number_of(values, "smoothness"));
        contour->SetAdvectionScaling(number_of(values, "attraction"));
        contour->SetNumberOfIterations(static_cast<unsigned>(number_of(values, "iterations")));
        contour->SetMaximumRMSError(0.005);
        watch(*contour, job, 0.3, 0.95, "level_set");
        contour->Update();
        auto inside = itk::BinaryThresholdImageFilter<GreyImage, MaskImage>::New();
        inside->SetInput(contour->GetOutput());
        inside->SetUpperThreshold(0); // ITK's level sets are negative inside
        inside->SetInsideValue(1);
        inside->SetOutsideValue(0);
        inside->Update();
        return from_itk(MaskImage::Pointer(inside->GetOutput()), mask_of(info));
    });
}

} // namespace

Filter level_set_filter() {
    return {.id = "level_set",
            .method = "GeodesicActiveContourLevelSet",
            .second = SecondInput::mask,
            .parameters = {{"iterations", ParameterKind::whole, ParameterUnit::none, 100, 1, 1000},
                           {"sigma", ParameterKind::real, ParameterUnit::millimetre, 1, 0.3, 10},
                           {"edge", ParameterKind::real, ParameterUnit::quantity, 40, 0.001, 1e5},
                           {"expansion", ParameterKind::real, ParameterUnit::none, 1, -10, 10},
                           {"smoothness", ParameterKind::real, ParameterUnit::none, 0.5, 0, 10},
                           {"attraction", ParameterKind::real, ParameterUnit::none, 2, 0, 20}},
            .run = run};
}

} // namespace vertemark::imaging
