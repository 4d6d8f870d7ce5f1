// Regions against bodies whose volume and extent are known by formula.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "imaging/segment/between_slices.h"
#include "imaging/segment/grow.h"
#include "imaging/segment/livewire.h"
#include "imaging/segment/shape.h"
#include "imaging/segment/statistics.h"
#include "imaging/segment/stroke.h"
#include "tests/imaging/view/volumes.h"

namespace vertemark::imaging {

namespace {

// Turned and anisotropic: nothing may depend on axes being those of the patient.
VolumeGeometry grid() {
    VolumeGeometry g;
    g.size = {80, 70, 40};
    g.spacing_mm = {0.8, 0.8, 1.5};
    g.origin = {-30, -25, 12};
    double const t = 0.3;
    g.row_dir = {std::cos(t), std::sin(t), 0};
    g.col_dir = {-std::sin(t), std::cos(t), 0};
    g.slice_dir = {0, 0, 1};
    return g;
}

double ml(VolumeGeometry const& g, VoxelRuns const& v) {
    return static_cast<double>(v.count()) * g.spacing_mm[0] * g.spacing_mm[1] * g.spacing_mm[2] / 1000;
}

double ball_ml(double radius) {
    return 4.0 / 3 * std::numbers::pi * radius * radius * radius / 1000;
}

VolumePtr ball_volume(VolumeGeometry const& g, double radius, double inside, double outside,
                      Quantity quantity) {
    VolumeInfo info;
    info.geometry = g;
    info.quantity = quantity;
    LpsPoint const centre = g.centre();
    return test::volume_of<float>(info, [&](int i, int j, int k) {
        return distance(g.to_lps({double(i), double(j), double(k)}), centre) <= radius ? inside : outside;
    });
}

} // namespace

TEST(Stroke, ABallHasTheVolumeOfABall) {
    auto const g = grid();
    auto const ball = stroke(g, g.centre(), g.centre(), {12, {}});
    EXPECT_NEAR(ml(g, ball), ball_ml(12), 0.03 * ball_ml(12));
}

TEST(Stroke, AFlatBrushStaysInItsLayer) {
    auto const g = grid();
    LpsPoint const centre = g.to_lps({40, 35, 20});
    auto const disc = stroke(g, centre, centre, {10, PlaneBand{centre, g.slice_dir}});
    auto const layer = static_cast<std::uint32_t>(80 * 70);
    EXPECT_EQ(disc.runs().front().begin / layer, 20u);
    EXPECT_EQ((disc.end() - 1) / layer, 20u);
    double const area = static_cast<double>(disc.count()) * 0.8 * 0.8;
    EXPECT_NEAR(area, std::numbers::pi * 100, 0.03 * std::numbers::pi * 100);
}

TEST(Stroke, ADragLeavesNoGap) {
    auto const g = grid();
    LpsPoint const from = g.to_lps({15, 20, 20}), to = g.to_lps({60, 50, 20});
    auto const drawn = stroke(g, from, to, {3, PlaneBand{from, g.slice_dir}});
    EXPECT_EQ(islands(g, drawn).size(), 1u);
    double const area = static_cast<double>(drawn.count()) * 0.64,
                 capsule = distance(from, to) * 6 + std::numbers::pi * 9;
    EXPECT_NEAR(area, capsule, 0.03 * capsule);
}

TEST(Polygon, ASquareHasItsArea) {
    auto const g = grid();
    LpsPoint const c = g.to_lps({40, 35, 10});
    std::vector<LpsPoint> const square{
        c + g.row_dir * 10 + g.col_dir * 10, c - g.row_dir * 10 + g.col_dir * 10,
        c - g.row_dir * 10 - g.col_dir * 10, c + g.row_dir * 10 - g.col_dir * 10};
    auto const inside = polygon(g, square, {c, g.slice_dir});
    EXPECT_NEAR(static_cast<double>(inside.count()) * 0.64, 400, 20);
    EXPECT_TRUE(polygon(g, std::span(square).first(2), {c, g.slice_dir}).empty());
}

TEST(Grow, FindsTheBallAndNothingElse) {
    auto const g = grid();
    auto const volume = ball_volume(g, 9, 300, 40, Quantity::hounsfield);
    Job job;
    auto const ball = grow(*volume, g.centre(), {200, 400}, Millimetres(100), job);
    ASSERT_TRUE(ball);
    EXPECT_NEAR(ml(g, *ball), ball_ml(9), 0.04 * ball_ml(9));
    EXPECT_EQ(grow(*volume, g.to_lps({1, 1, 1}), {200, 400}, Millimetres(100), job).error().detail,
              "seed_out_of_range");
    EXPECT_EQ(grow(*volume, {500, 0, 0}, {200, 400}, Millimetres(100), job).error().code,
              ErrorCode::not_found);
    job.stop();
    EXPECT_EQ(grow(*volume, g.centre(), {200, 400}, Millimetres(100), job).error().code,
              ErrorCode::cancelled);
}

TEST(Grow, StaysWithinReach) {
    auto const g = grid();
    auto const volume = ball_volume(g, 1000, 100, 100, Quantity::hounsfield);
    Job job;
    auto const part = grow(*volume, g.centre(), {50, 150}, Millimetres(8), job);
    ASSERT_TRUE(part);
    EXPECT_NEAR(ml(g, *part), ball_ml(8), 0.05 * ball_ml(8));
}

TEST(Isocontour, TakesTheShareOfTheMaximum) {
    auto const g = grid();
    VolumeInfo info;
    info.geometry = g;
    info.quantity = Quantity::suv_bw;
    LpsPoint const centre = g.to_lps({40, 35, 20});
    // 10 in the middle, falling by 1 a millimetre: 41 % is a ball of 5.9 mm, 50 % one of 5 mm.
    auto const volume = test::volume_of<float>(info, [&](int i, int j, int k) {
        return std::max(0.5, 10 - distance(g.to_lps({double(i), double(j), double(k)}), centre));
    });
    Job job;
    LpsPoint const near = centre + LpsVector{4, 0, 0};
    auto const wide = isocontour(*volume, near, {41, 0}, Millimetres(8), Millimetres(40), job);
    ASSERT_TRUE(wide);
    EXPECT_NEAR(wide->maximum, 10, 1e-5);
    EXPECT_LT(distance(wide->hottest, centre), 1e-6);
    EXPECT_NEAR(ml(g, wide->voxels), ball_ml(5.9), 0.06 * ball_ml(5.9));
    auto const narrow = isocontour(*volume, near, {50, 0}, Millimetres(8), Millimetres(40), job);
    EXPECT_NEAR(ml(g, narrow->voxels), ball_ml(5), 0.08 * ball_ml(5));
    auto const fixed = isocontour(*volume, near, {std::nullopt, 3}, Millimetres(8), Millimetres(40), job);
    EXPECT_NEAR(ml(g, fixed->voxels), ball_ml(7), 0.06 * ball_ml(7));
    EXPECT_EQ(
        isocontour(*volume, near, {std::nullopt, 30}, Millimetres(8), Millimetres(40), job).error().detail,
        "nothing_above_threshold");
}

TEST(Isocontour, RefusesAShareOfHounsfieldUnits) {
    auto const volume = ball_volume(grid(), 9, 300, 40, Quantity::hounsfield);
    Job job;
    EXPECT_EQ(
        isocontour(*volume, grid().centre(), {41, 0}, Millimetres(8), Millimetres(40), job).error().code,
        ErrorCode::unsupported);
}

TEST(Islands, AreFoundLargestFirst) {
    auto const g = grid();
    auto const large = stroke(g, g.to_lps({20, 35, 20}), g.to_lps({20, 35, 20}), {8, {}});
    auto const small = stroke(g, g.to_lps({60, 35, 20}), g.to_lps({60, 35, 20}), {3, {}});
    auto const parts = islands(g, large | small);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0], large);
    EXPECT_EQ(parts[1], small);
    EXPECT_EQ(largest_island(g, large | small), large);
    EXPECT_EQ(island_at(g, large | small, g.to_lps({60, 35, 20})), small);
    EXPECT_EQ(without_small_islands(g, large | small, CubicMillimetres(500)), large);
}

