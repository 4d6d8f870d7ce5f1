// The path of strongest falling edge through a set of lines, each searched outwards: one place a line,
// neighbours never far apart. Dynamic programming; a line without an edge follows its neighbours. Private to
// imaging/segment.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace vertemark::imaging {

struct EdgePath {
    std::vector<double> place; // of the edge on each line, in steps outwards; between steps
    double strength = 0;       // mean step of value at the edge
};

// profile(line, place)(step) is the value `step` steps further out than `place`; not-a-number where none is.
// likely(line, place), 0…1, is how much an edge there counts, by what is known of the body's size.
template <class Profile, class Likely>
EdgePath follow_edge(int lines, int places, Profile profile, Likely likely) {
    EdgePath path;
    if (lines <= 0 || places <= 2)
        return path;
    constexpr int k_reach = 3;      // steps on each side that an edge is averaged over
    constexpr int k_jump = 1;       // steps between neighbouring lines
    constexpr double k_bend = 0.04; // cost of a step of a jump, in shares of a strong edge
    auto const n = static_cast<std::size_t>(places);
    std::vector<double> edge(static_cast<std::size_t>(lines) * n, 0);
    for (int l = 0; l < lines; ++l)
        for (int p = 0; p < places; ++p) {
            auto const value = profile(l, p);
            double inside = 0, outside = 0;
            int in = 0, out = 0;
            for (int step = 0; step < k_reach; ++step) {
                if (double const v = value(-step); std::isfinite(v)) {
                    inside += v;
                    ++in;
                }
                if (double const v = value(step + 1); std::isfinite(v)) {
                    outside += v;
                    ++out;
                }
            }
            if (in > 0 && out > 0)
                edge[static_cast<std::size_t>(l) * n + static_cast<std::size_t>(p)] =
                    std::max(0.0, inside / in - outside / out) * likely(l, p);
        }
    // A strong edge is one; stronger ones count no more, so that one bright spur can't pull the path.
    std::vector<double> sorted;
    for (int l = 0; l < lines; ++l)
        sorted.push_back(*std::max_element(edge.begin() + static_cast<std::ptrdiff_t>(l) * places,
                                           edge.begin() + static_cast<std::ptrdiff_t>(l + 1) * places));
    auto const middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    double const strong = std::max(*middle, 1e-9);
    auto const gain = [&](int l, int p) {
        return std::min(1.3, edge[static_cast<std::size_t>(l) * n + static_cast<std::size_t>(p)] / strong);
    };
    std::vector<double> best(n), next(n);
    std::vector<std::int16_t> from(static_cast<std::size_t>(lines) * n, 0);
    for (int p = 0; p < places; ++p)
        best[static_cast<std::size_t>(p)] = gain(0, p);
    for (int l = 1; l < lines; ++l) {
        for (int p = 0; p < places; ++p) {
            double most = -1e300;
            int where = p;
            for (int q = std::max(0, p - k_jump); q <= std::min(places - 1, p + k_jump); ++q) {
                double const sum = best[static_cast<std::size_t>(q)] - k_bend * std::abs(q - p);
                if (sum > most) {
                    most = sum;
                    where = q;
                }
            }
            next[static_cast<std::size_t>(p)] = most + gain(l, p);
            from[static_cast<std::size_t>(l) * n + static_cast<std::size_t>(p)] =
                static_cast<std::int16_t>(where);
        }
        std::swap(best, next);
    }
    path.place.assign(static_cast<std::size_t>(lines), 0);
    int at = static_cast<int>(std::max_element(best.begin(), best.end()) - best.begin());
    for (int l = lines - 1; l >= 0; --l) {
        path.strength += edge[static_cast<std::size_t>(l) * n + static_cast<std::size_t>(at)] / lines;
        path.place[static_cast<std::size_t>(l)] =
            at + 0.5; // between the last step inside and the first outside
        at = from[static_cast<std::size_t>(l) * n + static_cast<std::size_t>(at)];
    }
    return path;
}

} // namespace vertemark::imaging
