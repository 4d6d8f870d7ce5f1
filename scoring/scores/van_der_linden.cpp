// Van der Linden's survival groups. Van der Linden 2005, Cancer 103:320.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

constexpr ChoicePoints k_primary[] = {{"breast", 3}, {"prostate", 2}, {"lung", 1}};

// KPS 10 and 0 are not in the paper's table: the domain refuses them.
std::optional<int> kps(Inputs const& inputs) {
    auto const value = inputs.integer(input::kps);
    if (!value)
        return std::nullopt;
    return *value >= 80 ? 2 : *value >= 50 ? 1 : 0;
}

std::optional<int> primary(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? points_for(k_primary, site).value_or(0) : std::optional<int>();
}

std::optional<int> visceral(Inputs const& inputs) {
    auto const present = inputs.flag(input::visceral_present);
    return present ? std::optional(*present ? 0 : 1) : std::nullopt;
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    if (result.category)
        result.details.emplace_back("group", *result.category);
    warn_kps_ecog(inputs, result.warnings);
}

} // namespace

ScoreDefinition van_der_linden_2005() {
    ScoreDefinition score;
    score.id = "van_der_linden_2005";
    score.title = "score.van_der_linden_2005";
    score.citations = {{"van der Linden YM et al. Cancer 2005;103:320-328", "", Citation::Mark::checked}};
    score.inputs = {
        {input::kps, {}, Role::required, integer(20, 100, 10), {Value(20), Value(50), Value(80)}},
        {input::primary_site, "primary", Role::required, primary_sites(),
         choices({"breast", "prostate", "lung", "other"})},
        {input::visceral_present, "visceral", Role::required, flag(), {Value(true), Value(false)}},
        {input::ecog, {}, Role::aside, integer(0, 5), {}},
    };
    score.items = {
        {"kps", {input::kps}, kps},
        {"primary", {input::primary_site}, primary},
        {"visceral", {input::visceral_present}, visceral},
    };
    score.bands = {{0, 3, "A", {}, {}, {}}, {4, 5, "B", {}, {}, {}}, {6, 6, "C", {}, {}, {}}};
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
