#include "imaging/spine/canal_path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vertemark::imaging {

namespace {

constexpr double k_cell_mm = 3, k_step_mm = 6; // of the grid in the slice, and between slices
constexpr int k_rays = 16, k_ray_cells = 6;    // 18 mm: the widest canal's half
constexpr float k_bone_hu = 150, k_softest_hu = -40, k_hardest_hu = 110;
constexpr int k_largest_move = 2;       // cells from slice to slice
constexpr double k_move_cost = 0.02;    // per squared cell
constexpr double k_least_enclosed = .5; // of the rays

struct Slice { // values on the grid, back to front is down to up; then clearness
    std::vector<float> values, clearness;
};

class Grid {
public:
    Grid(Sampler const& sampler, VolumeGeometry const& g) : m_sampler(sampler) {
        m_low = {1e9, 1e9, 1e9};
        m_high = {-1e9, -1e9, -1e9};
        for (int corner = 0; corner < 8; ++corner) {
            LpsPoint const p =
                g.to_lps({corner & 1 ? g.size[0] - 1.0 : 0.0, corner & 2 ? g.size[1] - 1.0 : 0.0,
                          corner & 4 ? g.size[2] - 1.0 : 0.0});
            m_low = {std::min(m_low.x, p.x), std::min(m_low.y, p.y), std::min(m_low.z, p.z)};
            m_high = {std::max(m_high.x, p.x), std::max(m_high.y, p.y), std::max(m_high.z, p.z)};
        }
        columns = static_cast<int>((m_high.x - m_low.x) / k_cell_mm) + 1;
        rows = static_cast<int>((m_high.y - m_low.y) / k_cell_mm) + 1;
        slices = static_cast<int>((m_high.z - m_low.z) / k_step_mm) + 1;
    }

    // Slice 0 is the one nearest to the head.
    [[nodiscard]] LpsPoint at(int column, int row, int slice) const {
        return {m_low.x + column * k_cell_mm, m_low.y + row * k_cell_mm, m_high.z - slice * k_step_mm};
    }

    [[nodiscard]] Slice read(int slice) const {
        Slice s;
        s.values.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                s.values.push_back(m_sampler(at(column, row, slice)));
        return s;
    }

    int columns = 0, rows = 0, slices = 0;

private:
    Sampler const& m_sampler;
    LpsPoint m_low, m_high;
};

// How much the cell looks like a canal: the share of rays that meet bone, and bone in the body's place.
float clearness_of(Grid const& grid, Slice const& s, int column, int row) {
    auto const value = [&](int c, int r) {
        return c < 0 || r < 0 || c >= grid.columns || r >= grid.rows
                   ? k_no_value
                   : s.values[static_cast<std::size_t>(r * grid.columns + c)];
    };
    float const here = value(column, row);
    if (!(here > k_softest_hu && here < k_hardest_hu))
        return 0;
    static std::array<std::array<double, 2>, k_rays> const directions = [] {
        std::array<std::array<double, 2>, k_rays> d;
        for (int i = 0; i < k_rays; ++i)
            d[static_cast<std::size_t>(i)] = {std::cos(2 * std::numbers::pi * i / k_rays),
                                              std::sin(2 * std::numbers::pi * i / k_rays)};
        return d;
    }();
    int met = 0;
    for (auto const& [x, y] : directions)
        for (int step = 1; step <= k_ray_cells; ++step)
            if (value(column + static_cast<int>(std::lround(step * x)),
                      row + static_cast<int>(std::lround(step * y))) > k_bone_hu) {
                ++met;
                break;
            }
    double const enclosed = static_cast<double>(met) / k_rays;
    if (enclosed < k_least_enclosed)
        return 0;
    // The body: 12 to 36 mm before the canal, 9 mm to each side.
    int bone = 0, asked = 0;
    for (int c = -3; c <= 3; ++c)
        for (int r = 4; r <= 12; ++r) {
            float const v = value(column + c, row - r);
            bone += v > k_hardest_hu ? 1 : 0;
            ++asked;
        }
    return static_cast<float>((enclosed - k_least_enclosed) / (1 - k_least_enclosed) *
                              std::min(1.0, 2.0 * bone / asked));
}

void score(Grid const& grid, Slice& s) {
    s.clearness.reserve(s.values.size());
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            s.clearness.push_back(clearness_of(grid, s, column, row));
    s.values = {};
}

} // namespace

Result<std::vector<CanalPlace>> canal_path(Sampler const& sampler, VolumeGeometry const& geometry, Job& job) {
    Grid const grid(sampler, geometry);
    auto const cells = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
    // Best sum of clearness up to each cell of each slice, and the cell it came from.
    std::vector<std::vector<float>> own;
    std::vector<std::vector<int>> from;
    std::vector<float> sum(cells, 0);
    for (int n = 0; n < grid.slices; ++n) {
        CHECK_OK(job.running());
        Slice s = grid.read(n);
        score(grid, s);
        std::vector<float> next(cells, 0);
        std::vector<int> back(cells, -1);
        for (int row = 0; row < grid.rows; ++row)
            for (int column = 0; column < grid.columns; ++column) {
                float best = -1;
                int best_from = -1;
                for (int dr = -k_largest_move; dr <= k_largest_move; ++dr)
                    for (int dc = -k_largest_move; dc <= k_largest_move; ++dc) {
                        int const r = row + dr, c = column + dc;
                        if (r < 0 || c < 0 || r >= grid.rows || c >= grid.columns)
                            continue;
                        auto const k = r * grid.columns + c;
                        auto const value = sum[static_cast<std::size_t>(k)] -
                                           static_cast<float>(k_move_cost * (dr * dr + dc * dc));
                        if (value > best)
                            best = value, best_from = k;
                    }
                auto const at = static_cast<std::size_t>(row * grid.columns + column);
                next[at] = std::max(best, 0.0f) + s.clearness[at];
                back[at] = best_from;
            }
        sum = std::move(next);
        own.push_back(std::move(s.clearness));
        from.push_back(std::move(back));
    }
    std::vector<CanalPlace> path;
    if (cells == 0 || own.empty())
        return path;
    auto at = static_cast<int>(std::max_element(sum.begin(), sum.end()) - sum.begin());
    if (sum[static_cast<std::size_t>(at)] <= 0)
        return path;
    for (int n = grid.slices - 1; n >= 0 && at >= 0; --n) {
        auto const cell = static_cast<std::size_t>(at);
        path.push_back(
            {grid.at(at % grid.columns, at / grid.columns, n), own[static_cast<std::size_t>(n)][cell]});
        at = from[static_cast<std::size_t>(n)][cell];
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace vertemark::imaging
