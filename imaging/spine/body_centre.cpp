#include "imaging/spine/body_centre.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vertemark::imaging {

namespace {

constexpr double k_fraction = 0.22; // of the height above and below the middle: clear of the end plates
constexpr int k_reach = 10;         // middles are looked for within ± 15 mm of the line
constexpr int k_middles = 2 * k_reach + 1;
constexpr double k_line_spread_mm = 9;        // of middles about the line
constexpr double k_step_spread_mm = 2.5;      // of neighbours' middles about each other
constexpr double k_sacral_step_spread_mm = 4; // the sacrum curves more than a line through it tells
constexpr double k_sacral_wall = 3;           // weight of its faint walls on MR
constexpr double k_pin_spread_mm = 4;         // of a click about the middle
constexpr double k_uneven = 2;                // weight of uneven marrow against a wall
constexpr double k_wall_hu = 150;             // a wall's usual step on CT

using Profile = std::array<double, StraightImage::k_columns>;
using Middles = std::array<double, k_middles>; // score of a middle at each cell about the line

double slope_of(BodyOutline const& b) {
    return std::tan(b.tilt_deg * std::numbers::pi / 180);
}

// Mean of the body's middle part at each cell from front to back.
Profile depth_profile(StraightImage const& image, BodyOutline const& b) {
    double const reach = k_fraction * (b.body.bottom - b.body.top);
    Profile profile;
    for (int column = 0; column < StraightImage::k_columns; ++column) {
        double const t = (column - StraightImage::k_half) * StraightImage::k_cell_mm;
        double sum = 0;
        int count = 0;
        for (double d = -reach; d <= reach; d += 1)
            if (float const v = image.at(b.middle + d - slope_of(b) * t, column); !std::isnan(v)) {
                sum += v;
                ++count;
            }
        profile[static_cast<std::size_t>(column)] = count > 0 ? sum / count : std::nan("");
    }
    return profile;
}

// What a wall's step is measured in: on MR the middle value of the body and what lies around it.
double unit_of(Profile const& p, bool ct) {
    if (ct)
        return k_wall_hu;
    std::vector<double> near;
    for (int c = StraightImage::k_half - 14; c <= StraightImage::k_half + 14; ++c)
        if (double const v = p[static_cast<std::size_t>(c)]; !std::isnan(v))
            near.push_back(v);
    if (near.empty())
        return 1;
    std::nth_element(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2), near.end());
    return std::max(1.0, near[near.size() / 2]);
}

double mean_cells(Profile const& p, int at, int way, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int d = from; d <= to; ++d) {
        int const c = at + way * d;
        if (c < 0 || c >= StraightImage::k_columns || std::isnan(p[static_cast<std::size_t>(c)]))
            continue;
        sum += p[static_cast<std::size_t>(c)];
        ++count;
    }
    return count > 0 ? sum / count : std::nan("");
}

// The canal behind bone: on CT and T1 darker, on T2 and STIR brighter.
enum class Canal { darker, brighter };

double edge(double inside, double outside, double unit) {
    double const step = (inside - outside) / unit;
    return std::isnan(step) ? 0 : step;
}

double front_wall(Profile const& p, int at, double unit, bool ct) {
    double const step = edge(mean_cells(p, at, 1, 1, 2), mean_cells(p, at, 1, -1, 0), unit);
    return std::min(1.2, ct ? std::max(0.0, step) : std::abs(step));
}

// Sharp over 3 mm, and lasting over the 9 mm of the canal. Fat behind the sacrum hides the sign on MR.
double back_wall(Profile const& p, int at, double unit, bool ct, bool sacral, Canal canal) {
    double const sharp = edge(mean_cells(p, at, -1, 1, 2), mean_cells(p, at, -1, -1, 0), unit);
    if (ct)
        return 1.3 * std::clamp(sharp, 0.0, 1.2);
    if (sacral)
        return 1.3 * std::min(std::abs(sharp), 1.2);
    double const sign = canal == Canal::darker ? 1 : -1;
    double const broad = edge(mean_cells(p, at, -1, 2, 7), mean_cells(p, at, -1, -7, -1), unit);
    return 0.6 * std::clamp(sign * sharp, 0.0, 1.2) + 1.2 * std::clamp(sign * broad, -0.5, 1.2);
}

