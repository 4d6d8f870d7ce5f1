// Truth: the rules of the standard worked through by hand on small examinations; that an untestable score
// never hides the true answer is tried on many random ones. Whole worksheets: tests/cli/isncsci_test.cpp.
#include "scoring/isncsci.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/scoring/isncsci_exams.h"

using namespace vertemark::scoring;
using namespace vertemark::test;

namespace {

TEST(Isncsci, ANormalExaminationIsIntactAndE) {
    auto const result = classify(normal_exam());
    EXPECT_EQ(to_string(result.neurological_level), "INT");
    EXPECT_EQ(to_string(result.right.motor_level), "INT");
    EXPECT_EQ(to_string(result.left.sensory_level), "INT");
    EXPECT_EQ(to_string(result.ais), "E");
    EXPECT_EQ(to_string(result.completeness), "I");
    EXPECT_EQ(to_string(result.right.motor_zone), "NA");
    EXPECT_EQ(to_string(result.right.sensory_zone), "NA");
    EXPECT_EQ(result.right.totals, (IsncsciTotals{56, 56, 25, 25, 50}));
}

TEST(Isncsci, ACompleteInjuryEndsWhereFunctionEnds) {
    for (char const* level : {"C2", "C4", "C6", "T1", "T2", "T10", "L1", "L3", "S1", "S3"}) {
        auto const result = classify(cut_exam(level, level));
        EXPECT_EQ(to_string(result.neurological_level), level);
        EXPECT_EQ(to_string(result.right.sensory_level), level);
        EXPECT_EQ(to_string(result.ais), "A") << level;
        EXPECT_EQ(to_string(result.completeness), "C");
        EXPECT_EQ(to_string(result.left.sensory_zone), level);
        EXPECT_EQ(to_string(result.left.motor_level), level);
        EXPECT_EQ(to_string(result.left.motor_zone), level);
    }
}

TEST(Isncsci, TheNeurologicalLevelIsTheMostRostralOfTheFour) {
    auto const result = classify(cut_exam("T4", "C7"));
    EXPECT_EQ(to_string(result.right.sensory_level), "T4");
    EXPECT_EQ(to_string(result.left.sensory_level), "C7");
    EXPECT_EQ(to_string(result.neurological_level), "C7");
}

TEST(Isncsci, TheMotorLevelIsTheLowestMuscleOfThreeWithAllAboveFive) {
    for (auto const& [grade, level] :
         {std::pair{"5", "C7"}, {"4", "C7"}, {"3", "C7"}, {"2", "C6"}, {"0", "C6"}}) {
        IsncsciExam exam = cut_exam("C7", "C7");
        muscle(exam.right, "C7") = read(grade);
        EXPECT_EQ(to_string(classify(exam).right.motor_level), level) << grade;
    }
}

TEST(Isncsci, WhereNoMuscleIsTheMotorLevelFollowsSensation) {
    // Arms full, sensation of C8 reduced: the motor level cannot be in the thorax.
    IsncsciExam exam = cut_exam("T6", "T6");
    set_sensation(exam.right, "C8", "1", "2");
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.right.sensory_level), "C7");
    EXPECT_EQ(to_string(result.right.motor_level), "T1");
    EXPECT_EQ(to_string(result.left.motor_level), "T6");
}

TEST(Isncsci, SacralSparingOfAnyKindMakesTheInjuryIncomplete) {
    IsncsciExam touch = cut_exam("T4", "T4"), pressure = touch, contraction = touch;
    set_sensation(touch.left, "S4_5", "1", "0");
    pressure.sensation = AnalFinding::yes;
    contraction.contraction = AnalFinding::yes;
    EXPECT_EQ(to_string(classify(touch).completeness), "I");
    EXPECT_EQ(to_string(classify(touch).ais), "B");
    EXPECT_EQ(to_string(classify(pressure).ais), "B");
    EXPECT_EQ(to_string(classify(contraction).ais), "C");
}

TEST(Isncsci, MotorFunctionMoreThanThreeLevelsBelowSeparatesCFromB) {
    IsncsciExam exam = cut_exam("C5", "C5");
    exam.sensation = AnalFinding::yes;
    muscle(exam.right, "C8") = read("1"); // exactly three below C5
    EXPECT_EQ(to_string(classify(exam).ais), "B");
    muscle(exam.right, "T1") = read("1");
    EXPECT_EQ(to_string(classify(exam).ais), "C");
}

