// The filters that make grey values of grey values, against formulas.
#include <gtest/gtest.h>

#include "tests/imaging/filters/volumes.h"

using namespace vertemark;
using namespace vertemark::test;

namespace {

double ramp(LpsPoint p) {
    return 2 * p.x - 1.5 * p.y + 0.5 * p.z;
}

TEST(CurvatureAnisotropic, HalvesTheNoiseAndKeepsTheEdge) {
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, 15);
    auto const volume =
        float_volume(cube_info(40), [&](LpsPoint p) { return (p.x < 19.5 ? 0 : 400) + noise(random); });
    auto const result = filtered("curvature_anisotropic", {volume});
    ASSERT_TRUE(result);
    auto const left = [](LpsPoint p) { return p.x < 15; };
    auto const right = [](LpsPoint p) { return p.x > 24; };
    EXPECT_LT(statistics(**result, left).sd, statistics(*volume, left).sd / 2);
    EXPECT_NEAR(statistics(**result, left).mean, 0, 2);
    EXPECT_NEAR(statistics(**result, right).mean, 400, 2);
    // The step stays a step: the two columns beside it keep nine tenths of it.
    auto const beside = [](double x) { return [x](LpsPoint p) { return std::abs(p.x - x) < 0.1; }; };
    EXPECT_GT(statistics(**result, beside(20)).mean - statistics(**result, beside(19)).mean, 360);
}

TEST(Median, RemovesASpeckAndKeepsAPlateau) {
    auto const volume = float_volume(cube_info(12), [](LpsPoint p) {
        return distance(p, {6, 6, 6}) < 0.5 ? 3000.0 : p.x < 5.5 ? -100.0 : 50.0;
    });
    auto const result = filtered("median", {volume}, {{"radius", 1.0}});
    ASSERT_TRUE(result);
    EXPECT_EQ((*result)->value_at(6, 6, 6), 50);
    EXPECT_EQ((*result)->value_at(5, 6, 6), -100); // the edge has not moved
    EXPECT_EQ((*result)->value_at(6, 2, 2), 50);
}

TEST(Median, RefusesARadiusBelowHalfAVoxel) {
    auto const volume = float_volume(cube_info(8, 5), ramp);
    EXPECT_EQ(filtered("median", {volume}, {{"radius", 1.0}}).error().subject, "radius");
}

TEST(N4Bias, FlattensAKnownShading) {
    VolumeInfo info = cube_info(40, 2);
    info.quantity = Quantity::signal;
    info.unit.clear();
    LpsPoint const centre = info.geometry.centre();
    auto const tissue = [&](LpsPoint p) {
        double const r = distance(p, centre);
        return r > 36 ? 2.0 : r > 20 ? 200.0 : 500.0;
    };
    auto const shading = [](LpsPoint p) { return 0.6 + 0.8 * p.x / 80; };
    auto const volume = float_volume(info, [&](LpsPoint p) { return tissue(p) * shading(p); });
    auto const result = filtered("n4_bias", {volume}, {{"shrink", 2.0}, {"iterations", 50.0}});
    ASSERT_TRUE(result) << result.error().detail;
    for (auto const& [low, high] : {std::pair{0.0, 18.0}, {22.0, 34.0}}) {
        auto const shell = [&, low = low, high = high](LpsPoint p) {
            double const r = distance(p, centre);
            return r >= low && r <= high;
        };
        auto const before = statistics(*volume, shell), after = statistics(**result, shell);
        EXPECT_LT(after.sd / after.mean, before.sd / before.mean / 3) << low;
    }
    EXPECT_EQ((*result)->info().quantity, Quantity::signal);
}

TEST(N4Bias, RefusesHounsfieldUnits) {
    auto const result = filtered("n4_bias", {float_volume(cube_info(16), ramp)});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::unsupported);
}

TEST(ResampleIsotropic, ShowsALinearFieldExactlyInItsPlace) {
    auto const volume = float_volume(oblique_info({24, 20, 12}), ramp);
    auto const result = filtered("resample_isotropic", {volume}, {{"spacing", 1.25}});
    ASSERT_TRUE(result);
    auto const& g = (*result)->geometry();
    EXPECT_EQ(g.spacing_mm, (std::array{1.25, 1.25, 1.25}));
    EXPECT_EQ(g.size, (std::array{19, 24, 24})); // 24, 30 and 30 mm
    EXPECT_NEAR(distance(g.centre(), volume->geometry().centre()), 0, 1e-9);
    int inside = 0;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                LpsPoint const p =
                    g.to_lps({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
                if (auto const value = (*result)->value_at(i, j, k); value && volume->value_at(p)) {
                    ++inside;
                    EXPECT_NEAR(*value, ramp(p), 1e-3);
                }
            }
    EXPECT_GT(inside, 8000);
}

TEST(ResampleIsotropic, RefusesAcrossMissingSlices) {
    VolumeInfo info = oblique_info();
    info.gaps = {{3, 2}};
    EXPECT_EQ(filtered("resample_isotropic", {float_volume(info, ramp)}).error().code,
              ErrorCode::unsupported);
}

TEST(HistogramMatch, BringsTwoTissuesToTheReferencesValues) {
    VolumeInfo info = cube_info(32);
    info.quantity = Quantity::signal;
    auto const tissue = [](LpsPoint p) { return distance(p, {16, 16, 16}) < 10 ? 800 + p.x : 300 + p.y; };
    auto const reference = float_volume(info, tissue);
    auto const volume = float_volume(info, [&](LpsPoint p) { return 0.4 * tissue(p) + 90; });
    auto const result =
        filtered("histogram_match", {volume, reference}, {{"background", std::string("included")}});
    ASSERT_TRUE(result);
    for (double const radius : {9.0, 14.0}) {
        auto const shell = [&](LpsPoint p) {
            double const r = distance(p, {16, 16, 16});
            return radius < 10 ? r < radius : r > 11 && r < radius;
        };
        EXPECT_NEAR(statistics(**result, shell).mean, statistics(*reference, shell).mean, 15) << radius;
    }
    EXPECT_EQ((*result)->info().quantity, Quantity::signal);
}

TEST(GradientMagnitude, OfALinearFieldIsItsSlope) {
    auto const volume = float_volume(oblique_info({24, 24, 24}), ramp);
    auto const result = filtered("gradient_magnitude", {volume}, {{"sigma", 1.5}});
    ASSERT_TRUE(result);
    double const slope = std::sqrt(2 * 2 + 1.5 * 1.5 + 0.5 * 0.5);
    EXPECT_NEAR(*(*result)->value_at(12, 12, 12), slope, slope * 0.01);
    EXPECT_EQ((*result)->info().unit, "HU/mm");
}

} // namespace
