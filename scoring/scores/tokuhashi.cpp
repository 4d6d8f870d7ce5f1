// Tokuhashi's scores for prognosis: revised, Spine 2005;30:2186, and original, Spine 1990;15:1110.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

constexpr ChoicePoints k_organ[] = {{"none", 2}, {"removable", 1}, {"unremovable", 0}};
constexpr ChoicePoints k_palsy[] = {{"A", 0}, {"B", 0}, {"C", 1}, {"D", 1}, {"E", 2}};
constexpr ChoicePoints k_primary[] = {
    {"lung", 0},         {"osteosarcoma", 0}, {"stomach", 0},  {"bladder", 0},
    {"esophagus", 0},    {"pancreas", 0},     {"liver", 1},    {"gallbladder", 1},
    {"unidentified", 1}, {"kidney", 3},       {"uterus", 3},   {"rectum", 4},
    {"thyroid", 5},      {"breast", 5},       {"prostate", 5}, {"carcinoid", 5},
};
constexpr int k_other_primary = 2;
constexpr ChoicePoints k_primary_1990[] = {
    {"lung", 0},         {"stomach", 0}, {"kidney", 1},   {"liver", 1},  {"uterus", 1},
    {"unidentified", 1}, {"thyroid", 2}, {"prostate", 2}, {"breast", 2}, {"rectum", 2},
};
constexpr int k_other_primary_1990 = 1;

std::optional<int> general(Inputs const& inputs) {
    auto const kps = inputs.integer(input::kps);
    if (!kps)
        return std::nullopt;
    return *kps >= 80 ? 2 : *kps >= 50 ? 1 : 0;
}

std::optional<int> extraspinal_bone(Inputs const& inputs) {
    auto const foci = inputs.integer(input::extraspinal_bone_foci);
    if (!foci)
        return std::nullopt;
    return *foci >= 3 ? 0 : *foci >= 1 ? 1 : 2;
}

std::optional<int> vertebral(Inputs const& inputs) {
    auto const vertebrae = inputs.integer(input::vertebral_metastases);
    if (!vertebrae)
        return std::nullopt;
    return *vertebrae >= 3 ? 0 : *vertebrae == 2 ? 1 : 2;
}

// Some reprints print ">= 3 / 1-2 / 0" for the vertebral item.
std::optional<int> vertebral_reprint(Inputs const& inputs) {
    auto const vertebrae = inputs.integer(input::vertebral_metastases);
    if (!vertebrae)
        return std::nullopt;
    return *vertebrae >= 3 ? 0 : 1;
}

std::optional<int> organ(Inputs const& inputs) {
    return points_for(k_organ, inputs.text(input::organ_metastases));
}

// Whether pleural or peritoneal spread is a "major internal organ" is not defined: with spread present, or
// not asked about, and no other organ, the score is tried with each answer.
std::optional<int> organ_with_pleura(Inputs const& inputs, int points) {
    auto const base = organ(inputs);
    return base == 2 && inputs.flag(input::pleural_metastases).value_or(true) ? points : base;
}
std::optional<int> pleura_removable(Inputs const& inputs) {
    return organ_with_pleura(inputs, 1);
}
std::optional<int> pleura_unremovable(Inputs const& inputs) {
    return organ_with_pleura(inputs, 0);
}

std::optional<int> primary(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? points_for(k_primary, site).value_or(k_other_primary) : std::optional<int>();
}
std::optional<int> primary_1990(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? points_for(k_primary_1990, site).value_or(k_other_primary_1990) : std::optional<int>();
}

// Where only the AIS was assessed its letter counts as Frankel's does, and a warning names the scale.
std::optional<int> palsy(Inputs const& inputs) {
    return points_for(k_palsy, inputs.text(inputs.known(input::frankel) ? input::frankel : input::ais));
}

// That an organ holds a metastasis leaves open only whether it can be removed.
std::optional<std::vector<Value>> candidates(std::string_view id, Inputs const& inputs) {
    auto const present = inputs.flag(input::organ_present);
    if (id != input::organ_metastases || !present)
        return std::nullopt;
    return *present ? choices({"removable", "unremovable"}) : choices({"none"});
}

// 9-11: excision is the exception for a single lesion without organ metastasis; whether foci outside the
// spine void "single" is not said, so then no strategy is asserted.
std::string strategy(int total, Inputs const& inputs) {
    if (total <= 8)
        return "conservative_or_palliative_surgery";
    if (total >= 12)
        return "excisional_surgery";
    if (inputs.integer(input::vertebral_metastases) != 1 || organ(inputs) != 2)
        return "palliative_surgery";
    return inputs.integer(input::extraspinal_bone_foci) == 0 ? "palliative_or_exceptionally_excisional" : "";
}

