#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <numbers>

#include "imaging/view/curved_reformat.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

// A kyphosis: an arc of radius 150 mm in the sagittal plane, from the head downwards, convex to the back.
constexpr double k_radius = 150;
LpsPoint on_arc(double angle) {
    return {5, -150 + k_radius * std::cos(angle), -k_radius * std::sin(angle)};
}

Centreline kyphosis() {
    std::vector<LpsPoint> points;
    for (int i = -8; i <= 8; ++i)
        points.push_back(on_arc(i * 0.08));
    return *Centreline::create(points);
}

TEST(Centreline, HasTheLengthOfItsArcAndPassesThroughItsPoints) {
    auto const line = kyphosis();
    EXPECT_NEAR(line.length().value, k_radius * 1.28, 0.05);
    for (int i = -8; i <= 8; ++i) {
        auto const along = line.nearest(on_arc(i * 0.08));
        EXPECT_LT(distance(line.at(along).point, on_arc(i * 0.08)), 0.02);
        EXPECT_NEAR(along.value, k_radius * (i + 8) * 0.08, 0.1);
    }
    EXPECT_EQ(Centreline::create(std::vector<LpsPoint>{{1, 2, 3}, {1, 2, 3}}).error().code,
              ErrorCode::malformed);
}

TEST(Centreline, ItsFramesArePerpendicularAndLookToThePatientsFrontAndLeft) {
    auto const line = kyphosis();
    for (double along = 0; along <= line.length().value; along += 3.7) {
        auto const frame = line.at(Millimetres{along});
        EXPECT_NEAR(dot(frame.tangent, frame.anterior), 0, 1e-9);
        EXPECT_NEAR(dot(frame.tangent, frame.left), 0, 1e-9);
        EXPECT_NEAR(length(frame.left), 1, 1e-9);
        EXPECT_GT(frame.left.x, 0.99);
        EXPECT_LT(frame.anterior.y, -0.7);
    }
}

TEST(CurvedGeometry, CanvasToPatientAndBackIsTheSamePlace) {
    auto const line = kyphosis();
    EXPECT_TRUE(rc::check([&] {
        auto geometry = straightened(
            line, *rc::gen::element(StraightenedPlane::sagittal, StraightenedPlane::coronal), {200, 400});
        geometry.offset_mm = *rc::gen::inRange(-10, 10);
        CanvasPoint const at{*rc::gen::inRange(200, 1800) / 10.0, *rc::gen::inRange(20, 3980) / 10.0};
        CanvasPoint const back = geometry.to_canvas(line, geometry.to_lps(line, at));
        RC_ASSERT(std::abs(back.x - at.x) < 0.3);
        RC_ASSERT(std::abs(back.y - at.y) < 0.3);
    }));
}

TEST(CurvedGeometry, AFlatSliceTouchesItWhereThePointerIs) {
    auto const line = kyphosis();
    auto geometry = straightened(line, StraightenedPlane::sagittal, {200, 400}, Millimetres{25});
    geometry.offset_mm = -4;
    for (double y : {3.0, 70.0, 201.5, 333.0, 398.0}) {
        CanvasPoint const at{120, y};
        auto const slice = touching_slice(line, geometry, at);
        EXPECT_LT(distance(slice.to_lps(at), geometry.to_lps(line, at)), 1e-9) << y;
        EXPECT_NEAR(dot(slice.right, slice.down), 0, 1e-9);
        LpsPoint const behind = geometry.to_lps(line, at) + slice.normal() * 6;
        EXPECT_NEAR(std::abs(geometry.distance_of(line, behind).value), 6, 0.05) << y;
    }
}

TEST(Straightened, ABentRodBecomesAStraightStripe) {
    VolumeInfo info;
    info.geometry.size = {40, 90, 220};
    info.geometry.origin = {-15, -80, -110};
    VolumeGeometry const& g = info.geometry;
    // A rod of radius 4 mm along the arc.
    auto const volume = test::volume_of<std::int16_t>(info, [&](int i, int j, int k) {
        LpsPoint const p = g.to_lps({i * 1.0, j * 1.0, k * 1.0});
        double const from_axis = std::hypot(std::hypot(p.y + 150, p.z) - k_radius, p.x - 5);
        return std::clamp((5 - from_axis) * 500, 0.0, 1000.0);
    });
    auto const line = kyphosis();
    auto geometry = straightened(line, StraightenedPlane::sagittal, {100, 192});
    auto const image = draw_straightened({.volume = volume, .window = {500, 1000}}, line, geometry);
    double const half = 4 / geometry.mm_per_pixel; // 500 is reached 4 mm from the axis
    for (int y = 10; y < 182; ++y) {
        int bright = 0;
        double sum = 0;
        for (int x = 0; x < 100; ++x)
            if ((image.at(x, y) & 255) > 127)
                ++bright, sum += x + 0.5;
        EXPECT_NEAR(bright, 2 * half, 1.5) << y;
        EXPECT_NEAR(sum / bright, 50, 1) << y;
    }
    geometry.offset_mm = 8; // beside the rod
    auto const beside = draw_straightened({.volume = volume, .window = {500, 1000}}, line, geometry);
    EXPECT_EQ(beside.at(50, 100), 0xff000000u);
}

TEST(CrossSection, IsPerpendicularToTheLineAndTurnedLikeAnAxialImage) {
    auto const line = kyphosis();
    auto const slice = cross_section(line, Millimetres{40}, 0.5, {200, 200});
    auto const frame = line.at(Millimetres{40});
    EXPECT_NEAR(std::abs(dot(slice.normal(), frame.tangent)), 1, 1e-9);
    auto const letters = edge_letters(slice, PatientSpace::known);
    EXPECT_EQ(letters.left, "R");
    EXPECT_EQ(letters.top[0], 'A');
    EXPECT_LT(distance(slice.to_lps({100, 100}), frame.point), 1e-9);
}

} // namespace
