// Stretches the grey values so that their histogram follows another series': Nyul, Udupa and Zhang, IEEE TMI
// 19 (2000) 143. The numbers lose their physical meaning.
#include <itkHistogramMatchingImageFilter.h>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    TRY(auto const image, to_itk(*input.volume, job));
    TRY(auto const reference, to_itk(*input.second, job));
    VolumeInfo const& info = input.volume->info();
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        auto filter = itk::HistogramMatchingImageFilter<GreyImage, GreyImage>::New();
        filter->SetSourceImage(image);
        filter->SetReferenceImage(reference);
        filter->SetNumberOfHistogramLevels(1024);
        filter->SetNumberOfMatchPoints(static_cast<itk::SizeValueType>(number_of(values, "match_points")));
        filter->SetThresholdAtMeanIntensity(choice_of(values, "background") == "left_out");
        watch(*filter, job, 0, 1, "histogram_match");
        filter->Update();
        blank_no_data(*input.volume, *filter->GetOutput());
        VolumeInfo result = other_quantity(info, "");
        if (info.quantity == Quantity::signal) // arbitrary units before and after
            result.quantity = Quantity::signal;
        return from_itk(GreyImage::Pointer(filter->GetOutput()), std::move(result));
    });
}

} // namespace

Filter histogram_match_filter() {
    return {
        .id = "histogram_match",
        .method = "HistogramMatching",
        .second = SecondInput::reference,
        .parameters =
            {{"match_points", ParameterKind::whole, ParameterUnit::none, 7, 1, 50},
             {"background", ParameterKind::choice, ParameterUnit::none, 0, 0, 0, {"left_out", "included"}}},
        .run = run};
}

} // namespace vertemark::imaging