// Marrow is even from front to back: how far it strays, in units.
class Evenness {
public:
    Evenness(Profile const& p, double unit) {
        for (std::size_t c = 0; c < p.size(); ++c) {
            double const v = std::isnan(p[c]) ? 0 : p[c] / unit;
            m_sum[c + 1] = m_sum[c] + v;
            m_squares[c + 1] = m_squares[c] + v * v;
        }
    }
    [[nodiscard]] double spread(int from, int to) const {
        from = std::max(from, 0);
        to = std::min(to, StraightImage::k_columns - 1);
        if (to <= from)
            return 0;
        auto const a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to + 1);
        double const n = static_cast<double>(b - a), mean = (m_sum[b] - m_sum[a]) / n;
        return std::sqrt(std::max(0.0, (m_squares[b] - m_squares[a]) / n - mean * mean));
    }

private:
    std::array<double, StraightImage::k_columns + 1> m_sum{}, m_squares{};
};

Middles score_middles(StraightImage const& image, BodyOutline const& b, bool ct, Canal canal) {
    Profile const p = depth_profile(image, b);
    double const unit = unit_of(p, ct), cell = StraightImage::k_cell_mm;
    Evenness const even(p, unit);
    Middles scores;
    for (int m = -k_reach; m <= k_reach; ++m) {
        double best = -1e9;
        for (int depth = 4; depth <= 32; ++depth) { // cells; odd ones end half a cell further back
            int const front = StraightImage::k_half + m - depth / 2, back = front + depth;
            double const off = std::log(depth * cell / b.depth_mm) / 0.16;
            double const uneven = ct ? 0 : k_uneven * std::min(1.0, even.spread(front + 1, back - 1));
            best = std::max(best, (b.sacral && !ct ? k_sacral_wall : 1) *
                                          (front_wall(p, front, unit, ct) +
                                           back_wall(p, back, unit, ct, b.sacral, canal) - uneven) -
                                      off * off / 2);
        }
        double const away = m * cell / k_line_spread_mm;
        double score = best - away * away / 2;
        if (b.pinned_back_mm) {
            double const off = (m * cell - *b.pinned_back_mm) / k_pin_spread_mm;
            score -= off * off / 2;
        }
        scores[static_cast<std::size_t>(m + k_reach)] = score;
    }
    return scores;
}

struct Found {
    std::vector<BodyMiddle> middles;
    double score = -1e9;
};

Found best_middles(StraightImage const& image, std::span<BodyOutline const> bodies, bool ct, Canal canal) {
    std::vector<Middles> total;
    std::vector<std::array<int, k_middles>> from;
    for (std::size_t n = 0; n < bodies.size(); ++n) {
        Middles here = score_middles(image, bodies[n], ct, canal);
        std::array<int, k_middles> before{};
        if (n > 0)
            for (int m = 0; m < k_middles; ++m) {
                double best = -1e9;
                for (int q = 0; q < k_middles; ++q) {
                    double const step = (m - q) * StraightImage::k_cell_mm /
                                        (bodies[n].sacral ? k_sacral_step_spread_mm : k_step_spread_mm);
                    double const score = total.back()[static_cast<std::size_t>(q)] - step * step / 2;
                    if (score > best) {
                        best = score;
                        before[static_cast<std::size_t>(m)] = q;
                    }
                }
                here[static_cast<std::size_t>(m)] += best;
            }
        total.push_back(here);
        from.push_back(before);
    }
    Found out;
    out.middles.resize(bodies.size());
    auto const end = std::max_element(total.back().begin(), total.back().end());
    out.score = *end;
    auto m = static_cast<int>(end - total.back().begin());
    for (std::size_t n = bodies.size(); n-- > 0;) {
        double const back_mm = (m - k_reach) * StraightImage::k_cell_mm;
        out.middles[n] = {bodies[n].middle - slope_of(bodies[n]) * back_mm, back_mm};
        m = from[n][static_cast<std::size_t>(m)];
    }
    return out;
}

} // namespace

std::vector<BodyMiddle> body_middles(StraightImage const& image, std::span<BodyOutline const> bodies,
                                     bool ct) {
    if (bodies.empty())
        return {};
    Found darker = best_middles(image, bodies, ct, Canal::darker);
    if (ct)
        return std::move(darker.middles);
    Found brighter = best_middles(image, bodies, ct, Canal::brighter);
    return darker.score > brighter.score ? std::move(darker.middles) : std::move(brighter.middles);
}

} // namespace vertemark::imaging
