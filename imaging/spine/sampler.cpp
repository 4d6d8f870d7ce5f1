#include "imaging/spine/sampler.h"

#include <algorithm>
#include <cmath>

namespace vertemark::imaging {

namespace {

constexpr float k_lowest_hu = -60, k_highest_hu = 600;

// Trilinear in a grid read by `get(i, j, k)`; NaN beyond the outermost centres (half a voxel is forgiven).
template <class Get>
float trilinear(std::array<double, 3> const& at, std::array<int, 3> const& size, Get const& get) {
    int low[3], high[3];
    float w[3];
    for (int a = 0; a < 3; ++a) {
        auto const n = static_cast<std::size_t>(a);
        double const last = size[n] - 1;
        if (!(at[n] >= -0.5 && at[n] <= last + 0.5))
            return k_no_value;
        double const inside = std::clamp(at[n], 0.0, last);
        low[a] = static_cast<int>(inside);
        high[a] = std::min(low[a] + 1, size[n] - 1);
        w[a] = static_cast<float>(inside - low[a]);
    }
    auto const along = [&](int j, int k) {
        float const a = get(low[0], j, k), b = get(high[0], j, k);
        return a + (b - a) * w[0];
    };
    float const near_low = along(low[1], low[2]), near_high = along(high[1], low[2]);
    float const far_low = along(low[1], high[2]), far_high = along(high[1], high[2]);
    float const near = near_low + (near_high - near_low) * w[1];
    float const far = far_low + (far_high - far_low) * w[1];
    return near + (far - near) * w[2];
}

} // namespace

Sampler::Sampler(Volume const& volume)
    : m_volume(volume), m_ct(volume.info().quantity == Quantity::hounsfield) {
    VolumeGeometry const& g = volume.geometry();
    IndexPoint const zero = g.to_index({0, 0, 0});
    IndexPoint const x = g.to_index({1, 0, 0}), y = g.to_index({0, 1, 0}), z = g.to_index({0, 0, 1});
    m_to_index[0] = {x.i - zero.i, y.i - zero.i, z.i - zero.i, zero.i};
    m_to_index[1] = {x.j - zero.j, y.j - zero.j, z.j - zero.j, zero.j};
    m_to_index[2] = {x.k - zero.k, y.k - zero.k, z.k - zero.k, zero.k};
}

template <class T>
float Sampler::read(std::array<double, 3> const& at) const {
    auto const& size = m_volume.geometry().size;
    auto const* const data = static_cast<T const*>(m_volume.data());
    auto const row = static_cast<std::size_t>(size[0]), slice = row * static_cast<std::size_t>(size[1]);
    float const value = trilinear(at, size, [&](int i, int j, int k) {
        return static_cast<float>(data[static_cast<std::size_t>(k) * slice +
                                       static_cast<std::size_t>(j) * row + static_cast<std::size_t>(i)]);
    });
    VolumeInfo const& info = m_volume.info();
    float const scaled = value * static_cast<float>(info.slope) + static_cast<float>(info.intercept);
    if (std::isnan(scaled))
        return scaled;
    // A magnitude of nothing is no signal but the border that a scanner fills up.
    return m_ct ? std::clamp(scaled, k_lowest_hu, k_highest_hu) : scaled > 0 ? scaled : k_no_value;
}

float Sampler::operator()(LpsPoint p) const {
    std::array<double, 3> at;
    for (std::size_t a = 0; a < 3; ++a)
        at[a] = m_to_index[a][0] * p.x + m_to_index[a][1] * p.y + m_to_index[a][2] * p.z + m_to_index[a][3];
    switch (m_volume.info().scalar_type) {
    case ScalarType::uint8:
        return read<std::uint8_t>(at);
    case ScalarType::int16:
        return read<std::int16_t>(at);
    case ScalarType::uint16:
        return read<std::uint16_t>(at);
    case ScalarType::float32:
        return read<float>(at);
    }
    return k_no_value;
}

Block::Block(Sampler const& sampler, LpsPoint low, LpsPoint high, double step_mm)
    : m_low(low), m_step(step_mm) {
    m_size = {static_cast<int>((high.x - low.x) / step_mm) + 1,
              static_cast<int>((high.y - low.y) / step_mm) + 1,
              static_cast<int>((high.z - low.z) / step_mm) + 1};
    m_values.reserve(static_cast<std::size_t>(m_size[0]) * static_cast<std::size_t>(m_size[1]) *
                     static_cast<std::size_t>(m_size[2]));
    for (int k = 0; k < m_size[2]; ++k)
        for (int j = 0; j < m_size[1]; ++j)
            for (int i = 0; i < m_size[0]; ++i)
                m_values.push_back(sampler(low + LpsVector{i * step_mm, j * step_mm, k * step_mm}));
}

float Block::operator()(LpsPoint p) const {
    auto const row = static_cast<std::size_t>(m_size[0]), slice = row * static_cast<std::size_t>(m_size[1]);
    return trilinear({(p.x - m_low.x) / m_step, (p.y - m_low.y) / m_step, (p.z - m_low.z) / m_step}, m_size,
                     [&](int i, int j, int k) {
                         return m_values[static_cast<std::size_t>(k) * slice +
                                         static_cast<std::size_t>(j) * row + static_cast<std::size_t>(i)];
                     });
}

} // namespace vertemark::imaging
