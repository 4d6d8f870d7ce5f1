// The tables of score words. A word may be bound to one score by "score.id".
#include "app/i18n/annotation_text.h"
#include "app/i18n/score_lookup.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

#include <string>

namespace vertemark::app {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Score", text)

constexpr Word k_titles[] = {
    {"sins", SAY("Spinal Instability Neoplastic Score")},
    {"tomita", SAY("Tomita score")},
    {"tokuhashi_revised", SAY("Revised Tokuhashi score")},
    {"tokuhashi_1990", SAY("Original Tokuhashi score (1990)")},
    {"van_der_linden_2005", SAY("Van der Linden score")},
    {"genant_sq", SAY("Genant semiquantitative grade")},
    {"kps_ecog_consistency", SAY("KPS against ECOG")},
};
constexpr Word k_short_titles[] = {
    {"sins", SAY("SINS")},
    {"tomita", SAY("Tomita")},
    {"tokuhashi_revised", SAY("Tokuhashi")},
    {"tokuhashi_1990", SAY("Tokuhashi 1990")},
    {"van_der_linden_2005", SAY("Van der Linden")},
    {"genant_sq", SAY("Genant")},
    {"kps_ecog_consistency", SAY("KPS/ECOG")},
};
constexpr Word k_items[] = {
    {"location", SAY("Location")},
    {"pain", SAY("Pain")},
    {"bone_lesion", SAY("Bone lesion")},
    {"alignment", SAY("Alignment")},
    {"collapse", SAY("Body collapse")},
    {"posterolateral", SAY("Posterolateral")},
    {"primary", SAY("Primary tumour")},
    {"visceral", SAY("Viscera")},
    {"bone", SAY("Bone foci")},
    {"general", SAY("General condition")},
    {"extraspinal_bone", SAY("Extraspinal foci")},
    {"vertebral", SAY("Vertebrae")},
    {"organ", SAY("Major organs")},
    {"palsy", SAY("Palsy")},
    {"height_loss", SAY("Height loss")},
    {"kps", SAY("KPS")},
};
constexpr Word k_inputs[] = {
    {"level", SAY("level")},
    {"levels", SAY("levels")},
    {"pain", SAY("mechanical pain")},
    {"bone_lesion", SAY("bone lesion type")},
    {"alignment", SAY("alignment")},
    {"collapse", SAY("body collapse")},
    {"height_loss_pct", SAY("height loss")},
    {"body_involved_pct", SAY("share of the body involved")},
    {"posterolateral", SAY("posterolateral involvement")},
    {"posterolateral_left", SAY("posterolateral involvement, left")},
    {"posterolateral_right", SAY("posterolateral involvement, right")},
    {"bilsky", SAY("cord compression (ESCC)")},
    {"tomita_type", SAY("Tomita type")},
    {"kps", SAY("KPS")},
    {"ecog", SAY("ECOG")},
    {"vas", SAY("VAS pain")},
    {"frankel", SAY("Frankel grade")},
    {"ais", SAY("AIS grade")},
    {"primary_site", SAY("primary site")},
    {"growth", SAY("growth of the primary")},
    {"visceral", SAY("visceral metastasis")},
    {"visceral_present", SAY("visceral metastasis, yes or no")},
    {"bone_metastases", SAY("solitary or multiple bone metastases")},
    {"extraspinal_bone_foci", SAY("extraspinal bone foci")},
    {"vertebral_metastases", SAY("number of vertebrae with metastasis")},
    {"organ_metastases", SAY("organ metastases")},
    {"pleural_metastases", SAY("pleural or peritoneal spread")},
};
constexpr Word k_categories[] = {
    {"stable", SAY("stable")},
    {"potentially_unstable", SAY("potentially unstable")},
    {"unstable", SAY("unstable")},
    {"wide_or_marginal_excision", SAY("wide or marginal excision")},
    {"marginal_or_intralesional_excision", SAY("marginal or intralesional excision")},
    {"palliative_surgery", SAY("palliative surgery")},
    {"supportive_care", SAY("supportive care")},
    {"lt_6_months", SAY("predicted survival < 6 months")},
    {"ge_6_months", SAY("predicted survival ≥ 6 months")},
    {"ge_12_months", SAY("predicted survival ≥ 12 months")},
    {"le_3_months", SAY("predicted survival ≤ 3 months")},
    {"le_12_months", SAY("predicted survival ≤ 12 months")},
    {"A", SAY("group A")},
    {"B", SAY("group B")},
    {"C", SAY("group C")},
    {"grade_0", SAY("grade 0: height loss < 20 %")},
    {"grade_1", SAY("grade 1: height loss from 20 to below 25 %")},
    {"grade_2", SAY("grade 2: height loss from 25 to 40 %")},
    {"grade_3", SAY("grade 3: height loss > 40 %")},
    {"consistent", SAY("agree")},
    {"inconsistent", SAY("disagree")},
};
constexpr Word k_strategies[] = {
    {"wide_or_marginal_excision", SAY("wide or marginal excision")},
    {"marginal_or_intralesional_excision", SAY("marginal or intralesional excision")},
    {"palliative_surgery", SAY("palliative surgery")},
    {"supportive_care", SAY("supportive care")},
    {"conservative_or_palliative_surgery", SAY("conservative or palliative surgery")},
    {"palliative_or_exceptionally_excisional", SAY("palliative surgery, exceptionally excisional")},
    {"excisional_surgery", SAY("excisional surgery")},
};
constexpr Word k_goals[] = {
    {"long_term_local_control", SAY("long-term local control")},
    {"middle_term_local_control", SAY("middle-term local control")},
    {"short_term_palliation", SAY("short-term palliation")},
    {"terminal_care", SAY("terminal care")},
};
constexpr Word k_readings[] = {
    {"vertebral_reprint", SAY("vertebrae counted ≥ 3 / 1–2 / 0, as some reprints have it")},
    {"pleura_removable", SAY("pleural or peritoneal spread counted as a removable organ metastasis")},
    {"pleura_unremovable", SAY("pleural or peritoneal spread counted as an unremovable organ metastasis")},
    {"colorectal_moderate_growth",
     SAY("colon and rectum counted as moderate growth, as some later series do")},
};
constexpr Word k_details[] = {
    {"growth", SAY("growth class")},
    {"growth_mapping", SAY("growth class from")},
    {"location_options", SAY("location points by level")},
    {"ecog_oken", SAY("ECOG by the Oken table")},
    {"ecog_ma2010", SAY("ECOG by Ma 2010")},
    {"ecog_prasad2018", SAY("ECOG by Prasad 2018")},
    {"accepted_without_warning", SAY("ECOG that fits this KPS")},
    {"grade", SAY("grade")},
    {"group", SAY("group")},
};
constexpr Word k_errors[] = {
    {"invalid_value", SAY("%1 has a value outside the score's definition: no total is given.")},
    {"invalid_level", SAY("%1 names a vertebra that the score does not grade: no total is given. Assign a "
                          "standard level.")},
    {"unknown_score", SAY("There is no score called %1.")},
};
constexpr Word k_answers[] = {
    {"pain.mechanical", SAY("mechanical")},
    {"pain.non_mechanical", SAY("not mechanical")},
    {"pain.none", SAY("no pain")},
    {"lytic", SAY("lytic")},
    {"mixed", SAY("mixed")},
    {"blastic", SAY("blastic")},
    {"subluxation_translation", SAY("subluxation or translation")},
    {"de_novo_deformity", SAY("new deformity")},
    {"normal", SAY("normal")},
    {"gt50", SAY("> 50 %")},
    {"lt50", SAY("up to 50 %")},
    {"none_gt50_involved", SAY("none, > 50 % of the body involved")},
    {"collapse.none", SAY("none, ≤ 50 % of the body involved")},
    {"bilateral", SAY("both sides")},
    {"unilateral", SAY("one side")},
    {"none", SAY("none")},
    {"slow", SAY("slow")},
    {"moderate", SAY("moderate")},
    {"rapid", SAY("rapid")},
    {"treatable", SAY("treatable")},
    {"untreatable", SAY("untreatable")},
    {"removable", SAY("removable")},
    {"unremovable", SAY("unremovable")},
    {"solitary", SAY("solitary")},
    {"multiple", SAY("multiple")},
    {"core", SAY("the published list")},
    {"core_not_retrieved", SAY("the published list, check against the paper")},
    {"disputed", SAY("disputed in the literature")},
    {"extension", SAY("assigned by site policy, editable")},
    {"entered", SAY("the reader's choice")},
};
constexpr Word k_papers[] = {
    {"sins", SAY("Fisher 2010")},
    {"tomita", SAY("Tomita 2001")},
    {"tokuhashi_revised", SAY("Tokuhashi 2005")},
    {"tokuhashi_1990", SAY("Tokuhashi 1990")},
    {"van_der_linden_2005", SAY("van der Linden 2005")},
    {"genant_sq", SAY("Genant 1993")},
    {"kps_ecog_consistency", SAY("Oken 1982, Ma 2010, Prasad 2018")},
};
constexpr Word k_warnings[] = {
    {"kps_ecog_mismatch", SAY("KPS %1 and ECOG %2 do not fit each other in the tables of Oken and Ma. "
                              "Both stay as entered.")},
    {"frankel_ais_differ", SAY("Frankel %1 and AIS %2 differ. The scales rest on different findings; both "
                               "stay as entered, the score uses Frankel.")},
    {"collapse_differs_from_measurement",
     SAY("The collapse picked (%1) differs from the height loss measured. The reader's choice counts.")},
    {"height_loss_below_20_confirm",
     SAY("The height loss is below 20 %, which may be noise: pick the collapse to confirm.")},
    {"posterolateral_differs_from_sides",
     SAY("Posterolateral involvement picked (%1) is not what the two sides give. The pick counts.")},
    {"pleura_not_asked", SAY("Is there pleural or peritoneal spread? The answer may change the band.")},
    {"site_scored_as_other", SAY("%1 is not in the score's list of primaries and is counted as \"others\".")},
    {"excision_exception_undetermined",
     SAY("A single vertebra without organ metastasis, but extraspinal bone foci (%1): whether the paper's "
         "exception for excision applies is not defined.")},
    {"growth_differs_from_site", SAY("Growth picked (%1) differs from the table's class for %2.")},
    {"growth_not_listed", SAY("%1 has no growth class in the paper: pick one to complete the score.")},
    {"growth_disputed", SAY("%1: assigned %2, but sources differ on its growth class. Editable.")},
    {"growth_extension", SAY("%1: assigned %2 by site policy, editable. The paper's list does not name it.")},
    {"bone_counts_disagree", SAY("Bone metastases are called %1, but %2 are counted.")},
    {"organ_entries_disagree", SAY("The entries about organ metastases contradict each other.")},
    {"single_lesion_with_organ_metastases",
     SAY("A single bone lesion beside organ metastases: check both entries.")},
    {"tomita_tokuhashi_apart", SAY("The papers point apart: Tomita's band is “%1”, Tokuhashi's “%2”.")},
    {"unknown_input", SAY("%1 is no input of this score and was left out.")},
    {"growth_core_not_retrieved", SAY("%1: assigned %2, check against the paper.")},
};

#undef SAY

std::span<Word const> table(ScoreWord kind) {
    switch (kind) {
    case ScoreWord::title:
        return k_titles;
    case ScoreWord::short_title:
        return k_short_titles;
    case ScoreWord::item:
        return k_items;
    case ScoreWord::input:
        return k_inputs;
    case ScoreWord::category:
        return k_categories;
    case ScoreWord::strategy:
        return k_strategies;
    case ScoreWord::goal:
        return k_goals;
    case ScoreWord::reading:
        return k_readings;
    case ScoreWord::detail:
        return k_details;
    case ScoreWord::error:
        return k_errors;
    case ScoreWord::warning:
        return k_warnings;
    case ScoreWord::paper:
        return k_papers;
    }
    return {};
}

QString find_bound(std::span<Word const> words, std::string_view id, std::string_view owner) {
    if (!owner.empty())
        if (auto const bound = find_word("Score", words, std::string(owner) + "." + std::string(id));
            !bound.isNull())
            return bound;
    return find_word("Score", words, id);
}

} // namespace

QString find_score_word(ScoreWord kind, std::string_view id, std::string_view score) {
    if (kind == ScoreWord::title && id.starts_with("score."))
        id.remove_prefix(6);
    return find_bound(table(kind), id, score);
}

QString find_answer(std::string_view input, std::string_view choice) {
    if (input == scoring::input::primary_site)
        return has_primary_site_text(choice) ? primary_site_text(choice) : QString();
    bool const is_grade = choice.size() <= 2 && !choice.empty(); // A…E, 0, 1a, 1b …, levels below T10
    if (input == scoring::input::level || input == scoring::input::levels || is_grade)
        return to_text(choice);
    return find_bound(k_answers, choice, input);
}

} // namespace vertemark::app
