// Denoising that keeps edges: diffusion slowed where the level sets bend. Whitaker and Xue, ICIP 2001,
// modified curvature diffusion equation (MCDE).
#include <itkCurvatureAnisotropicDiffusionImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    TRY(auto const image, to_itk(*input.volume, job));
    return guarded(job, input.volume->info().description, [&]() -> Result<VolumePtr> {
        using Diffusion = itk::CurvatureAnisotropicDiffusionImageFilter<GreyImage, GreyImage>;
        auto filter = Diffusion::New();
        filter->SetInput(image);
        filter->SetNumberOfIterations(static_cast<unsigned>(number_of(values, "iterations")));
        filter->SetConductanceParameter(number_of(values, "conductance"));
        filter->SetUseImageSpacing(true);
        // The largest step that stays stable: spacing / 2^(dimension + 1).
        auto const& spacing = input.volume->geometry().spacing_mm;
        filter->SetTimeStep(0.9 * std::min({spacing[0], spacing[1], spacing[2]}) / 16);
        watch(*filter, job, 0, 1, "curvature_anisotropic");
        filter->Update();
        blank_no_data(*input.volume, *filter->GetOutput());
        return from_itk(GreyImage::Pointer(filter->GetOutput()), same_quantity(input.volume->info()));
    });
}

} // namespace

Filter curvature_anisotropic_filter() {
    return {.id = "curvature_anisotropic",
            .method = "CurvatureAnisotropicDiffusion",
            .parameters = {{"iterations", ParameterKind::whole, ParameterUnit::none, 5, 1, 50},
                           {"conductance", ParameterKind::real, ParameterUnit::none, 3, 0.1, 20}},
            .run = run};
}

} // namespace vertemark::imaging
