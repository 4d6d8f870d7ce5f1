#include "app/i18n/score_text.h"

#include <gtest/gtest.h>

#include "scoring/evaluate.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::scoring;

namespace {

// Every id of the catalogue that a reader can meet, with whether it is worded.
void expect_worded(bool worded, std::string const& what, std::string const& id, std::string const& score) {
    EXPECT_TRUE(worded) << score << ": no text for " << what << " '" << id << "'";
}

ScoreDefinition two_bands() {
    ScoreDefinition definition;
    definition.id = "sins";
    definition.bands = {{0, 6, "stable"}, {7, 12, "potentially_unstable"}};
    return definition;
}

} // namespace

TEST(ScoreText, EveryIdOfTheCatalogueIsWorded) {
    for (ScoreDefinition const& score : catalogue()) {
        expect_worded(has_score_text(ScoreWord::title, score.title), "title", score.title, score.id);
        for (auto const kind : {ScoreWord::title, ScoreWord::short_title, ScoreWord::paper})
            expect_worded(has_score_text(kind, score.id), "name", score.id, score.id);
        for (ItemDefinition const& item : score.items)
            expect_worded(has_score_text(ScoreWord::item, item.id, score.id), "item", item.id, score.id);
        for (Reading const& reading : score.readings)
            expect_worded(has_score_text(ScoreWord::reading, reading.id, score.id), "reading", reading.id,
                          score.id);
        for (Band const& band : score.bands) {
            expect_worded(has_score_text(ScoreWord::category, band.category, score.id), "category",
                          band.category, score.id);
            if (!band.strategy.empty())
                expect_worded(has_score_text(ScoreWord::strategy, band.strategy), "strategy", band.strategy,
                              score.id);
            if (!band.goal.empty())
                expect_worded(has_score_text(ScoreWord::goal, band.goal), "goal", band.goal, score.id);
        }
    }
}

TEST(ScoreText, EveryInputAndChoiceOfTheCatalogueIsWorded) {
    for (ScoreDefinition const& score : catalogue())
        for (InputDefinition const& input : score.inputs) {
            expect_worded(has_score_text(ScoreWord::input, input.id), "input", input.id, score.id);
            for (std::string const& choice : input.domain.choices)
                expect_worded(has_answer_text(input.id, choice), "choice of " + input.id, choice, score.id);
        }
}

// What the rules emit is not listed in the definitions: try facts that provoke it.
TEST(ScoreText, EveryWarningDetailAndStrategyThatFactsProvokeIsWorded) {
    std::vector<Evidence> patients;
    for (char const* site : {"esophagus", "rectum", "liver", "lymphoma", "melanoma", "breast"})
        for (char const* growth : {"", "slow"})
            for (int foci : {0, 2}) {
                Evidence patient;
                patient.set(input::primary_site, std::string(site));
                if (*growth)
                    patient.set(input::growth, std::string(growth));
                patient.set(input::kps, 90);
                patient.set(input::ecog, 3);
                patient.set(input::frankel, std::string("D"));
                patient.set(input::ais, std::string("C"));
                patient.set(input::extraspinal_bone_foci, foci);
                patient.set(input::vertebral_metastases, 1);
                patient.set(input::organ_metastases, std::string("none"));
                patient.set(input::visceral, std::string("untreatable"));
                patient.set(input::visceral_present, true);
                patient.set(input::bone_metastases, std::string("solitary"));
                Evidence lesion;
                lesion.subject = "a";
                lesion.set(input::level, std::string("T11"));
                lesion.set(input::collapse, std::string("gt50"));
                lesion.set(input::height_loss_pct, 10.0);
                lesion.set(input::posterolateral, std::string("none"));
                lesion.set(input::posterolateral_left, true);
                lesion.set(input::posterolateral_right, false);
                patient.lesions.push_back(lesion);
                lesion.facts.erase(input::collapse);
                patient.lesions.push_back(lesion);
                patients.push_back(patient);
            }
    for (Evidence const& patient : patients) {
        std::vector<ScoreResult> results;
        for (ScoreDefinition const& score : catalogue())
            results.push_back(evaluate(score, patient));
        auto const told = consistency(patient, results);
        auto all = results;
        for (ScoreResult const& result : results)
            all.insert(all.end(), result.lesions.begin(), result.lesions.end());
        for (ScoreResult const& result : all) {
            for (Warning const& warning : result.warnings)
                expect_worded(has_score_text(ScoreWord::warning, warning.code), "warning", warning.code,
                              result.score);
            for (auto const& [name, value] : result.details)
                expect_worded(has_score_text(ScoreWord::detail, name), "detail", name, result.score);
            if (result.strategy && !result.strategy->empty())
                expect_worded(has_score_text(ScoreWord::strategy, *result.strategy), "strategy",
                              *result.strategy, result.score);
        }
        for (Warning const& warning : told)
            expect_worded(has_score_text(ScoreWord::warning, warning.code), "warning", warning.code,
                          "consistency");
    }
}

