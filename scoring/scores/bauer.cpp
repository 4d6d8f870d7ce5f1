// Modified Bauer score (Leithner 2008) and the New England score that builds on it (NESMS, Schoenfeld 2021).
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

constexpr ChoicePoints k_favourable[] = {{"breast", 1}, {"kidney", 1}, {"lymphoma", 1}, {"myeloma", 1}};
constexpr ChoicePoints k_skeletal[] = {{"solitary", 1}, {"multiple", 0}};
constexpr double k_low_albumin_g_dl = 3.5;

std::optional<int> no_visceral(Inputs const& inputs) {
    auto const present = inputs.flag(input::visceral_present);
    return present ? std::optional(*present ? 0 : 1) : std::nullopt;
}

std::optional<int> not_lung(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? std::optional(*site == "lung" ? 0 : 1) : std::nullopt;
}

std::optional<int> favourable_primary(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? points_for(k_favourable, site).value_or(0) : std::optional<int>();
}

std::optional<int> single_skeletal(Inputs const& inputs) {
    return points_for(k_skeletal, inputs.text(input::bone_metastases));
}

// One point for a modified Bauer score of 3 or more; settled as soon as the known items leave no choice.
std::optional<int> bauer_point(Inputs const& inputs) {
    int known = 0, open = 0;
    for (auto const& points :
         {no_visceral(inputs), not_lung(inputs), favourable_primary(inputs), single_skeletal(inputs)}) {
        known += points.value_or(0);
        open += points ? 0 : 1;
    }
    if (known >= 3)
        return 1;
    return known + open < 3 ? std::optional(0) : std::nullopt;
}

std::optional<int> ambulation(Inputs const& inputs) {
    auto const walks = inputs.flag(input::ambulatory);
    return walks ? std::optional(*walks ? 1 : 0) : std::nullopt;
}

std::optional<int> albumin(Inputs const& inputs) {
    auto const value = inputs.number(input::albumin_g_dl);
    return value ? std::optional(*value >= k_low_albumin_g_dl ? 1 : 0) : std::nullopt;
}

std::vector<InputDefinition> bauer_inputs() {
    return {
        {input::visceral_present, "visceral", Role::required, flag(), {Value(true), Value(false)}},
        {input::primary_site, {}, Role::required, primary_sites(), choices({"lung", "breast", "other"})},
        {input::bone_metastases,
         {},
         Role::required,
         choice({"solitary", "multiple"}),
         choices({"solitary", "multiple"})},
    };
}

} // namespace

ScoreDefinition modified_bauer() {
    ScoreDefinition score;
    score.id = "modified_bauer";
    score.title = "score.modified_bauer";
    score.citations = {
        {"Leithner A et al. Eur Spine J 2008", "10.1007/s00586-008-0763-1", Citation::Mark::knowledge}};
    score.inputs = bauer_inputs();
    score.items = {
        {"no_visceral", {input::visceral_present}, no_visceral},
        {"not_lung", {input::primary_site}, not_lung},
        {"favourable_primary", {input::primary_site}, favourable_primary},
        {"single_skeletal", {input::bone_metastases}, single_skeletal},
    };
    score.bands = {
        {0, 1, "supportive_care", "supportive_care", {}, {}},
        {2, 2, "dorsal_surgery", "dorsal_surgery", {}, {}},
        {3, 4, "ventral_dorsal_surgery", "ventral_dorsal_surgery", {}, {}},
    };
    return score;
}

ScoreDefinition nesms() {
    ScoreDefinition score;
    score.id = "nesms";
    score.title = "score.nesms";
    score.citations = {{"Schoenfeld AJ et al. Spine J 2021;21:28-36", "10.1016/j.spinee.2020.02.009",
                        Citation::Mark::knowledge}};
    score.inputs = bauer_inputs();
    score.inputs.push_back({input::ambulatory, {}, Role::required, flag(), {Value(false), Value(true)}});
    score.inputs.push_back(
        {input::albumin_g_dl, {}, Role::required, number(0.1, 10), {Value(3.), Value(4.)}});
    score.items = {
        {"bauer_at_least_3",
         {input::visceral_present, input::primary_site, input::bone_metastases},
         bauer_point},
        {"ambulation", {input::ambulatory}, ambulation},
        {"albumin", {input::albumin_g_dl}, albumin},
    };
    score.bands = {
        {0, 0, "nesms_0", {}, {}, {}},
        {1, 1, "nesms_1", {}, {}, {}},
        {2, 2, "nesms_2", {}, {}, {}},
        {3, 3, "nesms_3", {}, {}, {}},
    };
    return score;
}

} // namespace vertemark::scoring
