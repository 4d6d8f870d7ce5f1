#include "annotation/spine/renumber.h"

#include <gtest/gtest.h>

#include "annotation/edit/apply.h"
#include "annotation/edit/copy_findings.h"

namespace vertemark::annotation {

namespace {

FrameOfReferenceUid const k_frame("1.2");

// Labels for T11…S1, 30 mm apart, a lesion at L1 and a measurement at L2.
Case labelled_case() {
    Case c;
    double z = 0;
    for (Level const level : {T(11), T(12), L(1), L(2), L(3), L(4), L(5), S(1)}) {
        VertebraLabel label;
        label.level = level;
        label.position = {{0, 0, z -= 30}, k_frame};
        EXPECT_TRUE(apply(c, {PutLabel{label}}));
    }
    Lesion lesion;
    lesion.id = LesionId("a");
    lesion.levels = {L(1)};
    EXPECT_TRUE(apply(c, {PutLesion{lesion, {}}}));
    Measurement measurement;
    measurement.id = MeasurementId("m");
    measurement.frame = k_frame;
    measurement.level = L(2);
    EXPECT_TRUE(apply(c, {PutMeasurement{measurement, {}}}));
    return c;
}

double z_of(Case const& c, Level level) {
    auto const* label = find_label(c.spine, level, k_frame);
    return label ? label->position.point.z : 999;
}

SpineAnomalies counts(int thoracic, int lumbar) {
    SpineAnomalies anomalies;
    anomalies.thoracic_count = thoracic;
    anomalies.lumbar_count = lumbar;
    return anomalies;
}

} // namespace

TEST(Renumber, ThirteenRibsCountedFromTheHeadMakeLOneTThirteen) {
    Case c = labelled_case();
    Case const before = c;
    auto const edit = renumber(c, counts(13, 4), CountFrom::head);
    ASSERT_TRUE(edit) << edit.error().detail;
    EXPECT_EQ(name(*edit), "renumber_spine");
    auto const inverse = apply(c, *edit);
    ASSERT_TRUE(inverse);
    EXPECT_EQ(z_of(c, T(12)), -60);
    EXPECT_EQ(z_of(c, T(13)), -90);
    EXPECT_EQ(z_of(c, L(1)), -120);
    EXPECT_EQ(z_of(c, L(4)), -210);
    EXPECT_EQ(z_of(c, S(1)), -240);
    EXPECT_EQ(find_label(c.spine, L(5), k_frame), nullptr);
    EXPECT_EQ(c.lesions[0].levels, std::vector{T(13)});
    EXPECT_EQ(c.measurements[0].level, L(1));
    EXPECT_EQ(c.spine.labels.size(), before.spine.labels.size());
    ASSERT_TRUE(apply(c, *inverse)); // one undo step takes all of it back
    EXPECT_EQ(c, before);
}

TEST(Renumber, CountedFromTheSacrumTheLowerOnesKeepTheirNames) {
    Case c = labelled_case();
    ASSERT_TRUE(apply(c, *renumber(c, counts(12, 6), CountFrom::sacrum)));
    EXPECT_EQ(z_of(c, S(1)), -240);
    EXPECT_EQ(z_of(c, L(6)), -210);
    EXPECT_EQ(z_of(c, L(2)), -90);
    EXPECT_EQ(z_of(c, L(1)), -60); // was T12
    EXPECT_EQ(c.lesions[0].levels, std::vector{L(2)});
    EXPECT_EQ(counted_from(c.spine), CountFrom::head);
    c.spine.counted_from = {{Landmark::sacrum, {}}};
    EXPECT_EQ(counted_from(c.spine), CountFrom::sacrum);
}

TEST(Renumber, RefusesWhenAVertebraFallsOffTheEnd) {
    Case c = labelled_case();
    VertebraLabel label;
    label.level = C(1);
    label.position = {{0, 0, 400}, k_frame};
    ASSERT_TRUE(apply(c, {PutLabel{label}}));
    EXPECT_EQ(renumber(c, counts(11, 5), CountFrom::sacrum).error().subject, "C1");
}

TEST(ShiftLabels, OneOrAllBelowOrAllAbove) {
    Case c = labelled_case();
    Case below = c;
    ASSERT_TRUE(apply(below, {RemoveLabel{S(1), k_frame}}));
    ASSERT_TRUE(apply(below, *shift_labels(below, L(1), L(2), Shift::all_below)));
    EXPECT_EQ(z_of(below, L(2)), -90);
    EXPECT_EQ(z_of(below, S(1)), -210);
    EXPECT_EQ(z_of(below, T(12)), -60);
    EXPECT_EQ(below.lesions[0].levels, std::vector{L(2)});

    Case above = c;
    ASSERT_TRUE(apply(above, *shift_labels(above, T(12), T(11), Shift::all_above)));
    EXPECT_EQ(z_of(above, T(10)), -30);
    EXPECT_EQ(z_of(above, L(1)), -90);

    EXPECT_EQ(shift_labels(c, L(1), L(2), Shift::only_this).error().code, ErrorCode::inconsistent);
    EXPECT_EQ(shift_labels(c, L(1), L(6), Shift::all).error().subject, "L6");
}

TEST(CheckLabels, TellsGapsAndWrongOrder) {
    Case c = labelled_case();
    EXPECT_TRUE(check_labels(c.spine, k_frame).empty());
    ASSERT_TRUE(apply(c, {RemoveLabel{L(2), k_frame}}));
    ASSERT_TRUE(apply(c, {RemoveLabel{L(3), k_frame}}));
    EXPECT_EQ(check_labels(c.spine, k_frame), (std::vector<Finding>{{"label_gap", "L4", {"L1", "2"}}}));
    auto label = *find_label(c.spine, S(1), k_frame);
    label.position.point.z = 0;
    ASSERT_TRUE(apply(c, {PutLabel{label}}));
    auto const findings = check_labels(c.spine, k_frame);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[1], (Finding{"label_order", "S1", {"L5"}}));
}

