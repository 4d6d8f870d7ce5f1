// What one DICOM file says of itself, as plain values: everything that sorting, building, hanging and SUV
// need. Knows no DCMTK type and holds no pixels. Absent attributes stay absent: unknown is never zero.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imaging/base/code.h"
#include "imaging/base/geometry.h"
#include "imaging/base/id.h"

namespace vertemark::imaging {

// Where an image lies in the patient. DICOM PS3.3 C.7.6.2: Image Position and Orientation (Patient).
struct ImagePlane {
    LpsPoint position;          // centre of the first transmitted pixel, mm
    LpsVector row_dir, col_dir; // unit vectors along a row and down a column
    [[nodiscard]] LpsVector normal() const { return cross(row_dir, col_dir); }
    bool operator==(ImagePlane const&) const = default;
};

// What the millimetres of a pixel refer to. DICOM PS3.3 10.7.
enum class SpacingBasis {
    none,                    // no millimetres: lengths are shown in pixels
    patient,                 // Pixel Spacing of a cross-section: true millimetres in the patient
    detector,                // Imager Pixel Spacing: at the detector, magnified
    magnification_corrected, // Imager Pixel Spacing ÷ Estimated Radiographic Magnification Factor
    calibrated,              // Pixel Spacing of a projection, calibrated (type in spacing_calibration)
    nominal,                 // Nominal Scanned Pixel Spacing
};

struct PixelSpacing {
    double column_mm = 1; // distance between neighbouring columns: a step along a row
    double row_mm = 1;    // distance between neighbouring rows: a step down a column
    SpacingBasis basis = SpacingBasis::none;
    bool operator==(PixelSpacing const&) const = default;
};

enum class VoiFunction { linear, linear_exact, sigmoid };

// One entry of Window Center / Window Width. DICOM PS3.3 C.11.2.1.2; in the quantity after the modality step.
struct VoiWindow {
    double centre = 0, width = 0;
    std::string explanation;
    VoiFunction function = VoiFunction::linear;
    bool operator==(VoiWindow const&) const = default;
};

// A table of a Modality LUT or VOI LUT Sequence. DICOM PS3.3 C.11.1.1 and C.11.2.1.1.
struct LookupTable {
    int first_mapped = 0; // stored value mapped to entries[0]; below it the first, above the last entry
    int bits = 16;
    std::string type; // Modality LUT Type (HU, US, …) or LUT Explanation
    std::vector<std::uint16_t> entries;
    bool operator==(LookupTable const&) const = default;
};

// One image of an instance. A single-frame file has one; an enhanced multi-frame file has one a frame, with
// the shared and per-frame functional groups already merged.
struct Frame {
    std::optional<ImagePlane> plane;
    std::optional<PixelSpacing> spacing;
    std::optional<double> slice_thickness_mm;
    std::optional<double> slice_location_mm;
    std::optional<double> slope, intercept; // Rescale; Real World Value is not used
    std::string rescale_type;               // HU, US, …
    std::vector<VoiWindow> windows;
    std::string image_type; // values joined by a backslash
    std::optional<int> acquisition_number;
    std::optional<int> temporal_position;
    std::optional<double> echo_time_ms, repetition_time_ms, inversion_time_ms, flip_angle_deg;
    std::optional<int> echo_number;
    std::optional<double> b_value;                                        // s/mm²
    std::optional<LpsVector> gradient_dir;                                // of the diffusion gradient
    std::optional<double> trigger_time_ms;                                // cardiac phase
    std::optional<double> frame_reference_ms;                             // Frame Reference Time, PET
    std::optional<double> frame_duration_ms;                              // Actual Frame Duration
    std::string acquisition_date, acquisition_time, acquisition_datetime; // as written
    std::string stack_id;
    std::optional<int> in_stack_position;
    std::string label; // what tells this frame apart: phase, detector view, energy window
    bool operator==(Frame const&) const = default;
};

// Positron emission attributes. DICOM PS3.3 C.8.9; dates and times as written.
struct PetAttributes {
    std::string units;                        // (0054,1001) BQML, CNTS, GML, CM2ML, …
    std::string suv_type;                     // (0054,1006) BW, LBM, LBMJAMES128, LBMJANMA, BSA, IBW or empty
    std::string decay_correction;             // (0054,1102) START, ADMIN, NONE
    std::string corrected_image;              // (0028,0051) joined by a backslash
    std::optional<double> injected_dose_bq;   // (0018,1074) as written, unit unverified
    std::optional<double> half_life_s;        // (0018,1075)
    std::string injection_time;               // (0018,1072)
    std::string injection_datetime;           // (0018,1078)
    std::string radiopharmaceutical;          // (0018,0031) or its code meaning
    std::optional<Code> radionuclide;         // (0054,0300)
    std::optional<double> philips_suv_factor; // (7053,1000)
    std::optional<double> philips_bqml_factor; // (7053,1009)
    std::string ge_scan_datetime;              // (0009,100D), creator GEMS_PETD_01
    std::string siemens_decay_datetime;        // (0071,1022)
    bool operator==(PetAttributes const&) const = default;
};

// Projection radiography. DICOM PS3.3 C.8.11, 10.7.
struct ProjectionAttributes {
    std::string view_position; // AP, PA, LL, RL, …
    std::string view_meaning;  // View Code Sequence, meaning
    std::string laterality;
    std::string spacing_calibration;     // Pixel Spacing Calibration Type: GEOMETRY, FIDUCIAL
    std::optional<double> magnification; // Estimated Radiographic Magnification Factor
    std::optional<double> source_detector_mm, source_patient_mm;
    std::string patient_orientation; // (0020,0020): row and column direction letters, joined by a backslash
    bool operator==(ProjectionAttributes const&) const = default;
};

// How the stored values lie in the file. DICOM PS3.3 C.7.6.3.
struct PixelLayout {
    int rows = 0, columns = 0, frames = 1;
    int samples = 1; // per pixel
    int bits_allocated = 0, bits_stored = 0, high_bit = 0;
    bool is_signed = false;
    bool planar = false; // Planar Configuration 1: all red, then all green, then all blue
    bool is_float = false;
    std::string photometric; // Photometric Interpretation
    std::optional<std::int64_t> padding, padding_limit;
    std::optional<std::int64_t> offset,
        length;              // of native pixels in the file; absent when encapsulated or deflated
    bool big_endian = false; // of the native pixels
    bool present = false;    // the file has pixel data at all
    bool operator==(PixelLayout const&) const = default;
};

struct Patient {
    std::string id, issuer;
    std::string name; // as written: up to three groups joined by "="
    std::string sex, birth_date, age;
    std::optional<double> weight_kg, size_m;
    bool operator==(Patient const&) const = default;
};

struct StudyAttributes {
    StudyUid uid;
    std::string id, date, time, description, accession, referring_physician, institution;
    bool operator==(StudyAttributes const&) const = default;
};

struct SeriesAttributes {
    SeriesUid uid;
    std::optional<int> number;
    std::string modality, description, protocol, body_part, laterality, date, time;
    std::string patient_position; // HFS, FFS, …
    std::string manufacturer, model, station;
    bool operator==(SeriesAttributes const&) const = default;
};

// How a cross-section was made; decides hanging and splitting.
struct AcquisitionAttributes {
    std::string contrast_agent;
    std::string sequence_name, scanning_sequence, sequence_variant, scan_options, angio;
    std::string kernel; // Convolution Kernel
    std::optional<double> kvp;
    std::optional<double> gantry_tilt_deg;
    std::optional<double> spacing_between_slices_mm;
    std::optional<double> field_strength_t;
    std::string complex_image_component;
    std::optional<int> mosaic_tiles;        // Siemens mosaic: Number of Images In Mosaic (0019,100A)
    std::optional<LpsVector> mosaic_normal; // SliceNormalVector of the Siemens CSA header
    std::optional<double> mosaic_spacing_mm;
    std::optional<int> temporal_positions;
    bool operator==(AcquisitionAttributes const&) const = default;
};

// A bitmap of group 60xx. DICOM PS3.3 C.9.2.
struct OverlayPlane {
    int group = 0x6000, rows = 0, columns = 0, origin_row = 1, origin_column = 1, frames = 1;
    std::string type, label;        // type G or R
    std::vector<std::uint8_t> bits; // one byte a pixel, 0 or 1; empty when it was embedded in the pixel data
    int bit_position = 0;           // embedded in the unused bits of the pixels when > 0 and bits is empty
    bool operator==(OverlayPlane const&) const = default;
};

// The file that an instance was read from. `keeps` holds a temporary folder alive (a member of a ZIP).
struct FileSource {
    std::filesystem::path path; // to open
    std::string shown;          // to tell: "archive.zip/member" for a member, else the path
    std::shared_ptr<void const> keeps;
    bool operator==(FileSource const& o) const { return shown == o.shown; }
};

struct Instance {
    FileSource source;
    SopInstanceUid uid;
    SopClassUid sop_class;
    TransferSyntaxUid transfer_syntax;
    FrameOfReferenceUid frame_of_reference;
    Patient patient;
    StudyAttributes study;
    SeriesAttributes series;
    AcquisitionAttributes acquisition;
    PixelLayout pixels;
    std::optional<PetAttributes> pet;
    std::optional<ProjectionAttributes> projection;
    std::optional<int> number; // Instance Number
    std::string content_date, content_time, image_comments, burned_in;
    std::optional<LookupTable> modality_lut;
    std::vector<LookupTable> voi_luts;
    std::vector<OverlayPlane> overlays;
    std::string presentation_lut_shape; // INVERSE or IDENTITY
    std::string conversion;             // lossy compression ratio etc. as told: "LOSSY 10.2"
    bool lossy = false;
    std::vector<Frame> frames; // one or more for an image; empty for a document
    bool operator==(Instance const&) const = default;

    [[nodiscard]] bool is_image() const { return pixels.present && pixels.rows > 0 && pixels.columns > 0; }
};

using InstancePtr = std::shared_ptr<Instance const>;

} // namespace vertemark::imaging
