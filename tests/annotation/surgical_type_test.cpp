#include "annotation/measure/surgical_type.h"

#include <gtest/gtest.h>

#include "annotation/edit/accept.h"

namespace vertemark::annotation {

namespace {

template <class T>
Fact<T> said(T value) {
    return Sourced<T>{value, {}};
}

// Body only, everything else denied.
Lesion contained() {
    Lesion l;
    l.id = LesionId("a");
    l.levels = {L(3)};
    l.left.any = l.right.any = said(false);
    l.lamina = l.spinous_process = said(false);
    l.escc = said(Escc::grade_0);
    l.paravertebral = said(false);
    return l;
}

std::optional<int> type_of(Lesion const& lesion) {
    Case c;
    c.lesions = {lesion};
    return surgical_type(c, lesion);
}

} // namespace

TEST(TomitaSurgicalType, FollowsTheExtent) {
    Lesion l = contained();
    EXPECT_EQ(type_of(l), 1);
    l.left.pedicle = said(true);
    EXPECT_EQ(type_of(l), 2);
    l.lamina = said(true);
    EXPECT_EQ(type_of(l), 3);
    l.escc = said(Escc::grade_1a);
    EXPECT_EQ(type_of(l), 4);
    l.paravertebral = said(true);
    EXPECT_EQ(type_of(l), 5);
    l.levels = {L(3), L(4)};
    EXPECT_EQ(type_of(l), 6);
    l.levels = {L(1), L(2), L(3), L(4)};
    EXPECT_EQ(type_of(l), 7);
}

TEST(TomitaSurgicalType, IsOpenWhileAHigherTypeIsPossible) {
    Lesion l = contained();
    l.paravertebral.reset();
    EXPECT_FALSE(type_of(l));
    l = contained();
    l.escc->from.how = How::proposed; // not yet anybody's answer
    EXPECT_FALSE(type_of(l));
    l = contained();
    l.paravertebral = said(true); // decides, whatever is open below
    l.escc.reset();
    EXPECT_EQ(type_of(l), 5);
}

TEST(TomitaSurgicalType, IsSevenWithAnotherLesionElsewhere) {
    Case c;
    c.lesions = {contained(), contained()};
    c.lesions[1].id = LesionId("b");
    c.lesions[1].levels = {T(8)};
    EXPECT_EQ(surgical_type(c, c.lesions[0]), 7);
    c.lesions[1].site = LesionSite::visceral;
    EXPECT_EQ(surgical_type(c, c.lesions[0]), 1);
}

TEST(Proposals, AreAcceptedAllAtOnceAndOthersStay) {
    Lesion l = contained();
    l.type = said(BoneLesionType::lytic);
    l.type->from.who = "A";
    l.collapse = said(Collapse::up_to_half);
    l.collapse->from = {How::proposed, "", {}, {}, "six points"};
    l.signals.suv_max = said(9.5);
    l.signals.suv_max->from.how = How::proposed;
    EXPECT_EQ(proposals(l), 2);
    Lesion const after = accepted(l, {How::entered, "B", {}, {}, {}});
    EXPECT_EQ(proposals(after), 0);
    EXPECT_EQ(settled(after.collapse), Collapse::up_to_half);
    EXPECT_EQ(after.collapse->from.how, How::accepted);
    EXPECT_EQ(after.collapse->from.who, "B");
    EXPECT_EQ(after.collapse->from.method, "six points");
    EXPECT_EQ(after.type, l.type);
}

} // namespace vertemark::annotation
