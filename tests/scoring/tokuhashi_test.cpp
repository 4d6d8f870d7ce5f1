// Truth: the tables of Tokuhashi 2005 and 1990 as printed (with the authors' corrections), and brute force.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "scoring/evaluate.h"
#include "tests/scoring/partial.h"

using namespace vertemark::scoring;
using vertemark::test::Answers;
using vertemark::test::OracleItem;

namespace {

ScoreDefinition const& revised() {
    return *find_score("tokuhashi_revised");
}
ScoreDefinition const& original() {
    return *find_score("tokuhashi_1990");
}

Evidence patient(int kps, int foci, int vertebrae, char const* organs, char const* site,
                 char const* frankel) {
    Evidence evidence;
    evidence.set("kps", kps);
    evidence.set("extraspinal_bone_foci", foci);
    evidence.set("vertebral_metastases", vertebrae);
    evidence.set("organ_metastases", std::string(organs));
    evidence.set("primary_site", std::string(site));
    evidence.set("frankel", std::string(frankel));
    return evidence;
}

std::vector<std::string> const k_ids = {
    "kps", "extraspinal_bone_foci", "vertebral_metastases", "organ_metastases", "primary_site", "frankel"};
// By item, the answers with their points in the revised score.
std::vector<std::vector<Value>> const k_answers = {
    {Value(30), Value(60), Value(90)},
    {Value(5), Value(2), Value(0)},
    {Value(4), Value(2), Value(1)},
    {Value("unremovable"), Value("removable"), Value("none")},
    {Value("esophagus"), Value("gallbladder"), Value("melanoma"), Value("uterus"), Value("rectum"),
     Value("carcinoid")},
    {Value("B"), Value("D"), Value("E")},
};
std::vector<OracleItem> const k_items = {{{0, 1, 2}}, {{0, 1, 2}},          {{0, 1, 2}},
                                         {{0, 1, 2}}, {{0, 1, 2, 3, 4, 5}}, {{0, 1, 2}}};

Evidence evidence_of(Answers const& answers) {
    Evidence evidence;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i])
            evidence.set(k_ids[i], k_answers[i][*answers[i]]);
    return evidence;
}

std::string category_of(int total) {
    return total <= 8 ? "lt_6_months" : total <= 11 ? "ge_6_months" : "ge_12_months";
}

// The paper's proposal; empty where it does not say (single vertebra, no organ, but other bone foci).
std::string strategy_of(int total, Answers const& answers) {
    if (total <= 8)
        return "conservative_or_palliative_surgery";
    if (total >= 12)
        return "excisional_surgery";
    bool const single = *answers[2] == 2, no_organ = *answers[3] == 2, no_foci = *answers[1] == 2;
    if (!single || !no_organ)
        return "palliative_surgery";
    return no_foci ? "palliative_or_exceptionally_excisional" : "";
}

bool has(ScoreResult const& result, std::string const& code) {
    for (auto const& warning : result.warnings)
        if (warning.code == code)
            return true;
    return false;
}

AlternativeResult const* alternative(ScoreResult const& result, std::string const& reading) {
    for (auto const& other : result.alternatives)
        if (other.reading == reading)
            return &other;
    return nullptr;
}

TEST(TokuhashiRevised, All1458CombinationsAddUpWithBandAndStrategy) {
    int seen = 0;
    vertemark::test::for_each_assignment(k_items, false, [&](Answers const& answers) {
        ++seen;
        int total = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            total += k_items[i].points[*answers[i]];
        auto const result = evaluate(revised(), evidence_of(answers));
        ASSERT_EQ(result.total, total);
        ASSERT_EQ(result.category, category_of(total));
        ASSERT_EQ(result.strategy.value_or(""), strategy_of(total, answers));
    });
    EXPECT_EQ(seen, 1458);
}

