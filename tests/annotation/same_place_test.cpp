#include "annotation/spine/same_place.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vertemark::annotation {

namespace {

FrameOfReferenceUid const now("1.2.1"), before("1.2.2"), other("1.2.3");

VertebraLabel label(Level level, FrameOfReferenceUid const& frame, LpsPoint at) {
    VertebraLabel made;
    made.level = level;
    made.position = {at, frame};
    return made;
}

// L1 and L3 at z = 100 and 40; in the prior study 10 mm and 20 mm higher, and 5 mm to the left.
Spine spine() {
    Spine s;
    s.labels = {label(L(1), now, {0, 0, 100}), label(L(3), now, {0, 0, 40}), label(L(4), now, {0, 0, 10}),
                label(L(1), before, {5, 0, 110}), label(L(3), before, {5, 0, 60})};
    return s;
}

void expect_at(std::optional<LpsPoint> const& found, LpsPoint at) {
    ASSERT_TRUE(found);
    EXPECT_NEAR(distance(*found, at), 0, 1e-9);
}

} // namespace

TEST(SamePlace, IsTheSameOffsetInABodyLabelledInBothFrames) {
    expect_at(same_place(spine(), {{1, 2, 100}, now}, before), {6, 2, 110});
    expect_at(same_place(spine(), {{1, 2, 40}, now}, before), {6, 2, 60});
    expect_at(same_place(spine(), {{1, 2, 40}, now}, now), {1, 2, 40});
}

TEST(SamePlace, GoesOverBetweenTwoBodiesAndStaysBeyondTheOutermost) {
    expect_at(same_place(spine(), {{0, 0, 70}, now}, before), {5, 0, 85}); // half way: 15 mm higher
    expect_at(same_place(spine(), {{0, 0, 180}, now}, before), {5, 0, 190});
    expect_at(same_place(spine(), {{0, 0, 10}, now}, before), {5, 0, 30}); // L4 is known in one frame only
}

TEST(SamePlace, AndBackAgainIsWhereItBegan) {
    for (double z = 0; z <= 150; z += 7) {
        Place const place{{3, -4, z}, now};
        auto const there = same_place(spine(), place, before);
        ASSERT_TRUE(there);
        expect_at(same_place(spine(), {*there, before}, now), place.point);
    }
}

TEST(SamePlace, NeedsAVertebraLabelledInBoth) {
    EXPECT_FALSE(same_place(spine(), {{0, 0, 0}, now}, other));
    EXPECT_FALSE(same_place({}, {{0, 0, 0}, now}, before));
    Spine one = spine();
    std::erase_if(one.labels, [](VertebraLabel const& l) { return l.level == L(1); });
    expect_at(same_place(one, {{0, 0, 100}, now}, before), {5, 0, 120}); // one label: its shift everywhere
}

} // namespace vertemark::annotation
