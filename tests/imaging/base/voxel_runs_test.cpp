#include "imaging/base/voxel_runs.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace vertemark {

namespace {

constexpr std::uint32_t k_grid = 200;

// The same set the slow, obvious way.
std::set<std::uint32_t> plain(VoxelRuns const& voxels) {
    std::set<std::uint32_t> set;
    for (std::uint32_t v = 0; v < k_grid; ++v)
        if (voxels.contains(v))
            set.insert(v);
    return set;
}

VoxelRuns random_runs() {
    auto const pairs = *rc::gen::container<std::vector<std::pair<std::uint32_t, std::uint32_t>>>(
        rc::gen::pair(rc::gen::inRange(0u, 180u), rc::gen::inRange(0u, 20u)));
    std::vector<VoxelRun> runs;
    for (auto const& [begin, length] : pairs)
        runs.push_back({begin, begin + length});
    return VoxelRuns::from(std::move(runs));
}

bool canonical(VoxelRuns const& voxels) {
    for (std::size_t n = 0; n < voxels.runs().size(); ++n) {
        auto const& run = voxels.runs()[n];
        if (run.begin >= run.end || (n > 0 && voxels.runs()[n - 1].end >= run.begin))
            return false;
    }
    return true;
}

} // namespace

RC_GTEST_PROP(VoxelRuns, SetAlgebraAgreesWithPlainSets, ()) {
    auto const a = random_runs(), b = random_runs();
    auto const pa = plain(a), pb = plain(b);
    std::set<std::uint32_t> both = pa, common, rest;
    both.insert(pb.begin(), pb.end());
    std::set_intersection(pa.begin(), pa.end(), pb.begin(), pb.end(), std::inserter(common, common.end()));
    std::set_difference(pa.begin(), pa.end(), pb.begin(), pb.end(), std::inserter(rest, rest.end()));
    RC_ASSERT(plain(a | b) == both);
    RC_ASSERT(plain(a & b) == common);
    RC_ASSERT(plain(a - b) == rest);
    RC_ASSERT(a.count() == pa.size());
}

RC_GTEST_PROP(VoxelRuns, EqualSetsAreEqualValues, ()) {
    auto const a = random_runs(), b = random_runs();
    for (auto const& set : {a, a | b, a & b, a - b})
        RC_ASSERT(canonical(set));
    RC_ASSERT(((a - b) | (a & b)) == a);
    RC_ASSERT((a | b) == (b | a));
}

} // namespace vertemark
