#include "imaging/segment/between_slices.h"

#include <algorithm>
#include <cmath>

#include "imaging/segment/dense.h"
#include "imaging/segment/distance_map.h"

namespace vertemark::imaging {

namespace {

// The painted slices along an axis, in order.
std::vector<int> painted(Dense const& dense, std::size_t axis) {
    std::vector<bool> any(static_cast<std::size_t>(dense.box.extent(axis)), false);
    Box const& box = dense.box;
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j)
            for (int i = box.low[0]; i <= box.high[0]; ++i)
                if (dense.values[dense.index(i, j, k)])
                    any[static_cast<std::size_t>(Voxel{i, j, k}[axis] - box.low[axis])] = true;
    std::vector<int> slices;
    for (std::size_t n = 0; n < any.size(); ++n)
        if (any[n])
            slices.push_back(box.low[axis] + static_cast<int>(n));
    return slices;
}

// The two axes of a slice across `axis`.
struct Across {
    std::size_t u, v;
};
Across across(std::size_t axis) {
    return {axis == 0 ? std::size_t{1} : std::size_t{0}, axis == 2 ? std::size_t{1} : std::size_t{2}};
}

// Signed distance in mm of every place of one slice to the outline: positive inside.
std::vector<float> signed_distance(VolumeGeometry const& grid, Dense const& dense, std::size_t axis,
                                   int slice) {
    auto const [u, v] = across(axis);
    int const nu = dense.box.extent(u), nv = dense.box.extent(v);
    auto const n = static_cast<std::size_t>(nu) * static_cast<std::size_t>(nv);
    std::vector<float> in(n), out(n);
    for (int b = 0; b < nv; ++b)
        for (int a = 0; a < nu; ++a) {
            Voxel voxel;
            voxel[axis] = slice;
            voxel[u] = dense.box.low[u] + a;
            voxel[v] = dense.box.low[v] + b;
            bool const inside = dense.values[dense.index(voxel[0], voxel[1], voxel[2])] != 0;
            auto const at =
                static_cast<std::size_t>(b) * static_cast<std::size_t>(nu) + static_cast<std::size_t>(a);
            in[at] = inside ? k_far : 0.0f;
            out[at] = inside ? 0.0f : k_far;
        }
    std::vector<int> where;
    std::vector<double> until;
    std::vector<float> copy;
    for (auto* map : {&in, &out}) {
        for (int b = 0; b < nv; ++b)
            distance_line(map->data() + static_cast<std::ptrdiff_t>(b) * nu, nu, 1, grid.spacing_mm[u], where,
                          until, copy);
        for (int a = 0; a < nu; ++a)
            distance_line(map->data() + a, nv, nu, grid.spacing_mm[v], where, until, copy);
    }
    // The outline lies between voxel centres, half a voxel from each.
    auto const half = static_cast<float>(std::min(grid.spacing_mm[u], grid.spacing_mm[v]) / 2);
    for (std::size_t at = 0; at < n; ++at)
        in[at] = in[at] > 0 ? std::sqrt(in[at]) - half : half - std::sqrt(out[at]);
    return in;
}

} // namespace

Result<VoxelRuns> between_slices(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    Box const box = grown(grid, box_of(grid, voxels), {1, 1, 1});
    if (box.empty())
        return fail(ErrorCode::not_found, "no_slices_between");
    Dense const dense = dense_of(grid, voxels, box);
    std::size_t axis = 2;
    int most = 0;
    std::vector<int> slices;
    for (std::size_t candidate : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
        auto const found = painted(dense, candidate);
        int const empty =
            found.empty() ? 0 : found.back() - found.front() + 1 - static_cast<int>(found.size());
        if (empty > most) {
            most = empty;
            axis = candidate;
            slices = found;
        }
    }
    if (most == 0)
        return fail(ErrorCode::not_found, "no_slices_between");
    auto const [u, v] = across(axis);
    Dense added(box);
    std::vector<float> below = signed_distance(grid, dense, axis, slices.front());
    for (std::size_t n = 1; n < slices.size(); ++n) {
        std::vector<float> above = signed_distance(grid, dense, axis, slices[n]);
        for (int slice = slices[n - 1] + 1; slice < slices[n]; ++slice) {
            float const t =
                static_cast<float>(slice - slices[n - 1]) / static_cast<float>(slices[n] - slices[n - 1]);
            std::size_t at = 0;
            for (int b = 0; b < box.extent(v); ++b)
                for (int a = 0; a < box.extent(u); ++a, ++at) {
                    if (below[at] * (1 - t) + above[at] * t < 0)
                        continue;
                    Voxel voxel;
                    voxel[axis] = slice;
                    voxel[u] = box.low[u] + a;
                    voxel[v] = box.low[v] + b;
                    added.values[added.index(voxel[0], voxel[1], voxel[2])] = 1;
                }
        }
        below = std::move(above);
    }
    return runs_of(grid, added);
}

} // namespace vertemark::imaging