TEST(CopyFindings, NeverCopiesLocationCollapseOrMeasurements) {
    Case c;
    Lesion above;
    above.id = LesionId("above");
    above.number = 1;
    above.levels = {T(11)};
    above.type = {{BoneLesionType::lytic, {}}};
    above.alignment = {{Alignment::normal, {}}};
    above.left.pedicle = {{true, {}}};
    above.escc = {{Escc::grade_1b, {}}};
    above.pain = {{Pain::mechanical, {}}};
    above.collapse = {{Collapse::over_half, {}}};
    above.height_loss_pct = {{60, {}}};
    above.genant_grade = {{3, {}}};
    above.kyphosis_deg = {{20, {}}};
    above.signals.suv_max = {{9, {}}};
    above.note = "note";
    Lesion far = above, here;
    far.id = LesionId("far");
    far.levels = {T(4)};
    here.id = LesionId("here");
    here.levels = {L(2)};
    here.position = Place{{1, 2, 3}, k_frame};
    c.lesions = {far, above, here};
    ASSERT_EQ(lesion_above(c, here)->id.value, "above");
    EXPECT_EQ(lesion_above(c, far), nullptr);

    Provenance const now{How::entered, "Reader A", {}, {}, {}};
    Lesion const copied = copy_findings(*lesion_above(c, here), here, now);
    EXPECT_EQ(copied.type->value, BoneLesionType::lytic);
    EXPECT_EQ(copied.type->from.how, How::propagated);
    EXPECT_EQ(copied.type->from.method, "as lesion #1");
    EXPECT_EQ(copied.left.pedicle->value, true);
    EXPECT_EQ(copied.escc->value, Escc::grade_1b);
    EXPECT_EQ(copied.pain->value, Pain::mechanical);
    EXPECT_EQ(copied.levels, std::vector{L(2)});
    EXPECT_EQ(copied.position, here.position);
    EXPECT_EQ(copied.id, here.id);
    EXPECT_FALSE(copied.collapse || copied.height_loss_pct || copied.genant_grade || copied.kyphosis_deg ||
                 copied.signals.suv_max);
    EXPECT_TRUE(copied.note.empty());
}

} // namespace vertemark::annotation
