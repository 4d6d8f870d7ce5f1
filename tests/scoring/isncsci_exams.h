// Examinations for tests of the ISNCSCI classification: normal, cut off at a level, and random ones.
#pragma once

#include <algorithm>
#include <random>
#include <stdexcept>

#include "scoring/isncsci.h"

namespace vertemark::test {

using namespace vertemark::scoring;

inline int at(char const* segment) {
    return *isncsci_segment(segment);
}

inline IsncsciScore read(char const* text, int best = 5) {
    auto const score = read_isncsci_score(text, best);
    return score ? *score : throw std::invalid_argument(text);
}

// Everything normal.
inline IsncsciSide normal_side() {
    IsncsciSide side;
    side.touch.fill(read("2", 2));
    side.prick.fill(read("2", 2));
    side.motor.fill(read("5"));
    return side;
}
inline IsncsciExam normal_exam() {
    return {normal_side(), normal_side(), AnalFinding::yes, AnalFinding::yes};
}

inline IsncsciScore& muscle(IsncsciSide& side, char const* segment) {
    for (int m = 0; m < k_isncsci_muscles; ++m)
        if (isncsci_muscle_segment(m) == at(segment))
            return side.motor[static_cast<std::size_t>(m)];
    throw std::invalid_argument(segment);
}
inline void set_sensation(IsncsciSide& side, char const* segment, char const* touch, char const* prick) {
    side.touch[static_cast<std::size_t>(at(segment))] = read(touch, 2);
    side.prick[static_cast<std::size_t>(at(segment))] = read(prick, 2);
}

// Nothing below `last` on that side.
inline void cut(IsncsciSide& side, char const* last) {
    for (int s = at(last) + 1; s < k_isncsci_segments; ++s) {
        side.touch[static_cast<std::size_t>(s)] = read("0", 2);
        side.prick[static_cast<std::size_t>(s)] = read("0", 2);
    }
    for (int m = 0; m < k_isncsci_muscles; ++m)
        if (isncsci_muscle_segment(m) > at(last))
            side.motor[static_cast<std::size_t>(m)] = read("0");
}
inline IsncsciExam cut_exam(char const* right, char const* left) {
    IsncsciExam exam = normal_exam();
    cut(exam.right, right);
    cut(exam.left, left);
    exam.contraction = exam.sensation = AnalFinding::no;
    return exam;
}

// Fully tested, from complete to spared in any degree.
inline IsncsciExam random_exam(std::mt19937& random) {
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    IsncsciExam exam = normal_exam();
    for (auto* side : {&exam.right, &exam.left}) {
        int const level = below(k_isncsci_segments), spared = below(3);
        for (int s = level + 1; s < k_isncsci_segments; ++s) {
            side->touch[static_cast<std::size_t>(s)].grade = spared ? below(3) : 0;
            side->prick[static_cast<std::size_t>(s)].grade = spared ? below(3) : 0;
        }
        for (int m = 0; m < k_isncsci_muscles; ++m)
            if (isncsci_muscle_segment(m) > level)
                side->motor[static_cast<std::size_t>(m)].grade = spared ? below(6) : 0;
    }
    exam.contraction = below(2) ? AnalFinding::yes : AnalFinding::no;
    exam.sensation = below(2) ? AnalFinding::yes : AnalFinding::no;
    return exam;
}

// Whether an open answer lists the one true one.
inline bool lists(std::vector<MarkedLevel> const& open, std::vector<MarkedLevel> const& truth) {
    return std::any_of(open.begin(), open.end(),
                       [&](auto const& level) { return level.segment == truth.front().segment; });
}
inline bool lists(std::vector<MarkedGrade> const& open, std::vector<MarkedGrade> const& truth) {
    return std::any_of(open.begin(), open.end(),
                       [&](auto const& grade) { return grade.grade == truth.front().grade; });
}

} // namespace vertemark::test
