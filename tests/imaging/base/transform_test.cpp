#include <gtest/gtest.h>

#include "imaging/base/transform.h"

using namespace vertemark;

namespace {

void expect_near(LpsPoint a, LpsPoint b, double tolerance = 1e-9) {
    EXPECT_NEAR(distance(a, b), 0, tolerance) << a.x << " " << a.y << " " << a.z;
}

TEST(AffineTransform, TurnsAboutAnAxisThroughAPoint) {
    AffineTransform const turn = rotation({0, 0, 2}, Degrees(90), {10, 20, 30});
    expect_near(turn.apply(LpsPoint{10, 20, 77}), {10, 20, 77});
    expect_near(turn.apply(LpsPoint{11, 20, 30}), {10, 21, 30}); // left turns to the back
    EXPECT_NEAR(rotation_angle(turn).value, 90, 1e-9);
    EXPECT_TRUE(is_rigid(turn));
}

TEST(AffineTransform, InverseTakesEachPointBack) {
    AffineTransform t = after(translation({5, -3, 12}), rotation({1, 2, 3}, Degrees(37), {-40, 8, 900}));
    t.matrix[0] *= 1.1; // not rigid any more
    EXPECT_FALSE(is_rigid(t));
    LpsPoint const p{12.5, -77, 431};
    expect_near(inverse(t).apply(t.apply(p)), p);
    expect_near(after(inverse(t), t).apply(p), p);
}

TEST(AffineTransform, AfterAppliesTheFirstFirst) {
    AffineTransform const turn = rotation({0, 0, 1}, Degrees(90), {});
    expect_near(after(turn, translation({1, 0, 0})).apply(LpsPoint{}), {0, 1, 0});
    expect_near(after(translation({1, 0, 0}), turn).apply(LpsPoint{}), {1, 0, 0});
}

TEST(AffineTransform, AMirrorIsNotRigid) {
    AffineTransform mirror;
    mirror.matrix[0] = -1;
    EXPECT_FALSE(is_rigid(mirror));
}

} // namespace
