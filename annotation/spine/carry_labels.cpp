#include "annotation/spine/carry_labels.h"

namespace vertemark::annotation {

std::vector<VertebraLabel> carried_labels(Spine const& spine, std::vector<FrameLink> const& links,
                                          FrameOfReferenceUid const& from, FrameOfReferenceUid const& to,
                                          std::string const& who, Instant when) {
    std::vector<VertebraLabel> carried;
    auto const transform = transform_between(links, from, to);
    if (!transform || from == to)
        return carried;
    for (VertebraLabel const& label : spine.labels) {
        if (label.position.frame != from || !label.confirmed || find_label(spine, label.level, to))
            continue;
        VertebraLabel copy = label;
        copy.position = {transform->apply(label.position.point), to};
        copy.how = LabelHow::propagated;
        copy.who = who;
        copy.when = when;
        carried.push_back(std::move(copy));
    }
    return carried;
}

} // namespace vertemark::annotation
