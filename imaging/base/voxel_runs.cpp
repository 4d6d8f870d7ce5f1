#include "imaging/base/voxel_runs.h"

#include <algorithm>

namespace vertemark {

VoxelRuns VoxelRuns::from(std::vector<VoxelRun> runs) {
    std::erase_if(runs, [](VoxelRun const& run) { return run.begin >= run.end; });
    std::sort(runs.begin(), runs.end(),
              [](VoxelRun const& a, VoxelRun const& b) { return a.begin < b.begin; });
    VoxelRuns set;
    for (VoxelRun const& run : runs) {
        if (!set.m_runs.empty() && run.begin <= set.m_runs.back().end)
            set.m_runs.back().end = std::max(set.m_runs.back().end, run.end);
        else
            set.m_runs.push_back(run);
    }
    return set;
}

std::size_t VoxelRuns::count() const {
    std::size_t voxels = 0;
    for (VoxelRun const& run : m_runs)
        voxels += run.end - run.begin;
    return voxels;
}

bool VoxelRuns::contains(std::uint32_t voxel) const {
    auto const after = std::upper_bound(m_runs.begin(), m_runs.end(), voxel,
                                        [](std::uint32_t v, VoxelRun const& run) { return v < run.begin; });
    return after != m_runs.begin() && voxel < std::prev(after)->end;
}

void VoxelRuns::append(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end)
        return;
    if (!m_runs.empty() && begin <= m_runs.back().end)
        m_runs.back().end = std::max(m_runs.back().end, end);
    else
        m_runs.push_back({begin, end});
}

VoxelRuns operator|(VoxelRuns const& a, VoxelRuns const& b) {
    VoxelRuns both;
    auto p = a.runs().begin(), q = b.runs().begin();
    while (p != a.runs().end() || q != b.runs().end()) {
        bool const first = q == b.runs().end() || (p != a.runs().end() && p->begin <= q->begin);
        VoxelRun const& run = first ? *p++ : *q++;
        both.append(run.begin, run.end);
    }
    return both;
}

VoxelRuns operator&(VoxelRuns const& a, VoxelRuns const& b) {
    VoxelRuns both;
    auto p = a.runs().begin(), q = b.runs().begin();
    while (p != a.runs().end() && q != b.runs().end()) {
        both.append(std::max(p->begin, q->begin), std::min(p->end, q->end));
        if (p->end < q->end)
            ++p;
        else
            ++q;
    }
    return both;
}

VoxelRuns operator-(VoxelRuns const& a, VoxelRuns const& b) {
    VoxelRuns rest;
    auto q = b.runs().begin();
    for (VoxelRun run : a.runs()) {
        while (q != b.runs().end() && q->end <= run.begin)
            ++q;
        for (auto cut = q; cut != b.runs().end() && cut->begin < run.end && run.begin < run.end; ++cut) {
            rest.append(run.begin, std::min(cut->begin, run.end));
            run.begin = std::max(run.begin, cut->end);
        }
        rest.append(run.begin, run.end);
    }
    return rest;
}

} // namespace vertemark
