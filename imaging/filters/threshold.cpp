// A mask of all voxels whose value lies between two limits.
#include <itkBinaryThresholdImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    double const lower = number_of(values, "lower"), upper = number_of(values, "upper");
    if (lower > upper)
        return fail(ErrorCode::inconsistent, "lies above the upper limit", "lower");
    // No value lies within no limits.
    TRY(auto const image, to_itk(*input.volume, job, std::numeric_limits<float>::quiet_NaN()));
    return guarded(job, input.volume->info().description, [&]() -> Result<VolumePtr> {
        auto filter = itk::BinaryThresholdImageFilter<GreyImage, MaskImage>::New();
        filter->SetInput(image);
        filter->SetLowerThreshold(static_cast<float>(lower));
        filter->SetUpperThreshold(static_cast<float>(upper));
        filter->SetInsideValue(1);
        filter->SetOutsideValue(0);
        watch(*filter, job, 0, 1, "threshold");
        filter->Update();
        return from_itk(MaskImage::Pointer(filter->GetOutput()), mask_of(input.volume->info()));
    });
}

} // namespace

Filter threshold_filter() {
    return {.id = "threshold",
            .method = "BinaryThreshold",
            .parameters = {{"lower", ParameterKind::real, ParameterUnit::quantity, 150, -1e6, 1e6},
                           {"upper", ParameterKind::real, ParameterUnit::quantity, 3000, -1e6, 1e6}},
            .run = run};
}

} // namespace vertemark::imaging