TEST(TokuhashiRevised, EverySubsetOfUnknownsReachesExactlyTheTotalsOfBruteForce) {
    int seen = 0;
    vertemark::test::for_each_assignment(k_items, true, [&](Answers const& answers) {
        ++seen;
        auto const expected = vertemark::test::oracle_totals(k_items, answers);
        auto const result = evaluate(revised(), evidence_of(answers));
        ASSERT_EQ(std::set<int>(result.reachable.begin(), result.reachable.end()), expected);
        ASSERT_EQ(result.total.has_value(), expected.size() == 1);
        std::set<std::string> categories;
        for (int const total : expected)
            categories.insert(category_of(total));
        ASSERT_EQ(result.category.has_value(), categories.size() == 1);
    });
    EXPECT_EQ(seen, 4 * 4 * 4 * 4 * 7 * 4);
}

TEST(TokuhashiRevised, AStrategyIsStatedOnlyWhenEveryWayOfFillingTheGapsAgrees) {
    std::vector<OracleItem> const few(k_items.begin(), k_items.begin() + 4);
    vertemark::test::for_each_assignment(few, true, [&](Answers answers) {
        answers.push_back(3); // uterus
        answers.push_back(1); // Frankel D
        std::set<std::string> strategies;
        vertemark::test::for_each_assignment(few, false, [&](Answers filled) {
            for (std::size_t i = 0; i < filled.size(); ++i)
                if (answers[i] && answers[i] != filled[i])
                    return;
            int total = 3 + 1;
            for (std::size_t i = 0; i < filled.size(); ++i)
                total += k_items[i].points[*filled[i]];
            strategies.insert(strategy_of(total, filled));
        });
        auto const result = evaluate(revised(), evidence_of(answers));
        ASSERT_EQ(result.strategy.value_or(""), strategies.size() == 1 ? *strategies.begin() : "");
    });
}

TEST(TokuhashiRevised, EveryKarnofskyStepHasItsPoints) {
    for (int kps = 10; kps <= 100; kps += 10)
        EXPECT_EQ(evaluate(revised(), patient(kps, 0, 1, "none", "lung", "E")).step("general")->points,
                  kps <= 40   ? 0
                  : kps <= 70 ? 1
                              : 2)
            << kps;
}

TEST(TokuhashiRevised, EveryPrimaryHasItsPublishedPoints) {
    std::map<std::string, int> const published = {{"lung", 0},
                                                  {"osteosarcoma", 0},
                                                  {"stomach", 0},
                                                  {"bladder", 0},
                                                  {"esophagus", 0},
                                                  {"pancreas", 0},
                                                  {"liver", 1},
                                                  {"gallbladder", 1},
                                                  {"unidentified", 1},
                                                  {"other", 2},
                                                  {"kidney", 3},
                                                  {"uterus", 3},
                                                  {"rectum", 4},
                                                  {"thyroid", 5},
                                                  {"breast", 5},
                                                  {"prostate", 5},
                                                  {"carcinoid", 5},
                                                  // named by other scores only: "others"
                                                  {"colon", 2},
                                                  {"ovary", 2},
                                                  {"head_neck", 2},
                                                  {"melanoma", 2},
                                                  {"sarcoma", 2},
                                                  {"lymphoma", 2},
                                                  {"myeloma", 2}};
    auto const& sites = revised().input("primary_site")->domain.choices;
    ASSERT_EQ(sites.size(), published.size());
    for (auto const& [site, points] : published) {
        auto const result = evaluate(revised(), patient(80, 0, 1, "none", site.c_str(), "E"));
        EXPECT_EQ(result.step("primary")->points, points) << site;
        bool const listed = points != 2 || site == "other";
        EXPECT_EQ(has(result, "site_scored_as_other"), !listed) << site;
    }
}

TEST(TokuhashiRevised, AZeroPointPrimaryNeverReachesTheTopBand) {
    Evidence evidence;
    evidence.set("primary_site", std::string("esophagus"));
    EXPECT_EQ(evaluate(revised(), evidence).total_max, 10);
}

