// Truth: the tables of Fisher 2010 as printed, written down here a second time, and brute force.
#include "scoring/sins.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "scoring/evaluate.h"
#include "tests/scoring/partial.h"

using namespace vertemark::scoring;
using vertemark::test::Answers;
using vertemark::test::OracleItem;

namespace {

ScoreDefinition const& definition() {
    return *find_score("sins");
}

// Answers and points in the order location, pain, bone lesion, alignment, collapse, posterolateral.
std::vector<std::string> const k_ids = {"level",     "pain",     "bone_lesion",
                                        "alignment", "collapse", "posterolateral"};
std::vector<std::vector<std::string>> const k_answers = {
    {"T12", "L3", "T6", "S4"},
    {"mechanical", "non_mechanical", "none"},
    {"lytic", "mixed", "blastic"},
    {"subluxation_translation", "de_novo_deformity", "normal"},
    {"gt50", "lt50", "none_gt50_involved", "none"},
    {"bilateral", "unilateral", "none"},
};
std::vector<OracleItem> const k_items = {{{3, 2, 1, 0}}, {{3, 1, 0}},    {{2, 1, 0}},
                                         {{4, 2, 0}},    {{3, 2, 1, 0}}, {{3, 1, 0}}};

Evidence evidence_of(Answers const& answers) {
    Evidence evidence;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i])
            evidence.set(k_ids[i], k_answers[i][*answers[i]]);
    return evidence;
}

std::string category_of(int total) {
    return total <= 6 ? "stable" : total <= 12 ? "potentially_unstable" : "unstable";
}

Evidence lesion(std::string const& level, std::string const& collapse, bool left, bool right) {
    Evidence evidence;
    evidence.set("level", level);
    evidence.set("pain", std::string("mechanical"));
    evidence.set("bone_lesion", std::string("lytic"));
    evidence.set("alignment", std::string("normal"));
    evidence.set("collapse", collapse);
    evidence.set("posterolateral_left", left);
    evidence.set("posterolateral_right", right);
    return evidence;
}

TEST(Sins, EveryVertebraHasItsPublishedLocation) {
    std::map<std::string, int> const published = {
        {"C0", 3}, {"C1", 3},  {"C2", 3},  {"C3", 2},  {"C4", 2}, {"C5", 2}, {"C6", 2}, {"C7", 3},
        {"T1", 3}, {"T2", 3},  {"T3", 1},  {"T4", 1},  {"T5", 1}, {"T6", 1}, {"T7", 1}, {"T8", 1},
        {"T9", 1}, {"T10", 1}, {"T11", 3}, {"T12", 3}, {"L1", 3}, {"L2", 2}, {"L3", 2}, {"L4", 2},
        {"L5", 3}, {"S1", 3},  {"S2", 0},  {"S3", 0},  {"S4", 0}, {"S5", 0}};
    ASSERT_EQ(published.size(), 30u);
    for (auto const& [level, points] : published) {
        Evidence evidence;
        evidence.set("level", level);
        EXPECT_EQ(evaluate(definition(), evidence).step("location")->points, points) << level;
        ASSERT_TRUE(sins_location(level)) << level;
        EXPECT_EQ(k_sins_location[static_cast<int>(*sins_location(level))], points) << level;
    }
}

TEST(Sins, NoLocationOutsideTheTable) {
    for (char const* level : {"Co1", "T13", "L6", "S6", "C8", "T0", "", "C", "1", "T1 T2", "sacrum"}) {
        Evidence evidence;
        evidence.set("level", std::string(level));
        auto const result = evaluate(definition(), evidence);
        ASSERT_TRUE(result.error) << level;
        EXPECT_EQ(*result.error, (ScoreError{"invalid_level", "level"})) << level;
        EXPECT_FALSE(result.total || result.total_min || result.category) << level;
        EXPECT_FALSE(sins_location(level)) << level;
    }
}

