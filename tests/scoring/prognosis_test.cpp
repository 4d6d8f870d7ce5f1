// The prognostic scores beyond Tokuhashi and Tomita, against their tables written down a second time.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "scoring/evaluate.h"

using namespace vertemark::scoring;

namespace {

using Facts = std::initializer_list<std::pair<char const*, Value>>;

Evidence with(Facts facts) {
    Evidence evidence;
    for (auto const& [id, value] : facts)
        evidence.set(id, value);
    return evidence;
}

ScoreResult score(char const* id, Evidence const& evidence) {
    return evaluate(*find_score(id), evidence);
}
ScoreResult score(char const* id, Facts facts) {
    return score(id, with(facts));
}

int favourable(std::string const& site) {
    return site == "breast" || site == "kidney" || site == "lymphoma" || site == "myeloma" ? 1 : 0;
}

TEST(ModifiedBauer, EveryCombinationAddsUp) {
    for (auto const& site : find_score("modified_bauer")->input("primary_site")->domain.choices)
        for (bool const visceral : {false, true})
            for (char const* bones : {"solitary", "multiple"}) {
                int const total = (visceral ? 0 : 1) + (site == "lung" ? 0 : 1) + favourable(site) +
                                  (bones == std::string("solitary") ? 1 : 0);
                auto const result = score("modified_bauer", {{"primary_site", Value(site)},
                                                             {"visceral_present", visceral},
                                                             {"bone_metastases", Value(bones)}});
                EXPECT_EQ(result.total, total) << site;
                EXPECT_EQ(result.category, total <= 1   ? "supportive_care"
                                           : total == 2 ? "dorsal_surgery"
                                                        : "ventral_dorsal_surgery");
                EXPECT_EQ(result.strategy, result.category);
            }
}

TEST(ModifiedBauer, OneUnknownPrimaryIsTriedOnceForBothItsItems) {
    // Lung loses both points, breast has both, others have one: 2, 3, 4 and never a mixture.
    auto const result =
        score("modified_bauer", {{"visceral_present", false}, {"bone_metastases", Value("solitary")}});
    EXPECT_EQ(result.reachable, (std::vector<int>{2, 3, 4}));
    EXPECT_EQ(result.missing, (std::vector<std::string>{"not_lung", "favourable_primary"}));
}

TEST(Nesms, EveryCombinationAddsUp) {
    for (char const* site : {"breast", "lung", "prostate"})
        for (bool const visceral : {false, true})
            for (char const* bones : {"solitary", "multiple"})
                for (bool const walks : {false, true})
                    for (double const albumin : {2.0, 3.4, 3.5, 4.5}) {
                        int const bauer = (visceral ? 0 : 1) + (site == std::string("lung") ? 0 : 1) +
                                          favourable(site) + (bones == std::string("solitary") ? 1 : 0);
                        int const total = (bauer >= 3 ? 1 : 0) + (walks ? 1 : 0) + (albumin >= 3.5 ? 1 : 0);
                        auto const result = score("nesms", {{"primary_site", Value(site)},
                                                            {"visceral_present", visceral},
                                                            {"bone_metastases", Value(bones)},
                                                            {"ambulatory", walks},
                                                            {"albumin_g_dl", albumin}});
                        EXPECT_EQ(result.total, total);
                        EXPECT_EQ(result.category, "nesms_" + std::to_string(total));
                    }
}

TEST(Nesms, TheBauerPointIsSettledAsSoonAsNothingCanChangeIt) {
    auto const point = [](Facts facts) { return score("nesms", facts).step("bauer_at_least_3")->points; };
    EXPECT_EQ(point({{"primary_site", Value("breast")}, {"visceral_present", false}}), 1);
    EXPECT_EQ(point({{"primary_site", Value("lung")}, {"visceral_present", true}}), 0);
    EXPECT_EQ(point({{"primary_site", Value("prostate")}, {"visceral_present", false}}), std::nullopt);
    EXPECT_EQ(point({}), std::nullopt);
}

TEST(Nesms, AlbuminInGramsPerLitreIsRefused) {
    EXPECT_TRUE(score("nesms", {{"albumin_g_dl", 35}}).error);
}

TEST(Katagiri2005, EveryCombinationAddsUp) {
    std::map<std::string, int> const primary = {
        {"breast", 0}, {"prostate", 0},  {"thyroid", 0}, {"myeloma", 0}, {"lymphoma", 0}, {"kidney", 2},
        {"other", 2},  {"esophagus", 2}, {"lung", 3},    {"liver", 3},   {"stomach", 3}};
    for (auto const& [site, points] : primary)
        for (int ecog = 0; ecog <= 4; ++ecog)
            for (bool const visceral : {false, true})
                for (bool const treated : {false, true})
                    for (char const* bones : {"solitary", "multiple"}) {
                        int const total = points + (visceral ? 2 : 0) + (ecog >= 3 ? 1 : 0) +
                                          (treated ? 1 : 0) + (bones == std::string("multiple") ? 1 : 0);
                        auto const result = score("katagiri_2005", {{"primary_site", Value(site)},
                                                                    {"ecog", ecog},
                                                                    {"visceral_or_cerebral", visceral},
                                                                    {"previous_chemotherapy", treated},
                                                                    {"bone_metastases", Value(bones)}});
                        ASSERT_EQ(result.total, total) << site;
                        ASSERT_EQ(result.category, total <= 2   ? "katagiri_0_2"
                                                   : total <= 5 ? "katagiri_3_5"
                                                                : "katagiri_6_8");
                    }
}

TEST(Katagiri2005, KarnofskyOnlyWarns) {
    auto const result = score("katagiri_2005", {{"ecog", 4}, {"kps", 90}});
    ASSERT_EQ(result.warnings.size(), 1u);
    EXPECT_EQ(result.warnings[0].code, "kps_ecog_mismatch");
    EXPECT_TRUE(score("katagiri_2005", {{"ecog", 5}}).error); // dead: outside the score
}

Evidence worst_2014() {
    return with({{"katagiri_class", Value("rapid")},
                 {"katagiri_visceral", Value("disseminated")},
                 {"katagiri_laboratory", Value("critical")},
                 {"ecog", 4},
                 {"previous_chemotherapy", true},
                 {"bone_metastases", Value("multiple")}});
}

TEST(Katagiri2014, ItemsHaveTheirPublishedPoints) {
    EXPECT_EQ(score("katagiri_2014", worst_2014()).total, 10);
    struct Row {
        char const* id;
        Value value;
        int total;
    };
    for (auto const& [id, value, total] :
         {Row{"katagiri_class", Value("moderate"), 9}, Row{"katagiri_class", Value("slow"), 7},
          Row{"katagiri_visceral", Value("nodular"), 9}, Row{"katagiri_visceral", Value("none"), 8},
          Row{"katagiri_laboratory", Value("abnormal"), 9}, Row{"katagiri_laboratory", Value("normal"), 8},
          Row{"ecog", 2, 9}, Row{"ecog", 3, 10}, Row{"previous_chemotherapy", false, 9},
          Row{"bone_metastases", Value("solitary"), 9}}) {
        Evidence evidence = worst_2014();
        evidence.set(id, value);
        auto const result = score("katagiri_2014", evidence);
        EXPECT_EQ(result.total, total) << id;
        EXPECT_EQ(result.category, "katagiri_7_10");
    }
}

TEST(Katagiri2014, SitesThatThePaperSplitsLeaveTwoClassesOpen) {
    auto const primary = [](char const* site) {
        return score("katagiri_2014", {{"primary_site", Value(site)}}).step("primary")->reachable;
    };
    for (char const* site : {"breast", "prostate"}) // hormone dependence
        EXPECT_EQ(primary(site), (std::vector<int>{0, 2}));
    for (char const* site : {"lung", "uterus"}) // targeted drugs; corpus or cervix
        EXPECT_EQ(primary(site), (std::vector<int>{2, 3}));
    EXPECT_EQ(primary("thyroid"), (std::vector<int>{0}));
    EXPECT_EQ(primary("kidney"), (std::vector<int>{2}));
    EXPECT_EQ(primary("esophagus"), (std::vector<int>{3}));
}

TEST(Katagiri2014, EverySiteOfTheListHasAClass) {
    for (auto const& site : find_score("katagiri_2014")->input("primary_site")->domain.choices)
        EXPECT_LT(score("katagiri_2014", {{"primary_site", Value(site)}}).step("primary")->reachable.size(),
                  3u)
            << site;
}

TEST(Katagiri2014, LaboratoryIsTheWorstOfSixValues) {
    Facts const normal = {{"crp_mg_dl", 0.3},           {"ldh_iu_l", 249},       {"albumin_g_dl", 3.7},
                          {"platelets_per_ul", 100000}, {"calcium_mg_dl", 10.2}, {"bilirubin_mg_dl", 1.3}};
    auto const points = [](Evidence const& evidence) {
        return score("katagiri_2014", evidence).step("laboratory")->reachable;
    };
    EXPECT_EQ(points(with(normal)), (std::vector<int>{0}));
    for (auto const& [id, value, expected] : {std::tuple{"crp_mg_dl", 0.4, 1},
                                              {"ldh_iu_l", 250., 1},
                                              {"albumin_g_dl", 3.6, 1},
                                              {"platelets_per_ul", 99999., 2},
                                              {"calcium_mg_dl", 10.3, 2},
                                              {"bilirubin_mg_dl", 1.4, 2}}) {
        Evidence evidence = with(normal);
        evidence.set(id, value);
        EXPECT_EQ(points(evidence), (std::vector<int>{expected})) << id;
    }
    // What was not measured may still be worse.
    EXPECT_EQ(points({}), (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(points(with({{"crp_mg_dl", 5}})), (std::vector<int>{1, 2}));
    EXPECT_EQ(points(with({{"calcium_mg_dl", 12}})), (std::vector<int>{2}));
    EXPECT_EQ(points(with({{"platelets_per_ul", 200000}, {"calcium_mg_dl", 9}, {"bilirubin_mg_dl", 1}})),
              (std::vector<int>{0, 1}));
}

} // namespace
