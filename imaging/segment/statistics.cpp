#include "imaging/segment/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "imaging/segment/dense.h"

namespace vertemark::imaging {

namespace {

// How thick a voxel is in a direction.
double thickness(VolumeGeometry const& g, LpsVector n) {
    return std::max({std::abs(dot(n, g.row_dir)) * g.spacing_mm[0],
                     std::abs(dot(n, g.col_dir)) * g.spacing_mm[1],
                     std::abs(dot(n, g.slice_dir)) * g.spacing_mm[2]});
}

// The points that lie furthest in any of many directions: the ends of the longest distance are among them.
std::vector<LpsPoint> outermost(std::vector<LpsPoint> const& points,
                                std::vector<LpsVector> const& directions) {
    std::vector<LpsPoint> kept;
    for (LpsVector const& d : directions) {
        auto const furthest =
            std::max_element(points.begin(), points.end(), [&](LpsPoint const& a, LpsPoint const& b) {
                return dot(a - LpsPoint{}, d) < dot(b - LpsPoint{}, d);
            });
        kept.push_back(*furthest);
    }
    return kept;
}

Diameter longest_of(VolumeGeometry const& grid, std::vector<LpsPoint> const& points) {
    Diameter best;
    best.from = best.to = points.front();
    double most = -1;
    for (std::size_t a = 0; a < points.size(); ++a)
        for (std::size_t b = a; b < points.size(); ++b) {
            LpsVector const way = points[b] - points[a];
            if (double const d2 = dot(way, way); d2 > most) {
                most = d2;
                best.from = points[a];
                best.to = points[b];
            }
        }
    LpsVector way = normalized(best.to - best.from);
    if (length(way) == 0)
        way = grid.row_dir;
    double const faces = thickness(grid, way);
    best.mm = std::sqrt(std::max(0.0, most)) + faces;
    best.from = best.from - way * (faces / 2);
    best.to = best.to + way * (faces / 2);
    return best;
}

std::vector<LpsVector> sphere_directions() {
    std::vector<LpsVector> directions; // a Fibonacci lattice
    constexpr int k_count = 400;
    for (int n = 0; n < k_count; ++n) {
        double const z = 1 - (2.0 * n + 1) / k_count, r = std::sqrt(1 - z * z),
                     turn = n * std::numbers::pi * (3 - std::sqrt(5.0));
        directions.push_back({r * std::cos(turn), r * std::sin(turn), z});
    }
    return directions;
}

// The corners of a slice's convex hull, from the ends of its rows (Andrew 1979): all that distances need.
struct RowEnd {
    int i = 0, j = 0;
};
std::vector<RowEnd> hull_of(std::vector<RowEnd> points) {
    std::sort(points.begin(), points.end(),
              [](RowEnd a, RowEnd b) { return a.i != b.i ? a.i < b.i : a.j < b.j; });
    if (points.size() < 3)
        return points;
    auto const turn = [](RowEnd o, RowEnd a, RowEnd b) {
        return static_cast<long>(a.i - o.i) * (b.j - o.j) - static_cast<long>(a.j - o.j) * (b.i - o.i);
    };
    std::vector<RowEnd> hull;
    for (int pass = 0; pass < 2; ++pass) {
        std::size_t const start = hull.size();
        for (RowEnd const& p : points) {
            while (hull.size() >= start + 2 && turn(hull[hull.size() - 2], hull.back(), p) <= 0)
                hull.pop_back();
            hull.push_back(p);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull.empty() ? std::vector<RowEnd>{points.front()} : hull;
}

double width_across(VolumeGeometry const& grid, std::vector<LpsPoint> const& points, LpsVector direction) {
    double low = 1e300, high = -1e300;
    for (LpsPoint const& p : points) {
        low = std::min(low, dot(p - LpsPoint{}, direction));
        high = std::max(high, dot(p - LpsPoint{}, direction));
    }
    return high - low + thickness(grid, direction);
}

} // namespace

std::optional<RegionSize> size_of(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    if (voxels.empty())
        return std::nullopt;
    RegionSize size;
    auto const& mm = grid.spacing_mm;
    size.volume_ml = static_cast<double>(voxels.count()) * mm[0] * mm[1] * mm[2] / 1000;
    Box const box = box_of(grid, voxels);
    std::vector<std::vector<RowEnd>> ends(static_cast<std::size_t>(box.extent(2)));
    for_each_row(grid, voxels, [&](Voxel const& at, int n) {
        auto& slice = ends[static_cast<std::size_t>(at[2] - box.low[2])];
        slice.push_back({at[0], at[1]});
        slice.push_back({at[0] + n - 1, at[1]});
    });
    std::vector<std::vector<LpsPoint>> slices(ends.size());
    std::vector<LpsPoint> all;
    for (std::size_t k = 0; k < ends.size(); ++k)
        for (RowEnd const& corner : hull_of(std::move(ends[k]))) {
            slices[k].push_back(centre_of(grid, corner.i, corner.j, box.low[2] + static_cast<int>(k)));
            all.push_back(slices[k].back());
        }
    size.longest = longest_of(grid, outermost(all, sphere_directions()));
    std::vector<LpsVector> round;
    constexpr int k_turns = 180;
    for (int n = 0; n < k_turns; ++n) {
        double const turn = 2 * std::numbers::pi * n / k_turns;
        round.push_back(grid.row_dir * std::cos(turn) + grid.col_dir * std::sin(turn));
    }
    for (auto const& slice : slices) {
        if (slice.empty())
            continue;
        Diameter const longest = longest_of(grid, outermost(slice, round));
        if (longest.mm <= size.longest_in_plane.mm)
            continue;
        size.longest_in_plane = longest;
        LpsVector const across =
            normalized(cross(normalized(longest.to - longest.from), cross(grid.row_dir, grid.col_dir)));
        size.perpendicular_mm = width_across(grid, slice, across);
    }
    return size;
}

std::optional<RegionValues> values_of(Volume const& volume, VoxelRuns const& voxels) {
    RegionValues result;
    double sum = 0, squares = 0;
    for_each_row(volume.geometry(), voxels, [&](Voxel const& at, int n) {
        for (int i = at[0]; i < at[0] + n; ++i) {
            auto const value = volume.value_at(i, at[1], at[2]);
            if (!value)
                continue;
            if (result.count == 0 || *value > result.maximum) {
                result.maximum = *value;
                result.hottest = centre_of(volume.geometry(), i, at[1], at[2]);
            }
            result.minimum = result.count == 0 ? *value : std::min(result.minimum, *value);
            ++result.count;
            sum += *value;
            squares += *value * *value;
        }
    });
    if (result.count == 0)
        return std::nullopt;
    auto const n = static_cast<double>(result.count);
    result.mean = sum / n;
    result.sd = n > 1 ? std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1))) : 0;
    return result;
}

