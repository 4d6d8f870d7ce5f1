#include "annotation/reading/compare.h"

#include <gtest/gtest.h>

namespace vertemark::annotation {

namespace {

Case reading(BoneLesionType type, Level level) {
    Case c;
    c.patient.id = "4711";
    Lesion lesion;
    lesion.id = LesionId("a");
    lesion.levels = {level};
    lesion.type = {{type, {}}};
    c.lesions = {lesion};
    return c;
}

ComparedItem const* find(std::vector<ComparedItem> const& items, char const* subject, char const* item) {
    for (auto const& one : items)
        if (one.subject == subject && one.item == item)
            return &one;
    return nullptr;
}

} // namespace

TEST(SecondReader, ComparesItemByItem) {
    Case a = reading(BoneLesionType::lytic, T(4)), b = reading(BoneLesionType::mixed, T(4));
    a.clinical.status.kps = {{80, {}}};
    auto const items = compare(a, b);
    ASSERT_TRUE(items);
    EXPECT_TRUE(find(*items, "T4", "lesion")->agrees());
    EXPECT_FALSE(find(*items, "T4", "bone_lesion")->agrees());
    EXPECT_EQ(find(*items, "T4", "bone_lesion")->second, "mixed");
    EXPECT_FALSE(find(*items, "", "kps")->comparable()); // unknown is not a disagreement
    EXPECT_EQ(find(*items, "", "frankel"), nullptr);     // neither answered
}

TEST(SecondReader, ALesionThatOnlyOneMarkedIsADisagreement) {
    auto const items = compare(reading(BoneLesionType::lytic, T(4)), reading(BoneLesionType::lytic, T(5)));
    ASSERT_TRUE(items);
    EXPECT_EQ(find(*items, "T4", "lesion")->second, "no");
    EXPECT_EQ(find(*items, "T5", "lesion")->first, "no");
    EXPECT_EQ(find(*items, "T4", "bone_lesion"), nullptr);
}

TEST(SecondReader, RefusesTwoPatients) {
    Case other = reading(BoneLesionType::lytic, T(4));
    other.patient.id = "4712";
    EXPECT_EQ(compare(reading(BoneLesionType::lytic, T(4)), other).error().code, ErrorCode::inconsistent);
}

// The textbook table of 50 grant proposals: yes/yes 20, yes/no 5, no/yes 10, no/no 15; kappa 0.4.
TEST(SecondReader, KappaOfATextbookTable) {
    std::vector<std::pair<std::string, std::string>> answers;
    answers.insert(answers.end(), 20, {"yes", "yes"});
    answers.insert(answers.end(), 5, {"yes", "no"});
    answers.insert(answers.end(), 10, {"no", "yes"});
    answers.insert(answers.end(), 15, {"no", "no"});
    auto const agreement = cohen_kappa(answers);
    EXPECT_EQ(agreement.pairs, 50);
    EXPECT_NEAR(agreement.observed, 0.7, 1e-12);
    EXPECT_NEAR(agreement.expected, 0.5, 1e-12);
    EXPECT_NEAR(*agreement.kappa, 0.4, 1e-12);
}

TEST(SecondReader, KappaIsAbsentWhereChanceAlwaysAgrees) {
    std::vector<std::pair<std::string, std::string>> const same(5, {"no", "no"});
    EXPECT_FALSE(cohen_kappa(same).kappa);
    EXPECT_EQ(cohen_kappa(same).observed, 1);
    EXPECT_FALSE(cohen_kappa({}).kappa);
}

TEST(SecondReader, AgreementIsPooledByItem) {
    std::vector<ComparedItem> const items{{"T4", "type", "lytic", "lytic"},
                                          {"T5", "type", "mixed", "lytic"},
                                          {"T5", "type", "mixed", {}},
                                          {"", "kps", "80", "80"}};
    auto const agreements = agreement_by_item(items);
    ASSERT_EQ(agreements.size(), 2u);
    EXPECT_EQ(agreements[0].first, "type");
    EXPECT_EQ(agreements[0].second.pairs, 2);
    EXPECT_EQ(agreements[0].second.observed, 0.5);
}

} // namespace vertemark::annotation
