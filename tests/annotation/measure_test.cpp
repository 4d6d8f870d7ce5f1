#include "annotation/measure/measure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "annotation/measure/geometry.h"
#include "annotation/measure/vertebral_heights.h"

namespace vertemark::annotation {

namespace {

// A point of a sagittal plane: y backwards, z upwards.
LpsPoint yz(double y, double z) {
    return {12.5, y, z};
}

// A line of length 30 from anterior to posterior that rises by that many degrees towards the back.
Segment tilted(double degrees, double z) {
    double const radians = degrees * std::numbers::pi / 180;
    return {yz(-15, z), yz(-15 + 30 * std::cos(radians), z + 30 * std::sin(radians))};
}

} // namespace

TEST(Measure, LengthIsPythagoras) {
    EXPECT_DOUBLE_EQ(length_of({{1, 2, 3}, {1 + 2, 2 + 3, 3 + 6}}).value, 7);
}

TEST(Measure, AngleAtTheVertex) {
    EXPECT_NEAR(angle_at({0, 0, 0}, {5, 0, 0}, {0, 0, 2})->value, 90, 1e-12);
    EXPECT_NEAR(angle_at({1, 1, 1}, {2, 1, 1}, {2, 2, 1})->value, 45, 1e-12);
    EXPECT_NEAR(angle_at({0, 0, 0}, {1, 0, 0}, {-1, 1e-9, 0})->value, 180, 1e-6);
    EXPECT_FALSE(angle_at({0, 0, 0}, {0, 0, 0}, {1, 0, 0}));
}

TEST(Measure, CobbIsTheSameHoweverTheLinesWereDrawn) {
    for (double const angle : {0.0, 3.0, 25.0, 60.0, 89.0}) {
        Segment const upper = tilted(angle / 2, 40), lower = tilted(-angle / 2, 0);
        EXPECT_NEAR(cobb_angle(upper, lower)->value, angle, 1e-9);
        EXPECT_NEAR(cobb_angle({upper.to, upper.from}, lower)->value, angle, 1e-9);
        EXPECT_NEAR(cobb_angle(lower, upper)->value, angle, 1e-9);
    }
}

TEST(Measure, KyphosisIsPositiveAndLordosisNegative) {
    EXPECT_NEAR(kyphosis_angle(tilted(12, 40), tilted(-8, 0))->value, 20, 1e-9);
    EXPECT_NEAR(kyphosis_angle(tilted(-30, 40), tilted(15, 0))->value, -45, 1e-9);
}

TEST(Measure, AreasOfPolygonAndEllipse) {
    std::vector<LpsPoint> const rectangle{{1, 0, 0}, {1, 4, 0}, {1, 4, 3}, {1, 0, 3}};
    EXPECT_DOUBLE_EQ(polygon_area(rectangle)->value, 12);
    std::vector<LpsPoint> const notched{{0, 0, 0}, {4, 0, 0}, {4, 4, 0}, {2, 1, 0}, {0, 4, 0}}; // 16 − 6
    EXPECT_DOUBLE_EQ(polygon_area(notched)->value, 10);
    EXPECT_NEAR(ellipse_area({{0, 0, 0}, {10, 0, 0}}, {{5, -3, 0}, {5, 3, 0}})->value, std::numbers::pi * 15,
                1e-12);
    EXPECT_FALSE(polygon_area(std::span(rectangle).first(2)));
}

TEST(Measure, SlipIsForwardPositiveAlongTheEndplate) {
    Segment const endplate{yz(20, 0), yz(-10, 0)}; // from posterior to anterior
    EXPECT_NEAR(slip(yz(15, 6), yz(20, 0), endplate)->value, 5, 1e-12);
    EXPECT_NEAR(slip(yz(23, 6), yz(20, 0), endplate)->value, -3, 1e-12);
}

TEST(Measure, ValuesOfADrawnMeasurementCarryTheirUnit) {
    auto const length = measure(MeasurementKind::length, {{0, 0, 0}, {0, 3, 4}});
    ASSERT_EQ(length.size(), 1u);
    EXPECT_EQ(length[0], (MeasuredValue{"length", 5.0, "mm", "", ""}));
    EXPECT_TRUE(measure(MeasurementKind::length, {{0, 0, 0}}).empty());
    auto const flat = measure(MeasurementKind::angle, {{1, 0, 0}, {1, 0, 0}, {2, 0, 0}});
    ASSERT_EQ(flat.size(), 1u);
    EXPECT_FALSE(flat[0].value);
    EXPECT_EQ(flat[0].absent_because, "points_do_not_define_it");
    auto const slipped =
        measure(MeasurementKind::translation, {yz(14, 30), yz(15, 6), yz(20, 0), yz(-10, 0)});
    EXPECT_NEAR(*slipped[0].value, 5, 1e-12);
}

TEST(Heights, LossIsAgainstTheMeanOfTheIntactNeighbours) {
    std::vector<ReferenceVertebra> const neighbours{{T(10), {20, 20, 22}}, {T(12), {24, 22, 24}}};
    auto const loss = height_loss({22 * 0.62, 21 * 0.9, 23}, neighbours);
    ASSERT_TRUE(loss);
    EXPECT_NEAR(loss->anterior_pct, 38, 1e-9);
    EXPECT_NEAR(loss->middle_pct, 10, 1e-9);
    EXPECT_NEAR(loss->posterior_pct, 0, 1e-9);
    EXPECT_NEAR(loss->worst_pct, 38, 1e-9);
    EXPECT_EQ(loss->genant_grade, 2);
    EXPECT_EQ(loss->shape, FractureShape::wedge);
    EXPECT_EQ(loss->collapse, Collapse::up_to_half);
    EXPECT_EQ(loss->compared_with, (std::vector{T(10), T(12)}));
}

// Genant 1993; shared edges as definitions D13.
TEST(Heights, GenantGradesAtTheirEdges) {
    EXPECT_EQ(genant_grade(-5), 0);
    EXPECT_EQ(genant_grade(19.99), 0);
    EXPECT_EQ(genant_grade(20), 1);
    EXPECT_EQ(genant_grade(24.99), 1);
    EXPECT_EQ(genant_grade(25), 2);
    EXPECT_EQ(genant_grade(40), 2);
    EXPECT_EQ(genant_grade(40.01), 3);
}

TEST(Heights, CollapseClassAsksBelowTwentyAndTurnsAboveFifty) {
    std::vector<ReferenceVertebra> const one{{L(1), {100, 100, 100}}};
    EXPECT_FALSE(height_loss({81, 100, 100}, one)->collapse);
    EXPECT_EQ(height_loss({50, 100, 100}, one)->collapse, Collapse::up_to_half); // exactly half
    EXPECT_EQ(height_loss({49, 100, 100}, one)->collapse, Collapse::over_half);
    EXPECT_EQ(height_loss({100, 60, 100}, one)->shape, FractureShape::biconcave);
    EXPECT_EQ(height_loss({60, 60, 60}, one)->shape, FractureShape::crush);
    EXPECT_LT(height_loss({110, 105, 103}, one)->worst_pct, 0);
}

TEST(Heights, RefusesWithoutANeighbourOrWithoutHeight) {
    EXPECT_EQ(height_loss({20, 20, 20}, {}).error().code, ErrorCode::inconsistent);
    EXPECT_FALSE(height_loss({0, 20, 20}, {{L(1), {20, 20, 20}}}));
    EXPECT_EQ(height_loss({20, 20, 20}, {{L(1), {20, 0, 20}}}).error().subject, "L1");
}

TEST(Measure, WithoutPixelSpacingThereAreNoMillimetresButPixels) {
    auto const values = measure(MeasurementKind::length, {{0, 0, 0}, {3, 4, 0}}, LengthBasis::unknown);
    ASSERT_EQ(values.size(), 2u);
    EXPECT_EQ(values[0].unit, "mm");
    EXPECT_FALSE(values[0].value);
    EXPECT_EQ(values[0].absent_because, "pixel_spacing_unknown");
    EXPECT_EQ(values[1].unit, "{pixel}");
    EXPECT_DOUBLE_EQ(*values[1].value, 5);
    auto const area = measure(MeasurementKind::rectangle, {{0, 0, 0}, {4, 0, 0}, {4, 3, 0}, {0, 3, 0}},
                              LengthBasis::unknown);
    EXPECT_FALSE(area[0].value);
    EXPECT_DOUBLE_EQ(*area[1].value, 12);
    // An angle needs no millimetres.
    EXPECT_NEAR(
        *measure(MeasurementKind::cobb, {{0, 0, 0}, {1, 0, 0}, {0, 0, 0}, {0, 1, 0}}, LengthBasis::unknown)[0]
             .value,
        90, 1e-9);
}

TEST(Measure, LengthsOfProjectionsNameTheirBasis) {
    std::vector<LpsPoint> const line{{0, 0, 0}, {3, 4, 0}};
    EXPECT_EQ(measure(MeasurementKind::length, line)[0].method, "");
    EXPECT_EQ(measure(MeasurementKind::length, line, LengthBasis::detector)[0].method, "at_detector");
    EXPECT_EQ(measure(MeasurementKind::length, line, LengthBasis::calibrated)[0].method, "calibrated");
    auto const slipped = measure(MeasurementKind::translation, {{0, 0, 9}, {0, 0, 3}, {0, 4, 0}, {0, -20, 0}},
                                 LengthBasis::detector)[0];
    EXPECT_EQ(slipped.method, "along the lower endplate, at_detector");
    EXPECT_NEAR(*slipped.value, 4, 1e-12);
}

} // namespace vertemark::annotation
