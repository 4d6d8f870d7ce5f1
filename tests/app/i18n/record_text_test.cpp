// Every id of the clinical record and of cohorts has its words.
#include <QCoreApplication>
#include <gtest/gtest.h>

#include "annotation/cohort/cohort.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/record_text.h"

using namespace vertemark::app;
using namespace vertemark::annotation;

namespace {

TEST(RecordText, EveryFieldSectionAndChoiceIsWorded) {
    for (auto const& field : record_fields()) {
        EXPECT_TRUE(has_field_text(field)) << field.id;
        EXPECT_TRUE(has_section_text(field.section)) << field.section;
        for (auto const& choice : field.choices)
            EXPECT_TRUE(has_record_choice_text(field, choice)) << field.id << " " << choice;
    }
}

TEST(RecordText, ValuesAreShownInWordsAndUnknownIsSaid) {
    EXPECT_EQ(record_value_text(*find_record_field("primary_site"), "esophagus"), "Esophagus");
    EXPECT_EQ(record_value_text(*find_record_field("died"), "0"), "no");
    EXPECT_EQ(record_value_text(*find_record_field("kps"), std::nullopt), "not assessed");
    EXPECT_EQ(record_value_text(*find_record_field("surgery_type"), "en_bloc"), "en bloc resection");
}

TEST(CohortText, EveryQuantityIsWordedAndFiguresAreWrittenAsPapersDo) {
    for (auto const& quantity : quantities())
        EXPECT_TRUE(has_cohort_quantity_text(quantity.id)) << quantity.id;
    EXPECT_EQ(description_text(describe(std::vector<double>{51, 67, 58, 58, 59, 55})),
              QStringLiteral("58.0 ± 5.3 (51–67)"));
    EXPECT_EQ(description_text(describe(std::vector<double>{4.5})), QStringLiteral("4.5 (4.5–4.5)"));
    EXPECT_EQ(description_text(std::nullopt), QStringLiteral("–"));
}

} // namespace
