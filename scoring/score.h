// A published score as a value (ScoreDefinition) and what it says about one patient (ScoreResult).
// A definition asks for inputs, turns them into points per item, adds them, and reads the total in bands.
// Texts for people are named by ids here and worded in app/i18n.
#pragma once

#include "scoring/evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vertemark::scoring {

// ---- What a score asks ----

struct Domain {
    enum class Kind { flag, choice, several, integer, number, level, levels };
    Kind kind = Kind::choice;
    std::vector<std::string> choices; // ids, for choice and several
    double min = 0, max = 0;          // inclusive, for integer and number
    int step = 1;                     // for integer: KPS goes in tens
    bool operator==(Domain const&) const = default;
};

struct InputDefinition {
    // required: its absence leaves the score open. shortcut: another way to give a required input.
    // aside: gives no points; warns, or narrows what an unknown input may still be.
    enum class Role { required, shortcut, aside };
    std::string id;       // of the fact in the evidence
    std::string key = {}; // how documents spell it in this score, when not as id
    Role role = Role::required;
    Domain domain = {};
    // Values that between them reach everything the domain can: what an unknown is tried with.
    std::vector<Value> representatives = {};
    bool operator==(InputDefinition const&) const = default;
};

// The inputs of one evaluation, each known or not; checked against their domains beforehand.
class Inputs {
public:
    void set(std::string_view id, std::optional<Value> value);
    bool known(std::string_view id) const { return find(id) != nullptr; }
    Value const* find(std::string_view id) const; // nullptr when unknown
    // The known value as that type; nothing when unknown.
    std::optional<bool> flag(std::string_view id) const;
    std::optional<int> integer(std::string_view id) const;
    std::optional<double> number(std::string_view id) const;
    std::string const* text(std::string_view id) const;               // a choice or a level
    std::vector<std::string> const* texts(std::string_view id) const; // levels

private:
    std::vector<std::pair<std::string_view, std::optional<Value>>> m_values; // ids live in the definition
};

// Points from what is known, or nothing when that does not settle them.
using PointsRule = std::optional<int> (*)(Inputs const&);

struct ItemDefinition {
    std::string id;
    std::vector<std::string> inputs;
    PointsRule points = nullptr;
    bool operator==(ItemDefinition const&) const = default;
};

struct Band {
    int from = 0, to = 0; // inclusive
    std::string category;
    std::string strategy = {}; // id of what the paper proposes; empty: none, or by the strategy rule
    std::string goal = {};     // id of the treatment goal; empty: none named
    std::optional<bool> surgical_consult = {};
    bool operator==(Band const&) const = default;
};

// Another published or defensible reading of one item; shown when it changes the band.
struct Reading {
    std::string id;
    std::string item;
    PointsRule points = nullptr;
    bool operator==(Reading const&) const = default;
};

struct Citation {
    std::string text;
    std::string doi;
    // checked: compared with a retrieved text. knowledge: check against the paper. adopted: our reading of a
    // gap.
    enum class Mark { checked, knowledge, adopted };
    Mark mark = Mark::checked;
    bool operator==(Citation const&) const = default;
};

struct ScoreResult;

struct ScoreDefinition {
    // sum: items add up to a total. grade: one item's points are the grade. record: an entered grade or facts
    // side by side; there is no total.
    enum class Kind { sum, grade, record };
    std::string id;
    int version = 1; // of the rule table; a change of any point, band or domain is a new version
    Kind kind = Kind::sum;
    bool per_lesion = false; // the patient's value is the highest lesion's
    std::string title;       // id of the name to show
    std::vector<Citation> citations;
    std::vector<InputDefinition> inputs;
    std::vector<ItemDefinition> items;
    std::vector<Band> bands;
    std::vector<Reading> readings = {};
    // Values an unknown input may still take, when what is known narrows them; nothing: its representatives.
    std::optional<std::vector<Value>> (*candidates)(std::string_view input, Inputs const&) = nullptr;
    // The strategy for a total where the band alone does not say; empty: none asserted.
    std::string (*strategy)(int total, Inputs const&) = nullptr;
    std::vector<std::string> strategy_inputs = {}; // inputs that rule looks at
    // Adds details, warnings and, for grades and records, the category.
    void (*conclude)(Inputs const&, ScoreResult&) = nullptr;

    InputDefinition const* input(std::string_view input_id) const;
    bool operator==(ScoreDefinition const&) const = default;
};

// ---- What a score says ----

struct UsedInput {
    std::string id;
    std::optional<Value> value;
    Provenance provenance;
    bool operator==(UsedInput const&) const = default;
};

// One line of the explanation: the item, what was known of it and the points that gave.
struct Step {
    std::string item;
    std::vector<UsedInput> inputs;
    std::optional<int> points;
    std::vector<int> reachable; // the points still possible, ascending; one entry when points are known
    bool operator==(Step const&) const = default;
};

// Worth telling beside the score; `code` is worded in app/i18n with the arguments.
struct Warning {
    std::string code;
    std::vector<std::string> arguments;
    bool operator==(Warning const&) const = default;
};

// The input is outside the definition: no total.
struct ScoreError {
    std::string code;    // invalid_value | invalid_level | unknown_score
    std::string subject; // the input, with its lesion: "lesions[1].level"
    bool operator==(ScoreError const&) const = default;
};

struct AlternativeResult {
    std::string reading; // Reading::id
    std::string item;
    std::vector<int> reachable;
    std::vector<std::string> categories;
    bool operator==(AlternativeResult const&) const = default;
};

// An extra output: Tomita's growth, the ECOG grades that fit a KPS.
using Detail = std::variant<bool, int, double, std::string, std::vector<int>, std::vector<std::string>>;

struct ScoreResult {
    std::string score;
    int version = 0;
    std::string subject; // of a lesion's result: its level, or its id when the level is unknown

    std::vector<Step> steps;
    std::vector<int> reachable; // every total that the unknown items leave possible, ascending
    std::optional<int> total, total_min, total_max; // total only when `reachable` has one entry
    std::vector<std::string> categories;            // reachable ones, lowest total first
    std::optional<std::string> category;            // only when all reachable totals agree
    std::optional<std::string> strategy, goal;      // the same
    std::optional<bool> surgical_consult;           // the same

    std::vector<std::string> missing;        // items whose points are open
    std::vector<std::string> missing_inputs; // required inputs that would settle them
    std::optional<std::string> deciding;     // the open item with the largest effect on band, then total

    std::vector<std::pair<std::string, Detail>> details;
    std::vector<AlternativeResult> alternatives;
    std::vector<Warning> warnings;
    std::optional<ScoreError> error;

    std::vector<ScoreResult> lesions;         // for per-lesion scores given several lesions
    std::optional<std::string> patient_level; // the highest lesion's subject, when that is certain

    Step const* step(std::string_view item) const;
    Detail const* detail(std::string_view name) const;
    bool operator==(ScoreResult const&) const = default;
};

} // namespace vertemark::scoring
