// Values of a volume at many places, fast: trilinear, NaN outside, on bone-like scales. Private to
// imaging/spine.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

inline constexpr float k_no_value = std::numeric_limits<float>::quiet_NaN();

// Reads straight from the volume. CT is clamped to soft tissue … cortical bone, which air, metal and contrast
// would otherwise outweigh.
class Sampler {
public:
    explicit Sampler(Volume const& volume);
    [[nodiscard]] bool is_ct() const { return m_ct; }
    [[nodiscard]] float operator()(LpsPoint p) const;

private:
    template <class T>
    [[nodiscard]] float read(std::array<double, 3> const& at) const;

    Volume const& m_volume;
    bool m_ct;
    std::array<std::array<double, 4>, 3> m_to_index; // rows of the affine map LPS → index
};

// A copy of a box of the volume on a coarse grid along L, P, S, averaged over its cells; for tracking.
class Block {
public:
    // Throws nothing; empty when the job was stopped.
    Block(Sampler const& sampler, LpsPoint low, LpsPoint high, double step_mm);
    [[nodiscard]] float operator()(LpsPoint p) const;

private:
    LpsPoint m_low;
    double m_step;
    std::array<int, 3> m_size;
    std::vector<float> m_values;
};

} // namespace vertemark::imaging
