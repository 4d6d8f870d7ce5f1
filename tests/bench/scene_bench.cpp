// Pictures of a turning 3D scene at 600×600 on the CPU: what a drag shows (draft) and what stands still
// (final). Needs an X display (xvfb-run -a): without one nothing is measured, and it says so.
#include <benchmark/benchmark.h>

#include <cmath>

#include "imaging/view/volume_scene.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

constexpr CanvasSize k_canvas{600, 600};

// A column of "vertebrae" in soft tissue: 256 × 256 × 300 voxels of 1 mm.
VolumePtr const& spine() {
    static VolumePtr const volume = [] {
        VolumeInfo info;
        info.geometry.size = {256, 256, 300};
        info.geometry.spacing_mm = {1, 1, 1};
        info.quantity = Quantity::hounsfield;
        return test::volume_of<std::int16_t>(info, [](int i, int j, int k) {
            double const r = std::hypot(i - 128, j - 150), body = std::hypot(i - 128, j - 118);
            bool const disc = k % 34 < 7;
            double const arch = std::hypot(i - 128, j - 162);
            if (body < 21 && !disc)
                return body > 18 ? 800.0 : 260.0;
            if (arch < 12 && arch > 8 && k % 34 > 12)
                return 700.0;
            return r < 118 ? 40.0 : -1000.0;
        });
    }();
    return volume;
}

enum class Shown { surface, bone, soft, mip };

void turn(benchmark::State& state) {
    if (!three_d_available()) {
        state.SkipWithError("no X display answers: run under xvfb-run -a");
        return;
    }
    static auto const scene = std::move(*VolumeScene::create());
    auto const shown = static_cast<Shown>(state.range(0));
    auto const quality = state.range(1) ? DrawQuality::draft : DrawQuality::final;
    Job job;
    static SurfacePtr const surface = *build_surface(spine(), {}, job);
    scene->show_surface(shown == Shown::surface ? surface : nullptr);
    scene->show_volume(shown == Shown::surface ? nullptr : spine(),
                       shown == Shown::bone   ? VolumeRendering::bone
                       : shown == Shown::soft ? VolumeRendering::bone_and_soft_tissue
                       : shown == Shown::mip  ? VolumeRendering::mip
                                              : VolumeRendering::none,
                       {700, 1400});
    scene->standard_view(StandardView::anterior);
    for (int i = 0; i < 6; ++i) // the draft finds the pace of this machine
        benchmark::DoNotOptimize(scene->render(k_canvas, quality));
    for (auto _ : state) {
        scene->rotate(Degrees{3}, Degrees{0});
        benchmark::DoNotOptimize(scene->render(k_canvas, quality));
    }
}

BENCHMARK(turn)
    ->ArgNames({"surface_bone_soft_mip", "draft"})
    ->ArgsProduct({{0, 1, 2, 3}, {1, 0}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
