#include "annotation/edit/apply.h"
#include "annotation/edit/case_editor.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/annotation/random_edits.h"

namespace vertemark::annotation {

namespace {

EditContext test_context() {
    auto const count = std::make_shared<int>(0);
    return {"Reader A", [count] { return Instant(std::chrono::milliseconds(1000 * ++*count)); },
            [count] { return "id-" + std::to_string(++*count); }};
}

Case some_case(tests::RandomEdits& random) {
    Case c;
    for (int i = 0; i < 30; ++i)
        (void)apply(c, random.edit());
    return c;
}

} // namespace

RC_GTEST_PROP(Edits, ApplyThenInverseGivesAnEqualCase, (unsigned seed)) {
    tests::RandomEdits random(seed);
    Case c = some_case(random);
    for (int i = 0; i < 20; ++i) {
        Case const before = c;
        Edit const edit = random.edit();
        auto const inverse = apply(c, edit);
        if (!inverse) {
            RC_ASSERT(c == before); // refused: all or nothing
            continue;
        }
        Case const after = c;
        auto const again = apply(c, *inverse);
        RC_ASSERT(again.has_value());
        RC_ASSERT(c == before);
        RC_ASSERT(apply(c, *again).has_value()); // and the inverse of the inverse goes forward again
        RC_ASSERT(c == after);
    }
}

RC_GTEST_PROP(Edits, UndoAllGivesTheFirstCaseAndRedoAllTheLast, (unsigned seed)) {
    tests::RandomEdits random(seed);
    Case const first = some_case(random);
    CaseEditor editor(first, test_context());
    for (int i = 0; i < 25; ++i) {
        if (random.number(5) == 0)
            (void)editor.undo();
        else if (random.number(6) == 0)
            (void)editor.redo();
        else
            (void)editor.apply(random.edit(), random.coin() ? "" : "drag");
    }
    while (editor.can_redo())
        RC_ASSERT(editor.redo().has_value());
    Case const last = editor.current();
    while (editor.can_undo())
        RC_ASSERT(editor.undo().has_value());
    RC_ASSERT(editor.current() == first);
    while (editor.can_redo())
        RC_ASSERT(editor.redo().has_value());
    RC_ASSERT(editor.current() == last);
}

RC_GTEST_PROP(Edits, TheJournalRebuildsCaseAndHistory, (unsigned seed)) {
    tests::RandomEdits random(seed);
    Case const first = some_case(random);
    CaseEditor editor(first, test_context());
    std::vector<JournalEntry> journal;
    editor.listen([&](Case const&, Change const& change) {
        journal.push_back({static_cast<std::int64_t>(journal.size()) + 1, change});
    });
    for (int i = 0; i < 30; ++i) {
        int const dice = random.number(6);
        if (dice == 0)
            (void)editor.undo();
        else if (dice == 1)
            (void)editor.redo();
        else
            (void)editor.apply(random.edit(), dice == 2 ? "drag" : "");
    }
    Case replayed = first;
    for (auto const& entry : journal)
        RC_ASSERT(apply(replayed, entry.change.edit).has_value());
    RC_ASSERT(replayed == editor.current());

    CaseEditor restarted(replayed, test_context(), History::rebuild(journal));
    while (editor.can_undo()) {
        RC_ASSERT(restarted.can_undo());
        RC_ASSERT(editor.undo().has_value() && restarted.undo().has_value());
        RC_ASSERT(restarted.current() == editor.current());
    }
    RC_ASSERT(!restarted.can_undo());
}

RC_GTEST_PROP(Edits, SequenceHasTheEffectOfBothInTurn, (unsigned seed)) {
    tests::RandomEdits random(seed);
    Case one = some_case(random);
    Case two = one;
    Edit const a = random.edit(), b = random.edit();
    RC_PRE(apply(one, a).has_value() && apply(one, b).has_value());
    RC_ASSERT(apply(two, sequence(a, b)).has_value());
    RC_ASSERT(one == two);
}

TEST(CaseEditor, ADragIsOneStep) {
    CaseEditor editor({}, test_context());
    auto const id = editor.add_lesion({});
    ASSERT_TRUE(id);
    for (double x : {1.0, 2.0, 3.0})
        ASSERT_TRUE(editor.change_lesion(
            *id,
            [&](Lesion& l) {
                l.position = Place{{x, 0, 0}, FrameOfReferenceUid("1")};
            },
            "drag"));
    ASSERT_TRUE(editor.undo());
    EXPECT_FALSE(editor.current().lesions[0].position);
    ASSERT_TRUE(editor.redo());
    EXPECT_EQ(editor.current().lesions[0].position->point.x, 3);
}

TEST(CaseEditor, TwoDragsAreTwoSteps) {
    CaseEditor editor({}, test_context());
    auto const id = *editor.add_lesion({});
    auto const drag = [&](double radius) {
        ASSERT_TRUE(editor.change_lesion(
            id, [&](Lesion& l) { l.radius_mm = radius; }, "drag"));
    };
    drag(1);
    drag(2);
    editor.end_merge();
    drag(3);
    ASSERT_TRUE(editor.undo());
    EXPECT_EQ(editor.current().lesions[0].radius_mm, 2);
}

TEST(CaseEditor, LesionsGetIdNumberAndAuthor) {
    CaseEditor editor({}, test_context());
    auto const first = *editor.add_lesion({}), second = *editor.add_lesion({});
    EXPECT_NE(first, second);
    EXPECT_EQ(find_lesion(editor.current(), first)->number, 1);
    EXPECT_EQ(find_lesion(editor.current(), second)->number, 2);
    EXPECT_EQ(find_lesion(editor.current(), second)->created.who, "Reader A");
}

TEST(CaseEditor, NewActForgetsWhatCouldBeRedone) {
    CaseEditor editor({}, test_context());
    (void)*editor.add_lesion({});
    ASSERT_TRUE(editor.undo());
    EXPECT_EQ(editor.redo_name(), "put_lesion");
    ASSERT_TRUE(editor.apply({SetReader{"B"}}));
    EXPECT_FALSE(editor.can_redo());
    EXPECT_EQ(editor.redo().error().code, ErrorCode::not_found);
}

TEST(CaseEditor, ARefusedEditChangesNothingAndIsNotTold) {
    CaseEditor editor({}, test_context());
    int told = 0;
    editor.listen([&](Case const&, Change const&) { ++told; });
    Lesion lesion;
    lesion.levels = {T(14)};
    EXPECT_EQ(editor.add_lesion(lesion).error().subject, "levels");
    lesion.levels = {T(3)};
    lesion.tomita_surgical_type = {{8, {}}};
    EXPECT_EQ(editor.add_lesion(lesion).error().subject, "tomita_surgical_type");
    EXPECT_EQ(editor.change_clinical([](ClinicalRecord& c) {
                        c.status.kps = {{45, {}}};
                    })
                  .error()
                  .subject,
              "kps");
    EXPECT_EQ(told, 0);
    EXPECT_FALSE(editor.can_undo());
    EXPECT_EQ(editor.current(), Case{});
}

TEST(Edits, AGroupIsAppliedWholeOrNotAtAll) {
    Case c;
    Lesion lesion;
    lesion.id = LesionId("a");
    Group group{"two", {{PutLesion{lesion, {}}}, {RemoveLesion{LesionId("missing")}}}};
    auto const refused = apply(c, {group});
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
    EXPECT_EQ(c, Case{});
}

TEST(Edits, ARemovedLesionComesBackToItsPlace) {
    Case c;
    for (char const* id : {"a", "b", "c"}) {
        Lesion lesion;
        lesion.id = LesionId(id);
        ASSERT_TRUE(apply(c, {PutLesion{lesion, {}}}));
    }
    auto const back = apply(c, {RemoveLesion{LesionId("b")}});
    ASSERT_TRUE(back);
    ASSERT_TRUE(apply(c, *back));
    EXPECT_EQ(c.lesions[1].id.value, "b");
}

TEST(Patients, AreTheSameOnlyWhenIdNameAndBirthDateAgree) {
    PatientIdentity const jane{"4711", "", "Doe^Jane", "F", "1968-01-02"};
    auto other = jane;
    other.name = "DOE^JANE ";
    EXPECT_TRUE(same_patient(jane, other));
    other.birth_date = "19680102";
    EXPECT_TRUE(same_patient(jane, other));
    other.name = "Doe^John";
    EXPECT_FALSE(same_patient(jane, other));
    other = jane;
    other.birth_date = "1968-01-03";
    EXPECT_FALSE(same_patient(jane, other));
    other = jane;
    other.id = "4712";
    EXPECT_FALSE(same_patient(jane, other));
}

TEST(UptakeInputs, AreSetReplacedAndTakenAwayByStudy) {
    Case c;
    UptakeInputs inputs;
    inputs.study = StudyUid("1.2.5");
    inputs.weight_kg = Sourced<double>{71.5, {How::entered, "Dr A", {}, {}, ""}};
    auto const back = apply(c, {SetUptakeInputs{inputs}});
    ASSERT_TRUE(back);
    EXPECT_EQ(uptake_inputs_of(c, inputs.study).weight_kg->value, 71.5);
    EXPECT_EQ(uptake_inputs_of(c, inputs.study).weight_kg->from.who, "Dr A");
    EXPECT_TRUE(uptake_inputs_of(c, StudyUid("1.2.6")).says_nothing());
    UptakeInputs other;
    other.study = StudyUid("1.2.4");
    other.sex = Sourced<std::string>{"M", {}};
    ASSERT_TRUE(apply(c, {SetUptakeInputs{other}}));
    ASSERT_EQ(c.uptake_inputs.size(), 2u);
    EXPECT_EQ(c.uptake_inputs.front().study, other.study);
    ASSERT_TRUE(apply(c, *back));
    ASSERT_EQ(c.uptake_inputs.size(), 1u);
    EXPECT_EQ(c.uptake_inputs.front().study, other.study);
}

TEST(UptakeInputs, NumbersThatNoPatientHasAreRefused) {
    Case c;
    UptakeInputs inputs;
    auto const refused = [&](char const* field) {
        auto const done = apply(c, {SetUptakeInputs{inputs}});
        return !done && done.error().code == ErrorCode::inconsistent && done.error().subject == field;
    };
    inputs.weight_kg = Sourced<double>{70, {}};
    EXPECT_TRUE(refused("study"));
    inputs.study = StudyUid("1.2.5");
    inputs.weight_kg->value = 7000;
    EXPECT_TRUE(refused("weight_kg"));
    inputs.weight_kg->value = 70;
    inputs.dose_bq = Sourced<double>{0, {}};
    EXPECT_TRUE(refused("dose_bq"));
    inputs.dose_bq->value = 3.7e8;
    inputs.sex = Sourced<std::string>{"woman", {}};
    EXPECT_TRUE(refused("sex"));
    inputs.sex->value = "F";
    inputs.injection_datetime = Sourced<std::string>{"10:30", {}};
    EXPECT_TRUE(refused("injection_datetime"));
    EXPECT_EQ(c, Case{});
}

} // namespace vertemark::annotation
