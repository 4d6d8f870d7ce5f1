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

// Thick oblique slabs are sampled once a voxel, not once a pixel, and enlarged between: no detail is finer.
class EnlargedSampler final : public RowSampler {
public:
    // `coarse` draws the same place on a canvas of `size` pixels, each `factor` pixels of the picture.
    EnlargedSampler(std::unique_ptr<RowSampler> coarse, CanvasSize size, double factor, int width)
        : m_size(size), m_factor(factor), m_width(width),
          m_plane(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)) {
        in_bands(size.height, [&](int first, int last) {
            for (int y = first; y < last; ++y)
                coarse->row(y, m_plane.data() + static_cast<std::ptrdiff_t>(y) * m_size.width);
        });
    }

    void row(int y, float* out) const override {
        auto const [j, v] = place(y, m_size.height);
        float const* const above = m_plane.data() + static_cast<std::ptrdiff_t>(j) * m_size.width;
        float const* const below = above + m_size.width;
        for (int x = 0; x < m_width; ++x) {
            auto const [i, u] = place(x, m_size.width);
            float const a = above[i] + u * (above[i + 1] - above[i]),
                        b = below[i] + u * (below[i + 1] - below[i]);
            float const mixed = a + v * (b - a);
            // Beside places without a value the nearest sample decides.
            out[x] = std::isfinite(mixed) ? mixed : (v < 0.5f ? above : below)[u < 0.5f ? i : i + 1];
        }
    }

private:
    // The sample before a pixel's centre, and the weight of the one after it.
    [[nodiscard]] std::pair<int, float> place(int pixel, int n) const {
        double const at = std::clamp((pixel + 0.5) / m_factor - 0.5 + k_border, 0.0, n - 1.0001);
        int const low = static_cast<int>(at);
        return {low, static_cast<float>(at - low)};
    }

    CanvasSize m_size;
    double m_factor;
    int m_width;
    std::vector<float> m_plane;

public:
    static constexpr int k_border = 1; // samples beyond the picture on each side
};

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
    auto const make = [&](SliceGeometry const& where) -> std::unique_ptr<RowSampler> {
        IndexMap const map = index_map(volume.geometry(), where, slice_to_volume, step);
        auto const of = [&]<class T>(T) {
            return typed(source_of<T>(volume), map, where.size, samples, slab.mode, interpolation);
        };
        switch (volume.info().scalar_type) {
        case ScalarType::uint8:
            return of(std::uint8_t{});
        case ScalarType::int16:
            return of(std::int16_t{});
        case ScalarType::uint16:
            return of(std::uint16_t{});
        case ScalarType::float32:
            return of(float{});
        }
        return nullptr;
    };
    auto const& spacing = volume.geometry().spacing_mm;
    double const factor = std::min({spacing[0], spacing[1], spacing[2]}) / slice.mm_per_pixel;
    bool const aligned = aligned_axes(index_map(volume.geometry(), slice, slice_to_volume, step)).has_value();
    if (samples == 1 || aligned || factor < 1.3 || interpolation == Interpolation::nearest)
        return make(slice);
    constexpr int border = EnlargedSampler::k_border;
    SliceGeometry coarse = slice;
    coarse.mm_per_pixel = slice.mm_per_pixel * factor;
    coarse.size = {static_cast<int>(std::ceil(slice.size.width / factor)) + 2 * border,
                   static_cast<int>(std::ceil(slice.size.height / factor)) + 2 * border};
    // The top left corner of the picture lies `border` samples inside the coarse one.
    CanvasPoint const corner{static_cast<double>(border), static_cast<double>(border)};
    coarse.centre = coarse.centre + (slice.to_lps({0, 0}) - coarse.to_lps(corner));
    return std::make_unique<EnlargedSampler>(make(coarse), coarse.size, factor, slice.size.width);
}

} // namespace vertemark::imaging
