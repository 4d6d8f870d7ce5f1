// Spinal Instability Neoplastic Score. Fisher 2010, Spine 35:E1221.
#include "scoring/sins.h"

#include "scoring/scores/scores.h"

#include <algorithm>
#include <utility>

namespace vertemark::scoring {

std::optional<SinsLocation> sins_location(std::string_view level) {
    using enum SinsLocation;
    static constexpr std::pair<std::string_view, SinsLocation> k_table[] = {
        {"C0", junctional}, {"C1", junctional}, {"C2", junctional}, {"C3", mobile},      {"C4", mobile},
        {"C5", mobile},     {"C6", mobile},     {"C7", junctional}, {"T1", junctional},  {"T2", junctional},
        {"T3", semirigid},  {"T4", semirigid},  {"T5", semirigid},  {"T6", semirigid},   {"T7", semirigid},
        {"T8", semirigid},  {"T9", semirigid},  {"T10", semirigid}, {"T11", junctional}, {"T12", junctional},
        {"L1", junctional}, {"L2", mobile},     {"L3", mobile},     {"L4", mobile},      {"L5", junctional},
        {"S1", junctional}, {"S2", rigid},      {"S3", rigid},      {"S4", rigid},       {"S5", rigid},
    };
    for (auto const& [name, location] : k_table)
        if (name == level)
            return location;
    return std::nullopt;
}

namespace {

// Occasional, constant or night pain that movement does not provoke all mean "pain, not mechanical".
constexpr ChoicePoints k_pain[] = {{"mechanical", 3}, {"non_mechanical", 1}, {"none", 0}};
constexpr ChoicePoints k_bone[] = {{"lytic", 2}, {"mixed", 1}, {"blastic", 0}};
constexpr ChoicePoints k_alignment[] = {
    {"subluxation_translation", 4}, {"de_novo_deformity", 2}, {"normal", 0}};
constexpr ChoicePoints k_collapse[] = {{"gt50", 3}, {"lt50", 2}, {"none_gt50_involved", 1}, {"none", 0}};
constexpr ChoicePoints k_posterolateral[] = {{"bilateral", 3}, {"unilateral", 1}, {"none", 0}};

// Below Genant's threshold a height loss may be noise: the reader has to confirm it as collapse.
constexpr double k_sure_height_loss_pct = 20;

std::optional<int> location(Inputs const& inputs) {
    std::string const* level = inputs.text(input::level);
    return level ? std::optional(k_sins_location[static_cast<int>(*sins_location(*level))]) : std::nullopt;
}

std::optional<int> pain(Inputs const& inputs) {
    return points_for(k_pain, inputs.text(input::pain));
}
std::optional<int> bone_lesion(Inputs const& inputs) {
    return points_for(k_bone, inputs.text(input::bone_lesion));
}
std::optional<int> alignment(Inputs const& inputs) {
    return points_for(k_alignment, inputs.text(input::alignment));
}

bool may_be_noise(double height_loss, Inputs const& inputs) {
    return height_loss < k_sure_height_loss_pct && inputs.flag(k_height_loss_unconfirmed).value_or(false);
}

// The measurements alone; nothing when they leave more than one level possible.
std::optional<int> measured_collapse(Inputs const& inputs) {
    auto const height_loss = inputs.number(input::height_loss_pct);
    auto const involved = inputs.number(input::body_involved_pct);
    if (!height_loss || (*height_loss <= 0 && !involved) || may_be_noise(*height_loss, inputs))
        return std::nullopt;
    return k_sins_collapse[static_cast<int>(sins_collapse(*height_loss, involved.value_or(0)))];
}

// The reader's choice wins over measurements.
std::optional<int> collapse(Inputs const& inputs) {
    auto const chosen = points_for(k_collapse, inputs.text(input::collapse));
    return chosen ? chosen : measured_collapse(inputs);
}

std::optional<int> sides(Inputs const& inputs) {
    auto const left = inputs.flag(input::posterolateral_left);
    auto const right = inputs.flag(input::posterolateral_right);
    if (!left || !right)
        return std::nullopt;
    return k_sins_posterolateral[int(*left) + int(*right)];
}

std::optional<int> posterolateral(Inputs const& inputs) {
    auto const chosen = points_for(k_posterolateral, inputs.text(input::posterolateral));
    return chosen ? chosen : sides(inputs);
}

// What one measurement without the other still allows.
std::optional<std::vector<Value>> collapse_candidates(Inputs const& inputs) {
    auto const height_loss = inputs.number(input::height_loss_pct);
    auto const involved = inputs.number(input::body_involved_pct);
    char const* const intact = involved ? *involved > 50 ? "none_gt50_involved" : "none" : nullptr;
    if (height_loss && may_be_noise(*height_loss, inputs))
        return intact ? choices({"lt50", intact}) : choices({"lt50", "none_gt50_involved", "none"});
    if (height_loss) // and 0, or the item would be settled
        return choices({"none_gt50_involved", "none"});
    return intact ? std::optional(choices({"gt50", "lt50", intact})) : std::nullopt;
}

// What one side without the other still allows.
std::optional<std::vector<Value>> posterolateral_candidates(Inputs const& inputs) {
    auto const left = inputs.flag(input::posterolateral_left);
    auto const side = left ? left : inputs.flag(input::posterolateral_right);
    if (!side)
        return std::nullopt;
    return choices({"unilateral", *side ? "bilateral" : "none"});
}

std::optional<std::vector<Value>> candidates(std::string_view id, Inputs const& inputs) {
    if (id == input::collapse)
        return collapse_candidates(inputs);
    if (id == input::posterolateral)
        return posterolateral_candidates(inputs);
    auto const* levels = id == input::level ? inputs.texts(input::levels) : nullptr;
    if (!levels)
        return std::nullopt;
    return std::vector<Value>(levels->begin(), levels->end()); // one lesion over several: any of them
}

std::string span_name(std::vector<std::string> const& levels) {
    return levels.size() == 1 ? levels.front() : levels.front() + "-" + levels.back();
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    auto const* levels = inputs.texts(input::levels);
    if (auto const* level = inputs.text(input::level))
        result.subject = *level;
    else if (levels)
        result.subject = span_name(*levels);
    if (auto const* level = inputs.text(input::level);
        level && levels && std::find(levels->begin(), levels->end(), *level) == levels->end())
        result.warnings.push_back({"level_not_among_levels", {*level}});
    if (levels)
        result.details.emplace_back("location_options", result.step("location")->reachable);
    auto const measured = measured_collapse(inputs);
    auto const height_loss = inputs.number(input::height_loss_pct);
    if (auto const* collapsed = inputs.text(input::collapse)) {
        if (measured && measured != points_for(k_collapse, collapsed))
            result.warnings.push_back({"collapse_differs_from_measurement", {*collapsed}});
    } else if (height_loss && *height_loss > 0 && *height_loss < k_sure_height_loss_pct) {
        result.warnings.push_back({"height_loss_below_20_confirm", {}});
    }
    auto const* chosen = inputs.text(input::posterolateral);
    if (auto const seen = sides(inputs); chosen && seen && seen != points_for(k_posterolateral, chosen))
        result.warnings.push_back({"posterolateral_differs_from_sides", {*chosen}});
}

} // namespace

ScoreDefinition sins() {
    ScoreDefinition score;
    score.id = "sins";
    score.per_lesion = true;
    score.title = "score.sins";
    score.citations = {{"Fisher CG et al. Spine 2010;35(22):E1221-E1229", "10.1097/BRS.0b013e3181e16ae2",
                        Citation::Mark::checked}};
    score.inputs = {
        {input::level, {}, Role::required, vertebra(), choices({"C1", "C3", "T3", "S2"})},
        {input::levels, {}, Role::shortcut, vertebrae(), {}},
        {input::pain,
         {},
         Role::required,
         choice({"mechanical", "non_mechanical", "none"}),
         choices({"mechanical", "non_mechanical", "none"})},
        {input::bone_lesion,
         {},
         Role::required,
         choice({"lytic", "mixed", "blastic"}),
         choices({"lytic", "mixed", "blastic"})},
        {input::alignment,
         {},
         Role::required,
         choice({"subluxation_translation", "de_novo_deformity", "normal"}),
         choices({"subluxation_translation", "de_novo_deformity", "normal"})},
        {input::collapse,
         {},
         Role::required,
         choice({"gt50", "lt50", "none_gt50_involved", "none"}),
         choices({"gt50", "lt50", "none_gt50_involved", "none"})},
        {input::height_loss_pct, {}, Role::shortcut, number(0, 100), {}},
        {input::body_involved_pct, {}, Role::shortcut, number(0, 100), {}},
        {k_height_loss_unconfirmed, {}, Role::aside, flag(), {}},
        {input::posterolateral,
         {},
         Role::required,
         choice({"bilateral", "unilateral", "none"}),
         choices({"bilateral", "unilateral", "none"})},
        {input::posterolateral_left, {}, Role::shortcut, flag(), {}},
        {input::posterolateral_right, {}, Role::shortcut, flag(), {}},
    };
    score.items = {
        {"location", {input::level, input::levels}, location},
        {"pain", {input::pain}, pain},
        {"bone_lesion", {input::bone_lesion}, bone_lesion},
        {"alignment", {input::alignment}, alignment},
        {"collapse", {input::collapse, input::height_loss_pct, input::body_involved_pct}, collapse},
        {"posterolateral",
         {input::posterolateral, input::posterolateral_left, input::posterolateral_right},
         posterolateral},
    };
    score.bands = {
        {0, 6, "stable", {}, {}, false},
        {7, 12, "potentially_unstable", {}, {}, true},
        {13, 18, "unstable", {}, {}, true},
    };
    score.candidates = candidates;
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
