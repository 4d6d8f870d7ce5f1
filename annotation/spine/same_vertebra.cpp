#include "annotation/spine/same_vertebra.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vertemark::annotation {

namespace {

// The labelled bodies of one frame from head to tail.
std::vector<VertebraLabel const*> chain(Spine const& spine, FrameOfReferenceUid const& frame, Labels labels) {
    std::vector<VertebraLabel const*> bodies;
    for (VertebraLabel const& label : spine.labels) // sorted by level within a frame
        if (label.position.frame == frame && (label.confirmed || labels == Labels::proposed_too))
            bodies.push_back(&label);
    return bodies;
}

// Axes at a piece of the spine: down along the bodies, left, and to the back.
struct Axes {
    LpsVector down, left, back;
};

Axes axes_along(LpsVector direction) {
    Axes axes;
    axes.down = normalized(direction);
    // The patient's left, made perpendicular; a spine never runs along it.
    LpsVector const left{1, 0, 0};
    axes.left = normalized(left - axes.down * dot(left, axes.down));
    axes.back = cross(axes.left, axes.down); // left × down = back in LPS
    return axes;
}

LpsVector between(VertebraLabel const& a, VertebraLabel const& b) {
    return b.position.point - a.position.point;
}

std::optional<VertebralPlace> relative_to(VertebraLabel const& upper, VertebraLabel const& lower,
                                          LpsPoint point) {
    LpsVector const span = between(upper, lower);
    Axes const axes = axes_along(span);
    LpsVector const offset = point - upper.position.point;
    VertebralPlace place{upper.level, lower.level};
    place.along = dot(offset, axes.down) / length(span);
    place.left_mm = dot(offset, axes.left);
    place.behind_mm = dot(offset, axes.back);
    return place;
}

VertebralPlace relative_to(VertebraLabel const& only, LpsPoint point) {
    Axes const axes = axes_along({0, 0, -1});
    LpsVector const offset = point - only.position.point;
    VertebralPlace place{only.level, only.level};
    place.beyond_mm = dot(offset, axes.down);
    place.left_mm = dot(offset, axes.left);
    place.behind_mm = dot(offset, axes.back);
    return place;
}

std::optional<VertebralPlace> place_among(std::vector<VertebraLabel const*> const& bodies, LpsPoint point) {
    if (bodies.empty())
        return std::nullopt;
    if (bodies.size() == 1) {
        auto const place = relative_to(*bodies.front(), point);
        return std::abs(place.beyond_mm) <= 40 ? std::optional(place) : std::nullopt;
    }
    // The piece the point lies beside; beyond an end, the end piece goes on straight.
    std::optional<VertebralPlace> best;
    double best_outside = 0;
    for (std::size_t i = 0; i + 1 < bodies.size(); ++i) {
        auto const place = relative_to(*bodies[i], *bodies[i + 1], point);
        double const outside = std::max({0.0, -place->along, place->along - 1});
        if (!best || outside < best_outside) {
            best = place;
            best_outside = outside;
        }
    }
    // Farther from every labelled body than one and a half steps, it is no longer known which vertebra it is.
    return best_outside <= 1.5 ? best : std::nullopt;
}

LpsPoint at(VertebraLabel const& upper, VertebraLabel const& lower, VertebralPlace const& place) {
    LpsVector const span = between(upper, lower);
    Axes const axes = axes_along(span);
    return upper.position.point + span * place.along + axes.left * place.left_mm +
           axes.back * place.behind_mm;
}

} // namespace

std::optional<VertebralPlace> vertebral_place(Spine const& spine, Place const& place) {
    return place_among(chain(spine, place.frame, Labels::confirmed), place.point);
}

std::optional<Place> same_vertebra(Spine const& spine, Place const& place, FrameOfReferenceUid const& to,
                                   Labels labels) {
    auto const here = chain(spine, place.frame, labels), there = chain(spine, to, labels);
    // Only levels that both frames name: a piece then means the same in both.
    std::vector<VertebraLabel const*> from, target;
    for (VertebraLabel const* a : here)
        if (auto const b = std::ranges::find(there, a->level, &VertebraLabel::level); b != there.end()) {
            from.push_back(a);
            target.push_back(*b);
        }
    auto const relative = place_among(from, place.point);
    if (!relative)
        return std::nullopt;
    auto const upper = std::ranges::find(target, relative->upper, &VertebraLabel::level);
    auto const lower = std::ranges::find(target, relative->lower, &VertebraLabel::level);
    if (relative->upper != relative->lower)
        return Place{at(**upper, **lower, *relative), to};
    Axes const axes = axes_along({0, 0, -1});
    return Place{(*upper)->position.point + axes.down * relative->beyond_mm + axes.left * relative->left_mm +
                     axes.back * relative->behind_mm,
                 to};
}

} // namespace vertemark::annotation
