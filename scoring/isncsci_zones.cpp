// Zones of partial preservation: the spine is walked upwards to the lowest segment that keeps some function.
#include "scoring/isncsci_rules.h"

#include <algorithm>

namespace vertemark::scoring::isncsci {

namespace {

bool may_be_absent(Score const& s) {
    return !as_normal(s) && (not_tested(s) || is(s, 0));
}
bool absent(Score const& s) {
    return exactly(s, 0);
}
bool tagged(Score const& s) {
    return !untagged(s);
}

struct Segment {
    Score touch, prick;
    std::optional<Score> motor;
};

Segment segment_of(IsncsciSide const& side, int segment) {
    auto const at = static_cast<std::size_t>(segment);
    auto const muscle = muscle_at(segment);
    Score const intact{2, Score::Tag::none};
    return {segment == 0 ? intact : side.touch[at], segment == 0 ? intact : side.prick[at],
            muscle ? std::optional(side.motor[static_cast<std::size_t>(*muscle)]) : std::nullopt};
}

bool any_tag(Segment const& s) {
    return tagged(s.touch) || tagged(s.prick) || (s.motor && tagged(*s.motor));
}

bool all_normal(Segment const& s) {
    auto const normal = [](Score const& score, int best) { return exactly(score, best) || as_normal(score); };
    return normal(s.touch, 2) && normal(s.prick, 2) && (!s.motor || normal(*s.motor, 5));
}

// Between the first tagged segment and the end of the unbroken normal stretch, a level rests on a tag.
struct TaggedStretch {
    std::optional<int> first;
    int last = 0;
};

TaggedStretch tagged_stretch(IsncsciSide const& side, int top, int bottom) {
    TaggedStretch stretch{std::nullopt, bottom};
    for (int s = bottom; s >= 0; --s)
        if (any_tag(segment_of(side, s)))
            stretch.first = s;
    for (int s = top; s <= bottom; ++s)
        if (!all_normal(segment_of(side, s))) {
            stretch.last = s > top ? s - 1 : bottom;
            break;
        }
    return stretch;
}

bool starred(TaggedStretch const& stretch, Segment const& segment, int at) {
    if (!stretch.first)
        return false;
    if (segment.motor)
        return is(*segment.motor, 0); // an untagged 0 is absent and was passed over
    auto const graded_tag = [](Score const& s) { return s.grade && tagged(s); };
    return graded_tag(segment.touch) || graded_tag(segment.prick) ||
           (at >= *stretch.first && at <= stretch.last);
}

bool listed(Levels const& levels, int segment) {
    return std::any_of(levels.begin(), levels.end(),
                       [&](auto const& level) { return level.segment == segment; });
}

} // namespace

PreservedZone sensory_zone(IsncsciSide const& side, AnalFinding sensation) {
    Score const &touch = side.touch.back(), &prick = side.prick.back();
    PreservedZone zone;
    if (sensation == AnalFinding::yes || !may_be_absent(touch) || !may_be_absent(prick))
        return zone;
    zone.may_not_apply = sensation == AnalFinding::not_testable || !absent(touch) || !absent(prick);
    bool spoiled = false;
    for (int s = k_s3; s > 0; --s) {
        Segment const here = segment_of(side, s);
        if (absent(here.touch) && absent(here.prick))
            continue;
        bool const certain = !may_be_absent(here.touch) || !may_be_absent(here.prick);
        if (!certain && !not_tested(here.touch) && !not_tested(here.prick))
            spoiled = true; // present or not by a spoiled score alone
        zone.lowest.insert(zone.lowest.begin(), {s, spoiled});
        if (certain)
            return zone;
    }
    zone.lowest.insert(zone.lowest.begin(), {0, false});
    return zone;
}

PreservedZone motor_zone(IsncsciSide const& side, AnalFinding contraction, Levels const& motor_levels,
                         bool may_be_c) {
    PreservedZone zone;
    if (contraction == AnalFinding::yes)
        return zone;
    zone.may_not_apply = contraction == AnalFinding::not_testable;
    int const top = motor_levels.front().segment;
    int const bottom = std::clamp(motor_levels.back().segment, k_s1, k_s3);
    TaggedStretch const stretch = tagged_stretch(side, top, bottom);
    // In AIS C a lower non-key muscle may have made the injury motor incomplete: then it bounds the zone.
    int const lowest = side.lowest_non_key_muscle.value_or(-1);
    int const non_key = may_be_c && lowest <= bottom ? lowest : -1;
    bool overridden = false;
    for (int s = bottom; s >= top; --s) {
        Segment const here = segment_of(side, s);
        bool const may_remain = here.motor ? !absent(*here.motor) : listed(motor_levels, s);
        if (!may_remain)
            continue;
        if (non_key - s > 3)
            overridden = true;
        else
            zone.lowest.insert(zone.lowest.begin(), {s, starred(stretch, here, s)});
        if (here.motor && !may_be_absent(*here.motor))
            break;
    }
    if (overridden && !listed(zone.lowest, non_key)) {
        auto const after = std::find_if(zone.lowest.begin(), zone.lowest.end(),
                                        [&](auto const& level) { return level.segment > non_key; });
        zone.lowest.insert(after, {non_key, false});
    }
    return zone;
}

} // namespace vertemark::scoring::isncsci
