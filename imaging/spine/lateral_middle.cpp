#include "imaging/spine/lateral_middle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vertemark::imaging {

namespace {

constexpr double k_cell_mm = 2;
constexpr int k_half = 15;              // cells to each side: the body, the pedicles, the joints
constexpr int k_front = 5, k_rear = 18; // 10 mm of the body before its middle, 36 mm with canal and arch
constexpr int k_columns = 2 * k_half + 1;
constexpr int k_rows = k_front + k_rear + 1;
constexpr int k_reach = 8; // planes are looked for within ± 8 mm, 1 mm apart
constexpr int k_planes = 2 * k_reach + 1;
constexpr double k_clear = 20;           // weight of a whole unit of correlation
constexpr double k_line_spread_mm = 8;   // of planes about the line
constexpr double k_step_spread_mm = 1.5; // of neighbours' planes about each other

using Section = std::array<float, static_cast<std::size_t>(k_columns* k_rows)>;
using Planes = std::array<double, k_planes>;

// Mean of the body's middle part, by cells from the right to the left, from front to back.
Section section(Sampler const& sampler, Station const& place, double height_mm) {
    Section out;
    for (int row = 0; row < k_rows; ++row)
        for (int column = 0; column < k_columns; ++column) {
            float sum = 0;
            int count = 0;
            for (double up = -0.3; up < 0.31; up += 0.15)
                if (float const v = sampler(
                        place.at((column - k_half) * k_cell_mm, (row - k_front) * k_cell_mm, up * height_mm));
                    !std::isnan(v)) {
                    sum += v;
                    ++count;
                }
            out[static_cast<std::size_t>(row * k_columns + column)] =
                count > 0 ? sum / static_cast<float>(count) : k_no_value;
        }
    return out;
}

// Correlation of the section with its mirror image about the plane `at` mm to the left.
double symmetry(Section const& s, int at) {
    double n = 0, sum = 0, squares = 0, products = 0;
    for (int row = 0; row < k_rows; ++row)
        for (int a = 0; a < k_columns; ++a) {
            int const b = 2 * k_half + at - a; // a + b = twice the plane's cell
            if (b < 0 || b >= k_columns || a == b || std::abs(a - b) > 2 * (k_half - k_reach / 2))
                continue;
            float const va = s[static_cast<std::size_t>(row * k_columns + a)],
                        vb = s[static_cast<std::size_t>(row * k_columns + b)];
            if (std::isnan(va) || std::isnan(vb))
                continue;
            n += 1;
            sum += va;
            squares += static_cast<double>(va) * va;
            products += static_cast<double>(va) * vb;
        }
    if (n < 40)
        return 0;
    double const mean = sum / n, variance = squares / n - mean * mean;
    return variance > 1e-6 ? (products / n - mean * mean) / variance : 0;
}

Planes score_planes(Section const& s) {
    Planes out;
    for (int at = -k_reach; at <= k_reach; ++at)
        out[static_cast<std::size_t>(at + k_reach)] =
            k_clear * symmetry(s, at) - at * at / (2 * k_line_spread_mm * k_line_spread_mm);
    return out;
}

} // namespace

std::vector<double> lateral_middles(Sampler const& sampler, std::span<Station const> places,
                                    std::span<double const> heights_mm) {
    std::vector<Planes> total;
    std::vector<std::array<int, k_planes>> from;
    for (std::size_t n = 0; n < places.size(); ++n) {
        Planes here = score_planes(section(sampler, places[n], heights_mm[n]));
        std::array<int, k_planes> before{};
        if (n > 0)
            for (int m = 0; m < k_planes; ++m) {
                double best = -1e9;
                for (int q = 0; q < k_planes; ++q) {
                    double const step = (m - q) / k_step_spread_mm;
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
    std::vector<double> out(places.size(), 0);
    if (places.empty())
        return out;
    auto m =
        static_cast<int>(std::max_element(total.back().begin(), total.back().end()) - total.back().begin());
    for (std::size_t n = places.size(); n-- > 0;) {
        out[n] = m - k_reach;
        m = from[n][static_cast<std::size_t>(m)];
    }
    return out;
}

} // namespace vertemark::imaging