std::optional<double> peak_of(Volume const& volume, VoxelRuns const& voxels) {
    VolumeGeometry const& grid = volume.geometry();
    double const radius = std::cbrt(3 * 1000 / (4 * std::numbers::pi));
    // Points within the ball, at most 2 mm apart; values between voxels are trilinear.
    double const step = std::min({grid.spacing_mm[0], grid.spacing_mm[1], grid.spacing_mm[2], 2.0});
    std::vector<LpsVector> ball;
    int const n = static_cast<int>(radius / step) + 1;
    for (int z = -n; z <= n; ++z)
        for (int y = -n; y <= n; ++y)
            for (int x = -n; x <= n; ++x) {
                LpsVector const v{x * step, y * step, z * step};
                if (length(v) <= radius)
                    ball.push_back(v);
            }
    std::optional<double> peak;
    for_each_row(grid, voxels, [&](Voxel const& at, int count) {
        for (int i = at[0]; i < at[0] + count; ++i) {
            LpsPoint const centre = centre_of(grid, i, at[1], at[2]);
            double sum = 0;
            bool whole = true;
            for (LpsVector const& v : ball) {
                auto const value = volume.value_at(centre + v);
                if (!value) {
                    whole = false;
                    break;
                }
                sum += *value;
            }
            if (whole)
                peak = std::max(peak.value_or(-1e300), sum / static_cast<double>(ball.size()));
        }
    });
    return peak;
}

} // namespace vertemark::imaging
