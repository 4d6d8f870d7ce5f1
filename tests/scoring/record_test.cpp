// Grades and check lists: they repeat what was entered, say what follows from it, and never add it up.
#include <gtest/gtest.h>

#include <string>

#include "scoring/evaluate.h"

using namespace vertemark::scoring;

namespace {

using Facts = std::initializer_list<std::pair<char const*, Value>>;
using Texts = std::vector<std::string>;

Evidence with(Facts facts) {
    Evidence evidence;
    for (auto const& [id, value] : facts)
        evidence.set(id, value);
    return evidence;
}
ScoreResult score(char const* id, Facts facts) {
    return evaluate(*find_score(id), with(facts));
}

std::string text(ScoreResult const& result, char const* detail) {
    Detail const* found = result.detail(detail);
    return found ? std::get<std::string>(*found) : "";
}
Texts texts(ScoreResult const& result, char const* detail) {
    return std::get<Texts>(*result.detail(detail));
}

TEST(Grades, AGradeIsItsOwnCategoryAndHasNoTotal) {
    struct Row {
        char const *score, *input;
        Value value;
        char const* category;
    };
    for (auto const& [id, input, value, category] :
         {Row{"kps", "kps", 80, "kps_80"}, Row{"kps", "kps", 0, "kps_0"}, Row{"ecog", "ecog", 2, "ecog_2"},
          Row{"frankel", "frankel", Value("c"), "frankel_C"}, Row{"ais", "ais", Value("D"), "ais_D"},
          Row{"bilsky", "bilsky", Value("1C"), "bilsky_1c"},
          Row{"tomita_type", "tomita_type", 6, "tomita_type_6"}}) {
        auto const result = score(id, {{input, value}});
        EXPECT_EQ(result.category, category);
        EXPECT_EQ(result.categories, Texts{category});
        EXPECT_FALSE(result.total || result.total_min);
        auto const open = score(id, {});
        EXPECT_FALSE(open.category);
        EXPECT_EQ(open.missing_inputs, Texts{input});
    }
}

TEST(Grades, ScalesBesideEachOtherWarn) {
    for (char const* id : {"kps", "ecog"})
        EXPECT_EQ(score(id, {{"kps", 40}, {"ecog", 2}}).warnings.at(0).code, "kps_ecog_mismatch");
    for (char const* id : {"frankel", "ais"})
        EXPECT_EQ(score(id, {{"frankel", Value("D")}, {"ais", Value("C")}}).warnings.at(0).code,
                  "frankel_ais_differ");
}

TEST(Vas, HasTheUsualBands) {
    for (auto const& [mark, band] : {std::pair{0., "vas_none"},
                                     {0.5, "vas_mild"},
                                     {3.9, "vas_mild"},
                                     {4., "vas_moderate"},
                                     {6.9, "vas_moderate"},
                                     {7., "vas_severe"},
                                     {10., "vas_severe"}})
        EXPECT_EQ(score("vas", {{"vas", mark}}).category, band) << mark;
    EXPECT_TRUE(score("vas", {{"vas", 11}}).error);
    EXPECT_EQ(score("vas", {}).missing_inputs, Texts{"vas"});
}

TEST(Bilsky, LowDebatedAndHighCompression) {
    for (auto const& [grade, compression] : {std::pair{"0", "low"},
                                             {"1a", "low"},
                                             {"1b", "low"},
                                             {"1c", "debated"},
                                             {"2", "high"},
                                             {"3", "high"}})
        EXPECT_EQ(text(score("bilsky", {{"bilsky", Value(grade)}}), "compression"), compression);
}

TEST(Bilsky, BelowTheConusThereIsNoCordToCompress) {
    auto const result = score("bilsky", {{"bilsky", 3}, {"below_conus", true}});
    EXPECT_EQ(result.category, "thecal_sac_compressed");
    EXPECT_EQ(text(result, "compression"), "");
    EXPECT_EQ(score("bilsky", {{"bilsky", Value("1b")}, {"below_conus", true}}).category, "bilsky_1b");
    EXPECT_EQ(score("bilsky", {{"bilsky", 3}, {"below_conus", false}}).category, "bilsky_3");
}

Evidence lesions(std::initializer_list<std::pair<char const*, char const*>> levels_and_grades) {
    Evidence patient;
    for (auto const& [level, grade] : levels_and_grades) {
        Evidence lesion = with({{"level", Value(level)}});
        if (*grade)
            lesion.set("bilsky", std::string(grade));
        patient.lesions.push_back(lesion);
    }
    return patient;
}

TEST(Bilsky, ThePatientHasTheWorstLevel) {
    auto const& bilsky = *find_score("bilsky");
    auto const worst = evaluate(bilsky, lesions({{"T4", "1a"}, {"T8", "2"}, {"T9", "1c"}}));
    EXPECT_EQ(worst.category, "bilsky_2");
    EXPECT_EQ(worst.patient_level, "T8");
    EXPECT_EQ(text(worst, "compression"), "high");
    auto const open = evaluate(bilsky, lesions({{"T4", "1a"}, {"T8", ""}}));
    EXPECT_FALSE(open.category || open.patient_level);
    EXPECT_EQ(open.missing_inputs, Texts{"lesions[1].bilsky"});
    EXPECT_EQ(evaluate(bilsky, lesions({{"T4", "3"}, {"T8", ""}})).category, "bilsky_3");
    EXPECT_FALSE(evaluate(bilsky, lesions({{"T4", ""}})).category);
    EXPECT_FALSE(evaluate(bilsky, lesions({{"T4", ""}, {"T8", ""}, {"T9", "2"}})).category);
    EXPECT_EQ(evaluate(bilsky, lesions({{"T4", "5"}, {"T8", "2"}})).error->subject, "lesions[0].bilsky");
}

TEST(Genant, ThePatientHasTheHighestGrade) {
    Evidence patient;
    patient.lesions = {with({{"level", Value("T4")}, {"height_loss_pct", 22}}),
                       with({{"level", Value("L1")}, {"height_loss_pct", 50}})};
    auto const result = evaluate(*find_score("genant_sq"), patient);
    EXPECT_EQ(result.total, 3);
    EXPECT_EQ(result.patient_level, "L1");
}

TEST(TomitaType, SaysCompartmentAndWhetherEnBlocSuits) {
    struct Row {
        int type;
        char const *compartment, *en_bloc;
    };
    for (auto const& [type, compartment, en_bloc] :
         {Row{1, "intracompartmental", "relative"}, Row{2, "intracompartmental", "suited"},
          Row{3, "intracompartmental", "suited"}, Row{4, "extracompartmental", "suited"},
          Row{5, "extracompartmental", "suited"}, Row{6, "extracompartmental", "relative"},
          Row{7, "multiple", "not_suited"}}) {
        auto const result = score("tomita_type", {{"tomita_type", type}, {"level", Value("T5")}});
        EXPECT_EQ(text(result, "compartment"), compartment) << type;
        EXPECT_EQ(text(result, "en_bloc"), en_bloc) << type;
        EXPECT_EQ(result.subject, "T5");
    }
    EXPECT_TRUE(score("tomita_type", {{"tomita_type", 8}}).error);
}

TEST(Wbb, KeepsZonesAndLayersAndSaysWhichPartOfTheVertebra) {
    auto const parts = [](Texts zones) { return text(score("wbb", {{"wbb_zones", Value(zones)}}), "parts"); };
    EXPECT_EQ(parts({"4", "9"}), "anterior");
    EXPECT_EQ(parts({"1", "12"}), "posterior");
    EXPECT_EQ(parts({"10"}), "posterior");
    EXPECT_EQ(parts({"3", "4"}), "both");
    auto const result =
        score("wbb", {{"wbb_zones", Value(Texts{"5"})}, {"wbb_layers", Value(Texts{"b", "D"})}});
    EXPECT_EQ(texts(result, "zones"), Texts{"5"});
    EXPECT_EQ(texts(result, "layers"), (Texts{"B", "D"}));
    EXPECT_TRUE(result.missing_inputs.empty());
    EXPECT_EQ(score("wbb", {}).missing_inputs, (Texts{"wbb_zones", "wbb_layers"}));
    EXPECT_TRUE(score("wbb", {{"wbb_zones", Value(Texts{"13"})}}).error);
    EXPECT_TRUE(score("wbb", {{"wbb_layers", Value(Texts{"B", "G"})}}).error);
}

TEST(Noms, FourFieldsAndNoVerdict) {
    auto const result = score("noms", {{"bilsky", 2},
                                       {"radiosensitivity", Value("radioresistant")},
                                       {"stability", Value("unstable")},
                                       {"systemic_fitness", Value("fit")}});
    EXPECT_EQ(text(result, "neurologic"), "high");
    EXPECT_EQ(text(result, "oncologic"), "radioresistant");
    EXPECT_EQ(text(result, "mechanical"), "unstable");
    EXPECT_EQ(text(result, "systemic"), "fit");
    EXPECT_FALSE(result.category || result.total || result.strategy);
    EXPECT_EQ(text(score("noms", {{"bilsky", Value("1c")}}), "neurologic"), "debated");
    EXPECT_EQ(text(score("noms", {{"bilsky", 3}}), "neurologic"), "high");
    auto const part = score("noms", {{"bilsky", 0}});
    EXPECT_EQ(text(part, "neurologic"), "low");
    EXPECT_EQ(part.missing_inputs, (Texts{"radiosensitivity", "stability", "systemic_fitness"}));
    EXPECT_TRUE(score("noms", {}).details.empty());
}

TEST(ChemotherapyRule, BothTestsAreShownAndAConflictIsCalledOne) {
    for (auto const& [kps, ecog, said] : {std::tuple{60, 2, "both_tests_met"},
                                          {50, 3, "no_test_met"},
                                          {50, 2, "tests_conflict"},
                                          {60, 3, "tests_conflict"}}) {
        auto const result = score("chemotherapy_rule", {{"kps", kps}, {"ecog", ecog}});
        EXPECT_EQ(result.category, said);
        EXPECT_EQ(std::get<bool>(*result.detail("kps_test")), kps >= 60);
        EXPECT_EQ(std::get<bool>(*result.detail("ecog_test")), ecog <= 2);
    }
    auto const half = score("chemotherapy_rule", {{"kps", 90}});
    EXPECT_FALSE(half.category);
    EXPECT_EQ(half.detail("ecog_test"), nullptr);
    EXPECT_EQ(half.missing_inputs, Texts{"ecog"});
    EXPECT_EQ(score("chemotherapy_rule", {{"ecog", 1}}).missing_inputs, Texts{"kps"});
}

TEST(SurgicalIndications, OneNoIsEnoughAndSixYesAreNeeded) {
    Evidence evidence;
    auto const& list = *find_score("surgical_indications");
    ASSERT_EQ(list.inputs.size(), 6u);
    for (auto const& question : list.inputs) {
        EXPECT_FALSE(evaluate(list, evidence).category);
        evidence.set(question.id, true);
    }
    EXPECT_EQ(evaluate(list, evidence).category, "all_indications_met");
    evidence.set("patient_wants_surgery", false);
    auto const refused = evaluate(list, evidence);
    EXPECT_EQ(refused.category, "indication_not_met");
    EXPECT_EQ(texts(refused, "not_met"), Texts{"patient_wants_surgery"});
    EXPECT_EQ(texts(refused, "met").size(), 5u);
}

TEST(Vertebroplasty, RelativeContraindicationsAreAskedAbsoluteOnesNamed) {
    auto const& list = *find_score("vertebroplasty");
    ASSERT_EQ(list.inputs.size(), 15u);
    Evidence evidence;
    for (auto const& question : list.inputs) {
        EXPECT_FALSE(evaluate(list, evidence).category); // what was not asked may still be one
        evidence.set(question.id, false);
    }
    EXPECT_EQ(evaluate(list, evidence).category, "no_contraindication_named");
    evidence.set("posterior_wall_defect", true);
    EXPECT_EQ(evaluate(list, evidence).category, "relative_contraindication");
    evidence.set("coagulopathy", true);
    auto const refused = evaluate(list, evidence);
    EXPECT_EQ(refused.category, "absolute_contraindication");
    EXPECT_EQ(texts(refused, "absolute"), Texts{"coagulopathy"});
    EXPECT_EQ(texts(refused, "present").size(), 2u);
    EXPECT_EQ(score("vertebroplasty", {{"systemic_infection", true}}).category, "absolute_contraindication");
}

} // namespace