// Spread that nobody asked about is a question when its answer could change the band, not a result.
void ask_for_pleura(Inputs const& inputs, ScoreResult& result) {
    if (inputs.known(input::pleural_metastases))
        return;
    auto const erased = std::erase_if(result.alternatives,
                                      [](AlternativeResult const& other) { return other.item == "organ"; });
    if (erased > 0)
        result.warnings.push_back({"pleura_not_asked", {}});
}

void warn(Inputs const& inputs, ScoreResult& result, bool site_listed) {
    warn_kps_ecog(inputs, result.warnings);
    warn_frankel_ais(inputs, result.warnings);
    if (auto const* ais = inputs.text(input::ais); ais && !inputs.known(input::frankel))
        result.warnings.push_back({"palsy_from_ais", {*ais}});
    auto const* site = inputs.text(input::primary_site);
    if (site && *site != "other" && !site_listed)
        result.warnings.push_back({"site_scored_as_other", {*site}});
    ask_for_pleura(inputs, result);
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    warn(inputs, result, points_for(k_primary, inputs.text(input::primary_site)).has_value());
    auto const foci = inputs.integer(input::extraspinal_bone_foci).value_or(0);
    if (result.category == "ge_6_months" && inputs.integer(input::vertebral_metastases) == 1 &&
        organ(inputs) == 2 && foci > 0)
        result.warnings.push_back({"excision_exception_undetermined", {std::to_string(foci)}});
}

void conclude_1990(Inputs const& inputs, ScoreResult& result) {
    warn(inputs, result, points_for(k_primary_1990, inputs.text(input::primary_site)).has_value());
}

ScoreDefinition common() {
    ScoreDefinition score;
    score.inputs = {
        {input::kps, {}, Role::required, integer(10, 100, 10), {Value(40), Value(70), Value(100)}},
        {input::extraspinal_bone_foci, {}, Role::required, integer(0, 999), {Value(0), Value(1), Value(3)}},
        {input::vertebral_metastases, {}, Role::required, integer(1, 33), {Value(1), Value(2), Value(3)}},
        {input::organ_metastases,
         {},
         Role::required,
         choice({"none", "removable", "unremovable"}),
         choices({"none", "removable", "unremovable"})},
        {input::primary_site, {}, Role::required, primary_sites(), {}},
        {input::frankel, {}, Role::required, choice({"A", "B", "C", "D", "E"}), choices({"A", "C", "E"})},
        {input::pleural_metastases, {}, Role::aside, flag(), {}},
        {input::organ_present, {}, Role::aside, flag(), {}},
        {input::ecog, {}, Role::aside, integer(0, 5), {}},
        {input::ais, {}, Role::shortcut, choice({"A", "B", "C", "D", "E"}), {}},
    };
    score.items = {
        {"general", {input::kps}, general},
        {"extraspinal_bone", {input::extraspinal_bone_foci}, extraspinal_bone},
        {"vertebral", {input::vertebral_metastases}, vertebral},
        {"organ", {input::organ_metastases}, organ},
        {"primary", {input::primary_site}, primary},
        {"palsy", {input::frankel, input::ais}, palsy},
    };
    score.candidates = candidates;
    score.readings = {
        {"vertebral_reprint", "vertebral", vertebral_reprint},
        {"pleura_removable", "organ", pleura_removable},
        {"pleura_unremovable", "organ", pleura_unremovable},
    };
    return score;
}

InputDefinition& site_of(ScoreDefinition& score) {
    return score.inputs[4];
}

} // namespace

ScoreDefinition tokuhashi_revised() {
    ScoreDefinition score = common();
    score.id = "tokuhashi_revised";
    score.title = "score.tokuhashi_revised";
    score.citations = {{"Tokuhashi Y et al. Spine 2005;30(19):2186-2191",
                        "10.1097/01.brs.0000180401.06919.a5", Citation::Mark::checked}};
    site_of(score).representatives = choices({"lung", "liver", "other", "kidney", "rectum", "breast"});
    score.bands = {
        {0, 8, "lt_6_months", {}, {}, {}},
        {9, 11, "ge_6_months", {}, {}, {}},
        {12, 15, "ge_12_months", {}, {}, {}},
    };
    score.strategy = strategy;
    score.strategy_inputs = {input::vertebral_metastases, input::organ_metastases,
                             input::extraspinal_bone_foci};
    score.conclude = conclude;
    return score;
}

ScoreDefinition tokuhashi_1990() {
    ScoreDefinition score = common();
    score.id = "tokuhashi_1990";
    score.title = "score.tokuhashi_1990";
    score.citations = {{"Tokuhashi Y et al. Spine 1990;15(11):1110-1113", "", Citation::Mark::knowledge}};
    site_of(score).representatives = choices({"lung", "kidney", "breast"});
    score.items[4].points = primary_1990;
    score.bands = {
        {0, 5, "le_3_months", "palliative_surgery", {}, {}},
        {6, 8, "le_12_months", {}, {}, {}},
        {9, 12, "ge_12_months", "excisional_surgery", {}, {}},
    };
    score.conclude = conclude_1990;
    return score;
}

} // namespace vertemark::scoring
