#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "imaging/base/geometry.h"

using namespace vertemark;

namespace {

LpsVector any_vector() {
    auto const coordinate = rc::gen::map(rc::gen::inRange(-100000, 100000), [](int n) { return n / 100.0; });
    return {*coordinate, *coordinate, *coordinate};
}

TEST(Geometry, TheCrossProductIsAtRightAnglesToBothFactors) {
    EXPECT_TRUE(rc::check([] {
        LpsVector const a = any_vector(), b = any_vector(), c = cross(a, b);
        RC_ASSERT(std::abs(dot(a, c)) <= 1e-6 * (1 + length(a) * length(a) * length(b)));
        RC_ASSERT(std::abs(dot(b, c)) <= 1e-6 * (1 + length(b) * length(b) * length(a)));
    }));
}

TEST(Geometry, TheZeroVectorHasNoDirection) {
    EXPECT_EQ(normalized(LpsVector{}), LpsVector{});
}

} // namespace
