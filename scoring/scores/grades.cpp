// Grades that stand for themselves: cord compression (Bilsky), tumour extension (Tomita), performance status,
// pain, Frankel and AIS. Nothing is added up; a grade that nobody gave stays open.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

void state(ScoreResult& result, std::string category) {
    result.categories = {category};
    result.category = std::move(category);
}

// The category is the input's own grade, "kps_80"; the definition has that one required input.
void conclude_with(char const* id, Inputs const& inputs, ScoreResult& result) {
    if (auto const number = inputs.find(id)) {
        auto const* text = std::get_if<std::string>(number);
        if (text)
            result.details.emplace_back("grade", *text);
        state(result, std::string(id) + "_" + (text ? *text : std::to_string(std::get<int>(*number))));
    } else {
        result.missing_inputs = {id};
    }
}

void conclude_kps(Inputs const& inputs, ScoreResult& result) {
    conclude_with(input::kps, inputs, result);
    warn_kps_ecog(inputs, result.warnings);
}
void conclude_ecog(Inputs const& inputs, ScoreResult& result) {
    conclude_with(input::ecog, inputs, result);
    warn_kps_ecog(inputs, result.warnings);
}
void conclude_frankel(Inputs const& inputs, ScoreResult& result) {
    conclude_with(input::frankel, inputs, result);
    warn_frankel_ais(inputs, result.warnings);
}
void conclude_ais(Inputs const& inputs, ScoreResult& result) {
    conclude_with(input::ais, inputs, result);
    warn_frankel_ais(inputs, result.warnings);
}

// 1-3 mild, 4-6 moderate, 7-10 severe; a mark between two bands belongs to the lower.
void conclude_vas(Inputs const& inputs, ScoreResult& result) {
    auto const vas = inputs.number(input::vas);
    if (!vas) {
        result.missing_inputs = {input::vas};
        return;
    }
    state(result, *vas >= 7 ? "vas_severe" : *vas >= 4 ? "vas_moderate" : *vas > 0 ? "vas_mild" : "vas_none");
    result.details.emplace_back("vas", *vas);
}

void name_level(Inputs const& inputs, ScoreResult& result) {
    if (auto const* level = inputs.text(input::level))
        result.subject = *level;
}

// Below the conus there is no cord: the drawing is kept, grades 2 and 3 are not called by that name.
void conclude_bilsky(Inputs const& inputs, ScoreResult& result) {
    name_level(inputs, result);
    conclude_with(input::bilsky, inputs, result);
    auto const* grade = inputs.text(input::bilsky);
    if (!grade)
        return;
    bool const high = *grade == "2" || *grade == "3";
    if (high && inputs.flag(input::below_conus).value_or(false)) {
        state(result, "thecal_sac_compressed");
        return;
    }
    result.details.emplace_back("compression", std::string(high             ? "high"
                                                           : *grade == "1c" ? "debated"
                                                                            : "low"));
}

void conclude_tomita_type(Inputs const& inputs, ScoreResult& result) {
    name_level(inputs, result);
    conclude_with(input::tomita_type, inputs, result);
    auto const* text = inputs.text(input::tomita_type);
    if (!text)
        return;
    int const type = (*text)[0] - '0';
    result.details.emplace_back("compartment", std::string(type <= 3   ? "intracompartmental"
                                                           : type <= 6 ? "extracompartmental"
                                                                       : "multiple"));
    result.details.emplace_back("en_bloc", std::string(type == 7                ? "not_suited"
                                                       : type == 1 || type == 6 ? "relative"
                                                                                : "suited"));
}

ScoreDefinition grade(char const* id, Citation citation, InputDefinition asked, InputDefinition aside) {
    ScoreDefinition score;
    score.id = id;
    score.kind = ScoreDefinition::Kind::record;
    score.title = std::string("score.") + id;
    score.citations = {std::move(citation)};
    score.inputs = {std::move(asked), std::move(aside)};
    return score;
}

Domain letters() {
    return choice({"A", "B", "C", "D", "E"});
}
InputDefinition level_aside() {
    return {input::level, {}, Role::aside, vertebra(), {}};
}

} // namespace

ScoreDefinition kps() {
    ScoreDefinition score = grade("kps", {"Karnofsky DA, Burchenal JH 1949", "", Citation::Mark::knowledge},
                                  {input::kps, {}, Role::required, integer(0, 100, 10), {}},
                                  {input::ecog, {}, Role::aside, integer(0, 5), {}});
    score.conclude = conclude_kps;
    return score;
}

ScoreDefinition ecog() {
    ScoreDefinition score = grade("ecog",
                                  {"Oken MM et al. Am J Clin Oncol 1982;5:649-655",
                                   "10.1097/00000421-198212000-00014", Citation::Mark::checked},
                                  {input::ecog, {}, Role::required, integer(0, 5), {}},
                                  {input::kps, {}, Role::aside, integer(0, 100, 10), {}});
    score.conclude = conclude_ecog;
    return score;
}

ScoreDefinition vas() {
    ScoreDefinition score =
        grade("vas", {"Visual analogue scale of pain, usual bands", "", Citation::Mark::knowledge},
              {input::vas, {}, Role::required, number(0, 10), {}},
              {input::pain, {}, Role::aside, choice({"mechanical", "non_mechanical", "none"}), {}});
    score.conclude = conclude_vas;
    return score;
}

ScoreDefinition frankel() {
    ScoreDefinition score = grade(
        "frankel",
        {"Frankel HL et al. Paraplegia 1969;7:179-192", "10.1038/sc.1969.30", Citation::Mark::knowledge},
        {input::frankel, {}, Role::required, letters(), {}}, {input::ais, {}, Role::aside, letters(), {}});
    score.conclude = conclude_frankel;
    return score;
}

ScoreDefinition ais() {
    ScoreDefinition score = grade("ais",
                                  {"Rupp R et al. Top Spinal Cord Inj Rehabil 2021;27(2):1-22",
                                   "10.46292/sci2702-1", Citation::Mark::checked},
                                  {input::ais, {}, Role::required, letters(), {}},
                                  {input::frankel, {}, Role::aside, letters(), {}});
    score.conclude = conclude_ais;
    return score;
}

ScoreDefinition bilsky() {
    ScoreDefinition score = grade(
        "bilsky",
        {"Bilsky MH et al. J Neurosurg Spine 2010;13:324-328", "10.3171/2010.3.SPINE09459",
         Citation::Mark::checked},
        {input::bilsky, {}, Role::required, choice({"0", "1a", "1b", "1c", "2", "3"}), {}}, level_aside());
    score.inputs.push_back({input::below_conus, {}, Role::aside, flag(), {}});
    score.per_lesion = true;
    score.conclude = conclude_bilsky;
    return score;
}

ScoreDefinition tomita_type() {
    ScoreDefinition score =
        grade("tomita_type", {"Tomita K et al. Spine 1997;22:324-333", "", Citation::Mark::knowledge},
              {input::tomita_type, {}, Role::required, choice({"1", "2", "3", "4", "5", "6", "7"}), {}},
              level_aside());
    score.per_lesion = true;
    score.conclude = conclude_tomita_type;
    return score;
}

} // namespace vertemark::scoring
