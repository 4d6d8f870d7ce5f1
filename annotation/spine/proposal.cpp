#include "annotation/spine/proposal.h"

#include <algorithm>

namespace vertemark::annotation {

bool is_proposed(VertebraLabel const& label) {
    return !label.confirmed && label.how == LabelHow::automatic;
}

bool has_proposals(Spine const& spine) {
    return std::any_of(spine.labels.begin(), spine.labels.end(), is_proposed);
}

std::vector<VertebraLabel> pins_of(Spine const& spine, FrameOfReferenceUid const& frame) {
    std::vector<VertebraLabel> pins;
    for (VertebraLabel const& label : spine.labels)
        if (label.position.frame == frame && label.confirmed && label.how == LabelHow::manual)
            pins.push_back(label);
    return pins;
}

std::optional<Edit> propose_step(Case const& c, std::vector<VertebraLabel> proposed,
                                 FrameOfReferenceUid const& frame) {
    Group group{"label_spine", {}};
    auto const same = [](Level level) {
        return [level](VertebraLabel const& l) { return l.level == level; };
    };
    for (VertebraLabel const& old : c.spine.labels)
        if (old.position.frame == frame && is_proposed(old) &&
            std::none_of(proposed.begin(), proposed.end(), same(old.level)))
            group.edits.push_back({RemoveLabel{old.level, frame}});
    for (VertebraLabel const& label : proposed) {
        VertebraLabel const* const old = find_label(c.spine, label.level, frame);
        if (is_proposed(label) && (!old || (is_proposed(*old) && *old != label)))
            group.edits.push_back({PutLabel{label}});
    }
    if (group.edits.empty())
        return std::nullopt;
    return Edit{std::move(group)};
}

std::optional<Edit> accept_step(Case const& c, std::string const& who, Instant when) {
    Group group{"accept_labels", {}};
    for (VertebraLabel label : c.spine.labels) {
        if (!is_proposed(label))
            continue;
        label.confirmed = true;
        label.who = who;
        label.when = when;
        group.edits.push_back({PutLabel{std::move(label)}});
    }
    if (group.edits.empty())
        return std::nullopt;
    auto const labelled = [&](Level level) {
        return std::any_of(c.spine.labels.begin(), c.spine.labels.end(),
                           [&](VertebraLabel const& l) { return l.level == level; });
    };
    if (!c.spine.counted_from && (labelled(S(1)) || labelled(C(2)))) {
        Sourced<Landmark> landmark;
        landmark.value = labelled(S(1)) ? Landmark::sacrum : Landmark::c2;
        landmark.from.how = How::accepted;
        landmark.from.who = who;
        landmark.from.when = when;
        group.edits.push_back({SetLandmark{landmark}});
    }
    return Edit{std::move(group)};
}

bool level_is_relative(Spine const& spine) {
    return !spine.labels.empty() && !spine.counted_from &&
           std::none_of(spine.labels.begin(), spine.labels.end(),
                        [](VertebraLabel const& l) { return l.level == C(2) || l.level == S(1); });
}

} // namespace vertemark::annotation
