// Completeness and the impairment scale (AIS): each grade is listed when the scores allow it.
#include "scoring/isncsci_rules.h"

#include <algorithm>

namespace vertemark::scoring::isncsci {

namespace {

// Whether something may be so, and whether that rests on a spoiled score.
struct May {
    bool be = false;
    bool starred = false;
};

std::array<Score, 4> sacral(IsncsciExam const& exam) {
    return {exam.right.touch.back(), exam.right.prick.back(), exam.left.touch.back(), exam.left.prick.back()};
}

bool may_be_absent(Score const& s) {
    return !as_normal(s) && (not_tested(s) || is(s, 0));
}

bool all(std::array<Score, 4> const& scores, bool (*property)(Score const&)) {
    return std::all_of(scores.begin(), scores.end(), property);
}

bool absent(Score const& s) {
    return exactly(s, 0);
}

May sensation_kept(IsncsciExam const& exam) {
    auto const scores = sacral(exam);
    bool const none = all(scores, absent);
    return {exam.sensation != AnalFinding::no || !none,
            exam.sensation == AnalFinding::no && !none &&
                all(scores, [](Score const& s) { return is(s, 0); })};
}

bool is_non_key(IsncsciSide const& side, int muscle) {
    return side.lowest_non_key_muscle == isncsci_muscle_segment(muscle);
}

// No motor function more than three segments below the motor level, for at least one level it may be.
May no_function_far_below(IsncsciSide const& side, Levels const& levels) {
    bool starred = false;
    for (auto const& level : levels) {
        bool none = true;
        for (int m = first_muscle_from(level.segment + 4); none && m < k_isncsci_muscles; ++m) {
            Score const& score = side.motor[static_cast<std::size_t>(m)];
            starred = starred || (is(score, 0) && !untagged(score));
            none = may_be_absent(score) && !is_non_key(side, m);
        }
        if (none)
            return {true, starred};
    }
    return {};
}

// Motor function more than three segments below the motor level, for at least one level it may be.
May function_far_below(IsncsciSide const& side, Levels const& levels) {
    for (auto const& level : levels)
        for (int m = first_muscle_from(level.segment + 4); m < k_isncsci_muscles; ++m) {
            Score const& score = side.motor[static_cast<std::size_t>(m)];
            if (!absent(score) || is_non_key(side, m))
                return {true, is(score, 0) && as_normal(score)};
        }
    return {};
}

May motor_complete(IsncsciExam const& exam, IsncsciResult const& levels) {
    May const sensation = sensation_kept(exam);
    May const right = no_function_far_below(exam.right, levels.right.motor_level);
    May const left = no_function_far_below(exam.left, levels.left.motor_level);
    bool const motor_starred = exam.contraction == AnalFinding::no && (right.starred || left.starred);
    return {sensation.be && exam.contraction != AnalFinding::yes && right.be && left.be,
            sensation.starred || motor_starred};
}

May motor_incomplete(IsncsciExam const& exam, IsncsciResult const& levels) {
    if (exam.contraction != AnalFinding::no)
        return {true, false};
    May const right = function_far_below(exam.right, levels.right.motor_level);
    May const left = function_far_below(exam.left, levels.left.motor_level);
    return {sensation_kept(exam).be && (right.be || left.be), right.starred || left.starred};
}

// Of the key muscles below a level, how many fulfil a property, and how many of those only by a spoiled
// score.
struct Count {
    int all = 0, starred = 0;
    int certain() const { return all - starred; }
};

template <class Property, class Spoiled>
Count count_below(IsncsciExam const& exam, int first_muscle, Property property, Spoiled spoiled) {
    Count count;
    for (auto const* side : {&exam.right, &exam.left})
        for (int m = first_muscle; m < k_isncsci_muscles; ++m) {
            Score const& score = side->motor[static_cast<std::size_t>(m)];
            count.all += property(score) ? 1 : 0;
            count.starred += property(score) && spoiled(score) ? 1 : 0;
        }
    return count;
}

// More than half of the key muscles below the level may be weaker than 3.
May mostly_weak(IsncsciExam const& exam, Levels const& levels) {
    for (auto const& level : levels) {
        int const first = first_muscle_from(level.segment + 1), half = k_isncsci_muscles - first;
        Count const weak = count_below(
            exam, first, [](Score const& s) { return !as_normal(s) && (not_tested(s) || below(s, 3)); },
            [](Score const& s) { return s.grade && as_abnormal(s); });
        if (weak.all > half)
            return {true, weak.certain() <= half};
    }
    return {};
}

// At least half of the key muscles below the level may be 3 or stronger; none below counts as that.
May half_strong(IsncsciExam const& exam, Levels const& levels) {
    May may;
    for (auto const& level : levels) {
        int const first = first_muscle_from(level.segment + 1), half = k_isncsci_muscles - first;
        Count const strong = count_below(
            exam, first, [](Score const& s) { return !(below(s, 3) && untagged(s)); },
            [](Score const& s) { return below(s, 3); });
        if (strong.certain() >= half)
            return {true, false};
        if (strong.all >= half)
            may = {true, true};
    }
    return may;
}

IsncsciExam without_tags(IsncsciExam exam) {
    for (auto* side : {&exam.right, &exam.left}) {
        for (auto* scores : {&side->touch, &side->prick})
            for (auto& score : *scores)
                score.tag = Score::Tag::none;
        for (auto& score : side->motor)
            score.tag = Score::Tag::none;
    }
    return exam;
}

void add(std::vector<MarkedGrade>& grades, char grade, bool starred) {
    grades.push_back({grade, starred});
}

} // namespace

std::vector<MarkedGrade> completeness(IsncsciExam const& exam) {
    auto const scores = sacral(exam);
    bool const anal_none = exam.contraction == AnalFinding::no && exam.sensation == AnalFinding::no;
    bool const all_zero = all(scores, [](Score const& s) { return is(s, 0); });
    bool const may_be_complete = exam.contraction != AnalFinding::yes && exam.sensation != AnalFinding::yes &&
                                 all(scores, may_be_absent);
    if (!may_be_complete) {
        bool const only_taken_as_normal =
            anal_none && all(scores, [](Score const& s) { return is(s, 0) && !as_abnormal(s); });
        return {{'I', only_taken_as_normal}};
    }
    if (anal_none && all(scores, absent))
        return {{'C', false}};
    bool const starred = anal_none && all_zero;
    return {{'C', starred}, {'I', starred}};
}

std::vector<MarkedGrade> impairment(IsncsciExam const& exam, IsncsciResult const& so_far) {
    Levels const& level = so_far.neurological_level;
    MarkedLevel const lowest = level.back();
    bool const intact = lowest.segment == k_isncsci_intact && exam.contraction != AnalFinding::no;
    std::vector<MarkedGrade> grades;
    if (intact && level.size() == 1)
        return {{'E', lowest.starred}};
    if (so_far.completeness.front().grade == 'C')
        add(grades, 'A', so_far.completeness.front().starred);
    if (May const b = motor_complete(exam, so_far); b.be)
        add(grades, 'B', b.starred);
    if (May const incomplete = motor_incomplete(exam, so_far); incomplete.be) {
        IsncsciExam const plain = without_tags(exam);
        if (May const c = mostly_weak(exam, level); c.be)
            add(grades, 'C',
                c.starred || incomplete.starred || !mostly_weak(plain, neurological_level(plain)).be);
        if (May const d = half_strong(exam, level); d.be)
            add(grades, 'D', d.starred || incomplete.starred);
    }
    if (intact)
        add(grades, 'E', lowest.starred);
    return grades;
}

} // namespace vertemark::scoring::isncsci
