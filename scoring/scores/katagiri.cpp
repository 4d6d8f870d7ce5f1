// Katagiri's prognostic scores: 2005, J Bone Joint Surg Br 87:698, and 2014, Cancer Med 3:1359.
#include "scoring/scores/scores.h"

#include <algorithm>

namespace vertemark::scoring {

namespace {

constexpr ChoicePoints k_skeletal[] = {{"solitary", 0}, {"multiple", 1}};
constexpr ChoicePoints k_primary_2005[] = {{"breast", 0},   {"prostate", 0}, {"thyroid", 0}, {"myeloma", 0},
                                           {"lymphoma", 0}, {"liver", 3},    {"stomach", 3}, {"lung", 3}};
constexpr int k_moderate = 2;

constexpr ChoicePoints k_class[] = {{"slow", 0}, {"moderate", 2}, {"rapid", 3}};
constexpr ChoicePoints k_visceral[] = {{"none", 0}, {"nodular", 1}, {"disseminated", 2}};
constexpr ChoicePoints k_laboratory[] = {{"normal", 0}, {"abnormal", 1}, {"critical", 2}};

// 2014 splits some sites by hormone dependence, targeted drugs or part: those leave two classes open.
struct SiteClass {
    std::string_view site;
    char const *first, *second; // second: nullptr when the site settles it
};
constexpr SiteClass k_sites[] = {
    {"breast", "slow", "moderate"},        {"prostate", "slow", "moderate"},
    {"thyroid", "slow", nullptr},          {"myeloma", "slow", nullptr},
    {"lymphoma", "slow", nullptr},         {"lung", "moderate", "rapid"},
    {"kidney", "moderate", nullptr},       {"uterus", "moderate", "rapid"},
    {"ovary", "moderate", nullptr},        {"sarcoma", "moderate", nullptr},
    {"osteosarcoma", "moderate", nullptr}, {"carcinoid", "moderate", nullptr},
    {"esophagus", "rapid", nullptr},       {"liver", "rapid", nullptr},
    {"stomach", "rapid", nullptr},         {"colon", "rapid", nullptr},
    {"rectum", "rapid", nullptr},          {"pancreas", "rapid", nullptr},
    {"gallbladder", "rapid", nullptr},     {"bladder", "rapid", nullptr},
    {"head_neck", "rapid", nullptr},       {"melanoma", "rapid", nullptr},
    {"unidentified", "rapid", nullptr},
};

std::optional<int> yes_is_one(std::optional<bool> const& flag) {
    return flag ? std::optional(*flag ? 1 : 0) : std::nullopt;
}

std::optional<int> poor_status(Inputs const& inputs) {
    auto const ecog = inputs.integer(input::ecog);
    return ecog ? std::optional(*ecog >= 3 ? 1 : 0) : std::nullopt;
}
std::optional<int> chemotherapy(Inputs const& inputs) {
    return yes_is_one(inputs.flag(input::previous_chemotherapy));
}
std::optional<int> skeletal(Inputs const& inputs) {
    return points_for(k_skeletal, inputs.text(input::bone_metastases));
}

std::optional<int> primary_2005(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    return site ? points_for(k_primary_2005, site).value_or(k_moderate) : std::optional<int>();
}
std::optional<int> visceral_2005(Inputs const& inputs) {
    auto const present = inputs.flag(input::visceral_or_cerebral);
    return present ? std::optional(*present ? 2 : 0) : std::nullopt;
}

constexpr SiteClass k_other_site = {"other", "moderate", nullptr};

SiteClass const* class_of(Inputs const& inputs) {
    auto const* site = inputs.text(input::primary_site);
    if (!site)
        return nullptr;
    for (auto const& row : k_sites)
        if (row.site == *site)
            return &row;
    return &k_other_site;
}

std::optional<int> primary_2014(Inputs const& inputs) {
    if (auto const chosen = points_for(k_class, inputs.text(input::katagiri_class)))
        return chosen;
    auto const* row = class_of(inputs);
    std::string const settled(row && !row->second ? row->first : "");
    return points_for(k_class, &settled);
}

std::optional<int> visceral_2014(Inputs const& inputs) {
    return points_for(k_visceral, inputs.text(input::katagiri_visceral));
}

// ---- Laboratory: the worst of six values; 0 normal, 1 abnormal, 2 critical ----

struct Bound {
    char const* id;
    double limit, highest; // highest: plausible in this unit
    bool low_is_bad;
    int points;
};
constexpr Bound k_bounds[] = {
    {input::crp_mg_dl, 0.4, 1000, false, 1},    {input::ldh_iu_l, 250, 100000, false, 1},
    {input::albumin_g_dl, 3.7, 10, true, 1},    {input::platelets_per_ul, 100000, 10000000, true, 2},
    {input::calcium_mg_dl, 10.3, 30, false, 2}, {input::bilirubin_mg_dl, 1.4, 100, false, 2},
};

struct Laboratory {
    int at_least = 0, at_most = 0;
};

Laboratory laboratory_range(Inputs const& inputs) {
    Laboratory range;
    for (auto const& bound : k_bounds) {
        auto const value = inputs.number(bound.id);
        bool const bad = value && (bound.low_is_bad ? *value < bound.limit : *value >= bound.limit);
        if (bad)
            range.at_least = std::max(range.at_least, bound.points);
        if (bad || !value)
            range.at_most = std::max(range.at_most, bound.points);
    }
    return range;
}

std::optional<int> laboratory(Inputs const& inputs) {
    if (auto const chosen = points_for(k_laboratory, inputs.text(input::katagiri_laboratory)))
        return chosen;
    Laboratory const range = laboratory_range(inputs);
    return range.at_least == range.at_most ? std::optional(range.at_least) : std::nullopt;
}

std::optional<std::vector<Value>> candidates(std::string_view id, Inputs const& inputs) {
    if (id == input::katagiri_class) {
        auto const* row = class_of(inputs);
        return row ? std::optional(choices({row->first, row->second})) : std::nullopt;
    }
    if (id != input::katagiri_laboratory)
        return std::nullopt;
    Laboratory const range = laboratory_range(inputs);
    std::vector<Value> open;
    for (auto const& row : k_laboratory)
        if (row.points >= range.at_least && row.points <= range.at_most)
            open.emplace_back(std::string(row.choice));
    return open;
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    warn_kps_ecog(inputs, result.warnings);
}

std::vector<InputDefinition> common_inputs() {
    return {
        {input::ecog, {}, Role::required, integer(0, 4), {Value(0), Value(3)}},
        {input::previous_chemotherapy, {}, Role::required, flag(), {Value(false), Value(true)}},
        {input::bone_metastases,
         {},
         Role::required,
         choice({"solitary", "multiple"}),
         choices({"solitary", "multiple"})},
        {input::kps, {}, Role::aside, integer(0, 100, 10), {}},
    };
}

std::vector<ItemDefinition> common_items() {
    return {{"poor_status", {input::ecog}, poor_status},
            {"chemotherapy", {input::previous_chemotherapy}, chemotherapy},
            {"skeletal", {input::bone_metastases}, skeletal}};
}

} // namespace

ScoreDefinition katagiri_2005() {
    ScoreDefinition score;
    score.id = "katagiri_2005";
    score.title = "score.katagiri_2005";
    score.citations = {
        {"Katagiri H et al. J Bone Joint Surg Br 2005;87:698-703", "", Citation::Mark::knowledge}};
    score.inputs = common_inputs();
    score.inputs.push_back(
        {input::primary_site, {}, Role::required, primary_sites(), choices({"breast", "kidney", "lung"})});
    score.inputs.push_back(
        {input::visceral_or_cerebral, {}, Role::required, flag(), {Value(false), Value(true)}});
    score.items = common_items();
    score.items.push_back({"primary", {input::primary_site}, primary_2005});
    score.items.push_back({"visceral", {input::visceral_or_cerebral}, visceral_2005});
    score.bands = {{0, 2, "katagiri_0_2", {}, {}, {}},
                   {3, 5, "katagiri_3_5", {}, {}, {}},
                   {6, 8, "katagiri_6_8", {}, {}, {}}};
    score.conclude = conclude;
    return score;
}

ScoreDefinition katagiri_2014() {
    ScoreDefinition score;
    score.id = "katagiri_2014";
    score.title = "score.katagiri_2014";
    score.citations = {
        {"Katagiri H et al. Cancer Med 2014;3:1359-1367", "10.1002/cam4.292", Citation::Mark::knowledge}};
    score.inputs = common_inputs();
    for (InputDefinition const& more : {
             InputDefinition{input::katagiri_class,
                             {},
                             Role::required,
                             choice({"slow", "moderate", "rapid"}),
                             choices({"slow", "moderate", "rapid"})},
             InputDefinition{input::primary_site, {}, Role::shortcut, primary_sites(), {}},
             InputDefinition{input::katagiri_visceral,
                             {},
                             Role::required,
                             choice({"none", "nodular", "disseminated"}),
                             choices({"none", "nodular", "disseminated"})},
             InputDefinition{input::katagiri_laboratory,
                             {},
                             Role::required,
                             choice({"normal", "abnormal", "critical"}),
                             choices({"normal", "abnormal", "critical"})},
         })
        score.inputs.push_back(more);
    ItemDefinition values{"laboratory", {input::katagiri_laboratory}, laboratory};
    for (auto const& bound : k_bounds) {
        score.inputs.push_back({bound.id, {}, Role::shortcut, number(0, bound.highest), {}});
        values.inputs.emplace_back(bound.id);
    }
    score.items = common_items();
    score.items.push_back({"primary", {input::katagiri_class, input::primary_site}, primary_2014});
    score.items.push_back({"visceral", {input::katagiri_visceral}, visceral_2014});
    score.items.push_back(values);
    score.bands = {{0, 3, "katagiri_0_3", {}, {}, {}},
                   {4, 6, "katagiri_4_6", {}, {}, {}},
                   {7, 10, "katagiri_7_10", {}, {}, {}}};
    score.candidates = candidates;
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
