// Facts side by side, never a verdict: NOMS' four fields, the WBB drawing, the chemotherapy rule as two
// tests, the six surgical indications of the published cohort, and what to ask before a vertebroplasty.
#include "scoring/scores/scores.h"

#include <algorithm>

namespace vertemark::scoring {

namespace {

void state(ScoreResult& result, std::string category) {
    result.categories = {category};
    result.category = std::move(category);
}

void list_missing(ScoreResult& result, Inputs const& inputs, std::initializer_list<char const*> ids) {
    for (char const* id : ids)
        if (!inputs.known(id))
            result.missing_inputs.emplace_back(id);
}

// ---- NOMS ----

void conclude_noms(Inputs const& inputs, ScoreResult& result) {
    list_missing(result, inputs,
                 {input::bilsky, input::radiosensitivity, input::stability, input::systemic_fitness});
    if (auto const* grade = inputs.text(input::bilsky))
        result.details.emplace_back("neurologic", std::string(*grade == "2" || *grade == "3" ? "high"
                                                              : *grade == "1c"               ? "debated"
                                                                                             : "low"));
    for (auto const& [name, id] : {std::pair{"oncologic", input::radiosensitivity},
                                   {"mechanical", input::stability},
                                   {"systemic", input::systemic_fitness}})
        if (auto const* answer = inputs.text(id))
            result.details.emplace_back(name, *answer);
}

// ---- WBB ----

void conclude_wbb(Inputs const& inputs, ScoreResult& result) {
    list_missing(result, inputs, {input::wbb_zones, input::wbb_layers});
    if (auto const* zones = inputs.texts(input::wbb_zones)) {
        auto const anterior = [](std::string const& zone) { return zone.size() == 1 && zone >= "4"; };
        bool const front = std::any_of(zones->begin(), zones->end(), anterior);
        bool const back = !std::all_of(zones->begin(), zones->end(), anterior);
        result.details.emplace_back("zones", *zones);
        result.details.emplace_back("parts", std::string(front && back ? "both"
                                                         : front       ? "anterior"
                                                                       : "posterior"));
    }
    if (auto const* layers = inputs.texts(input::wbb_layers))
        result.details.emplace_back("layers", *layers);
}

// ---- Chemotherapy ----

// "KPS >= 60 and/or ECOG <= 2" cannot be computed: both tests are shown.
void conclude_chemotherapy(Inputs const& inputs, ScoreResult& result) {
    list_missing(result, inputs, {input::kps, input::ecog});
    auto const kps = inputs.integer(input::kps);
    auto const ecog = inputs.integer(input::ecog);
    if (kps)
        result.details.emplace_back("kps_test", *kps >= 60);
    if (ecog)
        result.details.emplace_back("ecog_test", *ecog <= 2);
    if (kps && ecog) {
        int const met = int(*kps >= 60) + int(*ecog <= 2);
        state(result, met == 2 ? "both_tests_met" : met == 1 ? "tests_conflict" : "no_test_met");
    }
    warn_kps_ecog(inputs, result.warnings);
}

// ---- Check lists ----

struct Question {
    char const* id;
    bool absolute; // of a contraindication
};

constexpr Question k_indications[] = {
    {input::pain_or_deficit, false},          {input::conservative_care_failed, false},
    {input::no_contraindication, false},      {input::prepared_as_advised, false},
    {input::general_condition_allows, false}, {input::patient_wants_surgery, false},
};

constexpr Question k_contraindications[] = {
    {input::systemic_infection, true},
    {input::puncture_path_infected, true},
    {input::coagulopathy, true},
    {input::cement_allergy, true},
    {input::asymptomatic_stable_fracture, true},
    {input::deficit_needs_decompression, true},
    {input::posterior_wall_defect, false},
    {input::epidural_extension, false},
    {input::retropulsion, false},
    {input::radicular_pain, false},
    {input::height_loss_over_70, false},
    {input::posterior_instability, false},
    {input::predominantly_blastic, false},
    {input::many_levels, false},
    {input::no_surgical_backup, false},
};

struct Answers {
    std::vector<std::string> yes, no, absolute;
};

Answers answers_to(std::span<Question const> questions, Inputs const& inputs, ScoreResult& result) {
    Answers answers;
    for (auto const& question : questions) {
        auto const answer = inputs.flag(question.id);
        if (!answer) {
            result.missing_inputs.emplace_back(question.id);
            continue;
        }
        (*answer ? answers.yes : answers.no).emplace_back(question.id);
        if (*answer && question.absolute)
            answers.absolute.emplace_back(question.id);
    }
    return answers;
}

void conclude_indications(Inputs const& inputs, ScoreResult& result) {
    Answers const answers = answers_to(k_indications, inputs, result);
    if (!answers.no.empty())
        state(result, "indication_not_met");
    else if (result.missing_inputs.empty())
        state(result, "all_indications_met");
    result.details = {{"met", answers.yes}, {"not_met", answers.no}};
}

void conclude_vertebroplasty(Inputs const& inputs, ScoreResult& result) {
    Answers const answers = answers_to(k_contraindications, inputs, result);
    if (!answers.absolute.empty())
        state(result, "absolute_contraindication");
    else if (result.missing_inputs.empty()) // what was not asked may still be one
        state(result, answers.yes.empty() ? "no_contraindication_named" : "relative_contraindication");
    result.details = {{"present", answers.yes}, {"absolute", answers.absolute}};
}

std::vector<InputDefinition> flags_of(std::span<Question const> questions) {
    std::vector<InputDefinition> inputs;
    for (auto const& question : questions)
        inputs.push_back({question.id, {}, Role::required, flag(), {}});
    return inputs;
}

ScoreDefinition record(char const* id, std::vector<Citation> citations, std::vector<InputDefinition> inputs,
                       void (*conclude)(Inputs const&, ScoreResult&)) {
    ScoreDefinition score;
    score.id = id;
    score.kind = ScoreDefinition::Kind::record;
    score.title = std::string("score.") + id;
    score.citations = std::move(citations);
    score.inputs = std::move(inputs);
    score.conclude = conclude;
    return score;
}

Citation cohort() {
    return {"Liu S et al. 2020 (preprint)", "10.21203/rs.3.rs-31725/v1", Citation::Mark::checked};
}

} // namespace

ScoreDefinition noms() {
    return record(
        "noms",
        {{"Laufer I et al. Oncologist 2013;18:744-751", "10.1634/theoncologist.2012-0293",
          Citation::Mark::knowledge}},
        {{input::bilsky, {}, Role::required, choice({"0", "1a", "1b", "1c", "2", "3"}), {}},
         {input::radiosensitivity, {}, Role::required, choice({"radiosensitive", "radioresistant"}), {}},
         {input::stability, {}, Role::required, choice({"stable", "potentially_unstable", "unstable"}), {}},
         {input::systemic_fitness, {}, Role::required, choice({"fit", "unfit"}), {}}},
        conclude_noms);
}

ScoreDefinition wbb() {
    return record(
        "wbb",
        {{"Boriani S, Weinstein JN, Biagini R. Spine 1997;22:1036-1044", "", Citation::Mark::knowledge}},
        {{input::wbb_zones,
          {},
          Role::required,
          several({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}),
          {}},
         {input::wbb_layers, {}, Role::required, several({"A", "B", "C", "D", "E", "F"}), {}}},
        conclude_wbb);
}

ScoreDefinition chemotherapy_rule() {
    return record("chemotherapy_rule", {cohort()},
                  {{input::kps, {}, Role::required, integer(0, 100, 10), {}},
                   {input::ecog, {}, Role::required, integer(0, 5), {}}},
                  conclude_chemotherapy);
}

ScoreDefinition surgical_indications() {
    return record("surgical_indications", {cohort()}, flags_of(k_indications), conclude_indications);
}

ScoreDefinition vertebroplasty() {
    return record(
        "vertebroplasty",
        {{"Tsoumakidou G et al. Cardiovasc Intervent Radiol 2017;40:331-342", "10.1007/s00270-017-1574-8",
          Citation::Mark::knowledge},
         {"Baerlocher MO et al. J Vasc Interv Radiol 2014;25:165-170", "", Citation::Mark::knowledge}},
        flags_of(k_contraindications), conclude_vertebroplasty);
}

} // namespace vertemark::scoring
