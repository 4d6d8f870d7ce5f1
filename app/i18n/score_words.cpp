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
    {"bilsky", SAY("Epidural cord compression (Bilsky ESCC)")},
    {"tomita_type", SAY("Tomita surgical classification")},
    {"wbb", SAY("Weinstein–Boriani–Biagini drawing")},
    {"noms", SAY("NOMS: four fields")},
    {"modified_bauer", SAY("Modified Bauer score")},
    {"katagiri_2014", SAY("Katagiri score (2014)")},
    {"katagiri_2005", SAY("Katagiri score (2005)")},
    {"nesms", SAY("New England Spinal Metastasis Score")},
    {"kps", SAY("Karnofsky performance status")},
    {"ecog", SAY("ECOG performance status")},
    {"vas", SAY("Pain on the visual analogue scale")},
    {"frankel", SAY("Frankel grade")},
    {"ais", SAY("ASIA impairment scale (AIS)")},
    {"chemotherapy_rule", SAY("Chemotherapy: two tests")},
    {"surgical_indications", SAY("Surgical indications, six questions")},
    {"vertebroplasty", SAY("Vertebroplasty: what to ask before")},
};
constexpr Word k_short_titles[] = {
    {"sins", SAY("SINS")},
    {"tomita", SAY("Tomita")},
    {"tokuhashi_revised", SAY("Tokuhashi")},
    {"tokuhashi_1990", SAY("Tokuhashi 1990")},
    {"van_der_linden_2005", SAY("Van der Linden")},
    {"genant_sq", SAY("Genant")},
    {"kps_ecog_consistency", SAY("KPS/ECOG")},
    {"bilsky", SAY("ESCC")},
    {"tomita_type", SAY("Tomita type")},
    {"wbb", SAY("WBB")},
    {"noms", SAY("NOMS")},
    {"modified_bauer", SAY("Bauer")},
    {"katagiri_2014", SAY("Katagiri 2014")},
    {"katagiri_2005", SAY("Katagiri 2005")},
    {"nesms", SAY("NESMS")},
    {"kps", SAY("KPS")},
    {"ecog", SAY("ECOG")},
    {"vas", SAY("VAS")},
    {"frankel", SAY("Frankel")},
    {"ais", SAY("AIS")},
    {"chemotherapy_rule", SAY("Chemotherapy")},
    {"surgical_indications", SAY("Indications")},
    {"vertebroplasty", SAY("Vertebroplasty")},
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
    {"no_visceral", SAY("No visceral metastasis")},
    {"not_lung", SAY("Not lung cancer")},
    {"favourable_primary", SAY("Breast, kidney, lymphoma or myeloma")},
    {"single_skeletal", SAY("One skeletal metastasis")},
    {"bauer_at_least_3", SAY("Modified Bauer 3 or more")},
    {"ambulation", SAY("Walks")},
    {"albumin", SAY("Albumin")},
    {"poor_status", SAY("ECOG 3 or 4")},
    {"chemotherapy", SAY("Earlier chemotherapy")},
    {"skeletal", SAY("Multiple skeletal metastases")},
    {"laboratory", SAY("Laboratory")},
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
    {"kps_100", SAY("KPS 100: no complaint")},
    {"kps_90", SAY("KPS 90: minor signs, normal activity")},
    {"kps_80", SAY("KPS 80: normal activity with effort")},
    {"kps_70", SAY("KPS 70: self-caring, cannot work")},
    {"kps_60", SAY("KPS 60: needs help at times, mostly self-caring")},
    {"kps_50", SAY("KPS 50: considerable help and frequent medical care")},
    {"kps_40", SAY("KPS 40: disabled, special care")},
    {"kps_30", SAY("KPS 30: severely disabled, hospital care indicated")},
    {"kps_20", SAY("KPS 20: very ill, active support in hospital")},
    {"kps_10", SAY("KPS 10: moribund")},
    {"kps_0", SAY("KPS 0: dead")},
    {"ecog_0", SAY("ECOG 0: fully active")},
    {"ecog_1", SAY("ECOG 1: limited in strenuous effort, walks, light work")},
    {"ecog_2", SAY("ECOG 2: walks and cares for self, no work, up more than half the day")},
    {"ecog_3", SAY("ECOG 3: limited self-care, in bed or chair more than half the day")},
    {"ecog_4", SAY("ECOG 4: no self-care, confined to bed or chair")},
    {"ecog_5", SAY("ECOG 5: dead")},
    {"frankel_A", SAY("Frankel A: no motor function, no sensation below")},
    {"frankel_B", SAY("Frankel B: some sensation, no motor function")},
    {"frankel_C", SAY("Frankel C: motor power of no practical use")},
    {"frankel_D", SAY("Frankel D: useful motor power")},
    {"frankel_E", SAY("Frankel E: no weakness, sensory loss or sphincter disturbance")},
    {"ais_A", SAY("AIS A: no sacral sparing")},
    {"ais_B", SAY("AIS B: sensation but no motor function at S4–5")},
    {"ais_C", SAY("AIS C: motor incomplete, most key muscles below 3")},
    {"ais_D", SAY("AIS D: motor incomplete, at least half of the key muscles 3 or more")},
    {"ais_E", SAY("AIS E: normal after an earlier deficit")},
    {"bilsky_0", SAY("ESCC 0: bone only")},
    {"bilsky_1a", SAY("ESCC 1a: epidural, thecal sac not deformed")},
    {"bilsky_1b", SAY("ESCC 1b: thecal sac deformed, cord not touched")},
    {"bilsky_1c", SAY("ESCC 1c: thecal sac deformed, cord touched")},
    {"bilsky_2", SAY("ESCC 2: cord compressed, CSF still seen")},
    {"bilsky_3", SAY("ESCC 3: cord compressed, no CSF seen")},
    {"tomita_type_1", SAY("type 1: body")},
    {"tomita_type_2", SAY("type 2: body and pedicle")},
    {"tomita_type_3", SAY("type 3: body to lamina")},
    {"tomita_type_4", SAY("type 4: epidural extension")},
    {"tomita_type_5", SAY("type 5: paravertebral extension")},
    {"tomita_type_6", SAY("type 6: two to three adjacent vertebrae")},
    {"tomita_type_7", SAY("type 7: multiple, skip lesions")},
    {"thecal_sac_compressed", SAY("thecal sac or cauda compressed, below the conus")},
    {"vas_none", SAY("no pain")},
    {"vas_mild", SAY("mild pain")},
    {"vas_moderate", SAY("moderate pain")},
    {"vas_severe", SAY("severe pain")},
    {"dorsal_surgery", SAY("dorsal surgery")},
    {"ventral_dorsal_surgery", SAY("ventral and dorsal surgery")},
    {"katagiri_0_2", SAY("score 0–2")},
    {"katagiri_3_5", SAY("score 3–5")},
    {"katagiri_6_8", SAY("score 6–8")},
    {"katagiri_0_3", SAY("score 0–3")},
    {"katagiri_4_6", SAY("score 4–6")},
    {"katagiri_7_10", SAY("score 7–10")},
    {"nesms_0", SAY("score 0")},
    {"nesms_1", SAY("score 1")},
    {"nesms_2", SAY("score 2")},
    {"nesms_3", SAY("score 3")},
    {"both_tests_met", SAY("both tests met")},
    {"tests_conflict", SAY("one test met, one not")},
    {"no_test_met", SAY("neither test met")},
    {"indication_not_met", SAY("not all indications met")},
    {"all_indications_met", SAY("all six indications met")},
    {"absolute_contraindication", SAY("an absolute contraindication is named")},
    {"relative_contraindication", SAY("a relative contraindication is named")},
    {"no_contraindication_named", SAY("none of the contraindications is named")},
};
constexpr Word k_strategies[] = {
    {"wide_or_marginal_excision", SAY("wide or marginal excision")},
    {"marginal_or_intralesional_excision", SAY("marginal or intralesional excision")},
    {"palliative_surgery", SAY("palliative surgery")},
    {"supportive_care", SAY("supportive care")},
    {"conservative_or_palliative_surgery", SAY("conservative or palliative surgery")},
    {"palliative_or_exceptionally_excisional", SAY("palliative surgery, exceptionally excisional")},
    {"excisional_surgery", SAY("excisional surgery")},
    {"dorsal_surgery", SAY("dorsal surgery")},
    {"ventral_dorsal_surgery", SAY("ventral and dorsal surgery")},
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
    {"compression", SAY("compression")},
    {"compartment", SAY("compartment")},
    {"en_bloc", SAY("en bloc resection")},
    {"neurologic", SAY("neurologic")},
    {"oncologic", SAY("oncologic")},
    {"mechanical", SAY("mechanical")},
    {"systemic", SAY("systemic")},
    {"zones", SAY("zones")},
    {"layers", SAY("layers")},
    {"parts", SAY("part of the vertebra")},
    {"vas", SAY("VAS")},
    {"kps_test", SAY("KPS at least 60")},
    {"ecog_test", SAY("ECOG at most 2")},
    {"met", SAY("met")},
    {"not_met", SAY("not met")},
    {"present", SAY("present")},
    {"absolute", SAY("of these absolute")},
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
    {"nodular", SAY("nodular")},
    {"disseminated", SAY("disseminated")},
    {"abnormal", SAY("abnormal")},
    {"critical", SAY("critical")},
    {"radiosensitive", SAY("radiosensitive")},
    {"radioresistant", SAY("radioresistant")},
    {"stable", SAY("stable")},
    {"potentially_unstable", SAY("potentially unstable")},
    {"unstable", SAY("unstable")},
    {"fit", SAY("fit")},
    {"unfit", SAY("not fit")},
};
constexpr Word k_papers[] = {
    {"sins", SAY("Fisher 2010")},
    {"tomita", SAY("Tomita 2001")},
    {"tokuhashi_revised", SAY("Tokuhashi 2005")},
    {"tokuhashi_1990", SAY("Tokuhashi 1990")},
    {"van_der_linden_2005", SAY("van der Linden 2005")},
    {"genant_sq", SAY("Genant 1993")},
    {"kps_ecog_consistency", SAY("Oken 1982, Ma 2010, Prasad 2018")},
    {"bilsky", SAY("Bilsky 2010")},
    {"tomita_type", SAY("Tomita 1997")},
    {"wbb", SAY("Boriani 1997")},
    {"noms", SAY("Laufer 2013")},
    {"modified_bauer", SAY("Leithner 2008")},
    {"katagiri_2014", SAY("Katagiri 2014")},
    {"katagiri_2005", SAY("Katagiri 2005")},
    {"nesms", SAY("Schoenfeld 2021")},
    {"kps", SAY("Karnofsky 1949")},
    {"ecog", SAY("Oken 1982")},
    {"vas", SAY("usual bands")},
    {"frankel", SAY("Frankel 1969")},
    {"ais", SAY("Rupp 2021")},
    {"chemotherapy_rule", SAY("Liu 2020")},
    {"surgical_indications", SAY("Liu 2020")},
    {"vertebroplasty", SAY("CIRSE 2017, SIR 2014")},
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
    {"level_not_among_levels", SAY("The level scored, %1, is not among the levels listed. %1 counts.")},
    {"palsy_from_ais", SAY("The palsy item rests on AIS %1: no Frankel grade is entered.")},
    {"rules_not_here",
     SAY("The case was scored by rule table version %1, which this program doesn't have: the newest one that "
         "it has is shown.")},
    {"ignored_beside_lesions",
     SAY("%1 is given for the patient, but this score is of the lesions: left out.")},
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
        return score_input_words();
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
