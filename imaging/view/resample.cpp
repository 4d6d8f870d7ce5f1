#include "imaging/view/resample.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "imaging/view/resample_kernels.h"

namespace vertemark::imaging {

void in_bands(int count, std::function<void(int, int)> const& work) {
    int const cores = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 16);
    int const bands = std::min(cores, (count + 31) / 32);
    if (bands <= 1) {
        work(0, count);
        return;
    }
    std::vector<std::jthread> others;
    others.reserve(static_cast<std::size_t>(bands) - 1);
    for (int band = 1; band < bands; ++band)
        others.emplace_back([=, &work] { work(count * band / bands, count * (band + 1) / bands); });
    work(0, count / bands);
}

IndexMap index_map(VolumeGeometry const& volume, SliceGeometry const& slice, AffineMatrix const& m,
                   double sample_step_mm) {
    auto const index_of = [&](LpsPoint p) {
        IndexPoint const i = volume.to_index({m[0] * p.x + m[1] * p.y + m[2] * p.z + m[3],
                                              m[4] * p.x + m[5] * p.y + m[6] * p.z + m[7],
                                              m[8] * p.x + m[9] * p.y + m[10] * p.z + m[11]});
        return std::array<double, 3>{i.i, i.j, i.k};
    };
    // Differences over a long way keep the rounding errors of large coordinates small.
    constexpr double far = 1024;
    LpsPoint const first = slice.to_lps({0.5, 0.5});
    IndexMap map;
    map.base = index_of(first);
    auto const x = index_of(first + slice.right * (far * slice.mm_per_pixel));
    auto const y = index_of(first + slice.down * (far * slice.mm_per_pixel));
    auto const n = index_of(first + slice.normal() * (far * sample_step_mm));
    for (std::size_t a = 0; a < 3; ++a) {
        auto const step = [&](double there) {
            double const d = (there - map.base[a]) / far;
            return std::abs(d) < 1e-9 ? 0 : d;
        };
        map.per_x[a] = step(x[a]);
        map.per_y[a] = step(y[a]);
        map.per_step[a] = step(n[a]);
    }
    return map;
}

int slab_samples(Slab const& slab, double step_mm) {
    if (slab.thickness_mm <= step_mm || step_mm <= 0)
        return 1;
    return 1 + 2 * static_cast<int>(std::lround((slab.thickness_mm / step_mm - 1) / 2));
}

namespace {

template <class T>
std::unique_ptr<RowSampler> typed(VoxelSource<T> const& source, IndexMap const& map, CanvasSize size,
                                  int samples, SlabMode mode, Interpolation interpolation) {
    if (auto const aligned = aligned_axes(map))
        return std::make_unique<AlignedSampler<T>>(source, map, *aligned, size, samples, mode, interpolation);
    return std::make_unique<ObliqueSampler<T>>(source, map, size, samples, mode, interpolation);
}

template <class T>
VoxelSource<T> source_of(Volume const& volume) {
    VoxelSource<T> source;
    source.data = static_cast<T const*>(volume.data());
    source.size = volume.geometry().size;
    // Other values can't occur among the voxels.
    double const padding = volume.info().padding.value_or(std::numeric_limits<double>::quiet_NaN());
    if (padding >= static_cast<double>(std::numeric_limits<T>::lowest()) &&
        padding <= static_cast<double>(std::numeric_limits<T>::max()) &&
        static_cast<double>(static_cast<T>(padding)) == padding)
        source.padding = static_cast<float>(padding);
    source.gaps = volume.info().gaps;
    return source;
}

} // namespace

std::unique_ptr<RowSampler> make_sampler(Volume const& volume, SliceGeometry const& slice, Slab const& slab,
                                         Interpolation interpolation, AffineMatrix const& slice_to_volume) {
    double const step = slice_step(slice, volume.geometry()).value;
    int const samples = slab_samples(slab, step);
    IndexMap const map = index_map(volume.geometry(), slice, slice_to_volume, step);
    auto const make = [&]<class T>(T) {
        return typed(source_of<T>(volume), map, slice.size, samples, slab.mode, interpolation);
    };
    switch (volume.info().scalar_type) {
    case ScalarType::uint8:
        return make(std::uint8_t{});
    case ScalarType::int16:
        return make(std::int16_t{});
    case ScalarType::uint16:
        return make(std::uint16_t{});
    case ScalarType::float32:
        return make(float{});
    }
    return nullptr;
}

} // namespace vertemark::imaging
