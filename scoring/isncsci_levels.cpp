// Sensory, motor and single neurological level: the spine is walked downwards, and each segment is asked
// whether the level may end there and whether it may lie further down.
#include "scoring/isncsci_rules.h"

namespace vertemark::scoring::isncsci {

namespace {

// What one segment says about the level. `star`: if it ends here, that rests on a spoiled score.
// `spoils`: from here on, everything below does.
struct Stop {
    bool goes_on = false;
    bool may_end = false;
    bool star = false;
    bool spoils = false;
};

Stop sensory_stop(IsncsciSide const& side, int segment, bool spoiled) {
    Score const& touch = side.touch[static_cast<std::size_t>(segment) + 1];
    Score const& prick = side.prick[static_cast<std::size_t>(segment) + 1];
    auto const either = [&](auto property) { return property(touch) || property(prick); };
    if (exactly(touch, 2) && exactly(prick, 2))
        return {true, false, spoiled, spoiled};
    if (either([](Score const& s) { return below(s, 2) && !as_normal(s); }))
        return {false, true, spoiled, spoiled};
    if (either([](Score const& s) { return not_tested(s) && as_abnormal(s); }))
        return {false, true, true, true};
    if (either([](Score const& s) { return not_tested(s) && untagged(s); })) {
        bool const other_spoiled = either([](Score const& s) { return s.grade && as_normal(s); });
        return {true, true, spoiled, spoiled || other_spoiled};
    }
    return {true, false, spoiled, true}; // normal only because it is taken as normal
}

// ---- Key muscles ----

bool too_weak(Score const& m) {
    return below(m, 3) && untagged(m);
} // the level ends above
bool maybe_too_weak(Score const& m) {
    return below(m, 3) && as_abnormal(m);
} // 0*, 1*, 2*
bool spoiled_unknown(Score const& m) {
    return not_tested(m) && as_abnormal(m);
} // NT*
bool weak_as_normal(Score const& m) {
    return below(m, 3) && as_normal(m);
} // 0**, 1**, 2**
bool full(Score const& m) {
    return is(m, 5) || as_normal(m);
}
bool open(Score const& m) {
    return not_tested(m) && untagged(m);
} // NT
bool ends_above(Score const& m) {
    return too_weak(m) || maybe_too_weak(m) || open(m) || spoiled_unknown(m);
}

// At a segment with a key muscle, `below` being the next muscle down.
Stop muscle_stop(Score const& here, Score const& next, bool spoiled) {
    Stop stop;
    stop.goes_on = (full(here) || open(here)) && !too_weak(next);
    stop.may_end = !full(here) || ends_above(next);
    stop.star = spoiled || maybe_too_weak(here) || spoiled_unknown(here) ||
                (weak_as_normal(here) && ends_above(next) && !too_weak(next));
    stop.spoils = spoiled || maybe_too_weak(here) || spoiled_unknown(here) ||
                  (as_normal(here) && !too_weak(next)) || (is(here, 5) && weak_as_normal(next));
    return stop;
}

// At C4 and L1, above the first muscle of a limb.
Stop above_muscles_stop(Score const& next, bool spoiled) {
    return {!too_weak(next), ends_above(next), spoiled, spoiled || weak_as_normal(next)};
}

// At T1 and S1 the motor level passes to the sensory levels: those of the whole limb must be intact.
Stop last_muscle_stop(IsncsciSide const& side, int segment, Score const& here, bool spoiled) {
    Stop sensory{true, false, false, false};
    for (int s = segment - 5; s <= segment; ++s) {
        Stop const one = sensory_stop(side, s, false);
        sensory.goes_on = sensory.goes_on && one.goes_on;
        sensory.may_end = sensory.may_end || one.may_end;
        sensory.spoils = sensory.spoils || one.spoils;
    }
    bool const intact = sensory.goes_on && !sensory.may_end;
    Stop stop;
    stop.goes_on = (full(here) || open(here)) && sensory.goes_on;
    stop.may_end = !full(here) || !intact;
    stop.star = spoiled || maybe_too_weak(here) || spoiled_unknown(here) || (weak_as_normal(here) && !intact);
    stop.spoils = spoiled || maybe_too_weak(here) || spoiled_unknown(here) || weak_as_normal(here) ||
                  (as_normal(here) && sensory.goes_on) ||
                  ((is(here, 5) || open(here)) && intact && sensory.spoils);
    return stop;
}

Score const& motor(IsncsciSide const& side, int muscle) {
    return side.motor[static_cast<std::size_t>(muscle)];
}

Stop motor_stop(IsncsciSide const& side, int segment, bool spoiled) {
    if (segment == k_c4 || segment == k_l1)
        return above_muscles_stop(motor(side, first_muscle_from(segment)), spoiled);
    auto const muscle = muscle_at(segment);
    if (!muscle)
        return sensory_stop(side, segment, spoiled);
    if (segment == k_t1 || segment == k_s1)
        return last_muscle_stop(side, segment, motor(side, *muscle), spoiled);
    return muscle_stop(motor(side, *muscle), motor(side, *muscle + 1), spoiled);
}

// Without contraction of the anal sphincter the motor level cannot be below S3.
Stop with_contraction(Stop stop, AnalFinding contraction) {
    if (contraction != AnalFinding::yes && stop.goes_on)
        stop.may_end = true;
    if (contraction == AnalFinding::no)
        stop.goes_on = false;
    return stop;
}

// ---- The single neurological level ----

Stop merged(Stop const& right, Stop const& left, bool star, bool spoiled) {
    return {right.goes_on && left.goes_on, right.may_end || left.may_end, star || spoiled,
            spoiled || right.spoils || left.spoils};
}

Stop sensory_of_both(IsncsciExam const& exam, int segment, bool spoiled) {
    Stop const right = sensory_stop(exam.right, segment, spoiled);
    Stop const left = sensory_stop(exam.left, segment, spoiled);
    return merged(right, left, right.may_end && left.may_end && right.star && left.star, spoiled);
}

Stop motor_of(IsncsciSide const& side, int segment, bool spoiled) {
    if (segment == k_t1 || segment == k_s1) { // sensation is asked beside it
        Score const& last = motor(side, *muscle_at(segment));
        return muscle_stop(last, last, spoiled);
    }
    return motor_stop(side, segment, spoiled);
}

Stop of_both(IsncsciExam const& exam, int segment, bool spoiled) {
    Stop const sensory = sensory_of_both(exam, segment, spoiled);
    if (segment != k_c4 && segment != k_l1 && !muscle_at(segment))
        return sensory;
    Stop const right = motor_of(exam.right, segment, spoiled), left = motor_of(exam.left, segment, spoiled);
    bool const star = right.may_end && left.may_end && (right.star || left.star);
    Stop both = merged(right, left, star, spoiled);
    both.may_end = both.may_end || sensory.may_end;
    both.goes_on = both.goes_on && sensory.goes_on;
    both.spoils = sensory.goes_on ? both.spoils || sensory.spoils : sensory.spoils;
    return both;
}

template <class Ask>
Levels walk(Ask ask) {
    Levels levels;
    bool spoiled = false;
    for (int segment = 0; segment < k_isncsci_intact; ++segment) {
        Stop const stop = ask(segment, spoiled);
        spoiled = spoiled || stop.spoils;
        if (stop.may_end)
            levels.push_back({segment, stop.star});
        if (!stop.goes_on)
            return levels;
    }
    levels.push_back({k_isncsci_intact, spoiled});
    return levels;
}

} // namespace

int first_muscle_from(int segment) {
    int muscle = 0;
    while (muscle < k_isncsci_muscles && isncsci_muscle_segment(muscle) < segment)
        ++muscle;
    return muscle;
}

std::optional<int> muscle_at(int segment) {
    int const muscle = first_muscle_from(segment);
    bool const there = muscle < k_isncsci_muscles && isncsci_muscle_segment(muscle) == segment;
    return there ? std::optional(muscle) : std::nullopt;
}

Levels sensory_level(IsncsciSide const& side) {
    return walk([&](int segment, bool spoiled) { return sensory_stop(side, segment, spoiled); });
}

Levels motor_level(IsncsciSide const& side, AnalFinding contraction) {
    return walk([&](int segment, bool spoiled) {
        Stop const stop = motor_stop(side, segment, spoiled);
        return segment == k_s3 ? with_contraction(stop, contraction) : stop;
    });
}

Levels neurological_level(IsncsciExam const& exam) {
    return walk([&](int segment, bool spoiled) { return of_both(exam, segment, spoiled); });
}

} // namespace vertemark::scoring::isncsci
