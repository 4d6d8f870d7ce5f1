// The spine's numbers against published ranges for adults.
#include "testdata/phantom/anatomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace vertemark;
using namespace vertemark::testdata;

namespace {

Anatomy anatomy(std::string_view name) {
    return build_anatomy(recipe(name).value()).value();
}

double angle(Anatomy const& a, char const* upper, char const* lower) {
    return sagittal_angle(*a.find(upper), *a.find(lower)).value;
}

// Lateral lean of a body, degrees.
double tilt(Vertebra const& v) {
    return std::atan2(v.frame.up.x, v.frame.up.z) * 180 / std::numbers::pi;
}

} // namespace

TEST(PhantomAnatomy, HasTheTwentyNineVertebraeFromHeadToTail) {
    Anatomy const a = anatomy("intact");
    ASSERT_EQ(a.vertebrae.size(), 29u);
    EXPECT_EQ(a.vertebrae.front().level, "C1");
    EXPECT_EQ(a.vertebrae[7].level, "T1");
    EXPECT_EQ(a.vertebrae[19].level, "L1");
    EXPECT_EQ(a.vertebrae.back().level, "S5");
    for (std::size_t i = 1; i < a.vertebrae.size(); ++i)
        EXPECT_LT(a.vertebrae[i].centre().z, a.vertebrae[i - 1].centre().z) << a.vertebrae[i].level;
}

TEST(PhantomAnatomy, CountsTheVertebraeOfNumberAnomalies) {
    EXPECT_TRUE(anatomy("thirteen_ribs").find("T13"));
    EXPECT_FALSE(anatomy("intact").find("T13"));
    EXPECT_FALSE(anatomy("eleven_ribs").find("T12"));
    EXPECT_TRUE(anatomy("six_lumbar").find("L6"));
    EXPECT_FALSE(anatomy("four_lumbar").find("L5"));
}

// Supine adults: cervical lordosis 5–35, thoracic kyphosis T4–T12 20–50, lumbar lordosis L1–L5 20–50, sacral
// slope 30–50 degrees (Vialle 2005; Been & Kalichman 2014).
TEST(PhantomAnatomy, CurvesAreWithinPublishedRanges) {
    Anatomy const a = anatomy("intact");
    EXPECT_THAT(-angle(a, "C3", "C7"), testing::AllOf(testing::Ge(5), testing::Le(35)));
    EXPECT_THAT(angle(a, "T4", "T12"), testing::AllOf(testing::Ge(20), testing::Le(50)));
    EXPECT_THAT(-angle(a, "L1", "L5"), testing::AllOf(testing::Ge(20), testing::Le(50)));
    auto const [front, back] = a.find("S1")->top_line();
    double const slope = std::atan2(back.z - front.z, back.y - front.y) * 180 / std::numbers::pi;
    EXPECT_THAT(slope, testing::AllOf(testing::Ge(30), testing::Le(50)));
}

// Posterior body height and end plate width of women, mean ± 2 SD (Panjabi 1991, 1992; Gilad 1986), rounded.
TEST(PhantomAnatomy, BodiesHavePublishedSizes) {
    Anatomy const a = anatomy("intact");
    struct Range {
        char const* level;
        double height_low, height_high, width_low, width_high;
    };
    for (Range const& r :
         {Range{"C5", 10, 15, 14, 24}, Range{"T1", 12, 18, 22, 33}, Range{"T6", 15, 21, 23, 33},
          Range{"T12", 20, 27, 34, 45}, Range{"L3", 23, 31, 38, 52}, Range{"L5", 19, 28, 42, 57}}) {
        Vertebra const& v = *a.find(r.level);
        EXPECT_THAT(v.heights.posterior,
                    testing::AllOf(testing::Ge(r.height_low), testing::Le(r.height_high)))
            << r.level;
        EXPECT_THAT(v.width, testing::AllOf(testing::Ge(r.width_low), testing::Le(r.width_high))) << r.level;
    }
    EXPECT_GT(a.find("L5")->heights.anterior, a.find("L5")->heights.posterior); // L5 is a lordotic wedge
    EXPECT_LT(a.find("T8")->heights.anterior, a.find("T8")->heights.posterior);
}

TEST(PhantomAnatomy, EndPlatesLieTheStatedHeightsApart) {
    for (Vertebra const& v : anatomy("wedge_l1").vertebrae) {
        auto const [ta, tp] = v.top_line();
        auto const [ba, bp] = v.bottom_line();
        EXPECT_NEAR(distance(ta, ba), v.heights.anterior, 1e-9) << v.level;
        EXPECT_NEAR(distance(tp, bp), v.heights.posterior, 1e-9) << v.level;
        EXPECT_NEAR(distance(v.top_centre(), v.bottom_centre()), v.heights.middle, 1e-9) << v.level;
    }
}

TEST(PhantomAnatomy, FractureTakesTheStatedPartOfTheHeight) {
    Vertebra const wedge = *anatomy("wedge_l1").find("L1");
    EXPECT_NEAR(wedge.heights.anterior / wedge.intact.anterior, 0.60, 1e-12);
    EXPECT_NEAR(wedge.heights.posterior, wedge.intact.posterior, 1e-12);
    Vertebra const crush = *anatomy("crush_t12").find("T12");
    EXPECT_NEAR(crush.heights.anterior / crush.intact.anterior, 0.45, 1e-12);
    EXPECT_NEAR(crush.heights.posterior / crush.intact.posterior, 0.45, 1e-12);
}

TEST(PhantomAnatomy, ScoliosisHasTheStatedCobbAngle) {
    Anatomy const a = anatomy("scoliosis"); // 28 degrees about T9: T5 to L1
    EXPECT_NEAR(std::abs(tilt(*a.find("T5")) - tilt(*a.find("L1"))), 28, 1.5);
    EXPECT_NEAR(tilt(*a.find("T9")), 0, 0.1);
    EXPECT_GT(a.find("T9")->centre().x, a.find("L5")->centre().x + 10); // convex to the left
    EXPECT_NEAR(tilt(*anatomy("intact").find("T5")), 0, 1e-9);
}

TEST(PhantomAnatomy, SlipMovesTheLevelAndAllAboveForward) {
    Anatomy const slipped = anatomy("slip_l4"), intact = anatomy("intact");
    auto const moved = [&](char const* level) {
        return intact.find(level)->centre().y - slipped.find(level)->centre().y;
    };
    EXPECT_NEAR(moved("L5"), 0, 1e-9);
    EXPECT_NEAR(moved("L4"), 6, 0.5);
    EXPECT_NEAR(moved("L1"), 6, 0.5);
}

TEST(PhantomAnatomy, RefusesALevelThatTheSpineDoesNotHave) {
    PhantomRecipe r;
    r.fractures = {{.level = "L6", .shape = FractureShape::wedge, .loss_percent = 30}};
    auto const a = build_anatomy(r);
    ASSERT_FALSE(a);
    EXPECT_EQ(a.error().code, ErrorCode::not_found);
    EXPECT_EQ(a.error().subject, "L6");
    EXPECT_FALSE(recipe("nobody"));
}
