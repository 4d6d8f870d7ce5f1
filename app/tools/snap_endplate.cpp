#include "app/tools/snap_endplate.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vertemark::app {

namespace {

constexpr double k_step_mm = 0.25;
constexpr double k_least_contrast = 0.25; // of the strongest change along the way that noise must not reach

// The mean value along a short piece of the line, moved by `away` across it; nothing where pixels are
// missing.
std::optional<double> mean_along(imaging::Volume const& volume, LpsPoint at, LpsVector along) {
    double sum = 0;
    constexpr int samples = 5;
    for (int i = 0; i < samples; ++i) {
        auto const value = volume.value_at(at + along * (i / (samples - 1.0)));
        if (!value)
            return std::nullopt;
        sum += *value;
    }
    return sum / samples;
}

// How far to move across the line to the steepest change of the values; nothing when they are flat.
std::optional<double> edge_offset(imaging::Volume const& volume, LpsPoint at, LpsVector along,
                                  LpsVector across) {
    std::vector<double> values;
    int const steps = static_cast<int>(k_snap_reach_mm / k_step_mm);
    for (int i = -steps - 2; i <= steps + 2; ++i) {
        auto const value = mean_along(volume, at + across * (i * k_step_mm), along);
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    auto const [least, most] = std::ranges::minmax_element(values);
    double const contrast = *most - *least;
    auto const slope = [&](std::size_t i) { return std::abs(values[i + 2] - values[i - 2]); };
    std::size_t best = 2;
    for (std::size_t i = 2; i + 2 < values.size(); ++i)
        if (slope(i) > slope(best) + 1e-9)
            best = i;
    if (contrast <= 0 || slope(best) < k_least_contrast * contrast)
        return std::nullopt;
    // Between the samples: the top of the parabola through the steepest three.
    double shift = 0;
    if (best > 2 && best + 3 < values.size()) {
        double const a = slope(best - 1), b = slope(best), c = slope(best + 1);
        if (double const curve = a - 2 * b + c; curve < 0)
            shift = std::clamp(0.5 * (a - c) / curve, -0.5, 0.5);
    }
    return (static_cast<double>(best) - 2 - steps + shift) * k_step_mm;
}

} // namespace

annotation::Segment snapped_to_edge(annotation::Segment const& drawn, imaging::Volume const& volume,
                                    imaging::SliceGeometry const& slice) {
    LpsVector const way = drawn.to - drawn.from;
    if (length(way) < 1)
        return drawn;
    LpsVector const across = normalized(cross(slice.normal(), way));
    LpsVector const piece = way * 0.25; // each end listens to the quarter of the line next to it
    annotation::Segment snapped = drawn;
    if (auto const offset = edge_offset(volume, drawn.from, piece, across))
        snapped.from = drawn.from + across * *offset;
    if (auto const offset = edge_offset(volume, drawn.to, -piece, across))
        snapped.to = drawn.to + across * *offset;
    return snapped;
}

} // namespace vertemark::app
