#include "annotation/measure/drawn_heights.h"

#include <gtest/gtest.h>

namespace vertemark::annotation {

namespace {

// Six points of a body with these heights, drawn on one X-ray.
Measurement drawn(Level level, double anterior, double middle, double posterior, char const* frame = "1.2") {
    Measurement m;
    m.id = MeasurementId(name(level));
    m.kind = MeasurementKind::vertebral_heights;
    m.level = level;
    m.frame = FrameOfReferenceUid(frame);
    m.points = {{0, 0, anterior}, {0, 0, 0}, {0, 15, middle}, {0, 15, 0}, {0, 30, posterior}, {0, 30, 0}};
    return m;
}

} // namespace

TEST(DrawnHeights, CompareWithTheNearestDrawnIntactNeighbours) {
    Case c;
    c.measurements = {drawn(T(11), 24, 24, 24), drawn(T(12), 15, 20, 24), drawn(L(1), 26, 26, 26)};
    Lesion lesion;
    lesion.id = LesionId("a");
    lesion.levels = {T(12)};
    c.lesions = {lesion};
    auto const loss = drawn_height_loss(c, T(12));
    ASSERT_TRUE(loss);
    EXPECT_NEAR(loss->loss.anterior_pct, 40, 1e-9); // 15 of 25
    EXPECT_NEAR(loss->loss.worst_pct, 40, 1e-9);
    EXPECT_EQ(loss->loss.compared_with, (std::vector{T(11), L(1)}));
    EXPECT_EQ(loss->loss.genant_grade, 2);
    EXPECT_EQ(loss->drawing, &c.measurements[1]);
}

TEST(DrawnHeights, SkipDiseasedNeighboursAndOtherPictures) {
    Case c;
    c.measurements = {drawn(T(10), 20, 20, 20), drawn(T(11), 5, 5, 5), drawn(T(12), 15, 15, 15),
                      drawn(L(1), 30, 30, 30, "9.9")};
    Lesion lesion;
    lesion.id = LesionId("a");
    lesion.levels = {T(11), T(12)};
    c.lesions = {lesion};
    auto const loss = drawn_height_loss(c, T(12));
    ASSERT_TRUE(loss);
    EXPECT_EQ(loss->loss.compared_with, std::vector{T(10)});
    EXPECT_NEAR(loss->loss.worst_pct, 25, 1e-9);
}

TEST(DrawnHeights, AreUnknownWithoutANeighbour) {
    Case c;
    c.measurements = {drawn(T(12), 15, 15, 15)};
    EXPECT_FALSE(drawn_height_loss(c, T(12)));
    EXPECT_FALSE(drawn_height_loss(c, L(1)));
}

} // namespace vertemark::annotation
