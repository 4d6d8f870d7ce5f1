// Writes a computed stack of images as a DICOM series of its own beside the one it was computed from: same
// patient, study and frame of reference, new UIDs, Image Type DERIVED, with what was done to which images.
// Never touches the source. Knows no filters. DICOM PS3.3 C.7.6.1 (General Image), C.12.4 (General
// Reference).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/dicom/instance.h"

namespace vertemark::imaging {

enum class DerivedKind {
    like_source, // the same numbers in the same unit: CT stays CT, MR stays MR, PET stays PET
    other,       // masks, distances, gradients: Secondary Capture with its place in the patient, modality OT
};

struct DerivedSource { // one image of the series that was worked on
    std::filesystem::path path;
    SopInstanceUid uid;
    SopClassUid sop_class;
};

struct DerivedSeries {
    DerivedKind kind = DerivedKind::like_source;
    std::vector<DerivedSource> sources; // at least one; slice k takes its header from the k-th of as many
    FrameOfReferenceUid frame_of_reference;
    std::string description; // Series Description
    std::string derivation;  // Derivation Description: the filter and its parameters
    int series_number = 1;
    int rows = 0, columns = 0, slices = 0;
    ImagePlane first; // of slice 0
    LpsVector slice_step;
    double row_mm = 1, column_mm = 1; // between rows, between columns
    bool is_signed = false;
    double slope = 1, intercept = 0;
    std::string rescale_type;   // "HU", "mm", "LABEL", …; empty: left as in the source
    std::string pet_units;      // Units of a PET, e.g. "GML"; empty: left as in the source
    std::optional<int> padding; // stored value that means "no data"
    std::optional<VoiWindow> window;
    // rows · columns stored values of slice k, two's complement when signed.
    std::function<std::vector<std::uint16_t>(int k)> pixels;
};

struct DerivedFiles {
    SeriesUid series;
    std::vector<std::filesystem::path> files;
};

// One file a slice into `folder`, which is made. io: the disk refused; not_found, malformed: a source can't
// be read; cancelled: what was written is removed again.
Result<DerivedFiles> write_derived_series(DerivedSeries const& series, std::filesystem::path const& folder,
                                          Job& job);

} // namespace vertemark::imaging
