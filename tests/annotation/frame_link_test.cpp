// Links between frames of reference, and the same vertebra in two of them.
#include <gtest/gtest.h>

#include "annotation/edit/apply.h"
#include "annotation/spine/carry_labels.h"

using namespace vertemark;
using namespace vertemark::annotation;

namespace {

FrameOfReferenceUid const k_ct("1.1"), k_mr("2.2"), k_prior("3.3"), k_alone("4.4");

FrameLink link(FrameOfReferenceUid const& from, FrameOfReferenceUid const& to, AffineTransform const& t) {
    FrameLink made;
    made.from = from;
    made.to = to;
    made.transform = t;
    return made;
}

TEST(FrameLink, CarriesAPlaceBothWaysAndThroughAChain) {
    AffineTransform const turn = rotation({0, 0, 1}, Degrees(90), {10, 0, 0});
    std::vector<FrameLink> const links = {link(k_ct, k_mr, turn),
                                          link(k_prior, k_mr, translation({0, 0, 50}))};
    Place const place{{12, 3, 400}, k_ct};
    auto const mr = carry(links, place, k_mr);
    ASSERT_TRUE(mr);
    EXPECT_NEAR(distance(mr->point, turn.apply(place.point)), 0, 1e-9);
    auto const prior = carry(links, place, k_prior);
    ASSERT_TRUE(prior);
    EXPECT_NEAR(prior->point.z, 350, 1e-9);
    EXPECT_NEAR(distance(carry(links, *prior, k_ct)->point, place.point), 0, 1e-9);
    EXPECT_EQ(carry(links, place, k_ct), place);
    EXPECT_FALSE(carry(links, place, k_alone));
    EXPECT_FALSE(carry(links, {{}, FrameOfReferenceUid()}, FrameOfReferenceUid()));
}

TEST(FrameLink, OnePairHasOneLinkWhicheverWayRound) {
    Case c;
    auto const first = apply(c, {PutFrameLink{link(k_ct, k_mr, translation({1, 0, 0})), {}}});
    ASSERT_TRUE(first);
    Case const with_first = c;
    auto const second = apply(c, {PutFrameLink{link(k_mr, k_ct, translation({-2, 0, 0})), {}}});
    ASSERT_TRUE(second);
    ASSERT_EQ(c.frame_links.size(), 1u);
    EXPECT_EQ(carry(c.frame_links, {{}, k_ct}, k_mr)->point.x, 2);
    ASSERT_TRUE(apply(c, *second));
    EXPECT_EQ(c, with_first);
    ASSERT_TRUE(apply(c, *first));
    EXPECT_EQ(c, Case{});
}

TEST(FrameLink, RefusesAMirrorAFlatteningAndItself) {
    Case c;
    EXPECT_EQ(apply(c, {PutFrameLink{link(k_ct, k_ct, {}), {}}}).error().subject, "to");
    EXPECT_EQ(apply(c, {PutFrameLink{link(k_ct, FrameOfReferenceUid(), {}), {}}}).error().subject, "to");
    AffineTransform mirror;
    mirror.matrix[0] = -1;
    EXPECT_EQ(apply(c, {PutFrameLink{link(k_ct, k_mr, mirror), {}}}).error().subject, "transform");
    AffineTransform flat;
    flat.matrix[8] = 0;
    EXPECT_EQ(apply(c, {PutFrameLink{link(k_ct, k_mr, flat), {}}}).error().subject, "transform");
    EXPECT_EQ(c, Case{});
}

void add(Spine& spine, Level level, LpsPoint point, FrameOfReferenceUid const& frame, bool confirmed = true) {
    VertebraLabel label;
    label.level = level;
    label.position = {point, frame};
    label.confirmed = confirmed;
    Case c;
    c.spine = spine;
    ASSERT_TRUE(apply(c, {PutLabel{label}}));
    spine = c.spine;
}

TEST(CarriedLabels, AreThoseTheOtherStudyLacksAtTheirRegisteredPlaces) {
    Spine spine;
    add(spine, L(1), {0, 0, 500}, k_ct);
    add(spine, L(2), {0, 0, 460}, k_ct);
    add(spine, L(3), {0, 0, 420}, k_ct, false); // merely proposed: not carried
    add(spine, L(2), {9, 9, 9}, k_mr);          // already named there: left alone
    std::vector<FrameLink> const links = {link(k_mr, k_ct, translation({0, 10, 100}))};
    Instant const now(std::chrono::milliseconds(5));
    auto const carried = carried_labels(spine, links, k_ct, k_mr, "Reader", now);
    ASSERT_EQ(carried.size(), 1u);
    EXPECT_EQ(carried[0].level, L(1));
    EXPECT_NEAR(distance(carried[0].position.point, {0, -10, 400}), 0, 1e-9);
    EXPECT_EQ(carried[0].position.frame, k_mr);
    EXPECT_EQ(carried[0].how, LabelHow::propagated);
    EXPECT_EQ(carried[0].who, "Reader");
    EXPECT_EQ(carried[0].when, now);
    EXPECT_TRUE(carried_labels(spine, links, k_ct, k_alone, "Reader", now).empty());
}

} // namespace
