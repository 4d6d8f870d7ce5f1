// The two samplers behind make_sampler: along the voxel axes (separable, exact at voxel centres) and oblique.
// Internal to imaging/view.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "imaging/view/cell_kernels.h"
#include "imaging/view/resample.h"

namespace vertemark::imaging {

template <class T>
struct VoxelSource {
    T const* data = nullptr;
    std::array<int, 3> size{};
    std::optional<float> padding; // a value that T can hold
    std::vector<SliceGap> gaps;

    [[nodiscard]] std::array<std::ptrdiff_t, 3> strides() const {
        return {1, size[0], static_cast<std::ptrdiff_t>(size[0]) * size[1]};
    }
    [[nodiscard]] float at(std::ptrdiff_t offset) const {
        float const v = static_cast<float>(data[offset]);
        return padding && v == *padding ? k_outside : v;
    }
    [[nodiscard]] bool missing_above(int k) const {
        return std::any_of(gaps.begin(), gaps.end(), [k](SliceGap const& g) { return g.after_slice == k; });
    }
};

// A coordinate as two voxels and the weight of the upper one. Drawn voxels reach to their faces, so half a
// voxel beyond the outermost centres takes their value.
struct Tap {
    int low = -1, high = -1; // -1: outside
    float weight = 0;
};
inline Tap tap_of(double at, int n, Interpolation interpolation) {
    double const rounded = std::round(at);
    if (std::abs(at - rounded) < 1e-6)
        at = rounded;
    if (!(at >= -0.5 && at < n - 0.5))
        return {};
    if (interpolation == Interpolation::nearest) {
        int const nearest = std::clamp(static_cast<int>(std::floor(at + 0.5)), 0, n - 1);
        return {nearest, nearest, 0};
    }
    double const inside = std::clamp(at, 0.0, n - 1.0);
    int const low = static_cast<int>(inside);
    auto const weight = static_cast<float>(inside - low);
    return {low, weight > 0 ? low + 1 : low, weight};
}

// Which voxel axis runs along the canvas's x, y and the slab; nothing when one of them is oblique.
struct AlignedAxes {
    std::size_t x = 0, y = 1, depth = 2;
};
inline std::optional<AlignedAxes> aligned_axes(IndexMap const& map) {
    auto const only = [](std::array<double, 3> const& v) -> std::optional<std::size_t> {
        std::optional<std::size_t> axis;
        for (std::size_t a = 0; a < 3; ++a)
            if (v[a] != 0) {
                if (axis)
                    return std::nullopt;
                axis = a;
            }
        return axis;
    };
    auto const x = only(map.per_x), y = only(map.per_y), depth = only(map.per_step);
    if (!x || !y || !depth || *x == *y || *x == *depth || *y == *depth)
        return std::nullopt;
    return AlignedAxes{*x, *y, *depth};
}

template <class T>
class AlignedSampler final : public RowSampler {
public:
    AlignedSampler(VoxelSource<T> const& source, IndexMap const& map, AlignedAxes axes, CanvasSize size,
                   int samples, SlabMode mode, Interpolation interpolation)
        : m_source(source), m_axes(axes), m_mode(mode) {
        m_x = taps(map.base[axes.x], map.per_x[axes.x], size.width, source.size[axes.x], interpolation);
        m_y = taps(map.base[axes.y], map.per_y[axes.y], size.height, source.size[axes.y], interpolation);
        int const half = (samples - 1) / 2;
        auto depth = taps(map.base[axes.depth] - half * map.per_step[axes.depth], map.per_step[axes.depth],
                          samples, source.size[axes.depth], interpolation);
        for (Tap const& tap : depth)
            if (tap.low >= 0)
                m_depth.push_back(tap);
        range(m_x, m_x0, m_x1);
        range(m_y, m_y0, m_y1);
        if (m_x0 <= m_x1 && m_y0 <= m_y1 && !m_depth.empty())
            extract();
    }