TEST(Margin, GrowsAndShrinksByMillimetres) {
    auto const g = grid();
    auto const ball = stroke(g, g.centre(), g.centre(), {9, {}});
    EXPECT_NEAR(ml(g, with_margin(g, ball, Millimetres(3))), ball_ml(12), 0.1 * ball_ml(12));
    EXPECT_NEAR(ml(g, with_margin(g, ball, Millimetres(-3))), ball_ml(6), 0.12 * ball_ml(6));
}

TEST(Smoothing, KeepsTheShapeAndDropsSpikes) {
    auto const g = grid();
    auto const ball = stroke(g, g.centre(), g.centre(), {10, {}});
    LpsPoint const tip = g.centre() + g.row_dir * 18;
    auto const spiked = ball | stroke(g, g.centre(), tip, {0.9, {}});
    auto const smooth = smoothed(g, spiked, Millimetres(1.5));
    // A Gaussian draws a round surface in by half its variance times the curvature 2 / r.
    double const drawn_in = 10 - 1.5 * 1.5 / 10;
    EXPECT_NEAR(ml(g, smooth), ball_ml(drawn_in), 0.03 * ball_ml(drawn_in));
    EXPECT_TRUE((smooth & stroke(g, tip, tip, {2, {}})).empty());
}

TEST(Filled, ClosesHolesOnly) {
    auto const g = grid();
    auto const ball = stroke(g, g.centre(), g.centre(), {10, {}});
    auto const hole = stroke(g, g.centre(), g.centre(), {4, {}});
    EXPECT_EQ(filled(g, ball - hole), ball);
    EXPECT_EQ(filled(g, ball), ball);
}

