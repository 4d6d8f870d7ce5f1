#include "imaging/segment/shape.h"

#include <algorithm>
#include <cmath>

#include "imaging/segment/dense.h"
#include "imaging/segment/distance_map.h"

namespace vertemark::imaging {

namespace {

constexpr int k_steps[6][3] = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};

// Moves everything face-connected with `seed` that has the value `from` to the value `to`; returns how many.
std::size_t fill(Dense& dense, Voxel seed, std::uint8_t from, std::uint8_t to) {
    std::vector<Voxel> open{seed};
    dense.values[dense.index(seed[0], seed[1], seed[2])] = to;
    std::size_t count = 1;
    while (!open.empty()) {
        Voxel const at = open.back();
        open.pop_back();
        for (auto const& step : k_steps) {
            Voxel const next{at[0] + step[0], at[1] + step[1], at[2] + step[2]};
            if (!dense.box.contains(next))
                continue;
            auto& value = dense.values[dense.index(next[0], next[1], next[2])];
            if (value != from)
                continue;
            value = to;
            ++count;
            open.push_back(next);
        }
    }
    return count;
}

Voxel margin_voxels(VolumeGeometry const& grid, double mm) {
    Voxel by;
    for (std::size_t axis = 0; axis < 3; ++axis)
        by[axis] = static_cast<int>(std::ceil(mm / grid.spacing_mm[axis])) + 1;
    return by;
}

// Runs work(first value, count, stride, axis) over every line of the box, along each axis in turn.
template <class Work>
void for_each_line(Box const& box, float* values, Work work) {
    std::ptrdiff_t const nx = box.extent(0), ny = box.extent(1), nz = box.extent(2);
    for (std::ptrdiff_t k = 0; k < nz; ++k)
        for (std::ptrdiff_t j = 0; j < ny; ++j)
            work(values + (k * ny + j) * nx, static_cast<int>(nx), std::ptrdiff_t{1}, std::size_t{0});
    for (std::ptrdiff_t k = 0; k < nz; ++k)
        for (std::ptrdiff_t i = 0; i < nx; ++i)
            work(values + k * ny * nx + i, static_cast<int>(ny), nx, std::size_t{1});
    for (std::ptrdiff_t j = 0; j < ny; ++j)
        for (std::ptrdiff_t i = 0; i < nx; ++i)
            work(values + j * nx + i, static_cast<int>(nz), nx * ny, std::size_t{2});
}

// Squared distance of every voxel of the box to the nearest one whose value is `marked`.
std::vector<float> distances(VolumeGeometry const& grid, Dense const& dense, std::uint8_t marked) {
    std::vector<float> map(dense.values.size());
    for (std::size_t n = 0; n < map.size(); ++n)
        map[n] = (dense.values[n] != 0) == (marked != 0) ? 0.0f : k_far;
    std::vector<int> where;
    std::vector<double> until;
    std::vector<float> copy;
    for_each_line(dense.box, map.data(), [&](float* line, int n, std::ptrdiff_t stride, std::size_t axis) {
        distance_line(line, n, stride, grid.spacing_mm[axis], where, until, copy);
    });
    return map;
}

} // namespace

std::vector<VoxelRuns> islands(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    struct Found {
        VoxelRuns voxels;
        std::size_t count;
    };
    std::vector<Found> found;
    Dense dense = dense_of(grid, voxels, box_of(grid, voxels));
    for_each_row(grid, voxels, [&](Voxel const& at, int length) {
        for (int n = 0; n < length; ++n) {
            Voxel const seed{at[0] + n, at[1], at[2]};
            if (dense.values[dense.index(seed[0], seed[1], seed[2])] != 1)
                continue;
            std::size_t const count = fill(dense, seed, 1, 2);
            Dense part(dense.box);
            for (std::size_t v = 0; v < part.values.size(); ++v)
                if (dense.values[v] == 2) {
                    part.values[v] = 1;
                    dense.values[v] = 0;
                }
            found.push_back({runs_of(grid, part), count});
        }
    });
    std::stable_sort(found.begin(), found.end(),
                     [](Found const& a, Found const& b) { return a.count > b.count; });
    std::vector<VoxelRuns> parts;
    for (Found& part : found)
        parts.push_back(std::move(part.voxels));
    return parts;
}

VoxelRuns largest_island(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    auto parts = islands(grid, voxels);
    return parts.empty() ? VoxelRuns{} : std::move(parts.front());
}

VoxelRuns without_small_islands(VolumeGeometry const& grid, VoxelRuns const& voxels,
                                CubicMillimetres smallest) {
    double const voxel_mm3 = grid.spacing_mm[0] * grid.spacing_mm[1] * grid.spacing_mm[2];
    VoxelRuns kept;
    for (VoxelRuns const& part : islands(grid, voxels))
        if (static_cast<double>(part.count()) * voxel_mm3 >= smallest.value)
            kept = kept | part;
    return kept;
}

VoxelRuns island_at(VolumeGeometry const& grid, VoxelRuns const& voxels, LpsPoint point) {
    VoxelRuns const* nearest = nullptr;
    double least = 0;
    auto const parts = islands(grid, voxels);
    for (VoxelRuns const& part : parts)
        for_each_row(grid, part, [&](Voxel const& at, int length) {
            for (int n = 0; n < length; ++n) {
                double const away = distance(centre_of(grid, at[0] + n, at[1], at[2]), point);
                if (!nearest || away < least) {
                    nearest = &part;
                    least = away;
                }
            }
        });
    return nearest ? *nearest : VoxelRuns{};
}

