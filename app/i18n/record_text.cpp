#include "app/i18n/record_text.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

namespace vertemark::app {

using annotation::RecordField;

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Record", text)

constexpr Word k_fields[] = {
    {"patient_id", SAY("Patient ID")},
    {"patient_name", SAY("Name")},
    {"sex", SAY("Sex")},
    {"birth_date", SAY("Birth date")},
    {"age_years", SAY("Age, where no birth date is known")},
    {"primary_site", SAY("Primary tumour")},
    {"growth", SAY("Growth (Tomita)")},
    {"histology", SAY("Histology")},
    {"primary_diagnosed", SAY("Primary diagnosed")},
    {"primary_resected", SAY("Primary resected")},
    {"primary_resection_date", SAY("Date of the resection")},
    {"metastasis_diagnosed", SAY("Spinal metastasis diagnosed")},
    {"interval_months", SAY("Interval from resection to metastasis, where no dates are known")},
    {"confirmed_by_pathology", SAY("Confirmed by pathology")},
    {"confirmed_by_imaging", SAY("Confirmed by known primary and typical imaging")},
    {"confirmed_by_follow_up", SAY("Confirmed by its course in follow-up")},
    {"pathology", SAY("Pathology of the metastasis")},
    {"status_date", SAY("Assessed on")},
    {"symptom_months", SAY("Duration of symptoms")},
    {"pain", SAY("Pain")},
    {"vas", SAY("VAS pain")},
    {"kps", SAY("KPS")},
    {"ecog", SAY("ECOG")},
    {"frankel", SAY("Frankel")},
    {"ais", SAY("AIS (ASIA)")},
    {"ambulatory", SAY("Walks")},
    {"vertebral_metastases", SAY("Vertebrae with metastasis")},
    {"survey_complete", SAY("Whole spine looked at")},
    {"extraspinal_bone_foci", SAY("Bone foci outside the spine")},
    {"visceral", SAY("Viscera (Tomita)")},
    {"organ_metastases", SAY("Major organs (Tokuhashi)")},
    {"pleural_metastases", SAY("Pleural or peritoneal spread")},
    {"cerebral_metastases", SAY("Cerebral metastases")},
    {"albumin_g_dl", SAY("Albumin")},
    {"crp_mg_dl", SAY("CRP")},
    {"ldh_iu_l", SAY("LDH")},
    {"platelets_per_ul", SAY("Platelets")},
    {"calcium_mg_dl", SAY("Calcium, corrected")},
    {"bilirubin_mg_dl", SAY("Bilirubin, total")},
    {"previous_chemotherapy", SAY("Earlier chemotherapy")},
    {"radiosensitivity", SAY("Response to conventional radiotherapy")},
    {"systemic_fitness", SAY("Fit for surgery")},
    {"katagiri_class", SAY("Growth class (Katagiri)")},
    {"katagiri_visceral", SAY("Visceral or cerebral metastasis (Katagiri)")},
    {"katagiri_laboratory", SAY("Laboratory, worst value (Katagiri)")},
    {"progressed", SAY("Progressed")},
    {"progression_date", SAY("Date of progression")},
    {"pfs_months", SAY("Progression-free, where no dates are known")},
    {"died", SAY("Died")},
    {"death_date", SAY("Date of death")},
    {"last_contact_date", SAY("Last contact")},
    {"os_months", SAY("Survival, where no dates are known")},
    {"note", SAY("Note")},
    {"lesion_levels", SAY("Levels")},
    {"bone_lesion", SAY("Bone lesion")},
    {"lesion_pain", SAY("Pain of this lesion")},
    {"alignment", SAY("Alignment")},
    {"collapse", SAY("Body collapse")},
    {"height_loss_pct", SAY("Height loss")},
    {"body_involved_pct", SAY("Share of the body involved")},
    {"posterolateral_left", SAY("Posterolateral, left")},
    {"posterolateral_right", SAY("Posterolateral, right")},
    {"bilsky", SAY("Cord compression (ESCC)")},
    {"tomita_type", SAY("Tomita surgical type")},
    {"lesion_note", SAY("Note")},
    {"symptom_name", SAY("Symptom")},
    {"symptom_since", SAY("Since")},
    {"organ_name", SAY("Organ")},
    {"organ_treatable", SAY("Treatable")},
    {"organ_removable", SAY("Removable")},
    {"surgery_date", SAY("Date")},
    {"surgery_type", SAY("Operation")},
    {"surgery_levels", SAY("Levels")},
    {"surgery_blood_loss_ml", SAY("Blood loss")},
    {"surgery_duration_min", SAY("Duration")},
    {"surgery_complications", SAY("Complications")},
    {"treatment_kind", SAY("Treatment")},
    {"treatment_name", SAY("Agent or dose")},
    {"treatment_from", SAY("From")},
    {"treatment_to", SAY("To")},
    {"visit_date", SAY("Date")},
    {"visit_imaging", SAY("Imaging")},
    {"visit_vas", SAY("VAS")},
    {"visit_kps", SAY("KPS")},
    {"visit_ecog", SAY("ECOG")},
    {"visit_frankel", SAY("Frankel")},
    {"visit_ais", SAY("AIS")},
    {"visit_ambulatory", SAY("Walks")},
    {"visit_progression", SAY("Progression")},
    {"visit_findings", SAY("Findings")},
    {"reported_score", SAY("Score")},
    {"reported_total", SAY("Total")},
    {"reported_source", SAY("Source")},
};
constexpr Word k_sections[] = {
    {"patient", SAY("Patient")},
    {"primary", SAY("Primary tumour")},
    {"confirmation", SAY("Confirmation of the diagnosis")},
    {"status", SAY("Status before treatment")},
    {"symptoms", SAY("Symptoms")},
    {"metastases", SAY("Metastases")},
    {"organs", SAY("Organs with metastases")},
    {"laboratory", SAY("Laboratory")},
    {"systemic", SAY("Systemic treatment")},
    {"indications", SAY("Surgical indications")},
    {"contraindications", SAY("Before a vertebroplasty")},
    {"lesion", SAY("Lesions")},
    {"surgery", SAY("Operations")},
    {"treatment", SAY("Adjuvant treatment")},
    {"visit", SAY("Follow-up visits")},
    {"outcome", SAY("Outcome")},
    {"reported", SAY("Totals reported elsewhere")},
    {"neurology", SAY("Neurology (ISNCSCI)")},
};
constexpr Word k_choices[] = {
    {"sex.M", SAY("male")},
    {"sex.F", SAY("female")},
    {"sex.O", SAY("other")},
    {"vertebroplasty", SAY("vertebroplasty")},
    {"kyphoplasty", SAY("kyphoplasty")},
    {"decompression", SAY("decompression")},
    {"stabilisation", SAY("stabilisation")},
    {"decompression_stabilisation", SAY("decompression and stabilisation")},
    {"separation", SAY("separation surgery")},
    {"corpectomy", SAY("corpectomy")},
    {"en_bloc", SAY("en bloc resection")},
    {"open", SAY("open surgery")},
    {"other", SAY("other")},
    {"chemotherapy", SAY("chemotherapy")},
    {"radiotherapy", SAY("radiotherapy")},
    {"targeted", SAY("targeted therapy")},
    {"immunotherapy", SAY("immunotherapy")},
    {"hormone", SAY("hormone therapy")},
    {"bisphosphonate", SAY("bisphosphonate")},
    {"denosumab", SAY("denosumab")},
};
// The scoring input whose words a field's choices share.
constexpr std::pair<std::string_view, std::string_view> k_same_words[] = {
    {"lesion_pain", "pain"},
    {"visit_frankel", "frankel"},
    {"visit_ais", "ais"},
};

#undef SAY

QString word(std::span<Word const> table, std::string_view id) {
    return find_word("Record", table, id);
}

QString choice_word(RecordField const& field, std::string_view choice) {
    if (auto const own = word(k_choices, field.id + "." + std::string(choice)); !own.isNull())
        return own;
    if (field.id == "reported_score")
        return score_word(ScoreWord::short_title, choice);
    bool const of_lists = field.id == "surgery_type" || field.id == "treatment_kind";
    if (of_lists)
        return word(k_choices, choice);
    std::string_view input = field.id;
    for (auto const& [id, same] : k_same_words)
        if (id == field.id)
            input = same;
    return has_answer_text(input, choice) ? answer_text(input, scoring::Value(std::string(choice)))
                                          : QString();
}

} // namespace