TEST(TokuhashiRevised, CountsAndFrankelHaveTheirPoints) {
    for (auto const& [count, points] : {std::pair{0, 2}, {1, 1}, {2, 1}, {3, 0}, {40, 0}})
        EXPECT_EQ(
            evaluate(revised(), patient(80, count, 1, "none", "lung", "E")).step("extraspinal_bone")->points,
            points);
    for (auto const& [count, points] : {std::pair{1, 2}, {2, 1}, {3, 0}, {8, 0}})
        EXPECT_EQ(evaluate(revised(), patient(80, 0, count, "none", "lung", "E")).step("vertebral")->points,
                  points);
    for (auto const& [grade, points] : {std::pair{"A", 0}, {"B", 0}, {"C", 1}, {"D", 1}, {"E", 2}})
        EXPECT_EQ(evaluate(revised(), patient(80, 0, 1, "none", "lung", grade)).step("palsy")->points,
                  points);
}

TEST(TokuhashiRevised, WhatTheDefinitionExcludesIsRefused) {
    std::vector<std::pair<std::string, Value>> const wrong = {
        {"kps", 45},
        {"kps", 0},
        {"kps", 110},
        {"kps", 80.5},
        {"kps", Value("80")},
        {"kps", true},
        {"extraspinal_bone_foci", -1},
        {"extraspinal_bone_foci", 1.5},
        {"vertebral_metastases", 0},
        {"vertebral_metastases", -2},
        {"vertebral_metastases", 34},
        {"organ_metastases", Value("some")},
        {"primary_site", Value("skin")},
        {"frankel", Value("F")},
        {"frankel", Value("")},
        {"ecog", 6},
        {"ais", Value("F")},
    };
    for (auto const& [id, value] : wrong) {
        Evidence evidence = patient(80, 0, 1, "none", "lung", "E");
        evidence.set(id, value);
        auto const result = evaluate(revised(), evidence);
        ASSERT_TRUE(result.error) << id;
        EXPECT_EQ(*result.error, (ScoreError{"invalid_value", id}));
        EXPECT_FALSE(result.total || result.total_max) << id;
    }
}

TEST(TokuhashiRevised, TheReprintedVertebralItemIsShownWhenItChangesTheBand) {
    // 9 points; the reprint gives a single vertebra 1 instead of 2.
    auto const nine = evaluate(revised(), patient(80, 0, 1, "none", "esophagus", "C"));
    AlternativeResult const* other = alternative(nine, "vertebral_reprint");
    ASSERT_NE(other, nullptr);
    EXPECT_EQ(other->item, "vertebral");
    EXPECT_EQ(other->reachable, (std::vector<int>{8}));
    EXPECT_EQ(other->categories, (std::vector<std::string>{"lt_6_months"}));
    auto const ten = evaluate(revised(), patient(80, 0, 1, "none", "esophagus", "E"));
    EXPECT_EQ(alternative(ten, "vertebral_reprint"), nullptr);
    auto const three = evaluate(revised(), patient(80, 0, 3, "none", "carcinoid", "C"));
    EXPECT_EQ(three.total, 12);
    EXPECT_EQ(alternative(three, "vertebral_reprint"), nullptr);
}

TEST(TokuhashiRevised, PleuralSpreadShowsTheTotalWithEachAnswer) {
    Evidence evidence = patient(80, 0, 1, "none", "esophagus", "E"); // 10
    evidence.set("pleural_metastases", true);
    auto const result = evaluate(revised(), evidence);
    EXPECT_EQ(result.total, 10);
    EXPECT_EQ(alternative(result, "pleura_removable"), nullptr); // 9, same band
    ASSERT_NE(alternative(result, "pleura_unremovable"), nullptr);
    EXPECT_EQ(alternative(result, "pleura_unremovable")->reachable, (std::vector<int>{8}));
    EXPECT_FALSE(has(result, "pleura_not_asked"));
}

