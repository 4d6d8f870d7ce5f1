// The clinical record as a list of fields, the plan of visits, and times between partial dates.
#include <gtest/gtest.h>

#include <set>

#include "annotation/cohort/cohort.h"
#include "annotation/cohort/duration.h"
#include "annotation/record/fields.h"
#include "annotation/record/follow_up.h"

namespace vertemark::annotation {

namespace {

Provenance const k_from{How::imported, "Dr Test", {}, {}, "list.csv"};

PartialDate date(char const* text) {
    return *parse_date(text);
}

// A text that the field accepts.
std::string sample(RecordField const& field) {
    switch (field.kind) {
    case RecordField::Kind::text:
        return "some words";
    case RecordField::Kind::date:
        return "2019-03";
    case RecordField::Kind::flag:
        return "1";
    case RecordField::Kind::choice:
        return field.choices.back();
    case RecordField::Kind::levels:
        return "T10 T11";
    case RecordField::Kind::integer:
    case RecordField::Kind::number:
        break;
    }
    return std::to_string(static_cast<int>(field.high));
}

} // namespace

TEST(RecordFields, HaveIdsOfTheirOwn) {
    std::set<std::string> ids;
    for (auto const& field : record_fields())
        EXPECT_TRUE(ids.insert(field.id).second) << field.id;
    EXPECT_GT(ids.size(), 90u);
    EXPECT_EQ(find_record_field("kps")->id, "kps");
    EXPECT_EQ(find_record_field("nothing"), nullptr);
}

TEST(RecordFields, WhatIsWrittenIsReadAndClearedToUnknown) {
    for (auto const& field : record_fields()) {
        Case c;
        auto const index = add_entry(c, field.group, "lesion-1");
        std::string const text = sample(field);
        auto const written = field.write(c, index, text, k_from);
        ASSERT_TRUE(written) << field.id << ": " << written.error().detail;
        EXPECT_EQ(field.read(c, index), text) << field.id;
        if (auto const from = field.provenance(c, index)) {
            EXPECT_EQ(*from, k_from) << field.id;
        }
        if (field.id == "reported_total")
            continue; // a reported score without a total is none
        ASSERT_TRUE(field.write(c, index, "", k_from)) << field.id;
        EXPECT_FALSE(field.read(c, index)) << field.id;
    }
}

TEST(RecordFields, ATextThatIsNoValueChangesNothingAndIsNamed) {
    for (auto const& [id, text] : {std::pair{"kps", "45"},
                                   {"kps", "110"},
                                   {"ecog", "6"},
                                   {"ecog", "1.5"},
                                   {"vas", "eleven"},
                                   {"frankel", "F"},
                                   {"birth_date", "31.2.1960"},
                                   {"progression_date", "2020-02-30"},
                                   {"died", "perhaps"},
                                   {"primary_site", "toe"},
                                   {"albumin_g_dl", "-1"},
                                   {"katagiri_visceral", "much"},
                                   {"systemic_infection", "2"}}) {
        Case c;
        auto const written = find_record_field(id)->write(c, 0, text, k_from);
        ASSERT_FALSE(written) << id << " " << text;
        EXPECT_EQ(written.error().subject, id);
        EXPECT_EQ(c, Case{}) << id;
    }
    Case c;
    add_entry(c, RecordGroup::lesion, "a");
    EXPECT_FALSE(find_record_field("lesion_levels")->write(c, 0, "T10 T14", k_from));
    EXPECT_TRUE(c.lesions[0].levels.empty());
}

TEST(RecordFields, OtherSpellingsAreReadAsOurs) {
    Case c;
    ASSERT_TRUE(find_record_field("primary_site")->write(c, 0, "Oesophagus", k_from));
    EXPECT_EQ(c.clinical.primary_site->value, "esophagus");
    ASSERT_TRUE(find_record_field("frankel")->write(c, 0, "d", k_from));
    EXPECT_EQ(c.clinical.status.frankel->value, Frankel::d);
    ASSERT_TRUE(find_record_field("died")->write(c, 0, "No", k_from));
    EXPECT_EQ(c.clinical.died->value, false);
}

TEST(RecordFields, EntriesAreAddedAndRemoved) {
    Case c;
    EXPECT_EQ(entries(c, RecordGroup::patient), 1u);
    EXPECT_EQ(add_entry(c, RecordGroup::visit), 0u);
    EXPECT_EQ(add_entry(c, RecordGroup::visit), 1u);
    ASSERT_TRUE(find_record_field("visit_kps")->write(c, 1, "70", k_from));
    remove_entry(c, RecordGroup::visit, 0);
    EXPECT_EQ(entries(c, RecordGroup::visit), 1u);
    EXPECT_EQ(find_record_field("visit_kps")->read(c, 0), "70");
}

TEST(FollowUp, IsPlannedAt3And6MonthsThenEvery6) {
    ClinicalRecord record;
    EXPECT_TRUE(follow_up_plan(record, date("2024-01-01")).empty());
    record.surgery.push_back({});
    record.surgery.back().date = date("2023-01-31");
    auto const plan = follow_up_plan(record, date("2024-08-10"));
    std::vector<int> months;
    for (auto const& visit : plan)
        months.push_back(visit.months);
    EXPECT_EQ(months, (std::vector{3, 6, 12, 18, 24}));
    EXPECT_EQ(to_string(plan[0].date), "2023-04-30"); // April has no 31st
    EXPECT_EQ(plan[0].state, PlannedVisit::State::missed);
    EXPECT_EQ(plan[3].state, PlannedVisit::State::due); // 18.3 months after
    EXPECT_EQ(plan[4].state, PlannedVisit::State::upcoming);
}

TEST(FollowUp, AVisitStandsForThePlannedOneItIsNearestTo) {
    ClinicalRecord record;
    record.surgery.push_back({});
    record.surgery.back().date = date("2023-01-15");
    for (char const* text : {"2023-04-20", "2023-08", "2024"}) {
        record.visits.push_back({});
        record.visits.back().date = date(text);
    }
    auto const plan = follow_up_plan(record, date("2023-09-01"));
    EXPECT_EQ(plan[0].visit, 0u);
    EXPECT_EQ(plan[1].visit, 1u); // August, about 7 months
    EXPECT_EQ(plan[1].state, PlannedVisit::State::done);
    EXPECT_EQ(plan[2].state, PlannedVisit::State::upcoming); // a visit "in 2024" stands for none
}

TEST(FollowUp, EndsWithDeath) {
    ClinicalRecord record;
    record.surgery.push_back({});
    record.surgery.back().date = date("2020-01-15");
    record.death_date = Sourced<PartialDate>{date("2020-06-01"), {}};
    auto const plan = follow_up_plan(record, date("2024-01-01"));
    ASSERT_EQ(plan.size(), 1u);
    EXPECT_EQ(plan[0].months, 3);
}

TEST(Elapsed, IsAsCertainAsItsDates) {
    auto const exact = elapsed(date("2020-01-15"), date("2020-08-15"));
    EXPECT_NEAR(exact.months, 7, 0.05);
    EXPECT_EQ(exact.uncertain, 0);
    auto const month = elapsed(date("2020-01"), date("2020-08"));
    EXPECT_NEAR(month.months, 7, 0.1);
    EXPECT_NEAR(month.uncertain, 1, 0.02);
    EXPECT_GT(elapsed(date("2020"), date("2021-03-01")).uncertain, 5);
    EXPECT_LT(elapsed(date("2020-08-15"), date("2020-01-15")).months, 0);
}

TEST(Outcomes, ComeFromDatesAndAreRefusedWhereDatesAreTooVague) {
    Cohort cohort;
    auto const add = [&](char const* operation, char const* progression, char const* death,
                         char const* contact) {
        Case c;
        auto& r = c.clinical;
        if (*operation) {
            r.surgery.push_back({});
            r.surgery.back().date = date(operation);
        }
        if (*progression)
            r.progression_date = Sourced<PartialDate>{date(progression), {}};
        if (*death)
            r.death_date = Sourced<PartialDate>{date(death), {}};
        if (*contact)
            r.last_contact_date = Sourced<PartialDate>{date(contact), {}};
        cohort.cases.push_back(c);
    };
    add("2020-01-01", "2020-07-01", "2021-01-01", "");
    add("2020-01-01", "", "", "2020-07-01");
    add("2020-01-01", "", "2021", "");
    add("", "", "2021-01-01", "");
    add("2020-01-01", "", "", "2019-01-01");
    auto const rows = rows_of(cohort);
    EXPECT_NEAR(rows[0].progression->months, 5.98, 0.01);
    EXPECT_EQ(rows[0].progression->event, true);
    EXPECT_NEAR(rows[0].survival->months, 12.02, 0.01);
    EXPECT_EQ(rows[1].survival->event, false);
    EXPECT_EQ(rows[1].progression->event, false);
    EXPECT_EQ(rows[2].no_survival, "dates_too_vague");
    EXPECT_EQ(rows[3].no_survival, "no_operation_date");
    EXPECT_EQ(rows[4].no_survival, "end_before_operation");
    // A reported time stands in where dates give none; what ended it may be unknown.
    cohort.cases[3].clinical.survival_months = Sourced<double>{8, {}};
    auto const again = rows_of(cohort);
    EXPECT_EQ(again[3].survival->months, 8);
    EXPECT_FALSE(again[3].survival->event);
    EXPECT_EQ(watched(again, Endpoint::survival, UnknownEnd::is_left_out).size(), 2u);
    EXPECT_EQ(watched(again, Endpoint::survival, UnknownEnd::is_event).size(), 3u);
}

} // namespace vertemark::annotation
