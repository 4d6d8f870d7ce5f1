// The smaller scores and grades, against the published tables.
#include <gtest/gtest.h>

#include <string>

#include "scoring/evaluate.h"
#include "scoring/performance.h"

using namespace vertemark::scoring;

namespace {

Evidence with(std::initializer_list<std::pair<char const*, Value>> facts) {
    Evidence evidence;
    for (auto const& [id, value] : facts)
        evidence.set(id, value);
    return evidence;
}

TEST(VanDerLinden, EveryCombinationHasItsGroup) {
    struct Primary {
        char const* site;
        int points;
    };
    for (auto const& [site, primary] : {Primary{"breast", 3},
                                        {"prostate", 2},
                                        {"lung", 1},
                                        {"other", 0},
                                        {"esophagus", 0},
                                        {"unidentified", 0}}) {
        for (int kps = 20; kps <= 100; kps += 10) {
            for (bool const visceral : {false, true}) {
                int const total = primary + (kps >= 80 ? 2 : kps >= 50 ? 1 : 0) + (visceral ? 0 : 1);
                auto const result = evaluate(
                    *find_score("van_der_linden_2005"),
                    with({{"kps", kps}, {"primary_site", Value(site)}, {"visceral_present", visceral}}));
                EXPECT_EQ(result.total, total);
                EXPECT_EQ(result.category, total <= 3 ? "A" : total <= 5 ? "B" : "C");
                EXPECT_EQ(std::get<std::string>(*result.detail("group")), *result.category);
            }
        }
    }
}

TEST(VanDerLinden, KarnofskyBelow20IsNotInTheTable) {
    for (int const kps : {0, 10, 25, 110})
        EXPECT_TRUE(evaluate(*find_score("van_der_linden_2005"), with({{"kps", kps}})).error) << kps;
}

TEST(VanDerLinden, UnknownItemsGiveARangeAndNoGroup) {
    auto const result = evaluate(*find_score("van_der_linden_2005"), with({{"kps", 80}, {"ecog", 4}}));
    EXPECT_EQ(result.reachable, (std::vector<int>{2, 3, 4, 5, 6}));
    EXPECT_FALSE(result.category);
    EXPECT_EQ(result.detail("group"), nullptr);
    EXPECT_EQ(result.deciding, "primary");
    ASSERT_EQ(result.warnings.size(), 1u);
    EXPECT_EQ(result.warnings[0].code, "kps_ecog_mismatch");
}

TEST(Genant, GradesFollowTheThresholds) {
    struct Row {
        double loss;
        int grade;
    };
    for (auto const& [loss, grade] :
         {Row{0, 0}, {19.9, 0}, {20, 1}, {24.9, 1}, {25, 2}, {40, 2}, {40.1, 3}, {75, 3}, {100, 3}}) {
        auto const result = evaluate(*find_score("genant_sq"), with({{"height_loss_pct", loss}}));
        EXPECT_EQ(std::get<int>(*result.detail("grade")), grade) << loss;
        EXPECT_EQ(result.category, "grade_" + std::to_string(grade));
    }
    for (double const loss : {-1., 100.5})
        EXPECT_TRUE(evaluate(*find_score("genant_sq"), with({{"height_loss_pct", loss}})).error);
    auto const open = evaluate(*find_score("genant_sq"), {});
    EXPECT_EQ(open.reachable, (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(open.detail("grade"), nullptr);
}

TEST(KpsEcog, TheThreePublishedTablesAreKept) {
    struct Row {
        int kps;
        EcogForKps ecog;
        std::vector<int> accepted;
    };
    Row const rows[] = {{100, {0, 0, 0}, {0}},   {90, {0, 1, 1}, {0, 1}}, {80, {1, 1, 1}, {1}},
                        {70, {1, 2, 2}, {1, 2}}, {60, {2, 2, 3}, {2}},    {50, {2, 3, 3}, {2, 3}},
                        {40, {3, 3, 4}, {3}},    {30, {3, 4, 4}, {3, 4}}, {20, {4, 4, 4}, {4}},
                        {10, {4, 4, 4}, {4}},    {0, {5, 5, 5}, {5}}};
    for (auto const& row : rows) {
        EXPECT_EQ(ecog_for_kps(row.kps), row.ecog) << row.kps;
        auto const result = evaluate(*find_score("kps_ecog_consistency"), with({{"kps", row.kps}}));
        EXPECT_EQ(std::get<int>(*result.detail("ecog_oken")), row.ecog.oken);
        EXPECT_EQ(std::get<int>(*result.detail("ecog_ma2010")), row.ecog.ma2010);
        EXPECT_EQ(std::get<int>(*result.detail("ecog_prasad2018")), row.ecog.prasad2018);
        EXPECT_EQ(std::get<std::vector<int>>(*result.detail("accepted_without_warning")), row.accepted);
        EXPECT_FALSE(result.category);
        for (int ecog = 0; ecog <= 5; ++ecog) {
            auto const pair =
                evaluate(*find_score("kps_ecog_consistency"), with({{"kps", row.kps}, {"ecog", ecog}}));
            bool const fits = ecog == row.accepted.front() || ecog == row.accepted.back();
            EXPECT_EQ(pair.category, fits ? "consistent" : "inconsistent");
            EXPECT_EQ(pair.warnings.empty(), fits);
        }
    }
}

TEST(KpsEcog, NothingIsDerivedFromAnUnknownKps) {
    auto const result = evaluate(*find_score("kps_ecog_consistency"), with({{"ecog", 2}}));
    EXPECT_TRUE(result.details.empty());
    EXPECT_EQ(result.missing_inputs, (std::vector<std::string>{"kps"}));
    EXPECT_FALSE(result.category);
    EXPECT_TRUE(evaluate(*find_score("kps_ecog_consistency"), with({{"kps", 55}})).error);
}

} // namespace
