#include "imaging/segment/dense.h"

#include <algorithm>
#include <cmath>

namespace vertemark::imaging {

Box box_of(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    Box box{{grid.size[0], grid.size[1], grid.size[2]}, {-1, -1, -1}};
    for_each_row(grid, voxels, [&](Voxel const& at, int length) {
        Voxel const last{at[0] + length - 1, at[1], at[2]};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            box.low[axis] = std::min(box.low[axis], at[axis]);
            box.high[axis] = std::max(box.high[axis], last[axis]);
        }
    });
    return box;
}

Box grown(VolumeGeometry const& grid, Box box, Voxel const& by) {
    if (box.empty())
        return box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        box.low[axis] = std::max(0, box.low[axis] - by[axis]);
        box.high[axis] = std::min(grid.size[axis] - 1, box.high[axis] + by[axis]);
    }
    return box;
}

Box box_around(VolumeGeometry const& grid, LpsPoint centre, double reach_mm) {
    IndexPoint const at = grid.to_index(centre);
    std::array<double, 3> const middle{at.i, at.j, at.k};
    Box box;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        double const reach = reach_mm / grid.spacing_mm[axis];
        box.low[axis] = std::max(0, static_cast<int>(std::ceil(middle[axis] - reach)));
        box.high[axis] = std::min(grid.size[axis] - 1, static_cast<int>(std::floor(middle[axis] + reach)));
    }
    return box;
}

Dense dense_of(VolumeGeometry const& grid, VoxelRuns const& voxels, Box const& box) {
    Dense dense(box);
    if (box.empty())
        return dense;
    for_each_row(grid, voxels, [&](Voxel const& at, int length) {
        int const first = std::max(at[0], box.low[0]), last = std::min(at[0] + length - 1, box.high[0]);
        if (first > last || !box.contains({first, at[1], at[2]}))
            return;
        auto* const row = dense.values.data() + dense.index(first, at[1], at[2]);
        std::fill(row, row + (last - first + 1), std::uint8_t{1});
    });
    return dense;
}

VoxelRuns runs_of(VolumeGeometry const& grid, Dense const& dense) {
    VoxelRuns voxels;
    Box const& box = dense.box;
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j) {
            auto const* const row = dense.values.data() + dense.index(box.low[0], j, k);
            std::uint32_t const start = offset_of(grid, box.low[0], j, k);
            int const width = box.extent(0);
            for (int i = 0; i < width; ++i) {
                if (!row[i])
                    continue;
                int const from = i;
                while (i < width && row[i])
                    ++i;
                voxels.append(start + static_cast<std::uint32_t>(from),
                              start + static_cast<std::uint32_t>(i));
            }
        }
    return voxels;
}

} // namespace vertemark::imaging
