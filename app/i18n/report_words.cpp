#include "app/i18n/report_words.h"

#include "app/i18n/text_table.h"

#include <QCoreApplication>

namespace vertemark::app {

namespace {

constexpr Word k_words[] = {
    // Head and foot.
    {"title", QT_TRANSLATE_NOOP("Report", "Spinal metastasis report")},
    {"draft", QT_TRANSLATE_NOOP("Report", "Draft, not signed")},
    {"signed", QT_TRANSLATE_NOOP("Report", "Signed")},
    {"changed", QT_TRANSLATE_NOOP("Report", "Changed after it was signed")},
    {"page", QT_TRANSLATE_NOOP("Report", "Page %1 of %2")},
    {"footer", QT_TRANSLATE_NOOP("Report", "Case %1 · revision %2")},
    {"no_name", QT_TRANSLATE_NOOP("Report", "Unnamed patient")},
    {"patient_id", QT_TRANSLATE_NOOP("Report", "Patient ID")},
    {"sex", QT_TRANSLATE_NOOP("Report", "Sex")},
    {"sex_m", QT_TRANSLATE_NOOP("Report", "male")},
    {"sex_f", QT_TRANSLATE_NOOP("Report", "female")},
    {"sex_o", QT_TRANSLATE_NOOP("Report", "other")},
    {"born", QT_TRANSLATE_NOOP("Report", "Born")},
    {"age", QT_TRANSLATE_NOOP("Report", "Age")},
    {"age_years", QT_TRANSLATE_NOOP("Report", "%1 years")},
    {"examined", QT_TRANSLATE_NOOP("Report", "Examined")},
    {"reader", QT_TRANSLATE_NOOP("Report", "Reader")},
    {"not_given", QT_TRANSLATE_NOOP("Report", "not given")},
    // Headings.
    {"history", QT_TRANSLATE_NOOP("Report", "History and primary")},
    {"technique", QT_TRANSLATE_NOOP("Report", "Technique")},
    {"comparison", QT_TRANSLATE_NOOP("Report", "Comparison")},
    {"measurements", QT_TRANSLATE_NOOP("Report", "Measurements")},
    {"impression", QT_TRANSLATE_NOOP("Report", "Impression")},
    {"plan", QT_TRANSLATE_NOOP("Report", "Plan")},
    {"levels", QT_TRANSLATE_NOOP("Report", "Findings by level")},
    {"facts", QT_TRANSLATE_NOOP("Report", "Neurology, performance and disease")},
    {"scores", QT_TRANSLATE_NOOP("Report", "Scores")},
    {"sketch", QT_TRANSLATE_NOOP("Report", "Spine")},
    {"not_assessed", QT_TRANSLATE_NOOP("Report", "Not assessed")},
    {"warnings", QT_TRANSLATE_NOOP("Report", "To check")},
    {"signatures", QT_TRANSLATE_NOOP("Report", "Signatures")},
    {"addenda", QT_TRANSLATE_NOOP("Report", "Addenda")},
    {"appendix", QT_TRANSLATE_NOOP("Report", "Appendix")},
    {"images", QT_TRANSLATE_NOOP("Report", "Key images")},
    {"citations", QT_TRANSLATE_NOOP("Report", "Source")},
    {"edited", QT_TRANSLATE_NOOP("Report", "edited by the reader")},
    {"generated", QT_TRANSLATE_NOOP("Report", "As generated from the data, before the reader's edit")},
    {"plane_axial", QT_TRANSLATE_NOOP("Report", "axial")},
    {"plane_sagittal", QT_TRANSLATE_NOOP("Report", "sagittal")},
    // Columns.
    {"column_lesion", QT_TRANSLATE_NOOP("Report", "#")},
    {"column_level", QT_TRANSLATE_NOOP("Report", "Level")},
    {"column_type", QT_TRANSLATE_NOOP("Report", "Type")},
    {"column_collapse", QT_TRANSLATE_NOOP("Report", "Collapse")},
    {"column_alignment", QT_TRANSLATE_NOOP("Report", "Alignment")},
    {"column_posterolateral", QT_TRANSLATE_NOOP("Report", "Posterolateral")},
    {"column_escc", QT_TRANSLATE_NOOP("Report", "ESCC")},
    {"column_sins", QT_TRANSLATE_NOOP("Report", "SINS")},
    {"column_band", QT_TRANSLATE_NOOP("Report", "Stability")},
    {"column_item", QT_TRANSLATE_NOOP("Report", "Item")},
    {"column_answer", QT_TRANSLATE_NOOP("Report", "Answer")},
    {"column_points", QT_TRANSLATE_NOOP("Report", "Points")},
    {"column_source", QT_TRANSLATE_NOOP("Report", "Where it comes from")},
    // Levels.
    {"loss", QT_TRANSLATE_NOOP("Report", "%1 % loss")},
    {"collapse_none", QT_TRANSLATE_NOOP("Report", "none")},
    {"collapse_up_to_half", QT_TRANSLATE_NOOP("Report", "≤ 50 %")},
    {"collapse_over_half", QT_TRANSLATE_NOOP("Report", "> 50 %")},
    {"involved_over_half", QT_TRANSLATE_NOOP("Report", "none, > 50 % of body")},
    {"alignment_deformity", QT_TRANSLATE_NOOP("Report", "deformity")},
    {"alignment_translation", QT_TRANSLATE_NOOP("Report", "translation")},
    {"side_none", QT_TRANSLATE_NOOP("Report", "none")},
    {"side_left", QT_TRANSLATE_NOOP("Report", "left")},
    {"side_right", QT_TRANSLATE_NOOP("Report", "right")},
    {"side_both", QT_TRANSLATE_NOOP("Report", "both sides")},
    {"side_left_open", QT_TRANSLATE_NOOP("Report", "left; right not assessed")},
    {"side_right_open", QT_TRANSLATE_NOOP("Report", "right; left not assessed")},
    {"no_lesion", QT_TRANSLATE_NOOP("Report", "No lesion is recorded in this case.")},
    {"level_unconfirmed", QT_TRANSLATE_NOOP("Report", "level unconfirmed")},
    {"numbering", QT_TRANSLATE_NOOP("Report", "Levels: %1.")},
    {"numbering_counts", QT_TRANSLATE_NOOP("Report", "%1 thoracic and %2 lumbar vertebrae")},
    {"numbering_assumed", QT_TRANSLATE_NOOP("Report", "12 thoracic and 5 lumbar vertebrae assumed")},
    {"numbering_unknown", QT_TRANSLATE_NOOP("Report", "landmark of the count not stated")},
    {"legend_type", QT_TRANSLATE_NOOP("Report", "L lytic, B blastic, M mixed, ? type not assessed")},
    {"legend_cord", QT_TRANSLATE_NOOP("Report", "Bar behind a body: cord touched or compressed")},
    // History and technique.
    {"primary", QT_TRANSLATE_NOOP("Report", "Primary tumour: %1.")},
    {"primary_unknown", QT_TRANSLATE_NOOP("Report", "Primary tumour: not assessed.")},
    {"histology", QT_TRANSLATE_NOOP("Report", "Histology: %1.")},
    {"diagnosed", QT_TRANSLATE_NOOP("Report", "Diagnosed %1.")},
    {"resected", QT_TRANSLATE_NOOP("Report", "Primary resected%1.")},
    {"not_resected", QT_TRANSLATE_NOOP("Report", "Primary not resected.")},
    {"symptoms", QT_TRANSLATE_NOOP("Report", "Symptoms: %1.")},
    {"symptom_since", QT_TRANSLATE_NOOP("Report", "%1 since %2")},
    {"symptom_months", QT_TRANSLATE_NOOP("Report", "Symptoms for %1 months.")},
    {"confirmed", QT_TRANSLATE_NOOP("Report", "Metastasis confirmed by %1.")},
    {"by_pathology", QT_TRANSLATE_NOOP("Report", "pathology")},
    {"by_imaging", QT_TRANSLATE_NOOP("Report", "imaging with a known primary")},
    {"by_follow_up", QT_TRANSLATE_NOOP("Report", "its course")},
    {"prior_chemotherapy", QT_TRANSLATE_NOOP("Report", "Chemotherapy before.")},
    {"treatments", QT_TRANSLATE_NOOP("Report", "Treatment: %1.")},
    {"surgery", QT_TRANSLATE_NOOP("Report", "Spine surgery: %1.")},
    {"study", QT_TRANSLATE_NOOP("Report", "%1 of %2%3")},
    {"study_undated", QT_TRANSLATE_NOOP("Report", "date not given")},
    {"series_used", QT_TRANSLATE_NOOP("Report", "read from series %1")},
    {"no_studies", QT_TRANSLATE_NOOP("Report", "No imaging study is recorded in this case.")},
    {"no_earlier", QT_TRANSLATE_NOOP("Report", "No earlier study in this case.")},
    {"earlier", QT_TRANSLATE_NOOP("Report", "Earlier in this case: %1. Changes were not measured.")},
    {"visit", QT_TRANSLATE_NOOP("Report", "Visit %1: %2.")},
    {"progression", QT_TRANSLATE_NOOP("Report", "progression")},
    {"no_progression", QT_TRANSLATE_NOOP("Report", "no progression")},
    // Facts.
    {"fact_frankel", QT_TRANSLATE_NOOP("Report", "Frankel grade")},
    {"fact_ais", QT_TRANSLATE_NOOP("Report", "ASIA impairment scale")},
    {"fact_ambulatory", QT_TRANSLATE_NOOP("Report", "Able to walk")},
    {"fact_pain", QT_TRANSLATE_NOOP("Report", "Spinal pain")},
    {"fact_vas", QT_TRANSLATE_NOOP("Report", "Pain (VAS, 0–10)")},
    {"fact_kps", QT_TRANSLATE_NOOP("Report", "Karnofsky")},
    {"fact_ecog", QT_TRANSLATE_NOOP("Report", "ECOG")},
    {"fact_vertebral", QT_TRANSLATE_NOOP("Report", "Vertebral metastases")},
    {"fact_extraspinal", QT_TRANSLATE_NOOP("Report", "Bone foci outside the spine")},
    {"fact_visceral", QT_TRANSLATE_NOOP("Report", "Visceral metastases")},
    {"fact_organs", QT_TRANSLATE_NOOP("Report", "Major organ metastases")},
    {"fact_pleura", QT_TRANSLATE_NOOP("Report", "Pleura or peritoneum")},
    {"marked", QT_TRANSLATE_NOOP("Report", "%1 marked here; total not assessed")},
    // Scores.
    {"band_open", QT_TRANSLATE_NOOP("Report", "still open")},
    {"highest_of", QT_TRANSLATE_NOOP("Report", "highest of %1")},
    {"of_open", QT_TRANSLATE_NOOP("Report", "%1 (%2)")},
    {"score_known", QT_TRANSLATE_NOOP("Report", "%1 of %2 items known")},
    {"points_open", QT_TRANSLATE_NOOP("Report", "%1?")},
    {"or", QT_TRANSLATE_NOOP("Report", " or ")},
    {"rule_table", QT_TRANSLATE_NOOP("Report", "Rule table %1, version %2")},
    {"paper_says", QT_TRANSLATE_NOOP("Report", "The paper's band: %1")},
    // Impression.
    {"impression_lesion", QT_TRANSLATE_NOOP("Report", "%1: %2")},
    {"lesion_of_type", QT_TRANSLATE_NOOP("Report", "%1 lesion")},
    {"lesion_untyped", QT_TRANSLATE_NOOP("Report", "lesion, type not assessed")},
    {"with_loss", QT_TRANSLATE_NOOP("Report", "%1 % loss of height")},
    {"epidural", QT_TRANSLATE_NOOP("Report", "ESCC %1 (%2)")},
    {"impression_sins", QT_TRANSLATE_NOOP("Report", "SINS %1 at %2: %3.")},
    {"impression_sins_plain", QT_TRANSLATE_NOOP("Report", "SINS %1: %2.")},
    {"impression_score", QT_TRANSLATE_NOOP("Report", "%1 %2: %3.")},
    {"impression_quoted", QT_TRANSLATE_NOOP("Report", "%1 %2: %3. Published band: %4.")},
    {"impression_open", QT_TRANSLATE_NOOP("Report", "Still open: %1.")},
    {"impression_none",
     QT_TRANSLATE_NOOP("Report", "No lesion is recorded; this doesn't say that there is none.")},
    {"referral",
     QT_TRANSLATE_NOOP("Report",
                       "Published meaning of SINS 7 or more: surgical consultation is to be considered.")},
    // Signatures.
    {"role_radiologist", QT_TRANSLATE_NOOP("Report", "Radiologist (findings)")},
    {"role_surgeon", QT_TRANSLATE_NOOP("Report", "Surgeon (plan)")},
    {"role_oncologist", QT_TRANSLATE_NOOP("Report", "Oncologist")},
    {"not_signed", QT_TRANSLATE_NOOP("Report", "not signed")},
    {"fingerprint", QT_TRANSLATE_NOOP("Report", "SHA-256 %1…")},
    {"fingerprint_differs", QT_TRANSLATE_NOOP("Report", "the text was changed after this signature")},
    {"more_levels", QT_TRANSLATE_NOOP("Report", "%1 more levels in the appendix")},
    {"limits",
     QT_TRANSLATE_NOOP(
         "Report", "Vertemark measures and quotes the literature; it never decides treatment. It is not a "
                   "certified medical device. \"Not assessed\" means that nobody answered: it is never "
                   "counted as none or as zero. Scores are stated with the range that open items allow.")},
};

} // namespace

QString report_word(std::string_view id) {
    auto const found = find_word("Report", k_words, id);
    return found.isNull() ? bare_words(id) : found;
}

bool has_report_word(std::string_view id) {
    return !find_word("Report", k_words, id).isNull();
}

} // namespace vertemark::app
