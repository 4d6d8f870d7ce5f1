// Exact squared Euclidean distance to the nearest marked voxel, in millimetres, along any number of axes.
// Felzenszwalb & Huttenlocher 2012. Private to imaging/segment.
#pragma once

#include <limits>
#include <vector>

namespace vertemark::imaging {

inline constexpr float k_far = 1e20f;

// One line of n values `stride` apart, `step` mm from one to the next: values become
// min over q of (value[q] + ((p - q) · step)²).
inline void distance_line(float* values, int n, std::ptrdiff_t stride, double step, std::vector<int>& where,
                          std::vector<double>& until, std::vector<float>& copy) {
    where.resize(static_cast<std::size_t>(n));
    until.resize(static_cast<std::size_t>(n) + 1);
    copy.resize(static_cast<std::size_t>(n));
    for (int q = 0; q < n; ++q)
        copy[static_cast<std::size_t>(q)] = values[q * stride];
    double const s2 = step * step;
    auto const f = [&](int q) { return static_cast<double>(copy[static_cast<std::size_t>(q)]); };
    std::size_t top = 0;
    bool any = false;
    for (int q = 0; q < n; ++q) {
        if (f(q) >= k_far)
            continue;
        if (!any) {
            any = true;
            where[0] = q;
            until[0] = -std::numeric_limits<double>::infinity();
            until[1] = std::numeric_limits<double>::infinity();
            continue;
        }
        for (;;) {
            int const r = where[top];
            double const meet =
                ((f(q) + s2 * q * q) - (f(r) + s2 * r * r)) / (2 * s2 * static_cast<double>(q - r));
            if (meet > until[top] || top == 0) {
                if (meet <= until[top]) { // takes the place of the only parabola
                    where[0] = q;
                    until[1] = std::numeric_limits<double>::infinity();
                    break;
                }
                ++top;
                where[top] = q;
                until[top] = meet;
                until[top + 1] = std::numeric_limits<double>::infinity();
                break;
            }
            --top;
        }
    }
    if (!any)
        return;
    std::size_t at = 0;
    for (int p = 0; p < n; ++p) {
        while (until[at + 1] < p)
            ++at;
        double const d = static_cast<double>(p - where[at]);
        values[p * stride] = static_cast<float>(f(where[at]) + s2 * d * d);
    }
}

} // namespace vertemark::imaging