TEST(Isncsci, ALowNonKeyMuscleCountsAsMotorFunction) {
    IsncsciExam exam = cut_exam("C5", "C5");
    exam.sensation = AnalFinding::yes;
    exam.right.lowest_non_key_muscle = at("L3");
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.ais), "C");
    EXPECT_EQ(to_string(result.right.motor_zone), "L3");
    EXPECT_EQ(to_string(result.left.motor_zone), "C5");
    exam.sensation = AnalFinding::no; // complete: the muscle changes nothing
    EXPECT_EQ(to_string(classify(exam).ais), "A");
    EXPECT_EQ(to_string(classify(exam).right.motor_zone), "C5");
}

TEST(Isncsci, HalfOfTheMusclesBelowTheLevelSeparatesDFromC) {
    IsncsciExam exam = cut_exam("T10", "T10"); // ten muscles below
    exam.contraction = exam.sensation = AnalFinding::yes;
    for (char const* segment : {"L2", "L3", "L4", "L5"})
        muscle(exam.right, segment) = read("3");
    EXPECT_EQ(to_string(classify(exam).ais), "C");
    muscle(exam.left, "L2") = read("3");
    EXPECT_EQ(to_string(classify(exam).ais), "D");
}

TEST(Isncsci, WithoutAMuscleBelowTheLevelMotorIncompleteIsD) {
    IsncsciExam exam = cut_exam("S2", "S2");
    exam.contraction = AnalFinding::yes;
    EXPECT_EQ(to_string(classify(exam).ais), "D");
}

TEST(Isncsci, TheZonesNameTheLowestSegmentThatKeepsSomething) {
    IsncsciExam exam = cut_exam("C6", "C6");
    set_sensation(exam.right, "T8", "0", "1");
    muscle(exam.left, "T1") = read("1");
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.right.sensory_zone), "T8");
    EXPECT_EQ(to_string(result.left.motor_zone), "T1");
    EXPECT_EQ(to_string(result.ais), "A");
}

TEST(Isncsci, ASensoryZoneDoesNotApplyBesideSacralSensationOfItsSide) {
    IsncsciExam exam = cut_exam("T4", "T4");
    set_sensation(exam.right, "S4_5", "1", "0");
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.right.sensory_zone), "NA");
    EXPECT_EQ(to_string(result.left.sensory_zone), "T4");
    exam.sensation = AnalFinding::yes;
    EXPECT_EQ(to_string(classify(exam).left.sensory_zone), "NA");
}

TEST(Isncsci, NothingAtAllIsC1) {
    IsncsciExam exam = cut_exam("C1", "C1");
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.neurological_level), "C1");
    EXPECT_EQ(to_string(result.right.sensory_zone), "C1");
    EXPECT_EQ(result.left.totals, (IsncsciTotals{0, 0, 0, 0, 0}));
}

TEST(Isncsci, AnUntestableScoreLeavesItsTotalOpenAndOnlyThat) {
    IsncsciExam exam = normal_exam();
    muscle(exam.left, "C6") = read("NT");
    auto const totals = classify(exam).left.totals;
    EXPECT_EQ(totals, (IsncsciTotals{56, 56, std::nullopt, 25, std::nullopt}));
    EXPECT_EQ(isncsci_total(totals.upper_motor), "ND");
    EXPECT_EQ(isncsci_total(totals.lower_motor), "25");
    EXPECT_EQ(isncsci_sum(25, totals.upper_motor), std::nullopt);
    EXPECT_EQ(isncsci_sum(25, 20), 45);
}

TEST(Isncsci, UntestableSacralFindingsLeaveCompletenessOpen) {
    IsncsciExam exam = cut_exam("T4", "T4");
    exam.sensation = AnalFinding::not_testable;
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.completeness), "C,I");
    EXPECT_EQ(to_string(result.ais), "A,B");
    EXPECT_EQ(to_string(result.right.sensory_zone), "NA,T4");
    exam.contraction = AnalFinding::not_testable;
    EXPECT_EQ(to_string(classify(exam).ais), "A,B,C");
    EXPECT_EQ(to_string(classify(exam).right.motor_zone), "NA,T4");
}

TEST(Isncsci, ASpoiledScoreMarksWhatRestsOnIt) {
    IsncsciExam exam = cut_exam("T6", "T6");
    muscle(exam.left, "C6") = read("0**"); // a nerve lesion: taken as normal
    auto const result = classify(exam);
    EXPECT_EQ(to_string(result.left.motor_level), "T6*");
    EXPECT_EQ(to_string(result.right.motor_level), "T6");
    EXPECT_EQ(to_string(result.neurological_level), "T6*");
    EXPECT_EQ(to_string(result.ais), "A");
    EXPECT_EQ(result.left.totals.upper_motor, 20); // as examined
}

