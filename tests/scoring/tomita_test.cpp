// Truth: the table and bands of Tomita 2001 as printed in its abstract, and brute force.
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
    return *find_score("tomita");
}

std::vector<std::string> const k_ids = {"growth", "visceral", "bone_metastases"};
std::vector<std::vector<std::string>> const k_answers = {
    {"slow", "moderate", "rapid"}, {"none", "treatable", "untreatable"}, {"solitary", "multiple"}};
std::vector<OracleItem> const k_items = {{{1, 2, 4}}, {{0, 2, 4}}, {{1, 2}}};

Evidence evidence_of(Answers const& answers) {
    Evidence evidence;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i])
            evidence.set(k_ids[i], k_answers[i][*answers[i]]);
    return evidence;
}

struct PrintedBand {
    std::string category, goal;
};
PrintedBand printed(int total) {
    if (total <= 3)
        return {"wide_or_marginal_excision", "long_term_local_control"};
    if (total <= 5)
        return {"marginal_or_intralesional_excision", "middle_term_local_control"};
    if (total <= 7)
        return {"palliative_surgery", "short_term_palliation"};
    return {"supportive_care", "terminal_care"};
}

Evidence of_site(std::string const& site) {
    Evidence evidence;
    evidence.set("primary_site", site);
    evidence.set("visceral", std::string("none"));
    evidence.set("bone_metastases", std::string("solitary"));
    return evidence;
}

std::string detail(ScoreResult const& result, char const* name) {
    Detail const* found = result.detail(name);
    return found ? std::get<std::string>(*found) : "";
}

std::vector<std::string> codes(ScoreResult const& result) {
    std::vector<std::string> list;
    for (auto const& warning : result.warnings)
        list.push_back(warning.code);
    return list;
}

TEST(Tomita, All18CombinationsAndEveryUnknownAgreeWithBruteForce) {
    std::set<int> totals;
    int seen = 0;
    vertemark::test::for_each_assignment(k_items, true, [&](Answers const& answers) {
        ++seen;
        auto const expected = vertemark::test::oracle_totals(k_items, answers);
        auto const result = evaluate(definition(), evidence_of(answers));
        ASSERT_EQ(std::set<int>(result.reachable.begin(), result.reachable.end()), expected);
        std::set<std::string> categories, goals;
        for (int const total : expected) {
            categories.insert(printed(total).category);
            goals.insert(printed(total).goal);
        }
        bool const certain = categories.size() == 1;
        ASSERT_EQ(result.category.value_or(""), certain ? *categories.begin() : "");
        ASSERT_EQ(result.strategy.value_or(""), certain ? *categories.begin() : "");
        ASSERT_EQ(result.goal.value_or(""), certain ? *goals.begin() : "");
        ASSERT_EQ(result.total.has_value(), expected.size() == 1);
        if (result.total)
            totals.insert(*result.total);
    });
    EXPECT_EQ(seen, 4 * 4 * 3);
    EXPECT_EQ(totals, (std::set<int>{2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

TEST(Tomita, EverySiteGrowsAsListedAndSaysHowSureThatIs) {
    struct Row {
        char const *site, *growth, *mapping;
    };
    Row const rows[] = {{"breast", "slow", "core"},
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
                        {"ovary", "moderate", "extension"}};
    std::map<std::string, int> const points = {{"slow", 1}, {"moderate", 2}, {"rapid", 4}};
    for (auto const& [site, growth, mapping] : rows) {
        auto const result = evaluate(definition(), of_site(site));
        EXPECT_EQ(result.total, points.at(growth) + 1) << site;
        EXPECT_EQ(detail(result, "growth"), growth);
        EXPECT_EQ(detail(result, "growth_mapping"), mapping);
        bool const core = std::string(mapping) == "core";
        EXPECT_EQ(codes(result), core ? std::vector<std::string>{}
                                      : std::vector<std::string>{std::string("growth_") + mapping});
    }
}

TEST(Tomita, ASiteThatTheListDoesNotNameLeavesTheGrowthOpen) {
    for (char const* site : {"other", "lymphoma", "myeloma"}) {
        auto const result = evaluate(definition(), of_site(site));
        EXPECT_EQ(result.reachable, (std::vector<int>{2, 3, 5}));
        EXPECT_EQ(codes(result), (std::vector<std::string>{"growth_not_listed"}));
        EXPECT_EQ(result.missing_inputs, (std::vector<std::string>{"growth"}));
        EXPECT_EQ(detail(result, "growth"), "");
    }
}

TEST(Tomita, AnEnteredGrowthOverridesTheSite) {
    Evidence evidence = of_site("breast");
    evidence.set("growth", std::string("rapid"));
    auto const result = evaluate(definition(), evidence);
    EXPECT_EQ(result.total, 5);
    EXPECT_EQ(detail(result, "growth_mapping"), "entered");
    EXPECT_EQ(codes(result), (std::vector<std::string>{"growth_differs_from_site"}));
    evidence.set("growth", std::string("slow"));
    EXPECT_TRUE(evaluate(definition(), evidence).warnings.empty());
    evidence.set("primary_site", std::string("other"));
    EXPECT_TRUE(evaluate(definition(), evidence).warnings.empty());
}

TEST(Tomita, TheDisputedColorectalGrowthIsShownWhenItChangesTheBand) {
    Evidence evidence = of_site("rectum"); // 5; 3 with moderate growth
    auto const result = evaluate(definition(), evidence);
    ASSERT_EQ(result.alternatives.size(), 1u);
    EXPECT_EQ(
        result.alternatives[0],
        (AlternativeResult{"colorectal_moderate_growth", "primary", {3}, {"wide_or_marginal_excision"}}));
    evidence.set("growth", std::string("rapid"));
    EXPECT_TRUE(evaluate(definition(), evidence).alternatives.empty());
    EXPECT_TRUE(evaluate(definition(), of_site("lung")).alternatives.empty());
}

TEST(Tomita, WordsOutsideTheDefinitionAreRefused) {
    for (auto const& [id, word] : {std::pair{"growth", "fast"},
                                   {"visceral", "resected"},
                                   {"bone_metastases", "two"},
                                   {"primary_site", "toe"}}) {
        Evidence evidence = of_site("lung");
        evidence.set(id, std::string(word));
        auto const result = evaluate(definition(), evidence);
        ASSERT_TRUE(result.error);
        EXPECT_EQ(*result.error, (ScoreError{"invalid_value", id}));
        EXPECT_FALSE(result.total);
    }
}

// A liver metastasis of which nobody says whether it can be treated: never "none". definitions, seed patient
// 5
TEST(Tomita, AVisceralMetastasisThatIsThereLeavesOnlyWhetherItCanBeTreated) {
    Evidence evidence = of_site("esophagus");
    evidence.set("bone_metastases", std::string("multiple"));
    evidence.facts.erase("visceral");
    evidence.set("visceral_present", true);
    auto const result = evaluate(definition(), evidence);
    EXPECT_EQ(result.reachable, (std::vector<int>{8, 10}));
    EXPECT_EQ(result.category, "supportive_care");
    EXPECT_EQ(result.missing, (std::vector<std::string>{"visceral"}));
    evidence.set("visceral_present", false);
    EXPECT_EQ(evaluate(definition(), evidence).total, 6);
    // What is said of the treatment wins.
    evidence.set("visceral", std::string("treatable"));
    EXPECT_EQ(evaluate(definition(), evidence).total, 8);
}

} // namespace
