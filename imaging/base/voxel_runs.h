// A set of voxels of one grid, as runs along the order in which voxels are stored (i fastest, then j, then
// k). Sorted, disjoint, never touching: equal sets are equal values. Knows no geometry; what is drawn in
// millimetres becomes runs in imaging/segment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace vertemark {

// Voxels begin … end-1.
struct VoxelRun {
    std::uint32_t begin = 0, end = 0;
    bool operator==(VoxelRun const&) const = default;
};

class VoxelRuns {
public:
    VoxelRuns() = default;
    // From runs in any order; overlapping and touching ones are joined, empty ones dropped.
    [[nodiscard]] static VoxelRuns from(std::vector<VoxelRun> runs);

    [[nodiscard]] std::vector<VoxelRun> const& runs() const { return m_runs; }
    [[nodiscard]] bool empty() const { return m_runs.empty(); }
    [[nodiscard]] std::size_t count() const; // of voxels
    [[nodiscard]] bool contains(std::uint32_t voxel) const;
    [[nodiscard]] std::uint32_t end() const { return m_runs.empty() ? 0 : m_runs.back().end; }

    // Adds a run that begins at or after the end of the last one: the quick way to build in order.
    void append(std::uint32_t begin, std::uint32_t end);

    bool operator==(VoxelRuns const&) const = default;

private:
    std::vector<VoxelRun> m_runs;
};

// In both, in either, in the first alone. Linear in the number of runs.
[[nodiscard]] VoxelRuns operator&(VoxelRuns const& a, VoxelRuns const& b);
[[nodiscard]] VoxelRuns operator|(VoxelRuns const& a, VoxelRuns const& b);
[[nodiscard]] VoxelRuns operator-(VoxelRuns const& a, VoxelRuns const& b);

} // namespace vertemark
