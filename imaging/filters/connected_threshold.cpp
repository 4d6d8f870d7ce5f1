// Region growing: a mask of the voxels that hang together with a seed and lie between two limits.
#include <itkConnectedThresholdImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"
#include "imaging/filters/seeds.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    double const lower = number_of(values, "lower"), upper = number_of(values, "upper");
    if (lower > upper)
        return fail(ErrorCode::inconsistent, "lies above the upper limit", "lower");
    auto const& seeds = points_of(values, "seeds");
    for (LpsPoint const& seed : seeds) {
        auto const value = input.volume->value_at(seed);
        if (!value || *value < lower || *value > upper)
            return fail(ErrorCode::inconsistent,
                        !value ? "there is no value at the seed"
                               : "the value at the seed lies outside the limits: nothing can grow",
                        "seeds");
    }
    TRY(auto const image, to_itk(*input.volume, job, std::numeric_limits<float>::quiet_NaN()));
    return guarded(job, input.volume->info().description, [&]() -> Result<VolumePtr> {
        using Growing = itk::ConnectedThresholdImageFilter<GreyImage, MaskImage>;
        auto filter = Growing::New();
        filter->SetInput(image);
        filter->SetLower(static_cast<float>(lower));
        filter->SetUpper(static_cast<float>(upper));
        filter->SetReplaceValue(1);
        if (choice_of(values, "neighbours") == "all_26")
            filter->SetConnectivity(Growing::ConnectivityEnum::FullConnectivity);
        for (LpsPoint const& seed : seeds)
            filter->AddSeed(voxel_of(*image, seed));
        watch(*filter, job, 0, 1, "connected_threshold");
        filter->Update();
        return from_itk(MaskImage::Pointer(filter->GetOutput()), mask_of(input.volume->info()));
    });
}

} // namespace

Filter connected_threshold_filter() {
    return {.id = "connected_threshold",
            .method = "ConnectedThreshold",
            .parameters =
                {{"seeds", ParameterKind::points, ParameterUnit::millimetre},
                 {"lower", ParameterKind::real, ParameterUnit::quantity, 150, -1e6, 1e6},
                 {"upper", ParameterKind::real, ParameterUnit::quantity, 3000, -1e6, 1e6},
                 {"neighbours", ParameterKind::choice, ParameterUnit::none, 0, 0, 0, {"faces_6", "all_26"}}},
            .run = run};
}

} // namespace vertemark::imaging
