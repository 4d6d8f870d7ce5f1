// The International Standards for Neurological Classification of Spinal Cord Injury, 2019 revision: from the
// worksheet's scores to levels, completeness, impairment scale (AIS) and zones of partial preservation.
// Rupp 2021, doi:10.46292/sci2702-1. What was not testable leaves every answer open that it leaves open:
// results are lists. "*" on a result means it rests on a score that a non-SCI condition spoiled.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertemark::scoring {

// Segments by index: 0 C1, 1 C2, … 7 C8, 8 T1, … 20 L1, … 25 S1, 26 S2, 27 S3, 28 S4-5. As a level, 28 is
// "INT": everything above is intact.
inline constexpr int k_isncsci_segments = 29;
inline constexpr int k_isncsci_intact = 28;
inline constexpr int k_isncsci_muscles = 10; // C5..T1, L2..S1

std::string_view isncsci_segment(int segment); // "C1" … "S3", "S4_5"
std::optional<int> isncsci_segment(std::string_view name);
int isncsci_muscle_segment(int muscle); // the segment of a key muscle

struct IsncsciScore {
    // A score touched by a condition other than the spinal cord injury is classified as not normal ("*") or,
    // where the injury cannot have reached it, as normal ("**").
    enum class Tag { none, not_normal, normal };
    std::optional<int> grade; // sensory 0..2, motor 0..5; nothing: not testable
    Tag tag = Tag::none;
    bool operator==(IsncsciScore const&) const = default;
};

// "0".."5" or "NT", with "*" or "**" behind anything but the best grade; nothing when it is no such score.
std::optional<IsncsciScore> read_isncsci_score(std::string_view text, int best_grade);

enum class AnalFinding { no, yes, not_testable };

struct IsncsciSide {
    std::array<IsncsciScore, k_isncsci_segments> touch, prick; // entry 0 (C1) is not examined
    std::array<IsncsciScore, k_isncsci_muscles> motor;
    std::optional<int> lowest_non_key_muscle; // segment of the lowest non-key muscle with motor function
    bool operator==(IsncsciSide const&) const = default;
};

struct IsncsciExam {
    IsncsciSide right, left;
    AnalFinding contraction = AnalFinding::not_testable; // voluntary anal contraction
    AnalFinding sensation = AnalFinding::not_testable;   // deep anal pressure
    bool operator==(IsncsciExam const&) const = default;
};

struct MarkedLevel {
    int segment = 0;
    bool starred = false;
    bool operator==(MarkedLevel const&) const = default;
};

struct MarkedGrade {
    char grade = 'A'; // A..E, or C complete, I incomplete
    bool starred = false;
    bool operator==(MarkedGrade const&) const = default;
};

// Where function partly remains below the level. Not applicable beside sacral sparing of that kind.
struct PreservedZone {
    bool may_not_apply = false;
    std::vector<MarkedLevel> lowest; // empty: certainly not applicable
    bool operator==(PreservedZone const&) const = default;
};

struct IsncsciTotals { // nothing: a score that it adds was not testable
    std::optional<int> touch, prick, upper_motor, lower_motor, motor;
    bool operator==(IsncsciTotals const&) const = default;
};

struct IsncsciSideResult {
    std::vector<MarkedLevel> sensory_level, motor_level; // every level it can be, rostral first
    PreservedZone sensory_zone, motor_zone;
    IsncsciTotals totals;
    bool operator==(IsncsciSideResult const&) const = default;
};

struct IsncsciResult {
    IsncsciSideResult right, left;
    std::vector<MarkedLevel> neurological_level;
    std::vector<MarkedGrade> completeness; // C, I
    std::vector<MarkedGrade> ais;
    bool operator==(IsncsciResult const&) const = default;
};

IsncsciResult classify(IsncsciExam const& exam);

// As the worksheet is usually written: "C5,C6*", "INT", "NA,T4", "B*,C", "ND" for a total that cannot be had.
std::string to_string(std::vector<MarkedLevel> const& levels);
std::string to_string(std::vector<MarkedGrade> const& grades);
std::string to_string(PreservedZone const& zone);
std::string isncsci_total(std::optional<int> total);
std::optional<int> isncsci_sum(std::optional<int> right, std::optional<int> left);

} // namespace vertemark::scoring
