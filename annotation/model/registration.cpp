#include "annotation/model/registration.h"

#include <deque>
#include <map>

namespace vertemark::annotation {

std::optional<AffineTransform> transform_between(std::vector<FrameLink> const& links,
                                                 FrameOfReferenceUid const& from,
                                                 FrameOfReferenceUid const& to) {
    if (from.empty() || to.empty())
        return std::nullopt;
    // Breadth first: the chain of fewest links.
    std::map<FrameOfReferenceUid, AffineTransform> reached{{from, {}}};
    std::deque<FrameOfReferenceUid> open{from};
    while (!open.empty() && !reached.contains(to)) {
        FrameOfReferenceUid const here = open.front();
        open.pop_front();
        for (FrameLink const& link : links) {
            bool const forward = link.from == here;
            if (!forward && link.to != here)
                continue;
            FrameOfReferenceUid const& next = forward ? link.to : link.from;
            if (reached.contains(next))
                continue;
            reached[next] = after(forward ? link.transform : inverse(link.transform), reached[here]);
            open.push_back(next);
        }
    }
    auto const found = reached.find(to);
    return found == reached.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Place> carry(std::vector<FrameLink> const& links, Place const& place,
                           FrameOfReferenceUid const& to) {
    auto const transform = transform_between(links, place.frame, to);
    if (!transform)
        return std::nullopt;
    return Place{transform->apply(place.point), to};
}

} // namespace vertemark::annotation