    void row(int y, float* out) const override {
        auto const width = m_x.size();
        Tap const ty = m_y[static_cast<std::size_t>(y)];
        if (ty.low < 0 || m_plane.empty()) {
            std::fill_n(out, width, k_outside);
            return;
        }
        if (ty.weight > 0 && m_axes.y == 2 && m_source.missing_above(ty.low)) {
            for (std::size_t x = 0; x < width; ++x)
                out[x] = m_x[x].low < 0 ? k_outside : k_missing;
            return;
        }
        int const columns = m_x1 - m_x0 + 1;
        float const* a = m_plane.data() + static_cast<std::ptrdiff_t>(ty.low - m_y0) * columns;
        float const* b = m_plane.data() + static_cast<std::ptrdiff_t>(ty.high - m_y0) * columns;
        thread_local std::vector<float> mixed;
        if (ty.weight > 0) {
            mixed.resize(static_cast<std::size_t>(columns));
            for (int i = 0; i < columns; ++i)
                mixed[static_cast<std::size_t>(i)] = a[i] + ty.weight * (b[i] - a[i]);
            a = mixed.data();
        }
        for (std::size_t x = 0; x < width; ++x) {
            Tap const& tx = m_x[x];
            if (tx.low < 0) {
                out[x] = k_outside;
                continue;
            }
            float const low = a[tx.low - m_x0], high = a[tx.high - m_x0];
            out[x] = tx.weight > 0 ? low + tx.weight * (high - low) : low;
        }
        if (m_axes.x == 2 && !m_source.gaps.empty())
            for (std::size_t x = 0; x < width; ++x)
                if (m_x[x].weight > 0 && m_source.missing_above(m_x[x].low))
                    out[x] = k_missing;
    }

private:
    static std::vector<Tap> taps(double base, double step, int count, int n, Interpolation interpolation) {
        std::vector<Tap> result(static_cast<std::size_t>(std::max(0, count)));
        for (int i = 0; i < count; ++i)
            result[static_cast<std::size_t>(i)] = tap_of(base + i * step, n, interpolation);
        return result;
    }
    static void range(std::vector<Tap> const& taps, int& first, int& last) {
        first = 1 << 30;
        last = -1;
        for (Tap const& tap : taps)
            if (tap.low >= 0) {
                first = std::min(first, tap.low);
                last = std::max(last, tap.high);
            }
    }

    // The visible part of the voxel plane, the slab already projected.
    void extract() {
        int const columns = m_x1 - m_x0 + 1, rows = m_y1 - m_y0 + 1;
        m_plane.resize(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
        in_bands(rows, [&](int first, int last) {
            std::vector<float> count(static_cast<std::size_t>(columns)), line(count);
            for (int r = first; r < last; ++r) {
                float* out = m_plane.data() + static_cast<std::ptrdiff_t>(r) * columns;
                if (m_depth.size() == 1) {
                    depth_line(m_depth[0], m_y0 + r, out, columns);
                    continue;
                }
                SlabRow slab(m_mode, out, count.data(), columns);
                for (Tap const& tap : m_depth) {
                    depth_line(tap, m_y0 + r, line.data(), columns);
                    slab.add(line.data(), 0, columns);
                }
                slab.finish();
            }
        });
    }

    void depth_line(Tap const& tap, int row, float* out, int columns) const {
        auto const strides = m_source.strides();
        std::ptrdiff_t const step = strides[m_axes.x];
        std::ptrdiff_t const start = row * strides[m_axes.y] + m_x0 * step;
        std::ptrdiff_t const low = start + tap.low * strides[m_axes.depth];
        if (tap.weight > 0 && m_axes.depth == 2 && m_source.missing_above(tap.low)) {
            std::fill_n(out, columns, k_missing);
            return;
        }
        for (int c = 0; c < columns; ++c)
            out[c] = m_source.at(low + c * step);
        if (tap.weight > 0) {
            std::ptrdiff_t const high = start + tap.high * strides[m_axes.depth];
            for (int c = 0; c < columns; ++c)
                out[c] += tap.weight * (m_source.at(high + c * step) - out[c]);
        }
    }

    VoxelSource<T> m_source;
    AlignedAxes m_axes;
    SlabMode m_mode;
    std::vector<Tap> m_x, m_y, m_depth;
    int m_x0 = 0, m_x1 = -1, m_y0 = 0, m_y1 = -1;
    std::vector<float> m_plane;
};

template <class T>
class ObliqueSampler final : public RowSampler {
public:
    ObliqueSampler(VoxelSource<T> const& source, IndexMap const& map, CanvasSize size, int samples,
                   SlabMode mode, Interpolation interpolation)
        : m_source(source), m_map(map), m_width(size.width), m_samples(samples), m_mode(mode),
          m_interpolation(interpolation) {}

