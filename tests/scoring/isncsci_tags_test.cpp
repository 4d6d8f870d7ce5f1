// Scores that a condition other than the spinal cord injury touches ("*": not normal, "**": taken as normal).
// Truth, Rupp 2021: what is taken as normal classifies like the best grade; what is not normal may be weak
// for either reason, so it never hides the classification of the grades as they stand.
#include <gtest/gtest.h>

#include "tests/scoring/isncsci_exams.h"

using namespace vertemark::scoring;
using namespace vertemark::test;

namespace {

using Tag = IsncsciScore::Tag;

// Calls `act(score, best grade)` for every score of the examination.
template <class Act>
void for_each_score(IsncsciExam& exam, Act act) {
    for (auto* side : {&exam.right, &exam.left}) {
        for (auto* scores : {&side->touch, &side->prick})
            for (std::size_t s = 1; s < scores->size(); ++s)
                act((*scores)[s], 2);
        for (auto& score : side->motor)
            act(score, 5);
    }
}

// Tags one in `rarity` of the scores that are not of the best grade; `untested`: of all scores, NT too.
IsncsciExam tagged(IsncsciExam exam, std::mt19937& random, unsigned rarity, std::vector<Tag> const& tags,
                   bool untested) {
    for_each_score(exam, [&](IsncsciScore& score, int best) {
        if (random() % rarity)
            return;
        if (untested && random() % 2)
            score.grade.reset();
        if (score.grade != best)
            score.tag = tags[random() % tags.size()];
    });
    return exam;
}

bool any_star(IsncsciResult const& result) {
    bool star = false;
    auto const look = [&](auto const& list) {
        for (auto const& entry : list)
            star = star || entry.starred;
    };
    look(result.neurological_level);
    look(result.completeness);
    look(result.ais);
    for (auto const* side : {&result.right, &result.left}) {
        look(side->sensory_level);
        look(side->motor_level);
        look(side->sensory_zone.lowest);
        look(side->motor_zone.lowest);
    }
    return star;
}

// The answers as written, without their stars.
std::string plain(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
}

void with_random_sparing(IsncsciExam& exam, std::mt19937& random) {
    for (auto* side : {&exam.right, &exam.left})
        if (random() % 3 == 0)
            side->lowest_non_key_muscle = static_cast<int>(random() % k_isncsci_intact);
    if (random() % 4 == 0)
        exam.contraction = AnalFinding::not_testable;
    if (random() % 4 == 0)
        exam.sensation = AnalFinding::not_testable;
}

TEST(IsncsciTags, WhatIsTakenAsNormalClassifiesLikeTheBestGrade) {
    std::mt19937 random(3);
    for (int n = 0; n < 4000; ++n) {
        IsncsciExam exam = random_exam(random);
        with_random_sparing(exam, random);
        exam = tagged(exam, random, 2 + random() % 30, {Tag::normal}, n % 2);
        IsncsciExam normal = exam;
        for_each_score(normal, [](IsncsciScore& score, int best) {
            if (score.tag == Tag::normal)
                score = {best, Tag::none};
        });
        auto const found = classify(exam), truth = classify(normal);
        ASSERT_EQ(plain(to_string(found.neurological_level)), to_string(truth.neurological_level)) << n;
        ASSERT_EQ(plain(to_string(found.completeness)), to_string(truth.completeness)) << n;
        ASSERT_EQ(plain(to_string(found.ais)), to_string(truth.ais)) << n;
        for (auto side : {&IsncsciResult::right, &IsncsciResult::left}) {
            ASSERT_EQ(plain(to_string((found.*side).sensory_level)), to_string((truth.*side).sensory_level));
            ASSERT_EQ(plain(to_string((found.*side).motor_level)), to_string((truth.*side).motor_level)) << n;
            ASSERT_EQ(plain(to_string((found.*side).sensory_zone)), to_string((truth.*side).sensory_zone));
            ASSERT_EQ(plain(to_string((found.*side).motor_zone)), to_string((truth.*side).motor_zone)) << n;
        }
    }
}

TEST(IsncsciTags, WhatIsNotNormalNeverHidesTheGradesAsTheyStand) {
    std::mt19937 random(4);
    for (int n = 0; n < 4000; ++n) {
        IsncsciExam exam = random_exam(random);
        auto const truth = classify(exam);
        auto const found = classify(tagged(exam, random, 2 + random() % 30, {Tag::not_normal}, false));
        ASSERT_TRUE(lists(found.completeness, truth.completeness)) << n;
        ASSERT_TRUE(lists(found.neurological_level, truth.neurological_level))
            << n << " " << to_string(found.neurological_level) << " " << to_string(truth.neurological_level);
        ASSERT_TRUE(lists(found.ais, truth.ais))
            << n << " " << to_string(found.ais) << " " << to_string(truth.ais);
        for (auto side : {&IsncsciResult::right, &IsncsciResult::left}) {
            ASSERT_TRUE(lists((found.*side).sensory_level, (truth.*side).sensory_level)) << n;
            ASSERT_TRUE(lists((found.*side).motor_level, (truth.*side).motor_level)) << n;
        }
    }
}

// C5 untested leaves C4, C5 and what follows from 5 at C5; C6 taken as normal then decides the rest.
TEST(IsncsciTags, AMuscleTakenAsNormalBelowAnUntestedOneMarksWhatRestsOnIt) {
    IsncsciExam exam = normal_exam();
    muscle(exam.right, "C5") = read("NT");
    muscle(exam.right, "C6") = read("0**");
    EXPECT_EQ(to_string(classify(exam).right.motor_level), "C4,C5,INT*");
    muscle(exam.right, "C7") = read("NT");
    EXPECT_EQ(to_string(classify(exam).right.motor_level), "C4,C5,C6*,C7*,INT*");
    muscle(exam.right, "C7") = read("0");
    EXPECT_EQ(plain(to_string(classify(exam).right.motor_level)), "C4,C5,C6");
}

TEST(IsncsciTags, TheLastMuscleOfALimbTakenAsNormalMarksWhatLiesBelow) {
    IsncsciExam exam = normal_exam();
    muscle(exam.left, "C8") = read("NT");
    muscle(exam.left, "T1") = read("2**");
    EXPECT_EQ(to_string(classify(exam).left.motor_level), "C7,C8,INT*");
    set_sensation(exam.left, "T1", "1", "2"); // the thorax can't be reached
    EXPECT_EQ(to_string(classify(exam).left.motor_level), "C7,C8,T1*");
}

TEST(IsncsciTags, OnlyTaggedScoresGiveStarsAndEveryAnswerHasOneAtLeast) {
    std::mt19937 random(5);
    int starred = 0;
    for (int n = 0; n < 4000; ++n) {
        IsncsciExam exam = random_exam(random);
        with_random_sparing(exam, random);
        IsncsciExam untested = exam;
        for_each_score(untested, [&](IsncsciScore& score, int) {
            if (random() % 10 == 0)
                score.grade.reset();
        });
        ASSERT_FALSE(any_star(classify(untested))) << n;
        auto const result =
            classify(tagged(untested, random, 2 + random() % 20, {Tag::normal, Tag::not_normal}, true));
        starred += any_star(result);
        ASSERT_FALSE(result.neurological_level.empty()) << n;
        ASSERT_FALSE(result.completeness.empty()) << n;
        ASSERT_FALSE(result.ais.empty()) << n;
        for (auto side : {&IsncsciResult::right, &IsncsciResult::left}) {
            ASSERT_FALSE((result.*side).sensory_level.empty()) << n;
            ASSERT_FALSE((result.*side).motor_level.empty()) << n;
        }
    }
    EXPECT_GT(starred, 1000);
}

} // namespace
