// The case: all that was read, measured and said about one patient's spine. A plain value; changed only by
// apply() of annotation/edit, through CaseEditor. Knows no pixels, no files, no screen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "annotation/model/clinical.h"
#include "annotation/model/label_mask.h"
#include "annotation/model/lesion.h"
#include "annotation/model/measurement.h"
#include "annotation/model/registration.h"
#include "annotation/model/spine.h"
#include "annotation/model/uptake.h"

namespace vertemark::annotation {

using CaseId = Id<struct CaseIdTag>;

// The patient as the images named them when the case was opened.
struct PatientIdentity {
    std::string id;         // (0010,0020)
    std::string issuer;     // (0010,0021)
    std::string name;       // (0010,0010), as written, components split by ^
    std::string sex;        // (0010,0040)
    std::string birth_date; // (0010,0030), as ISO, "" when absent
    bool operator==(PatientIdentity const&) const = default;
};

// Whether both are the same person for sure: id, name and birth date all agree (case and blanks aside).
[[nodiscard]] bool same_patient(PatientIdentity const& a, PatientIdentity const& b);
// What same_patient compares, as one text; equal keys mean the same patient.
[[nodiscard]] std::string patient_key(PatientIdentity const& patient);

struct StudySeen {
    StudyUid uid;
    std::string date; // ISO, "" when absent
    std::string description;
    std::vector<std::string> modalities;
    bool operator==(StudySeen const&) const = default;
};

struct Signature {
    std::string role; // radiologist, surgeon
    std::string who;
    Instant when{};
    std::string content_sha256; // of the signed text
    bool operator==(Signature const&) const = default;
};

struct Addendum {
    std::string who;
    Instant when{};
    std::string text;
    bool operator==(Addendum const&) const = default;
};

// Text the reader wrote or changed, apart from the data it was generated from.
struct ReportText {
    std::string language;                               // BCP 47; "" = the reader's own
    std::map<std::string, std::string> edited_sections; // section → text in place of the generated one
    std::vector<Signature> signatures;
    std::vector<Addendum> addenda;
    bool operator==(ReportText const&) const = default;

    [[nodiscard]] bool is_signed() const { return !signatures.empty(); }
};

struct Case {
    CaseId id;
    std::int64_t revision = 0; // of the store; 0 = never saved
    PatientIdentity patient;
    std::vector<StudySeen> studies;
    Spine spine;
    std::vector<Lesion> lesions; // in the order in which the reader made them
    ClinicalRecord clinical;
    std::vector<Measurement> measurements;
    std::vector<Segmentation> segmentations; // of lesions; may overlap
    std::vector<FrameLink> frame_links;      // at most one per pair of frames
    std::vector<UptakeInputs> uptake_inputs; // ascending by study, each says something
    ReportText report;
    std::string reader;  // who reads
    std::string reading; // "" the main one, "second" a blind second reading, "consensus"
    bool operator==(Case const&) const = default;
};

[[nodiscard]] Lesion const* find_lesion(Case const& c, LesionId const& id);
[[nodiscard]] Measurement const* find_measurement(Case const& c, MeasurementId const& id);
[[nodiscard]] Segmentation const* find_segmentation(Case const& c, SegmentationId const& id);
// What the reader gave for the study's uptake values; says nothing where nothing was given.
[[nodiscard]] UptakeInputs uptake_inputs_of(Case const& c, StudyUid const& study);
// The segments of a lesion, in the order in which they were made.
[[nodiscard]] std::vector<Segmentation const*> segmentations_of(Case const& c, LesionId const& lesion);
// Every vertebra that carries a lesion, sorted, each once.
[[nodiscard]] std::vector<Level> involved_levels(Case const& c);

} // namespace vertemark::annotation
