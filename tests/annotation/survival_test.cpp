// Kaplan-Meier, log-rank and the distributions below them against published worked examples.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "annotation/cohort/statistics.h"
#include "annotation/cohort/survival.h"

namespace vertemark::annotation {

namespace {

// A negative time is censored.
std::vector<Watched> patients(std::initializer_list<double> times) {
    std::vector<Watched> list;
    for (double const time : times)
        list.push_back({std::abs(time), time > 0});
    return list;
}

// Freireich 1963, Blood 21:699: weeks of remission with 6-MP and with placebo.
std::vector<Watched> const k_6mp =
    patients({6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35});
std::vector<Watched> const k_placebo =
    patients({1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23});

SurvivalStep const& step_at(SurvivalCurve const& curve, double time) {
    for (auto const& step : curve.steps)
        if (step.time == time)
            return step;
    throw std::out_of_range("no step");
}

} // namespace

TEST(KaplanMeier, FreireichsRemissionsComeOutAsPublished) {
    auto const curve = kaplan_meier(k_6mp);
    struct Row {
        double time;
        int at_risk, events;
        double survival, error, lower, upper; // as survival textbooks print them, log-log band
    };
    for (auto const& row :
         {Row{6, 21, 3, 0.857, 0.0764, 0.620, 0.952}, Row{7, 17, 1, 0.807, 0.0869, 0.563, 0.923},
          Row{10, 15, 1, 0.753, 0.0963, 0.503, 0.889}, Row{13, 12, 1, 0.690, 0.1068, 0.432, 0.849},
          Row{16, 11, 1, 0.627, 0.1141, 0.368, 0.805}, Row{22, 7, 1, 0.538, 0.1282, 0.268, 0.747},
          Row{23, 6, 1, 0.448, 0.1346, 0.188, 0.680}}) {
        auto const& step = step_at(curve, row.time);
        EXPECT_EQ(step.at_risk, row.at_risk) << row.time;
        EXPECT_EQ(step.events, row.events) << row.time;
        EXPECT_NEAR(step.survival, row.survival, 0.0006) << row.time;
        EXPECT_NEAR(step.standard_error, row.error, 0.00006) << row.time;
        EXPECT_NEAR(*step.lower, row.lower, 0.0006) << row.time;
        EXPECT_NEAR(*step.upper, row.upper, 0.0006) << row.time;
    }
    EXPECT_EQ(curve.n, 21);
    EXPECT_EQ(curve.events, 9);
    EXPECT_EQ(curve.median, 23);
    EXPECT_EQ(curve.median_lower, 13);
    EXPECT_FALSE(curve.median_upper);
    auto const placebo = kaplan_meier(k_placebo);
    EXPECT_EQ(placebo.median, 8);
    EXPECT_EQ(placebo.median_lower, 4);
    EXPECT_EQ(placebo.median_upper, 11);
    EXPECT_DOUBLE_EQ(step_at(placebo, 23).survival, 0);
    EXPECT_FALSE(step_at(placebo, 23).lower);
}

TEST(KaplanMeier, OneWhoIsCensoredAtATimeWasAtRiskThen) {
    auto const curve = kaplan_meier(patients({5, -5, 8}));
    EXPECT_EQ(step_at(curve, 5).at_risk, 3);
    EXPECT_NEAR(step_at(curve, 5).survival, 2. / 3, 1e-12);
    EXPECT_EQ(step_at(curve, 8).at_risk, 1);
}

TEST(KaplanMeier, WithoutCensoringItIsTheShareStillAlive) {
    auto const curve = kaplan_meier(patients({7, 10, 3, 11, 2, 9}));
    for (auto const& [time, alive] : std::map<double, int>{{2, 5}, {3, 4}, {7, 3}, {9, 2}, {10, 1}, {11, 0}})
        EXPECT_NEAR(step_at(curve, time).survival, alive / 6., 1e-12) << time;
    EXPECT_EQ(curve.median, 7); // half of the six are past 7 months
}

TEST(KaplanMeier, NobodyGivesAnEmptyCurveAndAllCensoredNoMedian) {
    EXPECT_EQ(kaplan_meier({}).n, 0);
    EXPECT_TRUE(kaplan_meier({}).steps.empty());
    auto const censored = kaplan_meier(patients({-3, -8}));
    EXPECT_EQ(censored.events, 0);
    EXPECT_FALSE(censored.median);
    EXPECT_EQ(survival_at(censored, 8), 1);
    EXPECT_FALSE(survival_at(censored, 9)); // nobody was watched for so long
    EXPECT_EQ(at_risk(censored, 5), 1);
    EXPECT_EQ(at_risk(censored, 9), 0);
}

TEST(LogRank, FreireichsGroupsDifferAsPublished) {
    auto const test = log_rank(std::vector{k_6mp, k_placebo});
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->chi_square, 16.79, 0.005);
    EXPECT_EQ(test->degrees, 1);
    EXPECT_NEAR(test->p, 4.17e-5, 1e-7);
    EXPECT_NEAR(test->groups[0].expected, 19.25, 0.005);
    EXPECT_NEAR(test->groups[1].expected, 10.75, 0.005);
    EXPECT_EQ(test->groups[1].observed, 21);
}

