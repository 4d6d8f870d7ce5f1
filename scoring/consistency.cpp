#include "scoring/evaluate.h"
#include "scoring/scores/scores.h"

#include <algorithm>
#include <array>

namespace vertemark::scoring {

namespace {

// The facts that are compared, in a domain wide enough for every score; a value outside it counts as unknown
// here (its own score refuses it by name).
Inputs known_facts(Evidence const& evidence) {
    struct Row {
        char const* id;
        Domain domain;
    };
    static std::vector<Row> const k_rows = {
        {input::kps, integer(0, 100, 10)},
        {input::ecog, integer(0, 5)},
        {input::frankel, choice({"A", "B", "C", "D", "E"})},
        {input::ais, choice({"A", "B", "C", "D", "E"})},
        {input::vertebral_metastases, integer(1, 33)},
        {input::extraspinal_bone_foci, integer(0, 999)},
        {input::bone_metastases, choice({"solitary", "multiple"})},
        {input::organ_metastases, choice({"none", "removable", "unremovable"})},
        {input::visceral, choice({"none", "treatable", "untreatable"})},
        {input::visceral_present, flag()},
    };
    Inputs inputs;
    for (auto const& [id, domain] : k_rows) {
        Fact const* fact = evidence.find(id);
        if (fact && fact->value)
            inputs.set(id, normalise(domain, *fact->value));
    }
    return inputs;
}

// Whether an organ holds metastases, by each fact that says so.
std::vector<bool> organ_answers(Inputs const& inputs) {
    std::vector<bool> answers;
    for (char const* id : {input::organ_metastases, input::visceral})
        if (auto const* text = inputs.text(id))
            answers.push_back(*text != "none");
    if (auto const present = inputs.flag(input::visceral_present))
        answers.push_back(*present);
    return answers;
}

void compare_counts(Inputs const& inputs, std::vector<Warning>& warnings) {
    auto const vertebrae = inputs.integer(input::vertebral_metastases);
    auto const foci = inputs.integer(input::extraspinal_bone_foci);
    auto const* bones = inputs.text(input::bone_metastases);
    bool const counted_several = vertebrae.value_or(0) + foci.value_or(0) > 1;
    bool const counted_one = vertebrae == 1 && foci == 0;
    if (bones && ((*bones == "solitary" && counted_several) || (*bones == "multiple" && counted_one)))
        warnings.push_back(
            {"bone_counts_disagree", {*bones, std::to_string(vertebrae.value_or(0) + foci.value_or(0))}});
    auto const answers = organ_answers(inputs);
    if (std::adjacent_find(answers.begin(), answers.end(), std::not_equal_to<>()) != answers.end())
        warnings.push_back({"organ_entries_disagree", {}});
    bool const organs = std::find(answers.begin(), answers.end(), true) != answers.end();
    bool const single = vertebrae == 1 || (bones && *bones == "solitary");
    if (organs && single)
        warnings.push_back({"single_lesion_with_organ_metastases", {}});
}

// How far a category reaches from supportive care (0) to wide excision (3).
struct Reach {
    std::string_view category;
    int from, to;
};
constexpr std::array<Reach, 4> k_tomita{{{"wide_or_marginal_excision", 3, 3},
                                         {"marginal_or_intralesional_excision", 2, 2},
                                         {"palliative_surgery", 1, 1},
                                         {"supportive_care", 0, 0}}};
constexpr std::array<Reach, 3> k_tokuhashi{
    {{"lt_6_months", 0, 1}, {"ge_6_months", 1, 2}, {"ge_12_months", 2, 3}}};

Reach const* reach_of(std::span<Reach const> table, std::string_view score,
                      std::span<ScoreResult const> results) {
    for (auto const& result : results)
        if (result.score == score && result.category)
            for (auto const& row : table)
                if (row.category == *result.category)
                    return &row;
    return nullptr;
}

} // namespace

std::vector<Warning> consistency(Evidence const& evidence, std::span<ScoreResult const> results) {
    std::vector<Warning> warnings;
    Inputs const inputs = known_facts(evidence);
    warn_kps_ecog(inputs, warnings);
    warn_frankel_ais(inputs, warnings);
    compare_counts(inputs, warnings);
    Reach const* tomita = reach_of(k_tomita, "tomita", results);
    Reach const* tokuhashi = reach_of(k_tokuhashi, "tokuhashi_revised", results);
    if (tomita && tokuhashi && (tomita->from > tokuhashi->to || tomita->to < tokuhashi->from))
        warnings.push_back(
            {"tomita_tokuhashi_apart", {std::string(tomita->category), std::string(tokuhashi->category)}});
    return warnings;
}

} // namespace vertemark::scoring