TEST(Sins, All1296CombinationsAddUpAndFallInTheirBand) {
    int seen = 0;
    std::set<int> totals;
    vertemark::test::for_each_assignment(k_items, false, [&](Answers const& answers) {
        ++seen;
        int total = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            total += k_items[i].points[*answers[i]];
        auto const result = evaluate(definition(), evidence_of(answers));
        ASSERT_EQ(result.total, total);
        ASSERT_EQ(result.category, category_of(total));
        ASSERT_EQ(result.surgical_consult, total >= 7);
        ASSERT_TRUE(result.missing.empty());
        ASSERT_FALSE(result.deciding);
        auto const at = [&](std::size_t i) { return static_cast<int>(*answers[i]); };
        ASSERT_EQ(
            sins_total({static_cast<SinsLocation>(3 - at(0)), static_cast<SinsPain>(2 - at(1)),
                        static_cast<SinsBone>(2 - at(2)), static_cast<SinsAlignment>(2 - at(3)),
                        static_cast<SinsCollapse>(3 - at(4)), static_cast<SinsPosterolateral>(2 - at(5))}),
            total);
        totals.insert(total);
    });
    EXPECT_EQ(seen, 1296);
    EXPECT_EQ(totals.size(), 19u); // 0..18, each attainable
}

TEST(Sins, EverySubsetOfUnknownsReachesExactlyTheTotalsOfBruteForce) {
    int seen = 0;
    vertemark::test::for_each_assignment(k_items, true, [&](Answers const& answers) {
        ++seen;
        auto const expected = vertemark::test::oracle_totals(k_items, answers);
        auto const result = evaluate(definition(), evidence_of(answers));
        ASSERT_EQ(std::set<int>(result.reachable.begin(), result.reachable.end()), expected);
        ASSERT_EQ(result.total_min, *expected.begin());
        ASSERT_EQ(result.total_max, *expected.rbegin());
        ASSERT_EQ(result.total.has_value(), expected.size() == 1);
        std::set<std::string> categories;
        for (int const total : expected)
            categories.insert(category_of(total));
        ASSERT_EQ(result.category.has_value(), categories.size() == 1);
        ASSERT_EQ(result.categories.size(), categories.size());
        bool const consult_agrees = *expected.begin() >= 7 || *expected.rbegin() < 7;
        ASSERT_EQ(result.surgical_consult.has_value(), consult_agrees);
        std::size_t unknown = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            unknown += !answers[i];
        ASSERT_EQ(result.missing.size(), unknown);
        ASSERT_EQ(result.deciding.has_value(), unknown > 0);
    });
    EXPECT_EQ(seen, 5 * 4 * 4 * 4 * 5 * 4);
}

TEST(Sins, LearningAnAnswerNeverWidensWhatIsReachable) {
    vertemark::test::for_each_assignment(k_items, true, [&](Answers answers) {
        auto const before = evaluate(definition(), evidence_of(answers)).reachable;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i])
                continue;
            answers[i] = 0; // and 0 is the worst answer of each item: the highest total stays reachable
            auto const after = evaluate(definition(), evidence_of(answers)).reachable;
            ASSERT_TRUE(std::includes(before.begin(), before.end(), after.begin(), after.end()));
            ASSERT_EQ(after.back(), before.back());
            answers[i].reset();
            break;
        }
    });
}

TEST(Sins, AWorseAnswerNeverLowersTheTotal) {
    vertemark::test::for_each_assignment(k_items, false, [&](Answers answers) {
        int const total = *evaluate(definition(), evidence_of(answers)).total;
        for (auto& answer : answers) {
            if (*answer == 0)
                continue;
            --*answer;
            ASSERT_GT(*evaluate(definition(), evidence_of(answers)).total, total);
            ++*answer;
        }
    });
}

TEST(Sins, PainAloneDecidesWhenElevenPointsAreKnown) {
    // The display's example: {11, 12, 14} and not 11..14.
    Evidence evidence = lesion("T6", "gt50", true, false);
    evidence.set("alignment", std::string("subluxation_translation"));
    evidence.facts.erase("pain");
    auto const result = evaluate(definition(), evidence);
    EXPECT_EQ(result.reachable, (std::vector<int>{11, 12, 14}));
    EXPECT_FALSE(result.total);
    EXPECT_FALSE(result.category);
    EXPECT_EQ(result.surgical_consult, true);
    EXPECT_EQ(result.deciding, "pain");
    EXPECT_EQ(result.missing_inputs, (std::vector<std::string>{"pain"}));
}

