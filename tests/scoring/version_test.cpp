#include <gtest/gtest.h>

#include <array>

#include "scoring/evaluate.h"

using namespace vertemark::scoring;

namespace {

Evidence loss(double percent) {
    Evidence evidence;
    evidence.set("height_loss_pct", percent);
    return evidence;
}

// Genant's table, and a made-up second version whose lowest grade begins at 15 %.
std::array<ScoreDefinition, 2> two_versions() {
    ScoreDefinition old = *find_score("genant_sq"), next = old;
    next.version = 2;
    next.items[0].points = [](Inputs const& inputs) -> std::optional<int> {
        auto const percent = inputs.number(input::height_loss_pct);
        return percent ? std::optional(*percent >= 15 ? 1 : 0) : std::nullopt;
    };
    return {next, old};
}

TEST(Versions, AStoredScoreComputesTheSameUnderItsOwnTable) {
    auto const tables = two_versions();
    auto const recomputed = recompute(tables, "genant_sq", 1, loss(17));
    ASSERT_TRUE(recomputed);
    EXPECT_EQ(recomputed->as_stored.version, 1);
    EXPECT_EQ(recomputed->as_stored.total, 0);
    ASSERT_TRUE(recomputed->by_newest);
    EXPECT_EQ(recomputed->by_newest->version, 2);
    EXPECT_EQ(recomputed->by_newest->total, 1);
    EXPECT_TRUE(recomputed->differs);
}

TEST(Versions, ANewerTableThatSaysTheSameIsNoDifference) {
    auto const tables = two_versions();
    auto const recomputed = recompute(tables, "genant_sq", 1, loss(5));
    ASSERT_TRUE(recomputed && recomputed->by_newest);
    EXPECT_FALSE(recomputed->differs);
}

// The patient's value stays the other lesion's: what differs is one lesion alone.
TEST(Versions, ALesionWhoseGradeDiffersIsADifference) {
    auto const tables = two_versions();
    Evidence patient;
    patient.lesions = {loss(22), loss(17)};
    auto const recomputed = recompute(tables, "genant_sq", 1, patient);
    ASSERT_TRUE(recomputed && recomputed->by_newest);
    EXPECT_EQ(recomputed->as_stored.total, recomputed->by_newest->total);
    EXPECT_TRUE(recomputed->differs);
}

TEST(Versions, TheNewestTableHasNothingNewer) {
    auto const tables = two_versions();
    auto const recomputed = recompute(tables, "genant_sq", 2, loss(17));
    ASSERT_TRUE(recomputed);
    EXPECT_FALSE(recomputed->by_newest || recomputed->differs);
    EXPECT_EQ(recompute("sins", 1, {})->as_stored.reachable.size(), 19u);
}

TEST(Versions, TheNewestIsFoundInWhateverOrderTheTablesStand) {
    auto const [next, old] = two_versions();
    std::array const tables{old, next};
    auto const recomputed = recompute(tables, "genant_sq", 1, loss(17));
    ASSERT_TRUE(recomputed && recomputed->by_newest);
    EXPECT_EQ(recomputed->by_newest->version, 2);
}

TEST(Versions, AVersionThatNeverWasIsNotGuessed) {
    auto const tables = two_versions();
    EXPECT_FALSE(recompute(tables, "genant_sq", 3, loss(17)));
    EXPECT_FALSE(recompute(tables, "sins", 1, {}));
    EXPECT_FALSE(recompute("sins", 0, {}));
}

} // namespace
