// Tomita's prognostic score for surgical strategy. Tomita 2001, Spine 26:298.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

constexpr ChoicePoints k_growth[] = {{"slow", 1}, {"moderate", 2}, {"rapid", 4}};
constexpr ChoicePoints k_visceral[] = {{"none", 0}, {"treatable", 2}, {"untreatable", 4}};
constexpr ChoicePoints k_bone[] = {{"solitary", 1}, {"multiple", 2}};

// The paper lists few primaries and ends in "etc."; how sure each line is stands beside it.
struct SiteGrowth {
    std::string_view site, growth, mapping;
};
constexpr SiteGrowth k_sites[] = {
    {"breast", "slow", "core"},
    {"thyroid", "slow", "core"},
    {"prostate", "slow", "core"},
    {"kidney", "moderate", "core"},
    {"uterus", "moderate", "core"},
    {"lung", "rapid", "core"},
    {"stomach", "rapid", "core"},
    {"unidentified", "rapid", "core"},
    {"liver", "rapid", "core_not_retrieved"},
    {"colon", "rapid", "disputed"},
    {"rectum", "rapid", "disputed"},
    {"esophagus", "rapid", "extension"},
    {"pancreas", "rapid", "extension"},
    {"bladder", "rapid", "extension"},
    {"gallbladder", "rapid", "extension"},
    {"head_neck", "rapid", "extension"},
    {"melanoma", "rapid", "extension"},
    {"sarcoma", "rapid", "extension"},
    {"osteosarcoma", "rapid", "extension"},
    {"carcinoid", "slow", "extension"},
    {"ovary", "moderate", "extension"},
};

SiteGrowth const* listed(Inputs const& inputs) {
    if (auto const* site = inputs.text(input::primary_site))
        for (auto const& row : k_sites)
            if (row.site == *site)
                return &row;
    return nullptr;
}

std::optional<int> primary(Inputs const& inputs) {
    if (auto const chosen = points_for(k_growth, inputs.text(input::growth)))
        return chosen;
    auto const* row = listed(inputs);
    std::string const growth(row ? row->growth : "");
    return points_for(k_growth, &growth);
}

std::optional<int> visceral(Inputs const& inputs) {
    return points_for(k_visceral, inputs.text(input::visceral));
}
std::optional<int> bone(Inputs const& inputs) {
    return points_for(k_bone, inputs.text(input::bone_metastases));
}

// Some later series put colon and rectum with moderate growth.
std::optional<int> colorectal_moderate(Inputs const& inputs) {
    auto const* row = listed(inputs);
    return row && row->mapping == "disputed" && !inputs.known(input::growth) ? 2 : primary(inputs);
}

// That a visceral metastasis is there leaves open only whether it can be treated.
std::optional<std::vector<Value>> candidates(std::string_view id, Inputs const& inputs) {
    auto const present = inputs.flag(input::visceral_present);
    if (id != input::visceral || !present)
        return std::nullopt;
    return *present ? choices({"treatable", "untreatable"}) : choices({"none"});
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    auto const* entered = inputs.text(input::growth);
    auto const* row = listed(inputs);
    std::string const growth = entered ? *entered : std::string(row ? row->growth : "");
    if (!growth.empty()) {
        result.details.emplace_back("growth", growth);
        result.details.emplace_back("growth_mapping", std::string(entered ? "entered" : row->mapping));
    }
    auto const* site = inputs.text(input::primary_site);
    if (!site)
        return;
    if (entered) {
        if (row && row->growth != *entered)
            result.warnings.push_back({"growth_differs_from_site", {*entered, *site}});
    } else if (!row) {
        result.warnings.push_back({"growth_not_listed", {*site}});
    } else if (row->mapping != "core") {
        result.warnings.push_back({"growth_" + std::string(row->mapping), {*site, growth}});
    }
}

} // namespace

ScoreDefinition tomita() {
    ScoreDefinition score;
    score.id = "tomita";
    score.title = "score.tomita";
    score.citations = {{"Tomita K et al. Spine 2001;26(3):298-306", "10.1097/00007632-200102010-00016",
                        Citation::Mark::checked}};
    score.inputs = {
        {input::growth,
         {},
         Role::required,
         choice({"slow", "moderate", "rapid"}),
         choices({"slow", "moderate", "rapid"})},
        {input::primary_site, {}, Role::shortcut, primary_sites(), {}},
        {input::visceral,
         {},
         Role::required,
         choice({"none", "treatable", "untreatable"}),
         choices({"none", "treatable", "untreatable"})},
        {input::bone_metastases,
         {},
         Role::required,
         choice({"solitary", "multiple"}),
         choices({"solitary", "multiple"})},
        {input::visceral_present, {}, Role::aside, flag(), {}},
    };
    score.items = {
        {"primary", {input::growth, input::primary_site}, primary},
        {"visceral", {input::visceral}, visceral},
        {"bone", {input::bone_metastases}, bone},
    };
    score.bands = {
        {2, 3, "wide_or_marginal_excision", "wide_or_marginal_excision", "long_term_local_control", {}},
        {4,
         5,
         "marginal_or_intralesional_excision",
         "marginal_or_intralesional_excision",
         "middle_term_local_control",
         {}},
        {6, 7, "palliative_surgery", "palliative_surgery", "short_term_palliation", {}},
        {8, 10, "supportive_care", "supportive_care", "terminal_care", {}},
    };
    score.readings = {{"colorectal_moderate_growth", "primary", colorectal_moderate}};
    score.candidates = candidates;
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
