#include "imaging/volume/volume.h"

#include <algorithm>
#include <cmath>

namespace vertemark::imaging {

namespace {

double stored_value(void const* data, ScalarType type, std::size_t at) {
    switch (type) {
    case ScalarType::uint8:
        return static_cast<std::uint8_t const*>(data)[at];
    case ScalarType::int16:
        return static_cast<std::int16_t const*>(data)[at];
    case ScalarType::uint16:
        return static_cast<std::uint16_t const*>(data)[at];
    case ScalarType::float32:
        return static_cast<double>(static_cast<float const*>(data)[at]);
    }
    return 0;
}

// A coordinate as its lower voxel and the weight of the upper one; nothing outside [0, n - 1].
struct Cell {
    int low = 0;
    double upper_weight = 0;
};

std::optional<Cell> cell_of(double coordinate, int n) {
    constexpr double tolerance = 1e-6; // rounding of index ↔ LPS
    double const last = n - 1;
    if (n == 1 && std::abs(coordinate) <= 0.5)
        return Cell{0, 0};
    if (!(coordinate >= -tolerance && coordinate <= last + tolerance))
        return std::nullopt;
    double const inside = std::clamp(coordinate, 0.0, last);
    int const low = std::min(static_cast<int>(inside), std::max(0, n - 2));
    double weight = inside - low;
    if (weight < tolerance)
        weight = 0;
    return Cell{low, weight};
}

} // namespace

Volume::Volume(VolumeInfo info, std::shared_ptr<std::byte const[]> pixels, std::size_t bytes)
    : m_info(std::move(info)), m_pixels(std::move(pixels)), m_bytes(bytes) {}

Result<VolumePtr> Volume::create(VolumeInfo info, std::shared_ptr<std::byte const[]> pixels,
                                 std::size_t bytes) {
    std::size_t const needed =
        info.geometry.voxel_count() * static_cast<std::size_t>(info.components) * bytes_of(info.scalar_type);
    if (needed == 0 || !pixels || bytes < needed)
        return fail(ErrorCode::inconsistent, "the pixel buffer is smaller than the volume",
                    info.series.value);
    return VolumePtr(new Volume(std::move(info), std::move(pixels), bytes));
}

std::optional<double> Volume::value_at(int i, int j, int k) const {
    auto const& size = m_info.geometry.size;
    if (m_info.components != 1 || i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2])
        return std::nullopt;
    std::size_t const at =
        (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
            static_cast<std::size_t>(size[0]) +
        static_cast<std::size_t>(i);
    for (SliceGap const& gap : m_info.gaps)
        if (k > gap.after_slice && k <= gap.after_slice + gap.missing)
            return std::nullopt;
    double const stored = stored_value(m_pixels.get(), m_info.scalar_type, at);
    if (std::isnan(stored) || (m_info.padding && stored == *m_info.padding))
        return std::nullopt;
    return stored * m_info.slope + m_info.intercept;
}

std::optional<double> Volume::value_at(IndexPoint index) const {
    auto const& size = m_info.geometry.size;
    auto const i = cell_of(index.i, size[0]), j = cell_of(index.j, size[1]), k = cell_of(index.k, size[2]);
    if (!i || !j || !k)
        return std::nullopt;
    for (SliceGap const& gap : m_info.gaps) {
        bool const after_first =
            k->low > gap.after_slice || (k->low == gap.after_slice && k->upper_weight > 0);
        if (after_first && k->low <= gap.after_slice + gap.missing)
            return std::nullopt;
    }
    double sum = 0;
    for (int corner = 0; corner < 8; ++corner) {
        int const di = corner & 1, dj = (corner >> 1) & 1, dk = corner >> 2;
        double const weight = (di ? i->upper_weight : 1 - i->upper_weight) *
                              (dj ? j->upper_weight : 1 - j->upper_weight) *
                              (dk ? k->upper_weight : 1 - k->upper_weight);
        if (weight == 0)
            continue;
        auto const value = value_at(i->low + di, j->low + dj, k->low + dk);
        if (!value)
            return std::nullopt;
        sum += weight * *value;
    }
    return sum;
}

IndexPoint Volume::index_of(LpsPoint point) const {
    auto const& origins = m_info.slice_origins;
    VolumeGeometry const& g = m_info.geometry;
    if (origins.size() < 2)
        return g.to_index(point);
    LpsVector const normal = cross(g.row_dir, g.col_dir);
    auto const height = [&](LpsPoint p) { return dot(p - origins.front(), normal); };
    double const z = height(point);
    // The slices below and above; the outermost two serve beyond the ends.
    auto const above = std::ranges::upper_bound(origins, z, {}, height);
    auto const low = std::clamp<std::ptrdiff_t>(above - origins.begin() - 1, 0,
                                                static_cast<std::ptrdiff_t>(origins.size()) - 2);
    LpsPoint const a = origins[static_cast<std::size_t>(low)], b = origins[static_cast<std::size_t>(low) + 1];
    double const weight = (z - height(a)) / (height(b) - height(a));
    LpsVector const in_plane = point - (a + (b - a) * weight);
    return {dot(in_plane, g.row_dir) / g.spacing_mm[0], dot(in_plane, g.col_dir) / g.spacing_mm[1],
            static_cast<double>(low) + weight};
}

std::optional<double> Volume::value_at(LpsPoint point) const {
    return value_at(index_of(point));
}

} // namespace vertemark::imaging
