// Figures of a list of numbers, and the distributions that tests and intervals need. Pure arithmetic: no
// case, no units. Standard deviations are those of a sample (n - 1), as clinical papers print them.
#pragma once

#include <optional>
#include <span>

namespace vertemark::annotation {

struct Description {
    int n = 0;
    double mean = 0, median = 0, min = 0, max = 0;
    std::optional<double> sd; // of the sample, n - 1; nothing for fewer than two numbers
    bool operator==(Description const&) const = default;
};

// Nothing for an empty list.
[[nodiscard]] std::optional<Description> describe(std::span<double const> values);

// z with P(Z < z) = p for a standard normal Z, 0 < p < 1; absolute error below 1e-9.
[[nodiscard]] double normal_quantile(double p);
// P(X > x) for a chi-square X with `degrees` degrees of freedom.
[[nodiscard]] double chi_square_tail(double x, int degrees);

// An interval for a proportion that behaves for few patients: Wilson 1927, J Am Stat Assoc 22:209.
struct Interval {
    double lower = 0, upper = 0;
    bool operator==(Interval const&) const = default;
};
// Nothing when n is 0.
[[nodiscard]] std::optional<Interval> wilson_interval(int successes, int n, double confidence = 0.95);

} // namespace vertemark::annotation