TEST(Sins, TheWidestOpenItemDecidesWhenNoneSettlesTheBand) {
    Evidence evidence = lesion("S2", "none", false, false);
    for (char const* id : {"alignment", "collapse"})
        evidence.facts.erase(id);
    EXPECT_EQ(evaluate(definition(), evidence).deciding, "alignment");
}

TEST(Sins, TheItemThatSettlesTheBandDecidesBeforeTheWidest) {
    // 3 + {0,1,2} bone + {0,1,3} pain: no bone answer above 0 keeps the band open when pain is known.
    Evidence evidence = lesion("S2", "none", false, false);
    evidence.set("alignment", std::string("subluxation_translation"));
    for (char const* id : {"pain", "bone_lesion"})
        evidence.facts.erase(id);
    auto const result = evaluate(definition(), evidence); // 4 + pain {0,1,3} + bone {0,1,2}
    EXPECT_EQ(result.reachable, (std::vector<int>{4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(result.deciding, "pain");
}

TEST(Sins, MeasurementsGiveTheCollapseLevel) {
    struct Row {
        double height_loss, involved;
        int points;
    };
    for (auto const& [height_loss, involved, points] :
         {Row{0, 0, 0}, Row{0, 50, 0}, Row{0, 50.1, 1}, Row{0, 100, 1}, Row{0.1, 0, 2}, Row{20, 90, 2},
          Row{49.9, 80, 2}, Row{50, 80, 2}, Row{50.1, 10, 3}, Row{100, 100, 3}}) {
        Evidence evidence;
        evidence.set("height_loss_pct", height_loss);
        evidence.set("body_involved_pct", involved);
        EXPECT_EQ(evaluate(definition(), evidence).step("collapse")->points, points) << height_loss;
    }
}

TEST(Sins, OneMeasurementWithoutTheOtherLeavesWhatItLeaves) {
    auto const reachable = [](char const* id, double value) {
        Evidence evidence;
        evidence.set(id, value);
        return evaluate(definition(), evidence).step("collapse")->reachable;
    };
    EXPECT_EQ(reachable("height_loss_pct", 30), (std::vector<int>{2}));
    EXPECT_EQ(reachable("height_loss_pct", 0), (std::vector<int>{0, 1}));
    EXPECT_EQ(reachable("body_involved_pct", 90), (std::vector<int>{1, 2, 3}));
    EXPECT_EQ(reachable("body_involved_pct", 50), (std::vector<int>{0, 2, 3}));
}

// Definitions D3: below 20 % the reader is asked; more than half is ruled out all the same.
TEST(Sins, AnUnconfirmedSmallLossLeavesTheCollapseOpen) {
    auto const reachable = [](double loss, std::optional<double> involved, bool unconfirmed) {
        Evidence evidence;
        evidence.set("height_loss_pct", loss);
        evidence.set(k_height_loss_unconfirmed, unconfirmed);
        if (involved)
            evidence.set("body_involved_pct", *involved);
        return evaluate(definition(), evidence).step("collapse")->reachable;
    };
    EXPECT_EQ(reachable(12, {}, true), (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(reachable(0, {}, true), (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(reachable(12, 90, true), (std::vector<int>{1, 2}));
    EXPECT_EQ(reachable(12, 50, true), (std::vector<int>{0, 2}));
    EXPECT_EQ(reachable(12, {}, false), (std::vector<int>{2})); // accepted
    EXPECT_EQ(reachable(20, {}, true), (std::vector<int>{2}));  // sure
}

TEST(Sins, TheReadersCollapseWinsOverMeasurementsAndTheDifferenceIsTold) {
    Evidence evidence;
    evidence.set("collapse", std::string("none"));
    evidence.set("height_loss_pct", 30);
    auto result = evaluate(definition(), evidence);
    EXPECT_EQ(result.step("collapse")->points, 0);
    EXPECT_EQ(result.warnings, (std::vector<Warning>{{"collapse_differs_from_measurement", {"none"}}}));
    evidence.set("collapse", std::string("lt50"));
    EXPECT_TRUE(evaluate(definition(), evidence).warnings.empty());
    evidence.facts.erase("height_loss_pct");
    EXPECT_TRUE(evaluate(definition(), evidence).warnings.empty());
}

TEST(Sins, SmallHeightLossAsksTheReaderToConfirm) {
    for (auto const& [loss, asked] : {std::pair{0., false}, {5., true}, {19.9, true}, {20., false}}) {
        Evidence evidence;
        evidence.set("height_loss_pct", loss);
        EXPECT_EQ(evaluate(definition(), evidence).warnings.size(), asked ? 1u : 0u) << loss;
    }
}

TEST(Sins, OneSideKnownLeavesTheOtherOpen) {
    auto const reachable = [](char const* side, bool involved) {
        Evidence evidence;
        evidence.set(side, involved);
        return evaluate(definition(), evidence).step("posterolateral")->reachable;
    };
    for (char const* side : {"posterolateral_left", "posterolateral_right"}) {
        EXPECT_EQ(reachable(side, true), (std::vector<int>{1, 3}));
        EXPECT_EQ(reachable(side, false), (std::vector<int>{0, 1}));
    }
}

TEST(Sins, SidesCountInAnyPairing) {
    EXPECT_EQ(evaluate(definition(), lesion("T6", "none", false, false)).step("posterolateral")->points, 0);
    EXPECT_EQ(evaluate(definition(), lesion("T6", "none", true, false)).step("posterolateral")->points, 1);
    EXPECT_EQ(evaluate(definition(), lesion("T6", "none", false, true)).step("posterolateral")->points, 1);
    EXPECT_EQ(evaluate(definition(), lesion("T6", "none", true, true)).step("posterolateral")->points, 3);
}

TEST(Sins, AChoiceThatContradictsTheSidesIsTold) {
    Evidence evidence = lesion("T6", "none", true, true);
    evidence.set("posterolateral", std::string("none"));
    auto result = evaluate(definition(), evidence);
    EXPECT_EQ(result.step("posterolateral")->points, 0);
    EXPECT_EQ(result.warnings, (std::vector<Warning>{{"posterolateral_differs_from_sides", {"none"}}}));
    evidence.set("posterolateral", std::string("bilateral"));
    EXPECT_TRUE(evaluate(definition(), evidence).warnings.empty());
}

TEST(Sins, ASpanOfVertebraeReachesTheTotalsOfEach) {
    Evidence evidence = lesion("T10", "lt50", true, false);
    evidence.facts.erase("level");
    evidence.set("levels", std::vector<std::string>{"T10", "T11"});
    auto const result = evaluate(definition(), evidence);
    EXPECT_EQ(result.reachable, (std::vector<int>{9, 11}));
    EXPECT_FALSE(result.total);
    EXPECT_EQ(result.category, "potentially_unstable");
    EXPECT_EQ(result.subject, "T10-T11");
    EXPECT_EQ(std::get<std::vector<int>>(*result.detail("location_options")), (std::vector<int>{1, 3}));
    evidence.set("levels", std::vector<std::string>{"T3", "T4", "T5"});
    auto const same = evaluate(definition(), evidence);
    EXPECT_EQ(same.total, 9);
    EXPECT_EQ(same.step("location")->points, 1);
    EXPECT_TRUE(same.missing.empty() && same.missing_inputs.empty());
}

TEST(Sins, ThePatientIsTheHighestLesionNeverASum) {
    Evidence patient;
    patient.lesions = {lesion("T10", "lt50", true, false), lesion("T11", "none", false, false)};
    auto const result = evaluate(definition(), patient);
    ASSERT_EQ(result.lesions.size(), 2u);
    EXPECT_EQ(result.lesions[0].total, 9);
    EXPECT_EQ(result.lesions[1].total, 8);
    EXPECT_EQ(result.total, 9);
    EXPECT_EQ(result.patient_level, "T10");
    EXPECT_EQ(result.category, "potentially_unstable");
    EXPECT_EQ(result.surgical_consult, true);
    EXPECT_EQ(result.steps, result.lesions[0].steps);
}

TEST(Sins, EqualLesionsAreHeadedByTheFirst) {
    Evidence patient;
    patient.lesions = {lesion("L2", "lt50", false, false), lesion("L3", "lt50", false, false)};
    EXPECT_EQ(evaluate(definition(), patient).patient_level, "L2");
}

TEST(Sins, AnUnknownInOneLesionLeavesThePatientTheMaximaThatRemain) {
    // 9 for certain beside 5 + {0,1,3} + {0,1,2,3}: 5..11, so 9, 10, 11.
    Evidence open = lesion("T6", "none", false, false);
    open.set("alignment", std::string("de_novo_deformity"));
    for (char const* id : {"pain", "collapse"})
        open.facts.erase(id);
    Evidence patient;
    patient.lesions = {lesion("T10", "lt50", true, false), open};
    auto const result = evaluate(definition(), patient);
    EXPECT_EQ(result.lesions[1].reachable, (std::vector<int>{5, 6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(result.reachable, (std::vector<int>{9, 10, 11}));
    EXPECT_FALSE(result.total);
    EXPECT_FALSE(result.patient_level);
    EXPECT_EQ(result.category, "potentially_unstable");
    EXPECT_EQ(result.missing, (std::vector<std::string>{"lesions[1].pain", "lesions[1].collapse"}));
    EXPECT_EQ(result.missing_inputs, result.missing);
    EXPECT_EQ(result.deciding, "lesions[1].pain");
}

TEST(Sins, OfTwoOpenLesionsTheOneThatCouldBeWorseDecides) {
    Evidence low = lesion("S3", "none", false, false), high = lesion("T12", "gt50", true, true);
    low.facts.erase("pain");
    high.facts.erase("collapse");
    Evidence patient;
    patient.lesions = {low, high, low};
    EXPECT_EQ(evaluate(definition(), patient).deciding, "lesions[1].collapse");
}

TEST(Sins, ALesionThatCannotBeTheHighestLeavesNothingToDecide) {
    Evidence low = lesion("S3", "none", false, false);
    low.facts.erase("pain");
    Evidence patient;
    patient.lesions = {low, lesion("T12", "gt50", true, true)};
    auto const result = evaluate(definition(), patient);
    EXPECT_EQ(result.total, 14);
    EXPECT_EQ(result.patient_level, "T12");
    EXPECT_FALSE(result.deciding);
}

TEST(Sins, ALesionWithoutALevelIsNamedByItsId) {
    Evidence nameless = lesion("T6", "gt50", true, true);
    nameless.facts.erase("level");
    nameless.subject = "lesion-7";
    Evidence patient;
    patient.lesions = {nameless};
    EXPECT_EQ(evaluate(definition(), patient).patient_level, "lesion-7");
}

TEST(Sins, OneInvalidLesionRefusesThePatientAndNamesIt) {
    Evidence patient;
    patient.lesions = {lesion("T6", "none", false, false), lesion("L6", "none", false, false),
                       lesion("T13", "none", false, false)};
    patient.lesions[0].facts.erase("pain");
    auto const result = evaluate(definition(), patient);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(*result.error, (ScoreError{"invalid_level", "lesions[1].level"}));
    EXPECT_FALSE(result.total || result.total_min || result.category || result.deciding);
    EXPECT_TRUE(result.missing.empty());
}

TEST(Sins, ALevelThatIsNotAmongTheLevelsIsTold) {
    Evidence evidence;
    evidence.set("level", Value("T12"));
    evidence.set("levels", Value(std::vector<std::string>{"T10", "T11"}));
    auto const result = evaluate(*find_score("sins"), evidence);
    EXPECT_EQ(result.step("location")->points, 3); // the level counts
    ASSERT_EQ(result.warnings.size(), 1u);
    EXPECT_EQ(result.warnings[0], (Warning{"level_not_among_levels", {"T12"}}));
    evidence.set("level", Value("T11"));
    EXPECT_TRUE(evaluate(*find_score("sins"), evidence).warnings.empty());
}

TEST(Sins, ValuesOutsideTheDefinitionAreRefusedByName) {
    std::vector<std::pair<std::string, Value>> const wrong = {
        {"pain", std::string("severe")},
        {"bone_lesion", std::string("normal")},
        {"alignment", true},
        {"collapse", std::string("50")},
        {"height_loss_pct", -0.1},
        {"height_loss_pct", 100.1},
        {"body_involved_pct", 101},
        {"posterolateral_left", std::string("yes")},
        {"posterolateral_right", 1},
        {"posterolateral", std::string("left")},
    };
    for (auto const& [id, value] : wrong) {
        Evidence evidence = lesion("T6", "none", false, false);
        evidence.set(id, value);
        auto const result = evaluate(definition(), evidence);
        ASSERT_TRUE(result.error) << id;
        EXPECT_EQ(*result.error, (ScoreError{"invalid_value", id}));
        EXPECT_FALSE(result.total || result.total_min || result.category) << id;
    }
}

TEST(Sins, AFactWithoutAValueIsUnknownAndKeepsItsProvenance) {
    Evidence evidence = lesion("T6", "none", false, false);
    Provenance const asked{Provenance::Kind::entered, "form", "reader", "2026-01-02"};
    evidence.facts["pain"] = Fact{std::nullopt, asked};
    auto const result = evaluate(definition(), evidence);
    EXPECT_EQ(result.reachable, (std::vector<int>{3, 4, 6}));
    EXPECT_EQ(result.step("pain")->inputs.at(0).provenance, asked);
    EXPECT_FALSE(result.step("pain")->inputs.at(0).value);
}

TEST(Sins, EachStepSaysWhatItUsedAndWhereThatCameFrom) {
    Evidence evidence = lesion("T6", "none", false, false);
    Provenance const measured{Provenance::Kind::measured, "CT series 3 slice 212", "", ""};
    evidence.facts.erase("collapse");
    evidence.set("height_loss_pct", 38., measured);
    auto const result = evaluate(definition(), evidence);
    Step const* step = result.step("collapse");
    ASSERT_NE(step, nullptr);
    EXPECT_EQ(step->points, 2);
    EXPECT_EQ(step->inputs.at(1), (UsedInput{"height_loss_pct", Value(38.), measured}));
    EXPECT_EQ(result.step("nothing"), nullptr);
    EXPECT_EQ(result.detail("nothing"), nullptr);
}

// The published cohort prints level, lesion type and total only; each total must be reachable from those.
// Liu S et al. 2020, doi:10.21203/rs.3.rs-31725/v1.
TEST(Sins, ThePublishedCohortsTotalsAreReachable) {
    struct Row {
        std::vector<std::string> levels;
        char const* type;
        int min, max, reported;
    };
    for (auto const& row : {Row{{"T12"}, "lytic", 5, 18, 16}, Row{{"T10", "T11"}, "lytic", 3, 18, 11},
                            Row{{"T11"}, "mixed", 4, 17, 13}, Row{{"L5"}, "lytic", 5, 18, 8},
                            Row{{"T3", "T4", "T5"}, "lytic", 3, 16, 12}, Row{{"L2"}, "lytic", 4, 17, 8}}) {
        Evidence evidence;
        evidence.set("levels", row.levels);
        evidence.set("bone_lesion", std::string(row.type));
        auto const result = evaluate(definition(), evidence);
        EXPECT_EQ(result.total_min, row.min);
        EXPECT_EQ(result.total_max, row.max);
        EXPECT_NE(std::find(result.reachable.begin(), result.reachable.end(), row.reported),
                  result.reachable.end());
        EXPECT_FALSE(result.category);
    }
}

} // namespace
