#include <algorithm>
#include <cmath>

#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

constexpr int k_bins = 32;

// Fixed places as voxel coordinates of the moving copy: one affine map.
struct ToIndex {
    IndexPoint origin;
    std::array<double, 9> m{};

    ToIndex(AffineTransform const& fixed_to_moving, VolumeGeometry const& moving) {
        origin = moving.to_index(fixed_to_moving.apply(LpsPoint{}));
        LpsPoint const axes[3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (std::size_t a = 0; a < 3; ++a) {
            IndexPoint const p = moving.to_index(fixed_to_moving.apply(axes[a]));
            m[a] = p.i - origin.i;
            m[3 + a] = p.j - origin.j;
            m[6 + a] = p.k - origin.k;
        }
    }
    [[nodiscard]] IndexPoint apply(LpsPoint p) const {
        return {origin.i + m[0] * p.x + m[1] * p.y + m[2] * p.z,
                origin.j + m[3] * p.x + m[4] * p.y + m[5] * p.z,
                origin.k + m[6] * p.x + m[7] * p.y + m[8] * p.z};
    }
};

// Trilinear; -1 outside or where a corner has no value.
float interpolated(WorkingCopy const& copy, IndexPoint p) {
    auto const& size = copy.geometry.size;
    if (!(p.i >= 0 && p.j >= 0 && p.k >= 0 && p.i <= size[0] - 1 && p.j <= size[1] - 1 && p.k <= size[2] - 1))
        return -1;
    int const i = std::min(static_cast<int>(p.i), std::max(0, size[0] - 2)),
              j = std::min(static_cast<int>(p.j), std::max(0, size[1] - 2)),
              k = std::min(static_cast<int>(p.k), std::max(0, size[2] - 2));
    int const di = size[0] > 1, dj = size[1] > 1, dk = size[2] > 1;
    auto const u = static_cast<float>(p.i - i), v = static_cast<float>(p.j - j),
               w = static_cast<float>(p.k - k);
    float const c[8] = {copy.at(i, j, k),           copy.at(i + di, j, k),
                        copy.at(i, j + dj, k),      copy.at(i + di, j + dj, k),
                        copy.at(i, j, k + dk),      copy.at(i + di, j, k + dk),
                        copy.at(i, j + dj, k + dk), copy.at(i + di, j + dj, k + dk)};
    for (float const corner : c)
        if (corner < 0)
            return -1;
    float const low = (c[0] * (1 - u) + c[1] * u) * (1 - v) + (c[2] * (1 - u) + c[3] * u) * v;
    float const high = (c[4] * (1 - u) + c[5] * u) * (1 - v) + (c[6] * (1 - u) + c[7] * u) * v;
    return low * (1 - w) + high * w;
}

double entropy(double const* shares, int n) {
    double sum = 0;
    for (int i = 0; i < n; ++i)
        if (shares[i] > 0)
            sum -= shares[i] * std::log(shares[i]);
    return sum;
}

} // namespace

Similarity::Similarity(WorkingCopy const& fixed, WorkingCopy const& moving, std::size_t samples, Places where)
    : m_fixed(fixed), m_moving(moving) {
    // Body counts in full; of the air around it every fifth voxel, for the outline.
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < fixed.values.size(); ++i)
        if (fixed.values[i] > 0.02f || (fixed.values[i] >= 0 && i % 5 == 0))
            candidates.push_back(i);
    std::size_t const nx = static_cast<std::size_t>(fixed.geometry.size[0]),
                      ny = static_cast<std::size_t>(fixed.geometry.size[1]);
    double const stride =
        std::max(1.0, static_cast<double>(candidates.size()) / static_cast<double>(samples));
    std::uint32_t state = 12345; // the same places every time
    auto const moved_by = [&] {
        if (where == Places::on_voxels)
            return 0.0;
        state = state * 1664525u + 1013904223u;
        return static_cast<double>(state >> 8) / (1 << 24) - 0.5;
    };
    for (double at = 0; at < static_cast<double>(candidates.size()); at += stride) {
        std::size_t const i = candidates[static_cast<std::size_t>(at)];
        double const x = static_cast<double>(i % nx) + moved_by(),
                     y = static_cast<double>(i / nx % ny) + moved_by(),
                     z = static_cast<double>(i / nx / ny) + moved_by();
        float const value = where == Places::on_voxels ? fixed.values[i] : interpolated(fixed, {x, y, z});
        if (value < 0)
            continue; // moved out of the volume
        m_places.push_back(fixed.geometry.to_lps({x, y, z}));
        m_values.push_back(value);
    }
}

Similarity::Score Similarity::at(AffineTransform const& fixed_to_moving) const {
    ToIndex const to_index(fixed_to_moving, m_moving.geometry);
    std::array<double, k_bins * k_bins> joint{};
    std::size_t inside = 0;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        float const other = interpolated(m_moving, to_index.apply(m_places[i]));
        if (other < 0)
            continue;
        ++inside;
        int const a = static_cast<int>(m_values[i] * (k_bins - 1) + 0.5f);
        // Shared between two bins, so that the figure moves smoothly.
        float const b = other * (k_bins - 1);
        int const low = std::min(static_cast<int>(b), k_bins - 2);
        float const weight = b - static_cast<float>(low);
        joint[static_cast<std::size_t>(a * k_bins + low)] += static_cast<double>(1 - weight);
        joint[static_cast<std::size_t>(a * k_bins + low + 1)] += static_cast<double>(weight);
    }
    Score score;
    score.inside =
        static_cast<double>(inside) / static_cast<double>(std::max<std::size_t>(1, m_places.size()));
    if (inside < 200)
        return score;
    std::array<double, k_bins> rows{}, columns{};
    for (int a = 0; a < k_bins; ++a)
        for (int b = 0; b < k_bins; ++b) {
            double& share = joint[static_cast<std::size_t>(a * k_bins + b)];
            share /= static_cast<double>(inside);
            rows[static_cast<std::size_t>(a)] += share;
            columns[static_cast<std::size_t>(b)] += share;
        }
    double const both = entropy(joint.data(), k_bins * k_bins);
    if (both > 0)
        score.nmi = (entropy(rows.data(), k_bins) + entropy(columns.data(), k_bins)) / both;
    return score;
}

double Similarity::overlap(AffineTransform const& fixed_to_moving) const {
    ToIndex const to_index(fixed_to_moving, m_moving.geometry);
    auto const& size = m_fixed.geometry.size;
    constexpr int n = 24;
    int inside = 0;
    for (int c = 0; c < n; ++c)
        for (int b = 0; b < n; ++b)
            for (int a = 0; a < n; ++a) {
                IndexPoint const p{(a + 0.5) / n * size[0] - 0.5, (b + 0.5) / n * size[1] - 0.5,
                                   (c + 0.5) / n * size[2] - 0.5};
                inside += m_moving.geometry.contains(to_index.apply(m_fixed.geometry.to_lps(p)));
            }
    auto const volume = [](VolumeGeometry const& g) {
        return static_cast<double>(g.voxel_count()) * g.spacing_mm[0] * g.spacing_mm[1] * g.spacing_mm[2];
    };
    double const fixed = volume(m_fixed.geometry), moving = volume(m_moving.geometry);
    return std::min(1.0, static_cast<double>(inside) / (n * n * n) * fixed / std::min(fixed, moving));
}

} // namespace vertemark::imaging
