#include "imaging/segment/plate_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace vertemark::imaging {

namespace {

constexpr double k_shell_mm = 1;                        // of a vertebral end plate with its cortex
constexpr double k_most_in_mm = 2.5, k_most_out_mm = 1; // that an edge is moved
constexpr double k_place_mm = 0.25;                     // between the places tried
constexpr double k_shell_explains = 0.4;                // of what a plain step leaves, at most this stays
constexpr std::size_t k_least_samples = 6;
constexpr int k_beside = 4; // lines on each side that share a place

struct Sample {
    double mm = 0, value = 0;
};

std::vector<Sample> samples_at(int line, double edge, std::function<double(int, double)> const& profile,
                               PlateFit const& how) {
    std::vector<Sample> samples;
    for (double mm = edge - how.inside_mm; mm <= edge + 0.25 * how.step_mm; mm += how.step_mm)
        if (double const v = profile(line, mm); std::isfinite(v))
            samples.push_back({mm, v});
    double lowest = std::numeric_limits<double>::max();
    for (double mm = edge + how.step_mm; mm <= edge + how.outside_mm; mm += how.step_mm) {
        double const v = profile(line, mm);
        if (!std::isfinite(v) || v > lowest)
            break;
        lowest = v;
        samples.push_back({mm, v});
    }
    return samples;
}

// A normal distribution's share beyond x.
double beyond(double x) {
    return 0.5 * std::erfc(x / std::numbers::sqrt2);
}

struct Misfit { // sums of squares that are left
    double plain = 0, with_shell = 0;
};

// Least squares of value ≈ a·1 + b·step (+ c·shell). c is never negative: a dark rim (MR) is no shell.
Misfit misfit(std::vector<Sample> const& samples, double place, double sigma) {
    std::array<std::array<double, 3>, 3> m{};
    std::array<double, 3> y{};
    double yy = 0;
    for (Sample const& s : samples) {
        double const x = s.mm - place;
        std::array<double, 3> const row{1, beyond(x / sigma),
                                        beyond(x / sigma) - beyond((x + k_shell_mm) / sigma)};
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j)
                m[i][j] += row[i] * row[j];
            y[i] += row[i] * s.value;
        }
        yy += s.value * s.value;
    }
    auto const left = [&](std::size_t n) { // Gauss-Jordan on the first n unknowns; also the last unknown
        auto a = m;
        auto b = y;
        for (std::size_t i = 0; i < n; ++i) {
            a[i][i] += 1e-9;
            for (std::size_t j = 0; j < n; ++j) {
                if (j == i)
                    continue;
                double const f = a[j][i] / a[i][i];
                for (std::size_t k = i; k < n; ++k)
                    a[j][k] -= f * a[i][k];
                b[j] -= f * b[i];
            }
        }
        double explained = 0;
        for (std::size_t i = 0; i < n; ++i)
            explained += b[i] / a[i][i] * y[i];
        return std::pair(yy - explained, b[n - 1] / a[n - 1][n - 1]);
    };
    auto const [rest, shell] = left(3);
    double const plain = left(2).first;
    return {plain, shell >= 0 ? rest : plain};
}

} // namespace

std::vector<double> fit_plate(std::vector<double> const& found,
                              std::function<double(int, double)> const& profile, PlateFit const& how) {
    int const lines = static_cast<int>(found.size());
    std::vector<std::vector<Sample>> samples;
    samples.reserve(found.size());
    for (int l = 0; l < lines; ++l)
        samples.push_back(samples_at(l, found[static_cast<std::size_t>(l)], profile, how));
    std::vector<double> moved = found;
    for (int l = 0; l < lines; ++l) {
        Misfit best{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
        double plain = 0, with_shell = 0; // places
        for (double off = -k_most_in_mm; off <= k_most_out_mm + 1e-9; off += k_place_mm) {
            Misfit sum;
            for (int n = std::max(0, l - k_beside); n <= std::min(lines - 1, l + k_beside); ++n) {
                auto const at = static_cast<std::size_t>(n);
                if (samples[at].size() <= k_least_samples)
                    continue;
                auto const one = misfit(samples[at], found[at] + off, how.sigma_mm);
                sum.plain += one.plain;
                sum.with_shell += one.with_shell;
            }
            if (sum.plain > 0 && sum.plain < best.plain)
                best.plain = sum.plain, plain = off;
            if (sum.with_shell > 0 && sum.with_shell < best.with_shell)
                best.with_shell = sum.with_shell, with_shell = off;
        }
        // A shell is believed where it explains what a plain step can't.
        moved[static_cast<std::size_t>(l)] +=
            best.with_shell < k_shell_explains * best.plain ? with_shell : plain;
    }
    return moved;
}

} // namespace vertemark::imaging
