// What the parts of the ISNCSCI classification share; for isncsci*.cpp only.
#pragma once

#include "scoring/isncsci.h"

namespace vertemark::scoring::isncsci {

using Score = IsncsciScore;
using Levels = std::vector<MarkedLevel>;

inline constexpr int k_c4 = 3, k_t1 = 8, k_l1 = 20, k_s1 = 25, k_s3 = 27;

inline bool untagged(Score const& s) {
    return s.tag == Score::Tag::none;
}
inline bool as_normal(Score const& s) {
    return s.tag == Score::Tag::normal;
} // **
inline bool as_abnormal(Score const& s) {
    return s.tag == Score::Tag::not_normal;
} // *
inline bool is(Score const& s, int grade) {
    return s.grade == grade;
}
inline bool exactly(Score const& s, int grade) {
    return is(s, grade) && untagged(s);
}
inline bool not_tested(Score const& s) {
    return !s.grade;
}
inline bool below(Score const& s, int grade) {
    return s.grade && *s.grade < grade;
}

// The first key muscle whose segment is that one or lower; k_isncsci_muscles when there is none.
int first_muscle_from(int segment);

// The key muscle of that segment, or nothing.
std::optional<int> muscle_at(int segment);

Levels sensory_level(IsncsciSide const& side);
Levels motor_level(IsncsciSide const& side, AnalFinding contraction);
Levels neurological_level(IsncsciExam const& exam);

PreservedZone sensory_zone(IsncsciSide const& side, AnalFinding sensation);
PreservedZone motor_zone(IsncsciSide const& side, AnalFinding contraction, Levels const& motor_levels,
                         bool may_be_c);

std::vector<MarkedGrade> completeness(IsncsciExam const& exam);
std::vector<MarkedGrade> impairment(IsncsciExam const& exam, IsncsciResult const& so_far);

} // namespace vertemark::scoring::isncsci
