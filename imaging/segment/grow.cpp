#include "imaging/segment/grow.h"

#include <algorithm>
#include <cmath>

#include "imaging/segment/dense.h"

namespace vertemark::imaging {

namespace {

std::optional<Voxel> voxel_at(VolumeGeometry const& grid, LpsPoint point) {
    IndexPoint const at = grid.to_index(point);
    if (!grid.contains(at))
        return std::nullopt;
    Voxel voxel{static_cast<int>(std::lround(at.i)), static_cast<int>(std::lround(at.j)),
                static_cast<int>(std::lround(at.k))};
    for (std::size_t axis = 0; axis < 3; ++axis)
        voxel[axis] = std::clamp(voxel[axis], 0, grid.size[axis] - 1);
    return voxel;
}

bool holds(Volume const& volume, ValueRange const& range, Voxel const& v) {
    auto const value = volume.value_at(v[0], v[1], v[2]);
    return value && range.holds(*value);
}

Result<VoxelRuns> flood(Volume const& volume, Voxel const& seed, ValueRange range, Millimetres reach,
                        Job& job) {
    VolumeGeometry const& grid = volume.geometry();
    LpsPoint const centre = centre_of(grid, seed[0], seed[1], seed[2]);
    Dense region(box_around(grid, centre, reach.value));
    std::vector<Voxel> open{seed};
    region.values[region.index(seed[0], seed[1], seed[2])] = 1;
    constexpr int k_steps[6][3] = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    for (std::size_t visited = 0; !open.empty(); ++visited) {
        if (visited % 65536 == 0)
            CHECK_OK(job.running());
        Voxel const at = open.back();
        open.pop_back();
        for (auto const& step : k_steps) {
            Voxel const next{at[0] + step[0], at[1] + step[1], at[2] + step[2]};
            if (!region.box.contains(next))
                continue;
            auto& mark = region.values[region.index(next[0], next[1], next[2])];
            if (mark || distance(centre_of(grid, next[0], next[1], next[2]), centre) > reach.value ||
                !holds(volume, range, next))
                continue;
            mark = 1;
            open.push_back(next);
        }
    }
    return runs_of(grid, region);
}

} // namespace

VoxelRuns within(Volume const& volume, VoxelRuns const& voxels, ValueRange range) {
    VolumeGeometry const& grid = volume.geometry();
    VoxelRuns kept;
    for_each_row(grid, voxels, [&](Voxel const& at, int length) {
        std::uint32_t const offset = offset_of(grid, at[0], at[1], at[2]);
        for (int n = 0; n < length; ++n)
            if (holds(volume, range, {at[0] + n, at[1], at[2]}))
                kept.append(offset + static_cast<std::uint32_t>(n),
                            offset + static_cast<std::uint32_t>(n) + 1);
    });
    return kept;
}

Result<VoxelRuns> grow(Volume const& volume, LpsPoint seed, ValueRange range, Millimetres reach, Job& job) {
    auto const start = voxel_at(volume.geometry(), seed);
    if (!start || !volume.value_at((*start)[0], (*start)[1], (*start)[2]))
        return fail(ErrorCode::not_found, "no_value_at_seed");
    if (!holds(volume, range, *start))
        return fail(ErrorCode::not_found, "seed_out_of_range");
    return flood(volume, *start, range, reach, job);
}

Sample sample(Volume const& volume, LpsPoint centre, Millimetres radius) {
    VolumeGeometry const& grid = volume.geometry();
    Box const box = box_around(grid, centre, radius.value);
    Sample result;
    double sum = 0, squares = 0;
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j)
            for (int i = box.low[0]; i <= box.high[0]; ++i) {
                if (distance(centre_of(grid, i, j, k), centre) > radius.value)
                    continue;
                if (auto const value = volume.value_at(i, j, k)) {
                    ++result.count;
                    sum += *value;
                    squares += *value * *value;
                }
            }
    if (result.count == 0)
        return result;
    auto const n = static_cast<double>(result.count);
    result.mean = sum / n;
    result.sd = n > 1 ? std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1))) : 0;
    return result;
}

Result<Isocontour> isocontour(Volume const& volume, LpsPoint near, IsocontourRule const& rule,
                              Millimetres search, Millimetres reach, Job& job) {
    Quantity const quantity = volume.info().quantity;
    if (rule.percent_of_max && quantity != Quantity::suv_bw && quantity != Quantity::activity_bq_per_ml &&
        quantity != Quantity::counts)
        return fail(ErrorCode::unsupported, "no_share_of_a_maximum");
    VolumeGeometry const& grid = volume.geometry();
    Box const box = box_around(grid, near, search.value);
    std::optional<Voxel> hottest;
    double maximum = 0;
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j)
            for (int i = box.low[0]; i <= box.high[0]; ++i) {
                auto const value = volume.value_at(i, j, k);
                if (value && (!hottest || *value > maximum) &&
                    distance(centre_of(grid, i, j, k), near) <= search.value) {
                    hottest = Voxel{i, j, k};
                    maximum = *value;
                }
            }
    if (!hottest)
        return fail(ErrorCode::not_found, "no_value_at_seed");
    Isocontour result;
    result.hottest = centre_of(grid, (*hottest)[0], (*hottest)[1], (*hottest)[2]);
    result.maximum = maximum;
    result.threshold = rule.percent_of_max ? maximum * *rule.percent_of_max / 100 : rule.fixed;
    if (maximum <= 0 || result.threshold > maximum)
        return fail(ErrorCode::not_found, "nothing_above_threshold");
    constexpr double k_any = 1e300;
    TRY(result.voxels, flood(volume, *hottest, {result.threshold, k_any}, reach, job));
    return result;
}

} // namespace vertemark::imaging
