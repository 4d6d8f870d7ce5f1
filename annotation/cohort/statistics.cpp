#include "annotation/cohort/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace vertemark::annotation {

namespace {

// The regularised upper incomplete gamma function Q(a, x), by series or continued fraction.
// Abramowitz & Stegun 6.5.29 and 6.5.31.
double gamma_tail(double a, double x) {
    constexpr int k_terms = 500;
    constexpr double k_enough = 1e-15;
    double const scale = std::exp(a * std::log(x) - x - std::lgamma(a));
    if (x < a + 1) {
        double term = 1 / a, sum = term;
        for (int n = 1; n < k_terms && std::abs(term) > std::abs(sum) * k_enough; ++n) {
            term *= x / (a + n);
            sum += term;
        }
        return 1 - sum * scale;
    }
    constexpr double k_tiny = 1e-300;
    double b = x + 1 - a, c = 1 / k_tiny, d = 1 / b, fraction = d;
    for (int n = 1; n < k_terms; ++n) { // Lentz's method
        double const step = -n * (n - a);
        b += 2;
        d = step * d + b;
        d = 1 / (std::abs(d) < k_tiny ? k_tiny : d);
        c = b + step / c;
        c = std::abs(c) < k_tiny ? k_tiny : c;
        fraction *= d * c;
        if (std::abs(d * c - 1) < k_enough)
            break;
    }
    return fraction * scale;
}

} // namespace

std::optional<Description> describe(std::span<double const> values) {
    if (values.empty())
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    Description d;
    d.n = static_cast<int>(sorted.size());
    d.min = sorted.front();
    d.max = sorted.back();
    d.mean = std::accumulate(sorted.begin(), sorted.end(), 0.) / d.n;
    auto const middle = sorted.size() / 2;
    d.median = sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    if (d.n > 1) {
        double sum = 0;
        for (double const value : sorted)
            sum += (value - d.mean) * (value - d.mean);
        d.sd = std::sqrt(sum / (d.n - 1));
    }
    return d;
}

double normal_quantile(double p) {
    double low = -40, high = 40; // bisection on the distribution function: slow enough never to be wrong
    while (high - low > 1e-12) {
        double const middle = (low + high) / 2;
        (std::erfc(-middle / std::numbers::sqrt2) / 2 < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

double chi_square_tail(double x, int degrees) {
    return x <= 0 ? 1 : gamma_tail(degrees / 2., x / 2);
}

std::optional<Interval> wilson_interval(int successes, int n, double confidence) {
    if (n <= 0)
        return std::nullopt;
    double const z = normal_quantile(0.5 + confidence / 2), p = double(successes) / n, zz = z * z / n;
    double const centre = (p + zz / 2) / (1 + zz);
    double const half = z * std::sqrt(p * (1 - p) / n + zz / (4 * n)) / (1 + zz);
    return Interval{std::max(0., centre - half), std::min(1., centre + half)};
}

} // namespace vertemark::annotation