TEST(TokuhashiRevised, PleuraIsAskedForOnlyWhereItCouldMatter) {
    EXPECT_TRUE(has(evaluate(revised(), patient(80, 0, 1, "none", "esophagus", "E")), "pleura_not_asked"));
    EXPECT_FALSE(has(evaluate(revised(), patient(20, 0, 1, "none", "esophagus", "C")), "pleura_not_asked"));
    EXPECT_FALSE(
        has(evaluate(revised(), patient(80, 0, 1, "removable", "esophagus", "E")), "pleura_not_asked"));
    Evidence answered = patient(80, 0, 1, "none", "esophagus", "E");
    answered.set("pleural_metastases", false);
    auto const result = evaluate(revised(), answered);
    EXPECT_FALSE(has(result, "pleura_not_asked"));
    EXPECT_EQ(alternative(result, "pleura_unremovable"), nullptr);
}

TEST(TokuhashiRevised, TheExceptionIsUndeterminedWithFociOutsideTheSpine) {
    auto const result = evaluate(revised(), patient(60, 1, 1, "none", "rectum", "C"));
    EXPECT_EQ(result.total, 11);
    EXPECT_FALSE(result.strategy);
    EXPECT_TRUE(has(result, "excision_exception_undetermined"));
    for (auto const& other :
         {patient(60, 0, 1, "none", "rectum", "B"), patient(60, 1, 2, "none", "rectum", "C"),
          patient(60, 1, 1, "removable", "rectum", "C"), patient(60, 1, 1, "none", "rectum", "E")})
        EXPECT_FALSE(has(evaluate(revised(), other), "excision_exception_undetermined"));
}

TEST(TokuhashiRevised, ScalesThatContradictEachOtherAreTold) {
    Evidence evidence = patient(40, 0, 1, "none", "esophagus", "D");
    evidence.set("ecog", 2);
    evidence.set("ais", std::string("C"));
    auto const result = evaluate(revised(), evidence);
    EXPECT_EQ(result.total, 7); // and they change no point
    EXPECT_TRUE(has(result, "kps_ecog_mismatch"));
    EXPECT_TRUE(has(result, "frankel_ais_differ"));
    evidence.set("ecog", 3);
    evidence.set("ais", std::string("D"));
    auto const agreeing = evaluate(revised(), evidence);
    EXPECT_FALSE(has(agreeing, "kps_ecog_mismatch") || has(agreeing, "frankel_ais_differ"));
}

// Definitions 3: the AIS letter gives the points of the same Frankel letter, and the scale is stated.
TEST(TokuhashiRevised, TheAisStandsInForAMissingFrankelGradeAndIsNamed) {
    for (char const* id : {"tokuhashi_revised", "tokuhashi_1990"})
        for (char const* letter : {"A", "B", "C", "D", "E"}) {
            auto const by_frankel = evaluate(*find_score(id), patient(80, 0, 1, "none", "lung", letter));
            Evidence evidence = patient(80, 0, 1, "none", "lung", letter);
            evidence.facts.erase("frankel");
            EXPECT_FALSE(evaluate(*find_score(id), evidence).total);
            evidence.set("ais", Value(letter));
            auto const by_ais = evaluate(*find_score(id), evidence);
            EXPECT_EQ(by_ais.total, by_frankel.total) << letter;
            EXPECT_TRUE(by_ais.missing.empty());
            EXPECT_TRUE(has(by_ais, "palsy_from_ais"));
            EXPECT_FALSE(has(by_frankel, "palsy_from_ais"));
        }
    Evidence both = patient(80, 0, 1, "none", "lung", "E");
    both.set("ais", Value("A")); // Frankel counts where both are known
    EXPECT_EQ(evaluate(revised(), both).step("palsy")->points, 2);
    EXPECT_FALSE(has(evaluate(revised(), both), "palsy_from_ais"));
}

