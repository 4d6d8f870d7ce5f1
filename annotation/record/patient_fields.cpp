// The fields that stand once in a record: who, which tumour, what was found, how it ended.
#include "annotation/record/field_values.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;
using F = std::vector<RecordField>;
constexpr auto k_patient = RecordGroup::patient;
constexpr double k_most_months = 1800;

// The accessor of a member of the clinical record.
#define CLINICAL(member)                                                                                     \
    [](auto& c, std::size_t) -> auto& {                                                                      \
        return c.clinical.member;                                                                            \
    }
#define IDENTITY(member)                                                                                     \
    [](auto& c, std::size_t) -> auto& {                                                                      \
        return c.patient.member;                                                                             \
    }

std::vector<std::string> primary_sites() {
    auto const* tomita = scoring::find_score("tomita");
    return tomita->input(input::primary_site)->domain.choices;
}

std::vector<std::string> letters() {
    return choices_of<Frankel>();
}

void add_identity(F& f) {
    char const* const s = "patient";
    f.push_back(field_of(text_field("patient_id", k_patient, s), IDENTITY(id)));
    f.push_back(field_of(text_field("patient_name", k_patient, s), IDENTITY(name)));
    f.push_back(field_of(choice_field("sex", k_patient, s, {"M", "F", "O"}), IDENTITY(sex)));
    auto birth = field_of(text_field("birth_date", k_patient, s), IDENTITY(birth_date));
    birth.kind = RecordField::Kind::date;
    birth.write = [](Case& c, std::size_t, std::string_view text, Provenance const&) -> Result<void> {
        if (!text.empty() && !parse_date(text))
            return fail(ErrorCode::malformed, "no date: give YYYY, YYYY-MM or YYYY-MM-DD", "birth_date");
        c.patient.birth_date = text;
        return {};
    };
    f.push_back(std::move(birth));
    f.push_back(field_of(number_field("age_years", k_patient, s, 0, 150, "a"), CLINICAL(age_years)));
}

void add_disease(F& f) {
    char const* const s = "primary";
    f.push_back(
        field_of(choice_field(input::primary_site, k_patient, s, primary_sites()), CLINICAL(primary_site)));
    f.push_back(
        field_of(choice_field(input::growth, k_patient, s, choices_of<Growth>()), CLINICAL(primary_growth)));
    f.push_back(field_of(text_field("histology", k_patient, s), CLINICAL(histology)));
    f.push_back(field_of(date_field("primary_diagnosed", k_patient, s), CLINICAL(primary_diagnosed)));
    f.push_back(field_of(flag_field("primary_resected", k_patient, s), CLINICAL(primary_resected)));
    f.push_back(
        field_of(date_field("primary_resection_date", k_patient, s), CLINICAL(primary_resection_date)));
    f.push_back(field_of(date_field("metastasis_diagnosed", k_patient, s), CLINICAL(metastasis_diagnosed)));
    f.push_back(field_of(number_field("interval_months", k_patient, s, 0, k_most_months, "mo"),
                         CLINICAL(interval_months)));
    char const* const how = "confirmation";
    f.push_back(
        field_of(flag_field("confirmed_by_pathology", k_patient, how), CLINICAL(confirmed_by_pathology)));
    f.push_back(field_of(flag_field("confirmed_by_imaging", k_patient, how), CLINICAL(confirmed_by_imaging)));
    f.push_back(
        field_of(flag_field("confirmed_by_follow_up", k_patient, how), CLINICAL(confirmed_by_follow_up)));
    f.push_back(field_of(text_field("pathology", k_patient, how), CLINICAL(pathology)));
}

