// Region growing without limits to choose: those voxels hang together with a seed whose value lies within
// `multiplier` standard deviations of the region's own mean, again and again.
#include <itkConfidenceConnectedImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"
#include "imaging/filters/seeds.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    TRY(auto const image, to_itk(*input.volume, job));
    return guarded(job, input.volume->info().description, [&]() -> Result<VolumePtr> {
        auto filter = itk::ConfidenceConnectedImageFilter<GreyImage, MaskImage>::New();
        filter->SetInput(image);
        filter->SetMultiplier(number_of(values, "multiplier"));
        filter->SetNumberOfIterations(static_cast<unsigned>(number_of(values, "iterations")));
        filter->SetInitialNeighborhoodRadius(static_cast<unsigned>(number_of(values, "start_radius")));
        filter->SetReplaceValue(1);
        for (LpsPoint const& seed : points_of(values, "seeds"))
            filter->AddSeed(voxel_of(*image, seed));
        watch(*filter, job, 0, 1, "confidence_connected");
        filter->Update();
        return from_itk(MaskImage::Pointer(filter->GetOutput()), mask_of(input.volume->info()));
    });
}

} // namespace

Filter confidence_connected_filter() {
    return {.id = "confidence_connected",
            .method = "ConfidenceConnected",
            .parameters = {{"seeds", ParameterKind::points, ParameterUnit::millimetre},
                           {"multiplier", ParameterKind::real, ParameterUnit::none, 2.5, 0.5, 10},
                           {"iterations", ParameterKind::whole, ParameterUnit::none, 4, 0, 50},
                           {"start_radius", ParameterKind::whole, ParameterUnit::voxel, 1, 0, 10}},
            .run = run};
}

} // namespace vertemark::imaging
