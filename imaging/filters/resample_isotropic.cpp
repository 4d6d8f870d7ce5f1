// The volume on a grid of equal steps along all axes, with the same directions and the same outer faces.
#include <itkBSplineInterpolateImageFunction.h>
#include <itkIdentityTransform.h>
#include <itkLinearInterpolateImageFunction.h>
#include <itkNearestNeighborInterpolateImageFunction.h>
#include <itkResampleImageFilter.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "imaging/bridge/itk_image.h"
#include "imaging/filters/filters.h"

namespace vertemark::imaging {

namespace {

using Interpolator = itk::InterpolateImageFunction<GreyImage, double>;

Interpolator::Pointer interpolator_of(std::string const& name) {
    if (name == "nearest")
        return itk::NearestNeighborInterpolateImageFunction<GreyImage, double>::New().GetPointer();
    if (name == "cubic") {
        auto spline = itk::BSplineInterpolateImageFunction<GreyImage, double, double>::New();
        spline->SetSplineOrder(3);
        return spline.GetPointer();
    }
    return itk::LinearInterpolateImageFunction<GreyImage, double>::New().GetPointer();
}

VolumeGeometry isotropic(VolumeGeometry const& of, double spacing) {
    VolumeGeometry g = of;
    IndexPoint first; // of the new grid, in voxels of the old one
    double* const starts[3] = {&first.i, &first.j, &first.k};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        double const extent = of.size[axis] * of.spacing_mm[axis];
        g.size[axis] = std::max(1, static_cast<int>(std::floor(extent / spacing + 1e-6)));
        g.spacing_mm[axis] = spacing;
        // Centred: what does not fill a whole voxel is left over on both sides alike.
        *starts[axis] = ((extent - g.size[axis] * spacing) / 2 + spacing / 2) / of.spacing_mm[axis] - 0.5;
    }
    g.origin = of.to_lps(first);
    return g;
}

Result<VolumePtr> run(FilterInput const& input, FilterValues const& values, Job& job) {
    VolumeInfo info = same_quantity(input.volume->info());
    if (!info.gaps.empty())
        return fail(ErrorCode::unsupported, "slices are missing: values across the gap would be invented",
                    info.description);
    double spacing = number_of(values, "spacing");
    if (spacing == 0)
        spacing = std::ranges::min(info.geometry.spacing_mm);
    info.geometry = isotropic(info.geometry, spacing);
    if (info.geometry.voxel_count() > std::size_t{1} << 30)
        return fail(ErrorCode::inconsistent, "so fine a grid needs more memory than is reasonable",
                    "spacing");
    info.instances.assign(static_cast<std::size_t>(info.geometry.size[2]), SopInstanceUid{});
    // A voxel without a value leaves no value where it would have had weight.
    TRY(auto const image, to_itk(*input.volume, job, std::numeric_limits<float>::quiet_NaN()));
    float const* const first = image->GetBufferPointer();
    bool const holes = std::any_of(first, first + image->GetLargestPossibleRegion().GetNumberOfPixels(),
                                   [](float v) { return std::isnan(v); });
    if (holes && choice_of(values, "interpolation") == "cubic")
        return fail(ErrorCode::unsupported,
                    "some voxels have no value, and a spline would spread that: choose linear",
                    "interpolation");
    return guarded(job, info.description, [&]() -> Result<VolumePtr> {
        auto filter = itk::ResampleImageFilter<GreyImage, GreyImage>::New();
        auto grid = GreyImage::New();
        set_geometry(*grid, info.geometry);
        GreyImage::SizeType size;
        for (unsigned axis = 0; axis < 3; ++axis)
            size[axis] = static_cast<itk::SizeValueType>(info.geometry.size[axis]);
        filter->SetInput(image);
        filter->SetTransform(itk::IdentityTransform<double, 3>::New());
        bool const mask = info.quantity == Quantity::label;
        filter->SetInterpolator(interpolator_of(mask ? "nearest" : choice_of(values, "interpolation")));
        filter->SetOutputOrigin(grid->GetOrigin());
        filter->SetOutputDirection(grid->GetDirection());
        filter->SetOutputSpacing(grid->GetSpacing());
        filter->SetSize(size);
        filter->SetDefaultPixelValue(std::numeric_limits<float>::quiet_NaN());
        watch(*filter, job, 0, 1, "resample_isotropic");
        filter->Update();
        return from_itk(GreyImage::Pointer(filter->GetOutput()), info);
    });
}

} // namespace

Filter resample_isotropic_filter() {
    return {.id = "resample_isotropic",
            .method = "Resample",
            // spacing 0: the finest of the three there are
            .parameters = {{"spacing", ParameterKind::real, ParameterUnit::millimetre, 0, 0, 20},
                           {"interpolation",
                            ParameterKind::choice,
                            ParameterUnit::none,
                            0,
                            0,
                            0,
                            {"linear", "cubic", "nearest"}}},
            .run = run};
}

} // namespace vertemark::imaging
