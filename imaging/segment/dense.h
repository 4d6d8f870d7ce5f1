// A box of a grid as one byte a voxel: what shape operations work on between runs and runs.
// Private to imaging/segment.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "imaging/base/voxel_runs.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

using Voxel = std::array<int, 3>;

[[nodiscard]] inline std::uint32_t offset_of(VolumeGeometry const& grid, int i, int j, int k) {
    return (static_cast<std::uint32_t>(k) * static_cast<std::uint32_t>(grid.size[1]) +
            static_cast<std::uint32_t>(j)) *
               static_cast<std::uint32_t>(grid.size[0]) +
           static_cast<std::uint32_t>(i);
}
[[nodiscard]] inline Voxel voxel_of(VolumeGeometry const& grid, std::uint32_t offset) {
    auto const columns = static_cast<std::uint32_t>(grid.size[0]),
               rows = static_cast<std::uint32_t>(grid.size[1]);
    return {static_cast<int>(offset % columns), static_cast<int>(offset / columns % rows),
            static_cast<int>(offset / columns / rows)};
}
[[nodiscard]] inline LpsPoint centre_of(VolumeGeometry const& grid, int i, int j, int k) {
    return grid.to_lps({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
}

// Calls work(first voxel, length) for every run, cut where rows end.
template <class Work>
void for_each_row(VolumeGeometry const& grid, VoxelRuns const& voxels, Work work) {
    for (VoxelRun run : voxels.runs())
        while (run.begin < run.end) {
            Voxel const at = voxel_of(grid, run.begin);
            auto const length =
                std::min(run.end - run.begin, static_cast<std::uint32_t>(grid.size[0] - at[0]));
            work(at, static_cast<int>(length));
            run.begin += length;
        }
}

struct Box {
    Voxel low{0, 0, 0}, high{-1, -1, -1}; // inclusive
    [[nodiscard]] bool empty() const { return high[0] < low[0] || high[1] < low[1] || high[2] < low[2]; }
    [[nodiscard]] int extent(std::size_t axis) const { return high[axis] - low[axis] + 1; }
    [[nodiscard]] std::size_t count() const {
        return empty() ? 0
                       : static_cast<std::size_t>(extent(0)) * static_cast<std::size_t>(extent(1)) *
                             static_cast<std::size_t>(extent(2));
    }
    [[nodiscard]] bool contains(Voxel const& v) const {
        return v[0] >= low[0] && v[0] <= high[0] && v[1] >= low[1] && v[1] <= high[1] && v[2] >= low[2] &&
               v[2] <= high[2];
    }
};

[[nodiscard]] Box box_of(VolumeGeometry const& grid, VoxelRuns const& voxels);
// Larger by this many voxels, within the grid.
[[nodiscard]] Box grown(VolumeGeometry const& grid, Box box, Voxel const& by);
// Of the voxels whose centre may lie within `reach_mm` of the point.
[[nodiscard]] Box box_around(VolumeGeometry const& grid, LpsPoint centre, double reach_mm);

struct Dense {
    Box box;
    std::vector<std::uint8_t> values; // box.count(), i fastest

    explicit Dense(Box const& b) : box(b), values(b.count(), 0) {}
    [[nodiscard]] std::size_t index(int i, int j, int k) const {
        return (static_cast<std::size_t>(k - box.low[2]) * static_cast<std::size_t>(box.extent(1)) +
                static_cast<std::size_t>(j - box.low[1])) *
                   static_cast<std::size_t>(box.extent(0)) +
               static_cast<std::size_t>(i - box.low[0]);
    }
};

[[nodiscard]] Dense dense_of(VolumeGeometry const& grid, VoxelRuns const& voxels, Box const& box);
// The voxels whose value is not 0.
[[nodiscard]] VoxelRuns runs_of(VolumeGeometry const& grid, Dense const& dense);

} // namespace vertemark::imaging
