// Distance of every voxel to the surface of a mask, in millimetres: negative inside. Maurer, Qi and Raghavan,
// IEEE PAMI 25 (2003) 265.
#include <itkSignedMaurerDistanceMapImageFilter.h>

#include <algorithm>

#include "imaging/filters/distance.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

// To the centres of the mask's own outermost voxels: half a voxel off its surface.
GreyImage::Pointer to_border_voxels(MaskImage* mask, Job& job, double from, double to, char const* stage) {
    auto filter = itk::SignedMaurerDistanceMapImageFilter<MaskImage, GreyImage>::New();
    filter->SetInput(mask);
    filter->SetSquaredDistance(false);
    filter->SetUseImageSpacing(true);
    filter->SetInsideIsPositive(false);
    watch(*filter, job, from, to, stage);
    filter->Update();
    return filter->GetOutput();
}

Result<VolumePtr> run(FilterInput const& input, FilterValues const&, Job& job) {
    VolumeInfo const& info = input.volume->info();
    if (info.quantity != Quantity::label)
        return fail(ErrorCode::unsupported, "is no mask: make one by region growing or a threshold",
                    info.description);
    TRY(auto const mask, to_itk_mask(*input.volume, job));
    if (int const filled = how_filled(*mask); filled != 1)
        return fail(ErrorCode::inconsistent,
                    filled == 0 ? "the mask is empty: there is nothing to be distant from"
                                : "the mask fills the whole volume: it has no border",
                    info.description);
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        return from_itk(signed_distance(mask, job, 0, 1, "distance_map"), other_quantity(info, "mm"));
    });
}

} // namespace

int how_filled(MaskImage const& mask) {
    std::size_t const n = mask.GetLargestPossibleRegion().GetNumberOfPixels();
    auto const* const first = mask.GetBufferPointer();
    auto const inside = std::count(first, first + n, 1);
    return inside == 0 ? 0 : static_cast<std::size_t>(inside) == n ? 2 : 1;
}

GreyImage::Pointer signed_distance(MaskImage* mask, Job& job, double from, double to, char const* stage) {
    double const middle = (from + to) / 2;
    GreyImage::Pointer const inner = to_border_voxels(mask, job, from, middle, stage);
    auto inverse = MaskImage::New();
    inverse->CopyInformation(mask);
    inverse->SetRegions(mask->GetLargestPossibleRegion());
    inverse->Allocate();
    std::size_t const n = mask->GetLargestPossibleRegion().GetNumberOfPixels();
    std::transform(mask->GetBufferPointer(), mask->GetBufferPointer() + n, inverse->GetBufferPointer(),
                   [](unsigned char inside) { return static_cast<unsigned char>(!inside); });
    GreyImage::Pointer const outer = to_border_voxels(inverse, job, middle, to, stage);
    float* const distance = inner->GetBufferPointer();
    for (std::size_t i = 0; i < n; ++i)
        distance[i] = (distance[i] - outer->GetBufferPointer()[i]) / 2;
    return inner;
}

Filter distance_map_filter() {
    return {.id = "distance_map", .method = "SignedMaurerDistanceMap", .run = run};
}

} // namespace vertemark::imaging
