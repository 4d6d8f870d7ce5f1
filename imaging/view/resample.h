// Takes rows of values out of a volume along a slice: the inner loop of every picture. Internal to
// imaging/view. Values are stored numbers (before slope and intercept); k_outside where there is none,
// k_missing where images are missing.
#pragma once

#include <functional>
#include <limits>
#include <memory>

#include "imaging/view/slice_image.h"

namespace vertemark::imaging {

inline constexpr float k_outside = std::numeric_limits<float>::quiet_NaN();
inline constexpr float k_missing = -std::numeric_limits<float>::infinity();

// Runs work(first, last) over bands of [0, count) on all cores, the calling thread among them.
void in_bands(int count, std::function<void(int first, int last)> const& work);

// Voxel index = base + x·per_x + y·per_y + s·per_step, for pixel (x, y) and slab sample s.
struct IndexMap {
    std::array<double, 3> base{}, per_x{}, per_y{}, per_step{};
};
// samples_step_mm: distance of neighbouring slab samples along the normal.
[[nodiscard]] IndexMap index_map(VolumeGeometry const& volume, SliceGeometry const& slice,
                                 AffineMatrix const& slice_to_volume, double sample_step_mm);

class RowSampler {
public:
    virtual ~RowSampler() = default;
    // Fills out[0 … width) for the row y. May be called from many threads.
    virtual void row(int y, float* out) const = 0;
};

// The volume must outlive the sampler. One component only. The fast path for slices along the voxel axes
// interpolates after projecting the slab; the general one before.
[[nodiscard]] std::unique_ptr<RowSampler> make_sampler(Volume const& volume, SliceGeometry const& slice,
                                                       Slab const& slab, Interpolation interpolation,
                                                       AffineMatrix const& slice_to_volume = k_identity);

// Number of samples across a slab: odd, so that the plane itself is one; the nearest to thickness / step.
[[nodiscard]] int slab_samples(Slab const& slab, double step_mm);

} // namespace vertemark::imaging
