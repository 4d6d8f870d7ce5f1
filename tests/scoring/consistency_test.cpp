// Contradictions that the published cohort itself contains, and their absence in agreeing facts.
#include <gtest/gtest.h>

#include <algorithm>

#include "scoring/evaluate.h"

using namespace vertemark::scoring;

namespace {

Evidence with(std::initializer_list<std::pair<char const*, Value>> facts) {
    Evidence evidence;
    for (auto const& [id, value] : facts)
        evidence.set(id, value);
    return evidence;
}

std::vector<std::string> codes(Evidence const& evidence, std::vector<ScoreResult> const& results = {}) {
    std::vector<std::string> list;
    for (auto const& warning : consistency(evidence, results))
        list.push_back(warning.code);
    return list;
}

using Codes = std::vector<std::string>;

TEST(Consistency, NothingIsSaidAboutFactsThatAgreeOrAreUnknown) {
    EXPECT_EQ(codes({}), Codes{});
    EXPECT_EQ(codes(with({{"kps", 70},
                          {"ecog", 2},
                          {"frankel", Value("E")},
                          {"ais", Value("E")},
                          {"vertebral_metastases", 2},
                          {"bone_metastases", Value("multiple")},
                          {"organ_metastases", Value("none")},
                          {"visceral", Value("none")},
                          {"visceral_present", false}})),
              Codes{});
    EXPECT_EQ(codes(with({{"vertebral_metastases", 1},
                          {"extraspinal_bone_foci", 0},
                          {"bone_metastases", Value("solitary")}})),
              Codes{});
    Evidence unsaid = with({{"ecog", 5}});
    unsaid.facts["kps"] = Fact{}; // mentioned, and no value given
    EXPECT_EQ(codes(unsaid), Codes{});
}

TEST(Consistency, ScalesThatDisagreeAreTold) {
    // Patients 1, 3 and 6 of the cohort.
    EXPECT_EQ(codes(with({{"kps", 30}, {"ecog", 4}, {"frankel", Value("D")}, {"ais", Value("C")}})),
              Codes{"frankel_ais_differ"});
    EXPECT_EQ(codes(with({{"kps", 40}, {"ecog", 2}})), Codes{"kps_ecog_mismatch"});
    EXPECT_EQ(codes(with({{"kps", 80}, {"ecog", 2}})), Codes{"kps_ecog_mismatch"});
    EXPECT_EQ(codes(with({{"kps", 75}, {"ecog", 5}})), Codes{}); // no such KPS: its score refuses it
}

TEST(Consistency, CountsThatContradictTheWordAreTold) {
    EXPECT_EQ(codes(with({{"vertebral_metastases", 2}, {"bone_metastases", Value("solitary")}})),
              Codes{"bone_counts_disagree"});
    EXPECT_EQ(codes(with({{"vertebral_metastases", 1},
                          {"extraspinal_bone_foci", 1},
                          {"bone_metastases", Value("solitary")}})),
              Codes{"bone_counts_disagree"});
    EXPECT_EQ(codes(with({{"extraspinal_bone_foci", 2}, {"bone_metastases", Value("solitary")}})),
              Codes{"bone_counts_disagree"});
    EXPECT_EQ(codes(with({{"vertebral_metastases", 1},
                          {"extraspinal_bone_foci", 0},
                          {"bone_metastases", Value("multiple")}})),
              Codes{"bone_counts_disagree"});
    EXPECT_EQ(codes(with({{"vertebral_metastases", 1}, {"bone_metastases", Value("multiple")}})), Codes{});
}

TEST(Consistency, OrganEntriesThatContradictEachOtherAreTold) {
    EXPECT_EQ(codes(with({{"organ_metastases", Value("none")}, {"visceral", Value("treatable")}})),
              Codes{"organ_entries_disagree"});
    EXPECT_EQ(codes(with({{"organ_metastases", Value("removable")}, {"visceral_present", false}})),
              Codes{"organ_entries_disagree"});
    EXPECT_EQ(codes(with({{"organ_metastases", Value("removable")}, {"visceral", Value("treatable")}})),
              Codes{});
}

TEST(Consistency, ASingleLesionBesideOrganMetastasesIsTold) {
    EXPECT_EQ(codes(with({{"vertebral_metastases", 1}, {"organ_metastases", Value("removable")}})),
              Codes{"single_lesion_with_organ_metastases"});
    EXPECT_EQ(codes(with({{"bone_metastases", Value("solitary")}, {"visceral_present", true}})),
              Codes{"single_lesion_with_organ_metastases"});
}

TEST(Consistency, TomitaAndTokuhashiPointingApartAreTold) {
    auto const judged = [](Evidence const& evidence) {
        std::vector<ScoreResult> const results = {evaluate(*find_score("sins"), evidence),
                                                  evaluate(*find_score("tokuhashi_revised"), evidence),
                                                  evaluate(*find_score("tomita"), evidence)};
        auto const found = codes(evidence, results);
        return std::find(found.begin(), found.end(), "tomita_tokuhashi_apart") != found.end();
    };
    Evidence evidence = with({{"kps", 30},
                              {"extraspinal_bone_foci", 0},
                              {"vertebral_metastases", 1},
                              {"organ_metastases", Value("none")},
                              {"primary_site", Value("esophagus")},
                              {"frankel", Value("D")},
                              {"visceral", Value("none")},
                              {"bone_metastases", Value("solitary")}});
    EXPECT_TRUE(judged(evidence)); // the cohort's patient 1: Tokuhashi 7, Tomita 5
    evidence.set("kps", 80);       // 9: palliative or, as an exception, excision
    EXPECT_FALSE(judged(evidence));
    evidence.set("growth", Value("slow")); // Tomita 2: wide excision
    EXPECT_TRUE(judged(evidence));
    evidence.set("primary_site", Value("breast")); // Tokuhashi 14
    EXPECT_FALSE(judged(evidence));
    evidence.set("growth", Value("rapid"));
    evidence.set("visceral", Value("untreatable")); // Tomita 9
    EXPECT_TRUE(judged(evidence));
    evidence.facts.erase("growth");
    evidence.facts.erase("primary_site");
    EXPECT_FALSE(judged(evidence)); // nothing certain, nothing apart
    evidence.set("growth", Value("slow"));
    evidence.set("visceral", Value("none"));
    EXPECT_FALSE(judged(evidence)); // Tomita 2 is certain, Tokuhashi isn't
    // A band that the comparison has no reach for is compared with nothing.
    ScoreResult tomita, tokuhashi;
    tomita.score = "tomita";
    tomita.category = "supportive_care";
    tokuhashi.score = "tokuhashi_revised";
    tokuhashi.category = "a_band_of_later";
    EXPECT_EQ(codes({}, {tomita, tokuhashi}), Codes{});
}

} // namespace