TEST(BetweenSlices, ABallFromEveryFourthSliceIsTheBall) {
    auto const g = grid();
    LpsPoint const centre = g.to_lps({40, 35, 20});
    auto const ball = stroke(g, centre, centre, {12, {}});
    VoxelRuns drawn;
    for (int k = 0; k < g.size[2]; k += 4)
        drawn = drawn | (ball & VoxelRuns::from({{static_cast<std::uint32_t>(k * 5600),
                                                  static_cast<std::uint32_t>((k + 1) * 5600)}}));
    auto const added = between_slices(g, drawn);
    ASSERT_TRUE(added);
    auto const whole = drawn | *added;
    EXPECT_EQ(islands(g, whole).size(), 1u);
    double const overlap =
        2.0 * static_cast<double>((whole & ball).count()) / static_cast<double>(whole.count() + ball.count());
    EXPECT_GT(overlap, 0.9); // Dice: blended cones lie within the ball, and the caps are missing
    EXPECT_EQ(between_slices(g, ball).error().detail, "no_slices_between");
}

TEST(Resampled, KeepsVolumeAndPlaceOnAnotherGrid) {
    auto const g = grid();
    VolumeGeometry coarse;
    coarse.size = {30, 30, 30};
    coarse.spacing_mm = {2, 2, 2};
    coarse.origin = g.centre() - LpsVector{30, 30, 30};
    auto const ball = stroke(g, g.centre(), g.centre(), {11, {}});
    auto const other = resampled(g, ball, coarse);
    EXPECT_NEAR(ml(coarse, other), ball_ml(11), 0.04 * ball_ml(11));
}

TEST(Statistics, OfABallAreThoseOfTheFormula) {
    auto const g = grid();
    auto const volume = ball_volume(g, 9, 300, 40, Quantity::hounsfield);
    auto const ball = stroke(g, g.centre(), g.centre(), {9, {}});
    auto const size = size_of(g, ball);
    ASSERT_TRUE(size);
    EXPECT_NEAR(size->volume_ml, ball_ml(9), 0.04 * ball_ml(9));
    EXPECT_NEAR(size->longest.mm, 18, 1.2);
    EXPECT_NEAR(size->longest_in_plane.mm, 18, 1.2);
    EXPECT_NEAR(size->perpendicular_mm, 18, 1.2);
    auto const values = values_of(*volume, ball);
    EXPECT_NEAR(values->mean, 300, 1e-9);
    EXPECT_NEAR(values->sd, 0, 1e-6);
    EXPECT_FALSE(size_of(g, {}));
    EXPECT_FALSE(values_of(*volume, {}));
}

TEST(Statistics, AnEllipsoidHasItsLongAxis) {
    auto const g = grid();
    LpsPoint const c = g.centre();
    LpsVector const along = normalized(LpsVector{1, 1, 1});
    auto const rod = stroke(g, c - along * 12, c + along * 12, {4, {}});
    EXPECT_NEAR(size_of(g, rod)->longest.mm, 32, 1.5);
}

TEST(Peak, IsTheMeanOfOneMillilitre) {
    auto const g = grid();
    auto const flat = ball_volume(g, 1000, 4, 4, Quantity::suv_bw);
    auto const middle = stroke(g, g.centre(), g.centre(), {2, {}});
    EXPECT_NEAR(*peak_of(*flat, middle), 4, 1e-6);
    // A point source of one hot voxel has a peak far below its maximum.
    auto const small = ball_volume(g, 1, 100, 0, Quantity::suv_bw);
    double const share =
        static_cast<double>(stroke(g, g.centre(), g.centre(), {1, {}}).count()) * 0.96 / 1000;
    EXPECT_NEAR(*peak_of(*small, middle), 100 * share, 100 * share * 0.5);
}

TEST(Livewire, FollowsTheEdgeOfADisc) {
    constexpr int n = 80;
    std::vector<float> picture(n * n);
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x)
            picture[static_cast<std::size_t>(y * n + x)] = std::hypot(x - 40, y - 40) < 25 ? 200.0f : 20.0f;
    Livewire wire(picture, n, n);
    wire.set_anchor({65, 40});
    auto const path = wire.path_to({40, 15});
    EXPECT_EQ(path.front(), (PixelPlace{65, 40}));
    EXPECT_EQ(path.back(), (PixelPlace{40, 15}));
    for (auto const& p : path)
        EXPECT_NEAR(std::hypot(p.x - 40, p.y - 40), 25, 2);
}

} // namespace vertemark::imaging
