// Truth: Genant's published bands as version 1, and a made-up version 2 whose only grade begins at 15 %.
#include "annotation/evidence/rules.h"

#include <gtest/gtest.h>

#include "annotation/evidence/collect.h"
#include "annotation/store/summary.h"

using namespace vertemark;
using namespace vertemark::annotation;

namespace {

std::vector<scoring::ScoreDefinition> two_versions() {
    auto const old = *scoring::find_score("genant_sq");
    auto next = old;
    next.version = 2;
    next.items[0].points = [](scoring::Inputs const& inputs) -> std::optional<int> {
        auto const percent = inputs.number(scoring::input::height_loss_pct);
        return percent ? std::optional(*percent >= 15 ? 1 : 0) : std::nullopt;
    };
    return {next, old, *scoring::find_score("kps")};
}

Case with_loss(double percent) {
    Case c;
    Lesion lesion;
    lesion.id = LesionId("a");
    lesion.levels = {L(1)};
    lesion.height_loss_pct = Sourced<double>{percent, {}};
    c.lesions = {lesion};
    return c;
}

TEST(Rules, ACaseKeepsTheTableItWasScoredByAndTellsWhatTheNewestSays) {
    auto const tables = two_versions();
    auto const c = with_loss(30);
    auto const scores = score_case(c, collect(c), tables);
    ASSERT_EQ(scores.results.size(), 2u); // one a score, not one a version
    EXPECT_EQ(scores.results[0].score, "genant_sq");
    EXPECT_EQ(scores.results[0].version, 1);
    EXPECT_EQ(scores.results[0].total, 2);
    ASSERT_EQ(scores.newer.size(), 1u);
    EXPECT_EQ(scores.newer.at("genant_sq").version, 2);
    EXPECT_EQ(scores.newer.at("genant_sq").total, 1);
    EXPECT_EQ(rules_of(c.clinical, "genant_sq", tables), &tables[1]);
}

TEST(Rules, NothingIsToldWhereTheNewestTableSaysTheSame) {
    auto const tables = two_versions();
    auto const c = with_loss(22);
    EXPECT_TRUE(score_case(c, collect(c), tables).newer.empty());
}

TEST(Rules, TheNewestTableCountsOnceItIsTakenOver) {
    auto const tables = two_versions();
    auto c = with_loss(30);
    set_rules_version(c.clinical, "genant_sq", 2, {How::entered, "Dr Reader", {}, {}, {}});
    auto const scores = score_case(c, collect(c), tables);
    EXPECT_EQ(scores.results[0].version, 2);
    EXPECT_EQ(scores.results[0].total, 1);
    EXPECT_TRUE(scores.newer.empty());
    EXPECT_EQ(c.clinical.answers.at("rules:genant_sq").from.who, "Dr Reader");
}

TEST(Rules, ANewCaseBeginsWithTheNewestTables) {
    auto const tables = two_versions();
    ClinicalRecord record;
    take_newest_rules(record, tables, {});
    EXPECT_EQ(rules_version(record, "genant_sq"), 2);
    EXPECT_EQ(rules_version(record, "kps"), 1);
    EXPECT_EQ(record.answers.size(), 1u); // version 1 needn't be said
}

TEST(Rules, ACaseOfANewerProgramIsScoredByTheNewestTableHereAndSaysSo) {
    auto const tables = two_versions();
    auto c = with_loss(30);
    set_rules_version(c.clinical, "genant_sq", 3, {});
    auto const scores = score_case(c, collect(c), tables);
    EXPECT_EQ(scores.results[0].version, 2);
    ASSERT_EQ(scores.results[0].warnings.size(), 1u);
    EXPECT_EQ(scores.results[0].warnings[0], (scoring::Warning{"rules_not_here", {"3"}}));
    EXPECT_EQ(rules_of(c.clinical, "genant_sq", tables), &tables[0]);
    EXPECT_EQ(rules_of(c.clinical, "no_such_score", tables), nullptr);
}

TEST(Rules, TheEntryIsNoFactThatAScoreMayAsk) {
    Case c;
    set_rules_version(c.clinical, "sins", 1, {});
    EXPECT_TRUE(collect(c).facts.empty());
}

} // namespace
