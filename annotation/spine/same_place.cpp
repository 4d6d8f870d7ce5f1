#include "annotation/spine/same_place.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace vertemark::annotation {

namespace {

struct Pair {
    LpsPoint here;
    LpsVector shift; // to the same body in the other frame
};

// In the order of the levels.
std::vector<Pair> pairs(Spine const& spine, FrameOfReferenceUid const& from, FrameOfReferenceUid const& to) {
    std::vector<Pair> found;
    for (VertebraLabel const& label : spine.labels)
        if (label.position.frame == from)
            if (auto const* const other = find_label(spine, label.level, to))
                found.push_back({label.position.point, other->position.point - label.position.point});
    return found;
}

} // namespace

std::optional<LpsPoint> same_place(Spine const& spine, Place const& place, FrameOfReferenceUid const& frame) {
    if (place.frame == frame)
        return place.point;
    auto const bodies = pairs(spine, place.frame, frame);
    if (bodies.empty())
        return std::nullopt;
    LpsVector shift = bodies.front().shift;
    double nearest = std::numeric_limits<double>::infinity();
    if (bodies.size() == 1)
        nearest = 0;
    for (std::size_t i = 0; i + 1 < bodies.size(); ++i) {
        Pair const &a = bodies[i], &b = bodies[i + 1];
        LpsVector const way = b.here - a.here;
        double const square = dot(way, way);
        double const t = square > 0 ? std::clamp(dot(place.point - a.here, way) / square, 0.0, 1.0) : 0.0;
        double const away = distance(place.point, a.here + way * t);
        if (away < nearest) {
            nearest = away;
            shift = a.shift * (1 - t) + b.shift * t;
        }
    }
    return place.point + shift;
}

} // namespace vertemark::annotation
