// The fields of every value of a case, each listed once with its name in JSON; reading, writing and the audit
// trail walk these lists. A new field of the model is one line here. Private to app/store.
#pragma once

#include <array>
#include <tuple>

#include "annotation/edit/change.h"
#include "annotation/model/case.h"

namespace vertemark::app {

template <class T, class M>
struct Field {
    char const* name;
    M T::*member;
};
template <class T, class M>
Field(char const*, M T::*) -> Field<T, M>;

// The list of fields of a struct; a type without one is no struct of the case.
template <class T>
struct Fields;

// The names of an enum's values, in their order.
template <class E>
struct Names;

#define VERTEMARK_NAMES(TYPE, ...)                                                                           \
    template <>                                                                                              \
    struct Names<annotation::TYPE> {                                                                         \
        static constexpr std::array list{__VA_ARGS__};                                                       \
    }

VERTEMARK_NAMES(How, "entered", "measured", "accepted", "proposed", "imported", "propagated");
VERTEMARK_NAMES(LabelHow, "manual", "propagated", "automatic");
VERTEMARK_NAMES(Castellvi, "Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV");
VERTEMARK_NAMES(Landmark, "c2", "last_rib", "sacrum", "prior_study", "other");
VERTEMARK_NAMES(BoneLesionType, "lytic", "mixed", "blastic");
VERTEMARK_NAMES(Collapse, "none", "up_to_half", "over_half");
VERTEMARK_NAMES(Alignment, "normal", "de_novo_deformity", "subluxation_translation");
VERTEMARK_NAMES(Pain, "none", "non_mechanical", "mechanical");
VERTEMARK_NAMES(Escc, "0", "1a", "1b", "1c", "2", "3");
VERTEMARK_NAMES(Sides, "none", "left", "right", "both");
VERTEMARK_NAMES(LesionSite, "spine", "extraspinal_bone", "visceral");
VERTEMARK_NAMES(Confidence, "certain", "probable", "possible");
VERTEMARK_NAMES(Frankel, "A", "B", "C", "D", "E");
VERTEMARK_NAMES(Ais, "A", "B", "C", "D", "E");
VERTEMARK_NAMES(Visceral, "none", "treatable", "untreatable");
VERTEMARK_NAMES(Organs, "none", "removable", "unremovable");
VERTEMARK_NAMES(Growth, "slow", "moderate", "rapid");
VERTEMARK_NAMES(MeasurementKind, "length", "angle", "cobb", "area", "ellipse", "probe", "vertebral_heights",
                "translation", "rectangle", "canal_diameter", "arrow", "text", "centreline");
VERTEMARK_NAMES(LinkHow, "registered", "landmarks", "manual");
VERTEMARK_NAMES(Act, "done", "undone", "redone");
#undef VERTEMARK_NAMES

#define F(NAME)                                                                                              \
    Field {                                                                                                  \
#NAME, &Self::NAME                                                                                   \
    }
#define VERTEMARK_FIELDS(TYPE, ...)                                                                          \
    template <>                                                                                              \
    struct Fields<annotation::TYPE> {                                                                        \
        using Self = annotation::TYPE;                                                                       \
        static constexpr std::tuple list{__VA_ARGS__};                                                       \
    }

VERTEMARK_FIELDS(Place, F(point), F(frame));
VERTEMARK_FIELDS(ImageLink, F(study), F(series), F(instance), F(modality), F(series_number),
                 F(instance_number), F(frame), F(place));
VERTEMARK_FIELDS(Provenance, F(how), F(who), F(when), F(source), F(method));
template <class T>
struct Fields<annotation::Sourced<T>> {
    using Self = annotation::Sourced<T>;
    static constexpr std::tuple list{F(value), F(from)};
};

VERTEMARK_FIELDS(VertebraLabel, F(level), F(position), F(how), F(confirmed), F(confidence), F(who), F(when),
                 F(source));
VERTEMARK_FIELDS(BlockVertebra, F(upper), F(lower));
VERTEMARK_FIELDS(SpineAnomalies, F(thoracic_count), F(lumbar_count), F(transitional), F(transitional_level),
                 F(cervical_rib_left), F(cervical_rib_right), F(blocks));
VERTEMARK_FIELDS(Spine, F(anomalies), F(counted_from), F(labels));

VERTEMARK_FIELDS(PosteriorSide, F(any), F(pedicle), F(facet), F(costovertebral));
VERTEMARK_FIELDS(WbbExtent, F(zones), F(layers));
VERTEMARK_FIELDS(LesionEvidence, F(image), F(seen), F(type), F(note));
VERTEMARK_FIELDS(LesionSignals, F(hu_mean), F(volume_ml), F(longest_diameter_mm), F(lytic_share_pct),
                 F(blastic_share_pct), F(suv_max), F(suv_peak), F(suv_mean), F(t1_ratio), F(t2_ratio),
                 F(stir_ratio), F(contrast_ratio));
VERTEMARK_FIELDS(Lesion, F(id), F(number), F(site), F(site_name), F(levels), F(position), F(radius_mm),
                 F(image), F(created), F(type), F(body_involved_pct), F(body_over_half), F(collapse),
                 F(height_loss_pct), F(alignment), F(kyphosis_deg), F(prior_kyphosis_deg), F(translation_mm),
                 F(left), F(right), F(lamina), F(spinous_process), F(posterior_wall_defect), F(wbb), F(escc),
                 F(canal_area_mm2), F(canal_narrowing_pct), F(foramen), F(paravertebral), F(paravertebral_mm),
                 F(tomita_surgical_type), F(genant_grade), F(direct_extension), F(pain), F(confidence),
                 F(signals), F(evidence), F(key_images), F(note));

VERTEMARK_FIELDS(Symptom, F(name), F(since));
VERTEMARK_FIELDS(Assessment, F(kps), F(ecog), F(vas), F(frankel), F(ais), F(ambulatory));
VERTEMARK_FIELDS(OrganMetastasis, F(organ), F(treatable), F(removable));
VERTEMARK_FIELDS(Surgery, F(date), F(type), F(levels), F(blood_loss_ml), F(duration_min), F(complications));
VERTEMARK_FIELDS(Treatment, F(kind), F(name), F(from), F(to));
VERTEMARK_FIELDS(FollowUpVisit, F(date), F(imaging), F(findings), F(progression), F(assessment));
VERTEMARK_FIELDS(ReportedScore, F(score), F(total), F(source));
VERTEMARK_FIELDS(Laboratory, F(albumin_g_dl), F(crp_mg_dl), F(ldh_iu_l), F(platelets_per_ul),
                 F(calcium_mg_dl), F(bilirubin_mg_dl));
VERTEMARK_FIELDS(ClinicalRecord, F(age_years), F(symptoms), F(symptom_months), F(pain), F(primary_site),
                 F(primary_growth), F(histology), F(primary_diagnosed), F(primary_resected),
                 F(primary_resection_date), F(metastasis_diagnosed), F(interval_months),
                 F(confirmed_by_pathology), F(confirmed_by_imaging), F(confirmed_by_follow_up), F(pathology),
                 F(status), F(status_date), F(isncsci), F(vertebral_metastases), F(survey_complete),
                 F(extraspinal_bone_foci), F(visceral), F(organs), F(pleura_or_peritoneum),
                 F(cerebral_metastases), F(organ_metastases), F(prior_chemotherapy), F(laboratory),
                 F(surgery), F(treatments), F(visits), F(progressed), F(died), F(progression_date),
                 F(death_date), F(last_contact_date), F(progression_free_months), F(survival_months),
                 F(checklist), F(answers), F(reported), F(note));

VERTEMARK_FIELDS(MeasuredValue, F(quantity), F(value), F(unit), F(method), F(absent_because));
VERTEMARK_FIELDS(Measurement, F(id), F(kind), F(points), F(frame), F(image), F(level), F(lower_level),
                 F(lesion), F(values), F(label), F(created));

VERTEMARK_FIELDS(MaskGrid, F(frame), F(series), F(size), F(spacing_mm), F(origin), F(row_dir), F(col_dir),
                 F(slice_dir));
VERTEMARK_FIELDS(LabelMask, F(grid), F(voxels));
VERTEMARK_FIELDS(Segmentation, F(id), F(lesion), F(label), F(mask), F(created));
VERTEMARK_FIELDS(MaskChange, F(added), F(removed));
VERTEMARK_FIELDS(QualityFigure, F(name), F(value));
VERTEMARK_FIELDS(FrameLink, F(from), F(to), F(transform), F(how), F(verdict), F(quality), F(accepted));

VERTEMARK_FIELDS(UptakeInputs, F(study), F(weight_kg), F(size_m), F(dose_bq), F(half_life_s), F(sex),
                 F(injection_datetime));
VERTEMARK_FIELDS(PatientIdentity, F(id), F(issuer), F(name), F(sex), F(birth_date));
VERTEMARK_FIELDS(StudySeen, F(uid), F(date), F(description), F(modalities));
VERTEMARK_FIELDS(Signature, F(role), F(who), F(when), F(content_sha256));
VERTEMARK_FIELDS(Addendum, F(who), F(when), F(text));
VERTEMARK_FIELDS(ReportText, F(language), F(edited_sections), F(signatures), F(addenda));
VERTEMARK_FIELDS(Case, F(id), F(revision), F(patient), F(studies), F(spine), F(lesions), F(clinical),
                 F(measurements), F(segmentations), F(frame_links), F(uptake_inputs), F(report), F(reader),
                 F(reading));

// Edits: the alternatives of the variant, each with its name in JSON.
#define VERTEMARK_EDIT(TYPE, NAME, ...)                                                                      \
    template <>                                                                                              \
    struct Fields<annotation::TYPE> {                                                                        \
        using Self = annotation::TYPE;                                                                       \
        static constexpr char const* kind = NAME;                                                            \
        static constexpr std::tuple list{__VA_ARGS__};                                                       \
    }
VERTEMARK_EDIT(SetPatient, "set_patient", F(patient));
VERTEMARK_EDIT(SetReader, "set_reader", F(reader));
VERTEMARK_EDIT(PutStudy, "put_study", F(study), F(at));
VERTEMARK_EDIT(RemoveStudy, "remove_study", F(uid));
VERTEMARK_EDIT(SetAnomalies, "set_anomalies", F(anomalies));
VERTEMARK_EDIT(SetLandmark, "set_landmark", F(landmark));
VERTEMARK_EDIT(PutLabel, "put_label", F(label));
VERTEMARK_EDIT(RemoveLabel, "remove_label", F(level), F(frame));
VERTEMARK_EDIT(PutLesion, "put_lesion", F(lesion), F(at));
VERTEMARK_EDIT(RemoveLesion, "remove_lesion", F(id));
VERTEMARK_EDIT(PutMeasurement, "put_measurement", F(measurement), F(at));
VERTEMARK_EDIT(RemoveMeasurement, "remove_measurement", F(id));
VERTEMARK_EDIT(PutSegmentation, "put_segmentation", F(segmentation), F(at));
VERTEMARK_EDIT(RemoveSegmentation, "remove_segmentation", F(id));
VERTEMARK_EDIT(PaintMask, "paint_mask", F(id), F(change));
VERTEMARK_EDIT(PutFrameLink, "put_frame_link", F(link), F(at));
VERTEMARK_EDIT(RemoveFrameLink, "remove_frame_link", F(from), F(to));
VERTEMARK_EDIT(SetUptakeInputs, "set_uptake_inputs", F(inputs));
VERTEMARK_EDIT(SetClinical, "set_clinical", F(clinical));
VERTEMARK_EDIT(SetReport, "set_report", F(report));
VERTEMARK_EDIT(Group, "group", F(name), F(edits));
VERTEMARK_FIELDS(Change, F(act), F(edit), F(inverse), F(merged), F(who), F(when));
#undef VERTEMARK_EDIT
#undef VERTEMARK_FIELDS
#undef F

} // namespace vertemark::app
