// The filters that make or move masks, against formulas.
#include <gtest/gtest.h>

#include <numbers>

#include "tests/imaging/filters/volumes.h"

using namespace vertemark;
using namespace vertemark::test;

namespace {

constexpr LpsPoint k_first{11, 16, 16}, k_second{25, 16, 16};

// Two balls of radius 6 that do not touch.
VolumePtr two_balls(double noise_sd = 0) {
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0, 1);
    return float_volume(cube_info(36), [&](LpsPoint p) {
        bool const inside = distance(p, k_first) <= 6 || distance(p, k_second) <= 6;
        return (inside ? 300 : 0) + noise_sd * noise(random);
    });
}

std::size_t voxels_in_ball(LpsPoint centre, double radius) {
    std::size_t count = 0;
    for (int z = 0; z < 36; ++z)
        for (int y = 0; y < 36; ++y)
            for (int x = 0; x < 36; ++x)
                count += distance({double(x), double(y), double(z)}, centre) <= radius;
    return count;
}

TEST(Threshold, TakesExactlyTheVoxelsBetweenTheLimits) {
    auto const result = filtered("threshold", {two_balls()}, {{"lower", 200.0}, {"upper", 400.0}});
    ASSERT_TRUE(result);
    EXPECT_EQ(count_inside(**result), voxels_in_ball(k_first, 6) + voxels_in_ball(k_second, 6));
    EXPECT_EQ(filtered("threshold", {two_balls()}, {{"lower", 5.0}, {"upper", 4.0}}).error().subject,
              "lower");
}

TEST(ConnectedThreshold, TakesOnlyTheBallOfTheSeed) {
    auto const result = filtered("connected_threshold", {two_balls()}, {{"seeds", std::vector{k_first}}});
    ASSERT_TRUE(result);
    EXPECT_EQ(count_inside(**result), voxels_in_ball(k_first, 6));
    EXPECT_EQ((*result)->value_at(k_second), 0);
    EXPECT_EQ(filtered("connected_threshold", {two_balls()}, {{"seeds", std::vector{LpsPoint{1, 1, 1}}}})
                  .error()
                  .subject,
              "seeds"); // its value lies outside the limits
}

TEST(ConfidenceConnected, FindsTheNoisyBallWithoutLimits) {
    auto const result = filtered("confidence_connected", {two_balls(20)},
                                 {{"seeds", std::vector{k_second}}, {"multiplier", 4.0}});
    ASSERT_TRUE(result);
    double both = 0, found = 0;
    for (int z = 0; z < 36; ++z)
        for (int y = 0; y < 36; ++y)
            for (int x = 0; x < 36; ++x) {
                bool const truth = distance({double(x), double(y), double(z)}, k_second) <= 6;
                bool const mask = (*result)->value_at(x, y, z) == 1;
                found += mask;
                both += mask && truth;
            }
    EXPECT_GT(2 * both / (found + static_cast<double>(voxels_in_ball(k_second, 6))), 0.98); // Dice
}

TEST(LevelSet, GrowsASeedBallToTheEdgeOfTheRealOne) {
    VolumeInfo const info = cube_info(40);
    LpsPoint const centre{20, 20, 20};
    auto const picture =
        float_volume(info, [&](LpsPoint p) { return 300 / (1 + std::exp(2 * (distance(p, centre) - 12))); });
    auto const start = mask_volume(info, [&](LpsPoint p) { return distance(p, centre) <= 7; });
    auto const result = filtered("level_set", {picture, start}, {{"iterations", 400.0}});
    ASSERT_TRUE(result) << result.error().detail;
    double const truth = 4 / 3.0 * std::numbers::pi * 12 * 12 * 12;
    EXPECT_NEAR(static_cast<double>(count_inside(**result)), truth, truth * 0.08);
}

TEST(LevelSet, RefusesAMaskOfAnotherGrid) {
    auto const mask = mask_volume(cube_info(20), [](LpsPoint) { return true; });
    EXPECT_EQ(filtered("level_set", {two_balls(), mask}).error().code, ErrorCode::inconsistent);
    EXPECT_EQ(filtered("level_set", {two_balls(), two_balls()}).error().code, ErrorCode::unsupported);
}

TEST(Morphology, DilatesAPointToABallAndErodesItBack) {
    VolumeInfo info = cube_info(21);
    info.geometry.spacing_mm = {1, 1, 2};
    auto const point = mask_volume(info, [](LpsPoint p) { return distance(p, {10, 10, 20}) < 0.1; });
    auto const ball =
        filtered("morphology", {point}, {{"operation", std::string("dilate")}, {"radius", 4.0}});
    ASSERT_TRUE(ball);
    EXPECT_EQ((*ball)->info().quantity, Quantity::label);
    EXPECT_EQ((*ball)->value_at(14, 10, 10), 1); // 4 mm along x
    EXPECT_EQ((*ball)->value_at(15, 10, 10), 0);
    EXPECT_EQ((*ball)->value_at(10, 10, 12), 1); // 4 mm along z: two voxels
    EXPECT_EQ((*ball)->value_at(10, 10, 13), 0);
    EXPECT_EQ((*ball)->value_at(13, 13, 12), 0); // a ball, not a box
    auto const back = filtered("morphology", {*ball}, {{"operation", std::string("erode")}, {"radius", 4.0}});
    ASSERT_TRUE(back);
    EXPECT_EQ(count_inside(**back), 1u);
}

TEST(Morphology, ClosesAHoleAndOpensASpeck) {
    auto const ball = [](LpsPoint p) { return distance(p, {10, 10, 10}) <= 6; };
    auto const holed = mask_volume(cube_info(21), [&](LpsPoint p) {
        return ball(p) && distance(p, {10, 10, 10}) > 0.5;
    });
    auto const closed =
        filtered("morphology", {holed}, {{"operation", std::string("close")}, {"radius", 1.0}});
    ASSERT_TRUE(closed);
    EXPECT_EQ((*closed)->value_at(10, 10, 10), 1);
    auto const specked = mask_volume(cube_info(21), [&](LpsPoint p) { return distance(p, {1, 1, 1}) < 0.5; });
    auto const opened =
        filtered("morphology", {specked}, {{"operation", std::string("open")}, {"radius", 1.0}});
    ASSERT_TRUE(opened);
    EXPECT_EQ(count_inside(**opened), 0u);
}

TEST(DistanceMap, IsTheDistanceToTheBallInMillimetres) {
    VolumeInfo info = cube_info(40, 0.8);
    LpsPoint const centre = info.geometry.centre();
    auto const ball = mask_volume(info, [&](LpsPoint p) { return distance(p, centre) <= 8; });
    auto const result = filtered("distance_map", {ball});
    ASSERT_TRUE(result);
    EXPECT_EQ((*result)->info().unit, "mm");
    for (LpsPoint const p :
         {LpsPoint{centre.x + 14, centre.y, centre.z}, LpsPoint{centre.x, centre.y + 5, centre.z},
          LpsPoint{centre.x, centre.y - 6, centre.z + 8}})
        EXPECT_NEAR(*(*result)->value_at(p), distance(p, centre) - 8, 0.6) << p.x; // within a voxel
    auto const none = mask_volume(info, [](LpsPoint) { return false; });
    EXPECT_EQ(filtered("distance_map", {none}).error().code, ErrorCode::inconsistent);
    EXPECT_EQ(filtered("distance_map", {two_balls()}).error().code, ErrorCode::unsupported);
}

} // namespace