// Liu S et al. 2020, doi:10.21203/rs.3.rs-31725/v1: patients 1, 3, 4 reproduce; 2 cannot (two vertebrae).
TEST(TokuhashiRevised, ThePublishedCohortIsRecomputed) {
    EXPECT_EQ(evaluate(revised(), patient(30, 0, 1, "none", "esophagus", "D")).total, 7);
    EXPECT_EQ(evaluate(revised(), patient(70, 0, 2, "none", "esophagus", "E")).total, 8); // printed 9
    EXPECT_EQ(evaluate(revised(), patient(40, 0, 1, "none", "esophagus", "E")).total, 8);
    EXPECT_EQ(evaluate(revised(), patient(80, 0, 1, "none", "esophagus", "E")).total, 10);
    Evidence fifth = patient(20, 0, 3, "removable", "esophagus", "A");
    fifth.facts.erase("extraspinal_bone_foci");
    fifth.facts.erase("organ_metastases");
    auto const result = evaluate(revised(), fifth);
    EXPECT_EQ(result.reachable, (std::vector<int>{0, 1, 2, 3, 4}));
    EXPECT_EQ(result.category, "lt_6_months");
    EXPECT_EQ(result.missing, (std::vector<std::string>{"extraspinal_bone", "organ"}));
}

TEST(Tokuhashi1990, EveryPrimaryHasItsPublishedPoints) {
    std::map<std::string, int> const published = {{"lung", 0},
                                                  {"stomach", 0},
                                                  {"kidney", 1},
                                                  {"liver", 1},
                                                  {"uterus", 1},
                                                  {"other", 1},
                                                  {"unidentified", 1},
                                                  {"thyroid", 2},
                                                  {"prostate", 2},
                                                  {"breast", 2},
                                                  {"rectum", 2},
                                                  // not in the 1990 table: "others"
                                                  {"esophagus", 1},
                                                  {"osteosarcoma", 1},
                                                  {"bladder", 1},
                                                  {"carcinoid", 1},
                                                  {"colon", 1}};
    for (auto const& [site, points] : published)
        EXPECT_EQ(evaluate(original(), patient(80, 0, 1, "none", site.c_str(), "E")).step("primary")->points,
                  points)
            << site;
    EXPECT_TRUE(
        has(evaluate(original(), patient(80, 0, 1, "none", "carcinoid", "E")), "site_scored_as_other"));
    EXPECT_FALSE(has(evaluate(original(), patient(80, 0, 1, "none", "rectum", "E")), "site_scored_as_other"));
}

TEST(Tokuhashi1990, BandsAndStrategiesAreThoseOf1990) {
    std::vector<OracleItem> items = k_items;
    items[4] = {{0, 1, 1, 1, 2, 1}}; // esophagus counts with "others", carcinoid too
    items[4].points[0] = 1;
    vertemark::test::for_each_assignment(items, false, [&](Answers const& answers) {
        int total = 0;
        for (std::size_t i = 0; i < answers.size(); ++i)
            total += items[i].points[*answers[i]];
        auto const result = evaluate(original(), evidence_of(answers));
        ASSERT_EQ(result.total, total);
        ASSERT_EQ(result.category, total <= 5 ? "le_3_months" : total <= 8 ? "le_12_months" : "ge_12_months");
        ASSERT_EQ(result.strategy.value_or(""), total <= 5   ? "palliative_surgery"
                                                : total <= 8 ? ""
                                                             : "excisional_surgery");
    });
    auto const open = evaluate(original(), Evidence{});
    EXPECT_EQ(open.total_min, 0);
    EXPECT_EQ(open.total_max, 12);
}

// definitions, seed patient 5: three vertebrae, KPS 20, Frankel A, liver: 0 to 3 and never 4.
TEST(TokuhashiRevised, AnOrganMetastasisThatIsThereLeavesOnlyWhetherItCanBeRemoved) {
    Evidence evidence = patient(20, 0, 3, "none", "esophagus", "A");
    evidence.facts.erase("organ_metastases");
    evidence.facts.erase("extraspinal_bone_foci");
    evidence.set("organ_present", true);
    auto const result = evaluate(revised(), evidence);
    EXPECT_EQ(result.reachable, (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(result.category, "lt_6_months");
    evidence.set("organ_present", false);
    EXPECT_EQ(evaluate(revised(), evidence).reachable, (std::vector<int>{2, 3, 4}));
}

} // namespace