TEST(Isncsci, SacralScoresThatAreSpoiledMarkTheCompleteness) {
    IsncsciExam exam = cut_exam("T6", "T6");
    set_sensation(exam.left, "S4_5", "0**", "0");
    EXPECT_EQ(to_string(classify(exam).completeness), "I*");
    set_sensation(exam.left, "S4_5", "0*", "0");
    EXPECT_EQ(to_string(classify(exam).completeness), "C*,I*");
    EXPECT_EQ(to_string(classify(exam).ais).substr(0, 2), "A*");
}

TEST(Isncsci, ScoresAreReadAsTheyAreWritten) {
    EXPECT_EQ(read_isncsci_score("3", 5), (IsncsciScore{3, IsncsciScore::Tag::none}));
    EXPECT_EQ(read_isncsci_score("0*", 2), (IsncsciScore{0, IsncsciScore::Tag::not_normal}));
    EXPECT_EQ(read_isncsci_score("4**", 5), (IsncsciScore{4, IsncsciScore::Tag::normal}));
    EXPECT_EQ(read_isncsci_score("NT**", 2), (IsncsciScore{std::nullopt, IsncsciScore::Tag::normal}));
    EXPECT_EQ(read_isncsci_score("NT", 2), IsncsciScore{});
    for (char const* wrong : {"", "*", "**", "3", "2*", "2**", "-1", "22", "nt", "N", "1***", "x", "/", "/*"})
        EXPECT_FALSE(read_isncsci_score(wrong, 2)) << wrong;
    EXPECT_FALSE(read_isncsci_score("6", 5));
    EXPECT_FALSE(read_isncsci_score("5*", 5)); // the best grade cannot be spoiled
    EXPECT_FALSE(isncsci_segment("S4"));
    EXPECT_EQ(isncsci_segment(28), "S4_5");
}

// ---- Random examinations ----

TEST(Isncsci, AFullyTestedExaminationHasOneAnswerToEverything) {
    std::mt19937 random(1);
    for (int n = 0; n < 3000; ++n) {
        auto const result = classify(random_exam(random));
        ASSERT_EQ(result.neurological_level.size(), 1u);
        ASSERT_EQ(result.ais.size(), 1u) << to_string(result.ais);
        ASSERT_EQ(result.completeness.size(), 1u);
        int rostral = k_isncsci_intact;
        for (auto const* side : {&result.right, &result.left}) {
            ASSERT_EQ(side->sensory_level.size(), 1u);
            ASSERT_EQ(side->motor_level.size(), 1u);
            ASSERT_LE(side->sensory_zone.lowest.size(), 1u);
            rostral = std::min({rostral, side->sensory_level[0].segment, side->motor_level[0].segment});
        }
        ASSERT_EQ((result.ais[0].grade == 'A'), (result.completeness[0].grade == 'C'));
        if (result.neurological_level[0].segment != k_isncsci_intact) {
            ASSERT_EQ(result.neurological_level[0].segment, rostral);
        }
    }
}

TEST(Isncsci, WhatIsNotTestedNeverHidesTheTruth) {
    std::mt19937 random(2);
    for (int n = 0; n < 3000; ++n) {
        IsncsciExam exam = random_exam(random);
        auto const truth = classify(exam);
        for (auto* side : {&exam.right, &exam.left})
            for (int k = 0; k < 3; ++k) {
                side->touch[1 + random() % 28].grade.reset();
                side->prick[1 + random() % 28].grade.reset();
                side->motor[random() % k_isncsci_muscles].grade.reset();
            }
        if (random() % 2)
            exam.sensation = AnalFinding::not_testable;
        auto const open = classify(exam);
        ASSERT_TRUE(lists(open.right.sensory_level, truth.right.sensory_level));
        ASSERT_TRUE(lists(open.left.sensory_level, truth.left.sensory_level));
        ASSERT_TRUE(lists(open.completeness, truth.completeness));
        ASSERT_TRUE(lists(open.left.motor_level, truth.left.motor_level))
            << n << " " << to_string(open.left.motor_level) << " " << to_string(truth.left.motor_level);
        ASSERT_TRUE(lists(open.neurological_level, truth.neurological_level))
            << n << " " << to_string(open.neurological_level) << " " << to_string(truth.neurological_level);
        ASSERT_TRUE(lists(open.ais, truth.ais))
            << n << " " << to_string(open.ais) << " " << to_string(truth.ais);
    }
}

} // namespace