VoxelRuns smoothed(VolumeGeometry const& grid, VoxelRuns const& voxels, Millimetres sigma) {
    if (voxels.empty() || sigma.value <= 0)
        return voxels;
    Box const box = grown(grid, box_of(grid, voxels), margin_voxels(grid, 3 * sigma.value));
    Dense dense = dense_of(grid, voxels, box);
    std::vector<float> weight(dense.values.begin(), dense.values.end());
    std::vector<float> line;
    for_each_line(box, weight.data(), [&](float* values, int n, std::ptrdiff_t stride, std::size_t axis) {
        double const s = sigma.value / grid.spacing_mm[axis];
        int const reach = std::min(n, static_cast<int>(std::ceil(3 * s)));
        if (s < 0.1)
            return;
        line.resize(static_cast<std::size_t>(n));
        for (int p = 0; p < n; ++p)
            line[static_cast<std::size_t>(p)] = values[p * stride];
        for (int p = 0; p < n; ++p) {
            double sum = 0, all = 0;
            for (int d = -reach; d <= reach; ++d) {
                double const w = std::exp(-d * d / (2 * s * s));
                all += w;
                if (p + d >= 0 && p + d < n)
                    sum += w * line[static_cast<std::size_t>(p + d)];
            }
            values[p * stride] = static_cast<float>(sum / all);
        }
    });
    for (std::size_t n = 0; n < weight.size(); ++n)
        dense.values[n] = weight[n] >= 0.5f ? 1 : 0;
    return runs_of(grid, dense);
}

VoxelRuns with_margin(VolumeGeometry const& grid, VoxelRuns const& voxels, Millimetres margin) {
    if (voxels.empty() || margin.value == 0)
        return voxels;
    double const mm = std::abs(margin.value);
    Box const box = grown(grid, box_of(grid, voxels), margin_voxels(grid, margin.value > 0 ? mm : 0));
    Dense dense = dense_of(grid, voxels, box);
    auto const map = distances(grid, dense, margin.value > 0 ? 1 : 0);
    auto const limit = static_cast<float>(mm * mm * (1 + 1e-6));
    for (std::size_t n = 0; n < map.size(); ++n)
        dense.values[n] = margin.value > 0 ? map[n] <= limit : map[n] > limit;
    return runs_of(grid, dense);
}

VoxelRuns filled(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    if (voxels.empty())
        return voxels;
    // A border all round, outside the grid where it must, so that "outside" is one piece.
    Box box = box_of(grid, voxels);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        --box.low[axis];
        ++box.high[axis];
    }
    Dense dense(box);
    for_each_row(grid, voxels, [&](Voxel const& at, int length) {
        for (int n = 0; n < length; ++n)
            dense.values[dense.index(at[0] + n, at[1], at[2])] = 1;
    });
    fill(dense, box.low, 0, 2);
    Dense inner(box_of(grid, voxels));
    for (int k = inner.box.low[2]; k <= inner.box.high[2]; ++k)
        for (int j = inner.box.low[1]; j <= inner.box.high[1]; ++j)
            for (int i = inner.box.low[0]; i <= inner.box.high[0]; ++i)
                inner.values[inner.index(i, j, k)] = dense.values[dense.index(i, j, k)] != 2;
    return runs_of(grid, inner);
}

VoxelRuns resampled(VolumeGeometry const& from, VoxelRuns const& voxels, VolumeGeometry const& to) {
    if (from == to || voxels.empty())
        return voxels;
    Box const box = box_of(from, voxels);
    Box target{{to.size[0], to.size[1], to.size[2]}, {-1, -1, -1}};
    for (int corner = 0; corner < 8; ++corner) {
        auto const end = [&](std::size_t axis) {
            return corner >> axis & 1 ? box.high[axis] + 0.5 : box.low[axis] - 0.5;
        };
        IndexPoint const at = to.to_index(from.to_lps({end(0), end(1), end(2)}));
        std::array<double, 3> const place{at.i, at.j, at.k};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            target.low[axis] =
                std::max(0, std::min(target.low[axis], static_cast<int>(std::floor(place[axis]))));
            target.high[axis] = std::min(
                to.size[axis] - 1, std::max(target.high[axis], static_cast<int>(std::ceil(place[axis]))));
        }
    }
    VoxelRuns result;
    if (target.empty())
        return result;
    for (int k = target.low[2]; k <= target.high[2]; ++k)
        for (int j = target.low[1]; j <= target.high[1]; ++j)
            for (int i = target.low[0]; i <= target.high[0]; ++i) {
                IndexPoint const at = from.to_index(centre_of(to, i, j, k));
                Voxel const voxel{static_cast<int>(std::lround(at.i)), static_cast<int>(std::lround(at.j)),
                                  static_cast<int>(std::lround(at.k))};
                if (!box.contains(voxel) || !voxels.contains(offset_of(from, voxel[0], voxel[1], voxel[2])))
                    continue;
                std::uint32_t const offset = offset_of(to, i, j, k);
                result.append(offset, offset + 1);
            }
    return result;
}

} // namespace vertemark::imaging
