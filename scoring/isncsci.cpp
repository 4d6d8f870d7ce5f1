#include "scoring/isncsci.h"

#include "scoring/isncsci_rules.h"

#include <algorithm>

namespace vertemark::scoring {

namespace {

constexpr std::array<std::string_view, k_isncsci_segments> k_names = {
    "C1", "C2", "C3",  "C4",  "C5",  "C6", "C7", "C8", "T1", "T2", "T3", "T4", "T5", "T6",  "T7",
    "T8", "T9", "T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4_5"};
constexpr std::array<int, k_isncsci_muscles> k_muscles = {4, 5, 6, 7, 8, 21, 22, 23, 24, 25};

// The sum of the examined grades, whatever spoiled them; nothing when one was not testable.
template <class It>
std::optional<int> sum(It first, It last) {
    int total = 0;
    for (; first != last; ++first) {
        if (!first->grade)
            return std::nullopt;
        total += *first->grade;
    }
    return total;
}

IsncsciTotals totals(IsncsciSide const& side) {
    auto const upper = sum(side.motor.begin(), side.motor.begin() + 5);
    auto const lower = sum(side.motor.begin() + 5, side.motor.end());
    return {sum(side.touch.begin() + 1, side.touch.end()), sum(side.prick.begin() + 1, side.prick.end()),
            upper, lower, isncsci_sum(upper, lower)};
}

template <class List, class Word>
std::string joined(List const& list, Word word) {
    std::string text;
    for (auto const& entry : list) {
        text += text.empty() ? "" : ",";
        text += word(entry);
        text += entry.starred ? "*" : "";
    }
    return text;
}

} // namespace

std::string_view isncsci_segment(int segment) {
    return k_names.at(static_cast<std::size_t>(segment));
}

std::optional<int> isncsci_segment(std::string_view name) {
    auto const found = std::find(k_names.begin(), k_names.end(), name);
    return found == k_names.end() ? std::nullopt : std::optional(static_cast<int>(found - k_names.begin()));
}

int isncsci_muscle_segment(int muscle) {
    return k_muscles.at(static_cast<std::size_t>(muscle));
}

std::optional<IsncsciScore> read_isncsci_score(std::string_view text, int best_grade) {
    IsncsciScore score;
    if (text.ends_with("**"))
        score.tag = IsncsciScore::Tag::normal;
    else if (text.ends_with("*"))
        score.tag = IsncsciScore::Tag::not_normal;
    text.remove_suffix(static_cast<std::size_t>(score.tag == IsncsciScore::Tag::normal) +
                       static_cast<std::size_t>(score.tag != IsncsciScore::Tag::none));
    if (text == "NT")
        return score;
    if (text.size() != 1 || text[0] < '0' || text[0] > '0' + best_grade)
        return std::nullopt;
    score.grade = text[0] - '0';
    bool const spoiled_best = score.grade == best_grade && score.tag != IsncsciScore::Tag::none;
    return spoiled_best ? std::nullopt : std::optional(score); // the best grade cannot be spoiled
}

IsncsciResult classify(IsncsciExam const& exam) {
    using namespace isncsci;
    IsncsciResult result;
    for (auto const& [side, out] :
         {std::pair{&exam.right, &result.right}, std::pair{&exam.left, &result.left}}) {
        out->sensory_level = sensory_level(*side);
        out->motor_level = motor_level(*side, exam.contraction);
        out->sensory_zone = sensory_zone(*side, exam.sensation);
        out->totals = totals(*side);
    }
    result.neurological_level = neurological_level(exam);
    result.completeness = completeness(exam);
    result.ais = impairment(exam, result);
    bool const may_be_c = std::any_of(result.ais.begin(), result.ais.end(),
                                      [](MarkedGrade const& grade) { return grade.grade == 'C'; });
    result.right.motor_zone = motor_zone(exam.right, exam.contraction, result.right.motor_level, may_be_c);
    result.left.motor_zone = motor_zone(exam.left, exam.contraction, result.left.motor_level, may_be_c);
    return result;
}

std::string to_string(std::vector<MarkedLevel> const& levels) {
    return joined(levels, [](MarkedLevel const& level) {
        return level.segment == k_isncsci_intact ? std::string_view("INT") : isncsci_segment(level.segment);
    });
}

std::string to_string(std::vector<MarkedGrade> const& grades) {
    return joined(grades, [](MarkedGrade const& grade) { return grade.grade; });
}

std::string to_string(PreservedZone const& zone) {
    std::string const lowest = to_string(zone.lowest);
    if (lowest.empty())
        return "NA";
    return zone.may_not_apply ? "NA," + lowest : lowest;
}

std::string isncsci_total(std::optional<int> total) {
    return total ? std::to_string(*total) : "ND";
}

std::optional<int> isncsci_sum(std::optional<int> right, std::optional<int> left) {
    return right && left ? std::optional(*right + *left) : std::nullopt;
}

} // namespace vertemark::scoring
