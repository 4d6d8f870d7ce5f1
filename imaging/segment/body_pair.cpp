#include "imaging/segment/body_pair.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace vertemark::imaging {

namespace {

constexpr double k_shares[] = {-0.85, -0.6, -0.3, 0, 0.3, 0.6, 0.85};
constexpr double k_overlap_mm = 1; // of plates that cross, where they do so most: less is their own error
constexpr double k_darker = 0.8;   // of the other value, at most: else it can't be told which is wrong
constexpr double k_beyond_mm = 5;  // looked for a disc

// The lowest value beyond a plate, averaged across the body.
std::optional<double> darkest_beyond(Volume const& volume, BodyFrame const& frame, LpsPoint from, int way) {
    double darkest = std::numeric_limits<double>::max();
    for (double mm = 0.5; mm <= k_beyond_mm; mm += 0.5) {
        double sum = 0;
        int count = 0;
        for (double const across : {-3.0, -1.5, 0.0, 1.5, 3.0})
            if (auto const v = volume.value_at(from + frame.up * (way * mm) + frame.left * across)) {
                sum += *v;
                ++count;
            }
        if (count > 0)
            darkest = std::min(darkest, sum / count);
    }
    return darkest < std::numeric_limits<double>::max() ? std::optional(darkest) : std::nullopt;
}

std::vector<LpsPoint> line(BodyModel const& body, LpsPoint (BodyModel::*point)(double) const) {
    std::vector<LpsPoint> points;
    for (double const share : {-1.0, -0.5, 0.0, 0.5, 1.0})
        points.push_back((body.*point)(share));
    return points;
}

} // namespace

WrongBody wrong_of_pair(Volume const& volume, BodyModel const& upper, BodyModel const& lower) {
    double for_upper = 0, for_lower = 0; // sums of the values beyond: the darker one is right
    double overlap = 0;
    for (double const share : k_shares) {
        LpsPoint const bottom = upper.bottom_point(share);
        LpsVector const here = lower.frame.local(bottom);
        double const top = lower.top_at(here.y);
        if (top <= here.z)
            continue;
        auto const under_upper = darkest_beyond(volume, upper.frame, bottom, -1),
                   over_lower = darkest_beyond(volume, lower.frame, lower.frame.at(here.x, here.y, top), 1);
        if (!under_upper || !over_lower)
            continue;
        overlap = std::max(overlap, top - here.z);
        for_upper += *under_upper;
        for_lower += *over_lower;
    }
    if (overlap < k_overlap_mm)
        return WrongBody::neither;
    if (for_upper < k_darker * for_lower)
        return WrongBody::lower;
    return for_lower < k_darker * for_upper ? WrongBody::upper : WrongBody::neither;
}

std::vector<LpsPoint> top_line(BodyModel const& body) {
    return line(body, &BodyModel::top_point);
}

std::vector<LpsPoint> bottom_line(BodyModel const& body) {
    return line(body, &BodyModel::bottom_point);
}

} // namespace vertemark::imaging
