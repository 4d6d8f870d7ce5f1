// Each voxel becomes the median of its neighbourhood: removes specks, keeps edges.
#include <itkMedianImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    TRY(auto const image, to_itk(*input.volume, job));
    auto const radius = radius_in_voxels(input.volume->geometry(), number_of(values, "radius"));
    if (radius == std::array{0, 0, 0})
        return fail(ErrorCode::inconsistent, "is smaller than half a voxel: nothing would change", "radius");
    return guarded(job, input.volume->info().description, [&]() -> Result<VolumePtr> {
        auto filter = itk::MedianImageFilter<GreyImage, GreyImage>::New();
        filter->SetInput(image);
        GreyImage::SizeType size;
        for (unsigned axis = 0; axis < 3; ++axis)
            size[axis] = static_cast<itk::SizeValueType>(radius[axis]);
        filter->SetRadius(size);
        watch(*filter, job, 0, 1, "median");
        filter->Update();
        blank_no_data(*input.volume, *filter->GetOutput());
        return from_itk(GreyImage::Pointer(filter->GetOutput()), same_quantity(input.volume->info()));
    });
}

} // namespace

Filter median_filter() {
    return {.id = "median",
            .method = "Median",
            .parameters = {{"radius", ParameterKind::real, ParameterUnit::millimetre, 1, 0.1, 10}},
            .run = run};
}

} // namespace vertemark::imaging