    void row(int y, float* out) const override {
        if (m_samples == 1) {
            std::fill_n(out, m_width, k_outside);
            sample(y, 0, out);
            return;
        }
        thread_local std::vector<float> line, count;
        line.resize(static_cast<std::size_t>(m_width));
        count.resize(static_cast<std::size_t>(m_width));
        SlabRow slab(m_mode, out, count.data(), m_width);
        int const half = (m_samples - 1) / 2;
        for (int s = -half; s <= half; ++s) {
            auto const [first, last] = sample(y, s, line.data());
            slab.add(line.data(), first, last);
        }
        slab.finish();
        if (m_source.gaps.empty())
            return;
        std::fill(line.begin(), line.end(), k_outside); // the plane itself decides what is missing
        sample(y, 0, line.data());
        for (int x = 0; x < m_width; ++x)
            if (line[static_cast<std::size_t>(x)] == k_missing)
                out[x] = k_missing;
    }

private:
    // The part of [0, width) where low ≤ start + x·step < high for all three axes.
    std::pair<int, int> within(std::array<double, 3> const& start, double margin_low,
                               double margin_high) const {
        double first = 0, last = m_width; // x in [first, last)
        for (std::size_t a = 0; a < 3; ++a) {
            double const low = margin_low, high = m_source.size[a] - 1 + margin_high, step = m_map.per_x[a];
            if (step == 0) {
                if (!(start[a] >= low && start[a] < high))
                    return {0, 0};
                continue;
            }
            double const to_low = (low - start[a]) / step, to_high = (high - start[a]) / step;
            first = std::max(first, std::ceil(std::min(to_low, to_high)));
            last = std::min(last, std::ceil(std::max(to_low, to_high)));
        }
        if (!(first < last))
            return {0, 0};
        return {static_cast<int>(first), static_cast<int>(last)};
    }

    std::pair<int, int> sample(int y, int s, float* out) const {
        std::array<double, 3> start;
        for (std::size_t a = 0; a < 3; ++a)
            start[a] = m_map.base[a] + y * m_map.per_y[a] + s * m_map.per_step[a];
        auto const [first, last] = within(start, -0.5, 0.5);
        bool const plain = m_source.gaps.empty() && m_interpolation == Interpolation::linear;
        auto [inner, inner_end] = plain ? within(start, 2e-3, -2e-3) : std::pair{0, 0};
        if (inner >= inner_end)
            inner = inner_end = last;
        for (int x = first; x < inner; ++x)
            out[x] = careful(start, x);
        inside(start, inner, inner_end, out);
        for (int x = std::max(first, inner_end); x < last; ++x)
            out[x] = careful(start, x);
        return {first, last};
    }

    // All eight voxels exist and are to be trusted.
    void inside(std::array<double, 3> const& start, int first, int last, float* out) const {
        auto const strides = m_source.strides();
        CellRow row;
        for (std::size_t a = 0; a < 3; ++a) {
            row.start[a] = static_cast<float>(start[a]);
            row.step[a] = static_cast<float>(m_map.per_x[a]);
        }
        row.next_row = strides[1];
        row.next_slice = strides[2];
        row.padding = m_source.padding;
        trilinear_row(m_source.data, strides[2] * m_source.size[2], row, first, last, out);
    }

    // Near the faces, at padding, in gaps, or nearest voxel.
    float careful(std::array<double, 3> const& start, int x) const {
        Tap taps[3];
        for (std::size_t a = 0; a < 3; ++a) {
            taps[a] = tap_of(start[a] + x * m_map.per_x[a], m_source.size[a], m_interpolation);
            if (taps[a].low < 0)
                return k_outside;
        }
        if (taps[2].weight > 0 && m_source.missing_above(taps[2].low))
            return k_missing;
        auto const strides = m_source.strides();
        float sum = 0;
        for (int corner = 0; corner < 8; ++corner) {
            float weight = 1;
            std::ptrdiff_t offset = 0;
            for (int a = 0; a < 3; ++a) {
                bool const upper = (corner >> a) & 1;
                weight *= upper ? taps[a].weight : 1 - taps[a].weight;
                offset += (upper ? taps[a].high : taps[a].low) * strides[static_cast<std::size_t>(a)];
            }
            if (weight > 0)
                sum += weight * m_source.at(offset);
        }
        return sum;
    }

    VoxelSource<T> m_source;
    IndexMap m_map;
    int m_width, m_samples;
    SlabMode m_mode;
    Interpolation m_interpolation;
};

} // namespace vertemark::imaging
