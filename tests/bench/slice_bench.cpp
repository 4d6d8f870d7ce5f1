// Milliseconds a frame of the pictures that scrolling needs, beside vtkImageReslice doing the same.
#include <benchmark/benchmark.h>
#include <vtkImageData.h>
#include <vtkImageReslice.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>

#include "imaging/view/slice_image.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

constexpr CanvasSize k_canvas{800, 800};

VolumePtr const& chest() {
    static VolumePtr const volume = [] {
        VolumeInfo info;
        info.geometry.size = {512, 512, 400};
        info.geometry.spacing_mm = {0.7, 0.7, 1};
        info.quantity = Quantity::hounsfield;
        return test::volume_of<std::int16_t>(
            info, [](int i, int j, int k) { return ((i * 7) ^ (j * 5) ^ (k * 3)) % 2000 - 1000; });
    }();
    return volume;
}

SliceGeometry slice_of(benchmark::State const& state) {
    auto const kind = state.range(0);
    auto slice = anatomical(kind == 1   ? Plane::sagittal
                            : kind == 2 ? Plane::coronal
                                        : Plane::axial,
                            chest()->geometry(), k_canvas);
    if (kind == 3) {
        slice = tilted(slice, slice.centre, {1, 0, 0}, Degrees{20});
        slice = tilted(slice, slice.centre, {0, 1, 0}, Degrees{15});
    }
    return slice;
}

void ours(benchmark::State& state) {
    auto slice = slice_of(state);
    SliceContent const content{.volume = chest(),
                               .window = {40, 400},
                               .slab = {static_cast<double>(state.range(1)), SlabMode::maximum}};
    int n = 0;
    for (auto _ : state) {
        auto const moved = scrolled(slice, chest()->geometry(), n++ % 40 - 20);
        benchmark::DoNotOptimize(draw(content, moved));
    }
}

void vtk_reslice(benchmark::State& state) {
    auto slice = slice_of(state);
    VolumeGeometry const& g = chest()->geometry();
    vtkNew<vtkImageData> image;
    image->SetDimensions(g.size[0], g.size[1], g.size[2]);
    image->SetSpacing(g.spacing_mm[0], g.spacing_mm[1], g.spacing_mm[2]);
    vtkNew<vtkShortArray> scalars;
    scalars->SetArray(static_cast<short*>(const_cast<void*>(chest()->data())),
                      static_cast<vtkIdType>(g.voxel_count()), 1);
    image->GetPointData()->SetScalars(scalars);
    vtkNew<vtkImageReslice> reslice;
    reslice->SetInputData(image);
    reslice->SetOutputDimensionality(2);
    reslice->SetInterpolationModeToLinear();
    reslice->SetOutputSpacing(slice.mm_per_pixel, slice.mm_per_pixel, 1);
    reslice->SetOutputOrigin(-400 * slice.mm_per_pixel, -400 * slice.mm_per_pixel, 0);
    reslice->SetOutputExtent(0, 799, 0, 799, 0, 0);
    if (auto const mm = static_cast<int>(state.range(1)); mm > 0) {
        reslice->SetSlabModeToMax();
        reslice->SetSlabNumberOfSlices(mm + 1);
    }
    int n = 0;
    for (auto _ : state) {
        auto const moved = scrolled(slice, g, n++ % 40 - 20);
        vtkNew<vtkMatrix4x4> axes;
        LpsVector const columns[] = {moved.right, moved.down, moved.normal(), moved.centre - LpsPoint{}};
        for (int c = 0; c < 4; ++c) {
            axes->SetElement(0, c, columns[c].x);
            axes->SetElement(1, c, columns[c].y);
            axes->SetElement(2, c, columns[c].z);
        }
        reslice->SetResliceAxes(axes);
        reslice->Update();
    }
}

void planes(benchmark::internal::Benchmark* b) {
    b->ArgNames({"plane", "slab_mm"});
    for (int slab : {0, 10})
        for (int plane = 0; plane < 4; ++plane)
            b->Args({plane, slab});
    b->Unit(benchmark::kMillisecond)->UseRealTime();
}
BENCHMARK(ours)->Apply(planes);
BENCHMARK(vtk_reslice)->Apply(planes);

} // namespace

BENCHMARK_MAIN();
