// An edit: one change of a case, as data. The list of all there are is the variant below; apply() must
// handle each. The same values travel to the undo history, to the journal on disk and to the audit trail.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/model/case.h"

namespace vertemark::annotation {

struct Edit;

// Put… adds the thing, or replaces the one of the same identity; `at` is the place in the list when added
// (the end when absent). Remove… fails with not_found when there is none. Set… replaces the whole part.

struct SetPatient {
    PatientIdentity patient;
    bool operator==(SetPatient const&) const = default;
};
struct SetReader {
    std::string reader;
    bool operator==(SetReader const&) const = default;
};

struct PutStudy { // identity: uid
    StudySeen study;
    std::optional<std::size_t> at;
    bool operator==(PutStudy const&) const = default;
};
struct RemoveStudy {
    StudyUid uid;
    bool operator==(RemoveStudy const&) const = default;
};

struct SetAnomalies {
    SpineAnomalies anomalies;
    bool operator==(SetAnomalies const&) const = default;
};
struct SetLandmark {
    Fact<Landmark> landmark;
    bool operator==(SetLandmark const&) const = default;
};

struct PutLabel { // identity: level + frame of reference
    VertebraLabel label;
    bool operator==(PutLabel const&) const = default;
};
struct RemoveLabel {
    Level level;
    FrameOfReferenceUid frame;
    bool operator==(RemoveLabel const&) const = default;
};

struct PutLesion { // identity: id
    Lesion lesion;
    std::optional<std::size_t> at;
    bool operator==(PutLesion const&) const = default;
};
struct RemoveLesion {
    LesionId id;
    bool operator==(RemoveLesion const&) const = default;
};

struct PutMeasurement { // identity: id
    Measurement measurement;
    std::optional<std::size_t> at;
    bool operator==(PutMeasurement const&) const = default;
};
struct RemoveMeasurement {
    MeasurementId id;
    bool operator==(RemoveMeasurement const&) const = default;
};

struct PutSegmentation { // identity: id
    Segmentation segmentation;
    std::optional<std::size_t> at;
    bool operator==(PutSegmentation const&) const = default;
};
struct RemoveSegmentation {
    SegmentationId id;
    bool operator==(RemoveSegmentation const&) const = default;
};
// One stroke: only the voxels that changed, so that undo and journal stay small.
struct PaintMask {
    SegmentationId id;
    MaskChange change;
    bool operator==(PaintMask const&) const = default;
};
struct PutFrameLink { // identity: the pair of frames, whichever way round
    FrameLink link;
    std::optional<std::size_t> at;
    bool operator==(PutFrameLink const&) const = default;
};
struct RemoveFrameLink {
    FrameOfReferenceUid from, to;
    bool operator==(RemoveFrameLink const&) const = default;
};

struct SetUptakeInputs { // identity: study; inputs that say nothing take them away
    UptakeInputs inputs;
    bool operator==(SetUptakeInputs const&) const = default;
};

struct SetClinical {
    ClinicalRecord clinical;
    bool operator==(SetClinical const&) const = default;
};
struct SetReport {
    ReportText report;
    bool operator==(SetReport const&) const = default;
};

// Several edits that are one step for the reader; all or none is applied. `name` is a stable snake_case
// name ("renumber_spine") that app/i18n translates.
struct Group {
    std::string name;
    std::vector<Edit> edits;
    bool operator==(Group const&) const;
};

struct Edit {
    std::variant<SetPatient, SetReader, PutStudy, RemoveStudy, SetAnomalies, SetLandmark, PutLabel,
                 RemoveLabel, PutLesion, RemoveLesion, PutMeasurement, RemoveMeasurement, PutSegmentation,
                 RemoveSegmentation, PaintMask, PutFrameLink, RemoveFrameLink, SetUptakeInputs, SetClinical,
                 SetReport, Group>
        change;
    bool operator==(Edit const&) const = default;
};

inline bool Group::operator==(Group const& other) const {
    return name == other.name && edits == other.edits;
}

// A stable snake_case name of what the edit does ("put_lesion", "renumber_spine"), for undo menus and audit.
[[nodiscard]] std::string name(Edit const& edit);

// One edit that has the effect of both in turn; shortened when the second overwrites the first.
[[nodiscard]] Edit sequence(Edit first, Edit second);

} // namespace vertemark::annotation