bool has_field_text(RecordField const& field) {
    return !word(k_fields, field.id).isNull() || has_score_text(ScoreWord::input, field.id);
}

QString field_text(RecordField const& field) {
    if (auto const own = word(k_fields, field.id); !own.isNull())
        return own;
    auto text = score_word(ScoreWord::input, field.id);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

namespace {

// UCUM as people write it.
QString unit_text(std::string_view unit) {
    if (unit == "mo")
        return QCoreApplication::translate("Record", "months");
    if (unit == "a")
        return QCoreApplication::translate("Record", "years");
    if (unit == "min")
        return QCoreApplication::translate("Record", "min");
    QString text = to_text(unit);
    return text.replace(QLatin1String("[IU]"), QLatin1String("IU"))
        .replace(QLatin1String("uL"), QStringLiteral("µL"));
}

} // namespace

QString field_label(RecordField const& field) {
    QString const text = field_text(field);
    return field.unit.empty() || text.contains(u'(')
               ? text
               : QStringLiteral("%1 (%2)").arg(text, unit_text(field.unit));
}

QString field_hint(RecordField const& field) {
    switch (field.kind) {
    case RecordField::Kind::date:
        return QCoreApplication::translate("Record", "YYYY, YYYY-MM or YYYY-MM-DD");
    case RecordField::Kind::levels:
        return QCoreApplication::translate("Record", "Levels with blanks between: T10 T11");
    case RecordField::Kind::integer:
    case RecordField::Kind::number: {
        auto const range = QCoreApplication::translate("Record", "%1 to %2").arg(field.low).arg(field.high);
        return field.unit.empty() ? range : range + u' ' + unit_text(field.unit);
    }
    default:
        return {};
    }
}

bool has_section_text(std::string_view section) {
    return !word(k_sections, section).isNull();
}

QString section_text(std::string_view section) {
    auto const text = word(k_sections, section);
    return text.isNull() ? bare_words(section) : text;
}

bool has_record_choice_text(RecordField const& field, std::string_view choice) {
    return !choice_word(field, choice).isEmpty();
}

QString record_choice_text(RecordField const& field, std::string_view choice) {
    auto const text = choice_word(field, choice);
    return text.isEmpty() ? bare_words(choice) : text;
}

QString record_value_text(RecordField const& field, std::optional<std::string> const& value) {
    if (!value)
        return not_assessed();
    if (field.kind == RecordField::Kind::flag)
        return yes_no(*value == "1");
    if (field.kind == RecordField::Kind::choice)
        return record_choice_text(field, *value);
    return to_text(*value);
}

QString surgery_type_text(std::string_view type) {
    auto const text = word(k_choices, type);
    return text.isNull() ? bare_words(type) : text;
}

QString treatment_kind_text(std::string_view kind) {
    return surgery_type_text(kind);
}

} // namespace vertemark::app
