#include <algorithm>
#include <cmath>

#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

using Factors = std::array<int, 3>;

Factors factors_for(VolumeGeometry const& geometry, double spacing_mm) {
    Factors factors{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        factors[axis] = std::clamp(static_cast<int>(std::floor(spacing_mm / geometry.spacing_mm[axis] + 0.1)),
                                   1, std::max(1, geometry.size[axis] / 4)); // thin stacks keep their slices
    return factors;
}

VolumeGeometry shrunk(VolumeGeometry const& of, Factors const& factors) {
    VolumeGeometry g = of;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        g.size[axis] = of.size[axis] / factors[axis];
        g.spacing_mm[axis] = of.spacing_mm[axis] * factors[axis];
    }
    g.origin = of.to_lps({(factors[0] - 1) / 2.0, (factors[1] - 1) / 2.0, (factors[2] - 1) / 2.0});
    return g;
}

// Uptake spans two orders of magnitude and its noise grows with it: its square root has the same noise
// everywhere (Bartlett, Suppl. J. R. Stat. Soc. 3 (1936) 68) and lets marrow and muscle differ as much as
// hot organs do.
bool is_uptake(Quantity quantity) {
    return quantity == Quantity::suv_bw || quantity == Quantity::activity_bq_per_ml;
}

// Means of blocks of voxels; a block without any value has none. `value(i, j, k)` is NaN where there is none.
template <class F>
std::vector<float> block_means(VolumeGeometry const& small, Factors const& f, Job& job, F const& value) {
    std::vector<float> means(small.voxel_count(), std::nanf(""));
    std::size_t at = 0;
    for (int k = 0; k < small.size[2] && !job.stopped(); ++k)
        for (int j = 0; j < small.size[1]; ++j)
            for (int i = 0; i < small.size[0]; ++i, ++at) {
                double sum = 0;
                int n = 0;
                for (int c = k * f[2]; c < (k + 1) * f[2]; ++c)
                    for (int b = j * f[1]; b < (j + 1) * f[1]; ++b)
                        for (int a = i * f[0]; a < (i + 1) * f[0]; ++a)
                            if (double const v = value(a, b, c); !std::isnan(v)) {
                                sum += v;
                                ++n;
                            }
                if (n > 0)
                    means[at] = static_cast<float>(sum / n);
            }
    return means;
}

std::vector<float> stored_means(Volume const& volume, VolumeGeometry const& small, Factors const& f,
                                Job& job) {
    VolumeInfo const& info = volume.info();
    auto const& size = info.geometry.size;
    std::vector<bool> missing(static_cast<std::size_t>(size[2]));
    for (SliceGap const& gap : info.gaps)
        for (int k = gap.after_slice + 1; k <= gap.after_slice + gap.missing && k < size[2]; ++k)
            missing[static_cast<std::size_t>(std::max(k, 0))] = true;
    auto const means = [&](auto const* stored) {
        return block_means(small, f, job, [&, stored](int i, int j, int k) {
            auto const v =
                static_cast<double>(stored[(static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) +
                                            static_cast<std::size_t>(j)) *
                                               static_cast<std::size_t>(size[0]) +
                                           static_cast<std::size_t>(i)]);
            if (missing[static_cast<std::size_t>(k)] || (info.padding && v == *info.padding))
                return std::nan("");
            return v * info.slope + info.intercept;
        });
    };
    switch (info.scalar_type) {
    case ScalarType::uint8:
        return means(static_cast<std::uint8_t const*>(volume.data()));
    case ScalarType::int16:
        return means(static_cast<std::int16_t const*>(volume.data()));
    case ScalarType::uint16:
        return means(static_cast<std::uint16_t const*>(volume.data()));
    case ScalarType::float32:
        break;
    }
    return means(static_cast<float const*>(volume.data()));
}

// What tells tissues apart: HU of fat to dense bone; else all but the outermost values.
std::pair<float, float> useful_range(Volume const& volume, std::vector<float> const& means) {
    if (volume.info().quantity == Quantity::hounsfield)
        return {-400.f, 900.f};
    std::vector<float> sorted;
    std::ranges::copy_if(means, std::back_inserter(sorted), [](float v) { return !std::isnan(v); });
    if (sorted.empty())
        return {0.f, 0.f};
    auto const rank = [&](double share) {
        auto const at = static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
        std::nth_element(sorted.begin(), sorted.begin() + at, sorted.end());
        return sorted[static_cast<std::size_t>(at)];
    };
    float const low = rank(0.005);
    return {low, rank(0.998)};
}

} // namespace

Result<WorkingCopy> working_copy(Volume const& volume, double spacing_mm, Job& job) {
    Factors const factors = factors_for(volume.geometry(), spacing_mm);
    WorkingCopy copy;
    copy.geometry = shrunk(volume.geometry(), factors);
    copy.values = stored_means(volume, copy.geometry, factors, job);
    CHECK_OK(job.running());
    auto const [low, high] = useful_range(volume, copy.values);
    if (!(high > low))
        return fail(ErrorCode::inconsistent, "its voxels hold but one value", volume.info().description);
    bool const roots = is_uptake(volume.info().quantity);
    for (float& v : copy.values) {
        v = std::isnan(v) ? -1.f : std::clamp((v - low) / (high - low), 0.f, 1.f);
        if (roots && v > 0)
            v = std::sqrt(v);
    }
    return copy;
}

WorkingCopy halved(WorkingCopy const& copy, double spacing_mm) {
    Job job;
    Factors const factors = factors_for(copy.geometry, spacing_mm);
    WorkingCopy small;
    small.geometry = shrunk(copy.geometry, factors);
    small.values = block_means(small.geometry, factors, job, [&](int i, int j, int k) {
        double const v = static_cast<double>(copy.at(i, j, k));
        return v < 0 ? std::nan("") : v;
    });
    for (float& v : small.values)
        v = std::isnan(v) ? -1.f : v;
    return small;
}

LpsPoint centre_of_mass(WorkingCopy const& copy) {
    double n = 0;
    IndexPoint sum;
    for (int k = 0; k < copy.geometry.size[2]; ++k)
        for (int j = 0; j < copy.geometry.size[1]; ++j)
            for (int i = 0; i < copy.geometry.size[0]; ++i)
                if (copy.at(i, j, k) > 0.1f) {
                    ++n;
                    sum = {sum.i + i, sum.j + j, sum.k + k};
                }
    return n > 0 ? copy.geometry.to_lps({sum.i / n, sum.j / n, sum.k / n}) : copy.geometry.centre();
}

} // namespace vertemark::imaging