void add_status(F& f) {
    char const* const s = "status";
    f.push_back(field_of(date_field("status_date", k_patient, s), CLINICAL(status_date)));
    f.push_back(field_of(number_field("symptom_months", k_patient, s, 0, k_most_months, "mo"),
                         CLINICAL(symptom_months)));
    f.push_back(field_of(choice_field(input::pain, k_patient, s, choices_of<Pain>()), CLINICAL(pain)));
    f.push_back(field_of(number_field(input::vas, k_patient, s, 0, 10), CLINICAL(status.vas)));
    f.push_back(field_of(integer_field(input::kps, k_patient, s, 0, 100, 10), CLINICAL(status.kps)));
    f.push_back(field_of(integer_field(input::ecog, k_patient, s, 0, 5), CLINICAL(status.ecog)));
    f.push_back(field_of(choice_field(input::frankel, k_patient, s, letters()), CLINICAL(status.frankel)));
    f.push_back(field_of(choice_field(input::ais, k_patient, s, letters()), CLINICAL(status.ais)));
    f.push_back(field_of(flag_field(input::ambulatory, k_patient, s), CLINICAL(status.ambulatory)));
}

void add_spread(F& f) {
    char const* const s = "metastases";
    f.push_back(field_of(integer_field(input::vertebral_metastases, k_patient, s, 0, 33),
                         CLINICAL(vertebral_metastases)));
    f.push_back(field_of(flag_field("survey_complete", k_patient, s), CLINICAL(survey_complete)));
    f.push_back(field_of(integer_field(input::extraspinal_bone_foci, k_patient, s, 0, 999),
                         CLINICAL(extraspinal_bone_foci)));
    f.push_back(
        field_of(choice_field(input::visceral, k_patient, s, choices_of<Visceral>()), CLINICAL(visceral)));
    f.push_back(field_of(choice_field(input::organ_metastases, k_patient, s, choices_of<Organs>()),
                         CLINICAL(organs)));
    f.push_back(
        field_of(flag_field(input::pleural_metastases, k_patient, s), CLINICAL(pleura_or_peritoneum)));
    f.push_back(field_of(flag_field("cerebral_metastases", k_patient, s), CLINICAL(cerebral_metastases)));
    char const* const lab = "laboratory";
    f.push_back(field_of(number_field(input::albumin_g_dl, k_patient, lab, 0.1, 10, "g/dL"),
                         CLINICAL(laboratory.albumin_g_dl)));
    f.push_back(field_of(number_field(input::crp_mg_dl, k_patient, lab, 0, 1000, "mg/dL"),
                         CLINICAL(laboratory.crp_mg_dl)));
    f.push_back(field_of(number_field(input::ldh_iu_l, k_patient, lab, 0, 100000, "[IU]/L"),
                         CLINICAL(laboratory.ldh_iu_l)));
    f.push_back(field_of(number_field(input::platelets_per_ul, k_patient, lab, 0, 1e7, "/uL"),
                         CLINICAL(laboratory.platelets_per_ul)));
    f.push_back(field_of(number_field(input::calcium_mg_dl, k_patient, lab, 0, 30, "mg/dL"),
                         CLINICAL(laboratory.calcium_mg_dl)));
    f.push_back(field_of(number_field(input::bilirubin_mg_dl, k_patient, lab, 0, 100, "mg/dL"),
                         CLINICAL(laboratory.bilirubin_mg_dl)));
}

void add_outcome(F& f) {
    char const* const s = "outcome";
    f.push_back(field_of(flag_field("progressed", k_patient, s), CLINICAL(progressed)));
    f.push_back(field_of(date_field("progression_date", k_patient, s), CLINICAL(progression_date)));
    f.push_back(field_of(number_field("pfs_months", k_patient, s, 0, k_most_months, "mo"),
                         CLINICAL(progression_free_months)));
    f.push_back(field_of(flag_field("died", k_patient, s), CLINICAL(died)));
    f.push_back(field_of(date_field("death_date", k_patient, s), CLINICAL(death_date)));
    f.push_back(field_of(date_field("last_contact_date", k_patient, s), CLINICAL(last_contact_date)));
    f.push_back(
        field_of(number_field("os_months", k_patient, s, 0, k_most_months, "mo"), CLINICAL(survival_months)));
    f.push_back(field_of(text_field("note", k_patient, s), CLINICAL(note)));
}

#undef CLINICAL
#undef IDENTITY

} // namespace

void add_patient_fields(F& fields) {
    add_identity(fields);
    add_disease(fields);
    add_status(fields);
    add_spread(fields);
    add_outcome(fields);
}

} // namespace vertemark::annotation
