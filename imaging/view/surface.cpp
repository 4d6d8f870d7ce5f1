#include "imaging/view/surface.h"

#include <vtkFlyingEdges3D.h>
#include <vtkNew.h>
#include <vtkPolyDataNormals.h>
#include <vtkTransform.h>
#include <vtkTransformPolyDataFilter.h>
#include <vtkWindowedSincPolyDataFilter.h>

#include <algorithm>
#include <cmath>

#include "imaging/view/body.h"
#include "imaging/view/vtk_volume.h"

namespace vertemark::imaging {

Result<SurfacePtr> build_surface(VolumePtr volume, SurfaceSettings settings, Job& job) {
    if (!volume || volume->info().components != 1)
        return fail(ErrorCode::unsupported, "a surface needs a volume of grey values");
    VolumeInfo const& info = volume->info();
    auto const& size = info.geometry.size;
    if (std::min({size[0], size[1], size[2]}) < 2)
        return fail(ErrorCode::unsupported, "a surface needs more than one slice", info.series.value);
    job.progress(0, "building_surface");
    std::array<int, 3> factors;
    for (std::size_t a = 0; a < 3; ++a)
        factors[a] = std::clamp(
            static_cast<int>(std::lround(settings.smallest_voxel_mm / info.geometry.spacing_mm[a])), 1,
            std::max(1, size[a] / 2));
    auto const image = block_means(*volume, factors);
    if (settings.patient_only && info.quantity == Quantity::hounsfield) {
        auto const stored = [&](double hu) { return static_cast<float>((hu - info.intercept) / info.slope); };
        ValueGrid grid{static_cast<float*>(image->GetScalarPointer()), {}, {}};
        image->GetDimensions(grid.size.data());
        image->GetSpacing(grid.spacing_mm.data());
        keep_patient(grid, stored(-300), stored(-1000));
    }
    CHECK_OK(job.running());
    job.progress(0.3, "building_surface");

    vtkNew<vtkFlyingEdges3D> contour;
    contour->SetInputData(image);
    contour->SetValue(0, (settings.threshold - info.intercept) / info.slope);
    contour->ComputeNormalsOff();
    contour->ComputeScalarsOff();
    contour->Update();
    CHECK_OK(job.running());
    job.progress(0.6, "building_surface");

    vtkNew<vtkTransform> transform;
    transform->SetMatrix(axes_to_lps(info.geometry));
    vtkNew<vtkTransformPolyDataFilter> place;
    place->SetTransform(transform);
    if (settings.smoothing > 0) {
        vtkNew<vtkWindowedSincPolyDataFilter> smooth;
        smooth->SetInputData(contour->GetOutput());
        smooth->SetNumberOfIterations(settings.smoothing);
        smooth->SetPassBand(0.1);
        smooth->BoundarySmoothingOff();
        smooth->NormalizeCoordinatesOn();
        smooth->Update();
        CHECK_OK(job.running());
        place->SetInputData(smooth->GetOutput());
    } else {
        place->SetInputData(contour->GetOutput());
    }
    vtkNew<vtkPolyDataNormals> normals;
    normals->SetInputConnection(place->GetOutputPort());
    normals->SplittingOff();
    normals->ConsistencyOff();
    normals->Update();
    CHECK_OK(job.running());
    job.progress(1, "building_surface");
    auto surface = std::make_shared<Surface>();
    surface->mesh = normals->GetOutput();
    surface->geometry = info.geometry;
    return SurfacePtr(std::move(surface));
}

std::size_t triangle_count(Surface const& surface) {
    return static_cast<std::size_t>(surface.mesh->GetNumberOfPolys());
}

} // namespace vertemark::imaging