// Leathem & Brooks 1987 (Collett, Modelling Survival Data in Medical Research, example 2.12): 3.515, p 0.061.
TEST(LogRank, StainingOfBreastTumoursComesOutAsPublished) {
    auto const test = log_rank(std::vector{
        patients({23, 47, 69, -70, -71, -100, -101, 148, 181, -198, -208, -212, -224}),
        patients({5,  8,  10,  13,   18,   24,   26,  26,   31,  35,  40,   41,   48,   50,   59,   61,
                  68, 71, -76, -105, -107, -109, 113, -116, 118, 143, -154, -162, -188, -212, -217, -225})});
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->chi_square, 3.515, 0.0006);
    EXPECT_NEAR(test->p, 0.061, 0.0005);
    EXPECT_NEAR(test->groups[0].expected, 9.565, 0.0006);
}

// Pike 1966 (Kalbfleisch & Prentice): days to vaginal cancer in two groups of rats, 3.12.
TEST(LogRank, PikesRatsComeOutAsPublished) {
    auto const test = log_rank(std::vector{patients({143, 164, 188, 188, 190, 192, 206, 209, 213, 216, -216,
                                                     220, 227, 230, 234, -244, 246, 265, 304}),
                                           patients({142, 156, 163, 198, -204, 205, 232, 232, 233, 233, 233,
                                                     233, 239, 240, 261, 280,  280, 296, 296, 323, -344})});
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->chi_square, 3.12, 0.005);
}

TEST(LogRank, ThreeGroupsOfWhichTwoAreTheSamePeopleSplitAreTwoDegrees) {
    std::vector<Watched> odd, even;
    for (std::size_t i = 0; i < k_placebo.size(); ++i)
        (i % 2 ? odd : even).push_back(k_placebo[i]);
    auto const test = log_rank(std::vector{k_6mp, odd, even});
    ASSERT_TRUE(test);
    EXPECT_EQ(test->degrees, 2);
    // The expected events of the two halves are those of the whole.
    EXPECT_NEAR(test->groups[1].expected + test->groups[2].expected, 10.749, 0.001);
    EXPECT_GT(test->chi_square, 16.7);
    // The order of the groups does not matter.
    auto const turned = log_rank(std::vector{odd, k_6mp, even});
    EXPECT_NEAR(turned->chi_square, test->chi_square, 1e-9);
}

TEST(LogRank, WithNothingToCompareThereIsNoTest) {
    EXPECT_FALSE(log_rank(std::vector<std::vector<Watched>>{k_6mp}));
    EXPECT_FALSE(log_rank(std::vector{k_6mp, std::vector<Watched>{}}));
    EXPECT_FALSE(log_rank(std::vector{patients({-1, -2}), patients({-3})}));
}

TEST(Distributions, QuantilesAndTailsAreThoseOfTheTables) {
    EXPECT_NEAR(normal_quantile(0.975), 1.959963985, 1e-8);
    EXPECT_NEAR(normal_quantile(0.5), 0, 1e-9);
    EXPECT_NEAR(chi_square_tail(3.841458821, 1), 0.05, 1e-9);
    EXPECT_NEAR(chi_square_tail(5.991464547, 2), 0.05, 1e-9);
    EXPECT_NEAR(chi_square_tail(18.307038053, 10), 0.05, 1e-9);
    EXPECT_EQ(chi_square_tail(0, 3), 1);
}

TEST(Description, DeviationsAreThoseOfASample) {
    // Ages and progression-free months of the published six: 58.0 ± 5.3 and 7.0 ± 3.7.
    auto const age = describe(std::vector<double>{51, 67, 58, 58, 59, 55});
    EXPECT_NEAR(age->mean, 58.0, 1e-9);
    EXPECT_NEAR(*age->sd, 5.29, 0.005);
    EXPECT_EQ(age->min, 51);
    EXPECT_EQ(age->max, 67);
    EXPECT_EQ(age->median, 58);
    auto const free = describe(std::vector<double>{7, 10, 3, 11, 2, 9});
    EXPECT_NEAR(free->mean, 7.0, 1e-9);
    EXPECT_NEAR(*free->sd, 3.74, 0.005);
    EXPECT_EQ(free->median, 8);
    EXPECT_FALSE(describe({}));
    EXPECT_FALSE(describe(std::vector<double>{4})->sd);
}

// Wilson's interval for 8 of 10 as Newcombe 1998 (Stat Med 17:857) computes it: 0.4902 to 0.9433.
TEST(Proportions, WilsonsIntervalIsThatOfNewcombe) {
    auto const interval = wilson_interval(8, 10);
    EXPECT_NEAR(interval->lower, 0.4902, 0.0001);
    EXPECT_NEAR(interval->upper, 0.9433, 0.0001);
    EXPECT_FALSE(wilson_interval(0, 0));
}

} // namespace vertemark::annotation