TEST(ScoreText, WarningNamesItsFacts) {
    auto const text = warning_text({"kps_ecog_mismatch", {"80", "2"}});
    EXPECT_TRUE(text.contains("KPS 80")) << text.toStdString();
    EXPECT_TRUE(text.contains("ECOG 2"));
    EXPECT_FALSE(text.contains('%'));
}

TEST(ScoreText, ErrorNamesLesionAndInputForPeople) {
    EXPECT_TRUE(error_text(ScoreError{"invalid_level", "lesions[1].level"}).startsWith("Lesion 2: Level"));
}

TEST(ScoreText, UnknownItemsShowTheReachableTotalsAndEveryBandTheyReach) {
    ScoreResult result;
    result.score = "sins";
    result.subject = "T11";
    result.steps.resize(6);
    result.missing = {"pain"};
    result.deciding = "pain";
    result.reachable = {5, 6, 8};
    result.categories = {"stable", "potentially_unstable"};
    EXPECT_EQ(summary_line(result).toStdString(),
              "SINS 5, 6 or 8 (T11) · 5 of 6 known · stable or potentially unstable");
    EXPECT_EQ(deciding_text(result).toStdString(), "Pain decides");
    result.reachable = {5, 6, 7, 8};
    EXPECT_EQ(total_text(result).toStdString(), "5–8");
}

TEST(ScoreText, TheDecidingItemOfALesionNamesItsLevel) {
    ScoreResult result;
    result.score = "sins";
    result.lesions.resize(2);
    result.lesions[1].subject = "L3";
    result.deciding = "lesions[1].pain";
    EXPECT_EQ(deciding_text(result).toStdString(), "Pain of L3 decides");
}

TEST(ScoreText, NoCardEverSaysOperate) {
    for (ScoreDefinition const& score : catalogue()) {
        for (Band const& band : score.bands) {
            ScoreResult result;
            result.score = score.id;
            result.category = band.category;
            result.strategy = band.strategy;
            result.goal = band.goal;
            auto const said = as_text(result, score) + quoted_band(result, score);
            EXPECT_FALSE(said.contains("operat", Qt::CaseInsensitive)) << said.toStdString();
        }
    }
}

TEST(ScoreText, CopiedTextHoldsEveryItemAndTheVersion) {
    auto definition = two_bands();
    definition.citations = {{"A paper", "", Citation::Mark::knowledge}};
    ScoreResult result;
    result.score = "sins";
    result.version = 3;
    result.total = 2;
    result.reachable = {2};
    result.category = "stable";
    result.steps = {{"pain", {{input::pain, Value(std::string("none")), {}}}, 0, {0}},
                    {"bone_lesion", {{input::bone_lesion, std::nullopt, {}}}, std::nullopt, {0, 1, 2}}};
    auto const text = as_text(result, definition);
    for (char const* part : {"Pain: no pain = 0", "Bone lesion: not assessed = 0–2", "version 3",
                             "A paper [check against the paper]", "stable"})
        EXPECT_TRUE(text.contains(part)) << part << "\n" << text.toStdString();
}
