// Erosion, dilation, opening and closing with a ball: of a mask, or of grey values (minimum and maximum).
#include <itkFlatStructuringElement.h>
#include <itkGrayscaleDilateImageFilter.h>
#include <itkGrayscaleErodeImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

using Ball = itk::FlatStructuringElement<3>;

template <class Step>
GreyImage::Pointer apply(GreyImage* image, Ball const& ball, Job& job, double from, double to) {
    auto step = Step::New();
    step->SetInput(image);
    step->SetKernel(ball);
    watch(*step, job, from, to, "morphology");
    step->Update();
    GreyImage::Pointer result = step->GetOutput();
    result->DisconnectPipeline();
    return result;
}

GreyImage::Pointer apply(GreyImage* image, std::string const& operation, Ball const& ball, Job& job) {
    using Erosion = itk::GrayscaleErodeImageFilter<GreyImage, GreyImage, Ball>;
    using Dilation = itk::GrayscaleDilateImageFilter<GreyImage, GreyImage, Ball>;
    if (operation == "erode")
        return apply<Erosion>(image, ball, job, 0, 1);
    if (operation == "dilate")
        return apply<Dilation>(image, ball, job, 0, 1);
    if (operation == "open")
        return apply<Dilation>(apply<Erosion>(image, ball, job, 0, 0.5), ball, job, 0.5, 1);
    return apply<Erosion>(apply<Dilation>(image, ball, job, 0, 0.5), ball, job, 0.5, 1);
}

Result<VolumePtr> as_mask(GreyImage const& image, VolumeInfo info) {
    auto mask = MaskImage::New();
    mask->CopyInformation(&image);
    mask->SetRegions(image.GetLargestPossibleRegion());
    mask->Allocate();
    std::size_t const n = image.GetLargestPossibleRegion().GetNumberOfPixels();
    for (std::size_t i = 0; i < n; ++i)
        mask->GetBufferPointer()[i] = image.GetBufferPointer()[i] > 0.5f;
    return from_itk(mask, std::move(info));
}

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    VolumeInfo const& info = input.volume->info();
    auto const radius = radius_in_voxels(info.geometry, number_of(values, "radius"));
    if (radius == std::array{0, 0, 0})
        return fail(ErrorCode::inconsistent, "is smaller than half a voxel: nothing would change", "radius");
    TRY(auto const image, to_itk(*input.volume, job));
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        Ball::RadiusType size;
        for (unsigned axis = 0; axis < 3; ++axis)
            size[axis] = static_cast<itk::SizeValueType>(radius[axis]);
        auto const result = apply(image, choice_of(values, "operation"), Ball::Ball(size, true), job);
        if (info.quantity == Quantity::label)
            return as_mask(*result, mask_of(info));
        blank_no_data(*input.volume, *result);
        return from_itk(result, same_quantity(info));
    });
}

} // namespace

Filter morphology_filter() {
    return {.id = "morphology",
            .method = "GrayscaleMorphology",
            .parameters = {{"operation",
                            ParameterKind::choice,
                            ParameterUnit::none,
                            0,
                            0,
                            0,
                            {"close", "open", "dilate", "erode"}},
                           {"radius", ParameterKind::real, ParameterUnit::millimetre, 2, 0.1, 20}},
            .run = run};
}

} // namespace vertemark::imaging
