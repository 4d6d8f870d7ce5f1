#include "annotation/evidence/collect.h"

#include <gtest/gtest.h>

#include "annotation/store/summary.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

namespace {

template <class T>
Sourced<T> said(T value) {
    return {value, {}};
}

Lesion complete_lesion(Level level) {
    Lesion lesion;
    lesion.id = LesionId("one");
    lesion.levels = {level};
    lesion.type = said(BoneLesionType::lytic);
    lesion.collapse = said(Collapse::up_to_half);
    lesion.alignment = said(Alignment::normal);
    lesion.left.pedicle = said(true);
    lesion.right.any = said(false);
    return lesion;
}

scoring::ScoreResult score(char const* id, Case const& c) {
    return scoring::evaluate(*scoring::find_score(id), collect(c));
}

} // namespace

// Fisher 2010: junctional 3, mechanical pain 3, lytic 2, aligned 0, collapse < 50 % 2, unilateral 1.
TEST(Collect, SinsOfACompleteLesionIsThePublishedSum) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    c.clinical.pain = said(Pain::mechanical);
    EXPECT_EQ(score("sins", c).total, 11);
}

TEST(Collect, UnknownPainIsNotNoPain) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    auto const result = score("sins", c);
    EXPECT_FALSE(result.total);
    EXPECT_EQ(result.reachable, (std::vector{8, 9, 11}));
}

TEST(Collect, EachVertebraOfASpanIsScoredOnItsOwnAndTheHighestCounts) {
    Case c;
    c.lesions = {complete_lesion(T(10))};
    c.lesions[0].levels = {T(10), T(11)}; // semirigid 1, junctional 3
    c.clinical.pain = said(Pain::mechanical);
    auto const evidence = collect(c);
    ASSERT_EQ(evidence.lesions.size(), 2u);
    EXPECT_EQ(score("sins", c).total, 11);
    EXPECT_EQ(score("sins", c).patient_level, "T11");
}

TEST(Collect, WhatTheProgramMerelyProposesIsNotScored) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    c.lesions[0].type->from.how = How::proposed;
    EXPECT_EQ(collect(c).lesions[0].find(scoring::input::bone_lesion), nullptr);
}

TEST(Collect, NoCollapseWithoutTheShareOfTheBodyLeavesZeroOrOne) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    c.lesions[0].collapse = said(Collapse::none);
    c.clinical.pain = said(Pain::none);
    EXPECT_EQ(score("sins", c).reachable, (std::vector{6, 7}));
    c.lesions[0].body_over_half = said(true);
    EXPECT_EQ(score("sins", c).total, 7);
    c.lesions[0].body_over_half = said(false);
    EXPECT_EQ(score("sins", c).total, 6);
    c.lesions[0].body_over_half.reset();
    c.lesions[0].body_involved_pct = said(50.0); // exactly half is not more than half
    EXPECT_EQ(score("sins", c).total, 6);
}

TEST(Collect, AMeasuredLossBelowTwentyPercentWaitsForTheReader) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    c.lesions[0].collapse.reset();
    c.lesions[0].height_loss_pct = said(12.0);
    auto const waiting = score("sins", c).lesions.at(0);
    EXPECT_EQ(waiting.step("collapse")->reachable, (std::vector{0, 1, 2})); // more than half is ruled out
    ASSERT_FALSE(waiting.warnings.empty());
    EXPECT_EQ(waiting.warnings[0].code, "height_loss_below_20_confirm");
    EXPECT_EQ(score("genant_sq", c).total, 0); // Genant's grade 0 asks nobody
    c.lesions[0].height_loss_pct = said(38.0);
    c.clinical.pain = said(Pain::mechanical);
    EXPECT_EQ(score("sins", c).total, 11);
}

TEST(Collect, PosteriorSideFollowsFromItsStructures) {
    PosteriorSide side;
    EXPECT_EQ(side.involved(), std::nullopt);
    side.pedicle = said(false);
    EXPECT_EQ(side.involved(), std::nullopt);
    side.facet = said(false);
    side.costovertebral = said(false);
    EXPECT_EQ(side.involved(), false);
    side.facet = said(true);
    EXPECT_EQ(side.involved(), true);
}

