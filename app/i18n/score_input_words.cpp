// What the scores ask, in words.
#include "app/i18n/score_lookup.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

namespace vertemark::app {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Score", text)

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
    {"organ_present", SAY("organ metastasis, yes or no")},
    {"pleural_metastases", SAY("pleural or peritoneal spread")},
    {"below_conus", SAY("below the conus")},
    {"wbb_zones", SAY("WBB zones")},
    {"wbb_layers", SAY("WBB layers")},
    {"visceral_or_cerebral", SAY("visceral or cerebral metastasis")},
    {"previous_chemotherapy", SAY("earlier chemotherapy")},
    {"katagiri_class", SAY("growth class (Katagiri)")},
    {"katagiri_visceral", SAY("visceral or cerebral metastasis, extent")},
    {"katagiri_laboratory", SAY("laboratory, worst value")},
    {"crp_mg_dl", SAY("CRP (mg/dL)")},
    {"ldh_iu_l", SAY("LDH (IU/L)")},
    {"albumin_g_dl", SAY("albumin (g/dL)")},
    {"platelets_per_ul", SAY("platelets (/µL)")},
    {"calcium_mg_dl", SAY("corrected calcium (mg/dL)")},
    {"bilirubin_mg_dl", SAY("total bilirubin (mg/dL)")},
    {"ambulatory", SAY("walks")},
    {"radiosensitivity", SAY("response to conventional radiotherapy")},
    {"stability", SAY("mechanical stability (SINS)")},
    {"systemic_fitness", SAY("systemic fitness")},
    {"pain_or_deficit", SAY("newly defined metastasis with intolerable pain or deficit")},
    {"conservative_care_failed", SAY("conservative care fails")},
    {"no_contraindication", SAY("no clear contraindication after specialist review")},
    {"prepared_as_advised", SAY("prepared as thoracic surgery and anaesthesia advise")},
    {"general_condition_allows", SAY("general condition allows it")},
    {"patient_wants_surgery", SAY("patient and family want it")},
    {"systemic_infection", SAY("active systemic infection, discitis or osteomyelitis")},
    {"puncture_path_infected", SAY("infected puncture path")},
    {"coagulopathy", SAY("coagulopathy that cannot be corrected")},
    {"cement_allergy", SAY("allergy to cement")},
    {"asymptomatic_stable_fracture", SAY("asymptomatic stable fracture")},
    {"deficit_needs_decompression", SAY("neurological deficit that needs decompression")},
    {"posterior_wall_defect", SAY("defect of the posterior wall")},
    {"epidural_extension", SAY("epidural extension")},
    {"retropulsion", SAY("retropulsed fragment")},
    {"radicular_pain", SAY("radicular pain")},
    {"height_loss_over_70", SAY("height loss above 70 %")},
    {"posterior_instability", SAY("instability of the posterior elements")},
    {"predominantly_blastic", SAY("predominantly blastic lesion")},
    {"many_levels", SAY("more than about three to five levels")},
    {"height_loss_unconfirmed", SAY("height loss not yet confirmed as collapse")},
    // What a request to score is made of.
    {"request", SAY("the request")},
    {"score", SAY("the score's name")},
    {"version", SAY("the rule table's version")},
    {"input", SAY("the input")},
    {"lesions", SAY("the list of lesions")},
    {"no_surgical_backup", SAY("no surgical back-up")},
};

#undef SAY

} // namespace

std::span<Word const> score_input_words() {
    return k_inputs;
}

} // namespace vertemark::app