TEST(Collect, CountsVerebraeAndKnowsSolitaryFromMultiple) {
    Case c;
    EXPECT_EQ(collect(c).find(scoring::input::vertebral_metastases), nullptr);
    c.lesions = {complete_lesion(L(5))};
    EXPECT_EQ(collect(c).find(scoring::input::bone_metastases), nullptr); // the rest of the skeleton: unknown
    c.clinical.extraspinal_bone_foci = said(0);
    auto const evidence = collect(c);
    EXPECT_EQ(std::get<int>(*evidence.find(scoring::input::vertebral_metastases)->value), 1);
    EXPECT_EQ(std::get<std::string>(*evidence.find(scoring::input::bone_metastases)->value), "solitary");
    EXPECT_EQ(evidence.find(scoring::input::bone_metastases)->provenance.kind,
              scoring::Provenance::Kind::derived);
    c.lesions[0].levels = {L(4), L(5)}; // two vertebrae are multiple, also when adjacent
    EXPECT_EQ(std::get<std::string>(*collect(c).find(scoring::input::bone_metastases)->value), "multiple");
    c.lesions[0].direct_extension = said(true); // unless declared one lesion
    EXPECT_EQ(std::get<std::string>(*collect(c).find(scoring::input::bone_metastases)->value), "solitary");
    c.clinical.survey_complete = said(false);
    EXPECT_EQ(collect(c).find(scoring::input::vertebral_metastases), nullptr);
}

// Tokuhashi 2005: KPS 80 → 2, no extraspinal foci 2, one vertebra 2, no organ 2, breast 5, Frankel E 2.
// Tomita 2001: slow 1, no visceral 0, solitary 1.
TEST(Collect, PatientScoresFollowFromTheClinicalRecord) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    c.clinical.status.kps = said(80);
    c.clinical.extraspinal_bone_foci = said(0);
    c.clinical.organs = said(Organs::none);
    c.clinical.primary_site = said(std::string("breast"));
    c.clinical.status.frankel = said(Frankel::e);
    c.clinical.pain = said(Pain::mechanical);
    EXPECT_EQ(score("tokuhashi_revised", c).total, 15);
    EXPECT_EQ(score("tomita", c).total, 2);
    auto const summary = summarize(c, {});
    EXPECT_EQ(summary.tokuhashi, 15);
    EXPECT_EQ(summary.tomita, 2);
    EXPECT_EQ(summary.sins, 11);
    EXPECT_EQ(summary.levels, std::vector{L(5)});
}

TEST(Collect, OrgansNamedOneByOneDecideTogether) {
    Case c;
    c.clinical.organ_metastases = {{"liver", said(true), said(false)}, {"lung", said(true), {}}};
    auto const evidence = collect(c);
    EXPECT_EQ(std::get<std::string>(*evidence.find(scoring::input::visceral)->value), "treatable");
    EXPECT_EQ(std::get<std::string>(*evidence.find(scoring::input::organ_metastases)->value), "unremovable");
    c.clinical.organ_metastases[0].removable.reset();
    EXPECT_EQ(collect(c).find(scoring::input::organ_metastases), nullptr);
}

TEST(Collect, SaysWhereAFactCameFrom) {
    Case c;
    c.lesions = {complete_lesion(L(5))};
    auto& from = c.lesions[0].type->from;
    from = {How::measured, "Reader A", Instant(std::chrono::milliseconds(1'700'000'000'123)), ImageLink{},
            ""};
    from.source->modality = "CT";
    from.source->series_number = 3;
    from.source->instance_number = 212;
    auto const provenance = collect(c).lesions[0].find(scoring::input::bone_lesion)->provenance;
    EXPECT_EQ(provenance.source, "CT series 3 image 212");
    EXPECT_EQ(provenance.who, "Reader A");
    EXPECT_EQ(provenance.when, "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(provenance.kind, scoring::Provenance::Kind::measured);
}

} // namespace vertemark::annotation
