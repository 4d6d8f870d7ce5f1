// One stack of images that belong together and can be shown on one scroll: a value that shares its instances.
// Knows headers only: no pixels. Made by arrange().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/id.h"
#include "imaging/base/result.h"
#include "imaging/base/units.h"
#include "imaging/dicom/instance.h"

namespace vertemark::imaging {

enum class SeriesKind {
    volume,     // parallel slices with true places: reformats, points and measurements in the patient
    planar,     // projections and single pictures: never MPR
    localizer,  // scouts: shown, never measured as a volume
    multiframe, // cine or other frames without places in the patient
    document,   // no image: structured report, presentation state, segmentation, …
    other,
};

// Why the images of one DICOM series became more than one stack; `none` when they did not.
enum class SplitReason {
    none,
    kind, // localizer, planar and cross-section mixed
    orientation,
    size,
    spacing,
    frame_of_reference,
    pixel_format,
    image_type, // original/derived, magnitude/phase, water/fat, …
    echo,
    inversion_time,
    flip_angle,
    b_value,
    phase, // time point or cardiac phase
    acquisition,
    kernel,
    duplicate_position, // several images at each place that no attribute tells apart
    place,              // parallel but apart: blocks along different discs
    stray,              // a single image that does not fit the others
    mosaic,
};

// One step of parting a DICOM series, and what all images of this stack have there: "4.92 ms" for an echo
// time, "2" for an echo number or the second block, "800 s/mm²", "M\\FFE", "512 × 512". Worded by app/i18n.
struct SplitStep {
    SplitReason reason = SplitReason::none;
    std::string value;
    bool operator==(SplitStep const&) const = default;
};

// One image of a series, in the order of the scroll.
struct SeriesFrame {
    std::size_t instance = 0; // index into Series::instances
    int frame = 0;            // index into Instance::frames
    double position_mm = 0;   // along the stack's normal from the patient origin
    int mosaic_tile = -1;     // which tile of a Siemens mosaic; -1 for a whole frame
    LpsPoint origin;          // centre of its first pixel; of a volume only
    bool operator==(SeriesFrame const&) const = default;
};

// Images missing after frames[after]: measurements across them are blocked. Of an uneven stack: a stretch too
// wide to be filled from its neighbours.
struct FrameGap {
    int after = 0, missing = 0;
    bool operator==(FrameGap const&) const = default;
};

// Where the sorted frames lie. Present only for kind volume.
struct StackGeometry {
    LpsPoint origin;                  // of frames[0]
    LpsVector row_dir, col_dir;       // unit vectors
    LpsVector slice_dir;              // unit vector from frames[0] to the last; the normal for one frame
    double column_mm = 1, row_mm = 1; // in-plane steps, along a row and down a column
    double slice_mm = 1; // usual distance of neighbours ALONG slice_dir (one frame: its thickness)
    double tilt_deg = 0; // angle of slice_dir to the normal; rectified by build_volume if not 0
    bool uneven = false; // distances differ beyond gaps: build_volume resamples
    std::vector<FrameGap> gaps;
    bool operator==(StackGeometry const&) const = default;
};

// How a reader wants the images of one DICOM series stacked.
enum class Stacking {
    automatic, // parted wherever the images can't be one volume
    together,  // one scroll, in the order of acquisition; a volume only if its slices lie on one line
    apart,     // parted by everything that tells images apart, overlapping or not
};

struct Series {
    StudyAttributes study;
    Patient patient;
    SeriesAttributes attributes;   // attributes.uid is the DICOM series
    int stack = 0;                 // 0, 1, … within the DICOM series
    int stacks = 1;                // how many stacks the DICOM series became
    std::string name;              // stable id of this stack: "<series uid>#<stack>"; a stack that a reader
                                   // chose has "together-" or "apart-" before its number
    std::vector<SplitStep> splits; // what tells this stack from its sisters, coarsest first
    SeriesKind kind = SeriesKind::other;
    SplitReason split_reason = SplitReason::none; // of the last step; none when the series is whole
    Stacking stacking = Stacking::automatic;
    FrameOfReferenceUid frame_of_reference;
    TransferSyntaxUid transfer_syntax;
    SopClassUid sop_class;
    int rows = 0, columns = 0;
    Quantity quantity = Quantity::unknown;
    std::optional<StackGeometry> geometry;
    std::vector<InstancePtr> instances;
    std::vector<SeriesFrame> frames; // sorted along slice_dir for a volume, by instance number otherwise
    std::vector<Finding> findings;

    [[nodiscard]] Instance const& instance_of(int frame) const {
        return *instances[frames[static_cast<std::size_t>(frame)].instance];
    }
    [[nodiscard]] Frame const& frame_of(int frame) const {
        return instance_of(frame)
            .frames[static_cast<std::size_t>(frames[static_cast<std::size_t>(frame)].frame)];
    }
};

// The stable names of cli.md: "volume", "planar", …; "", "orientation", "duplicate_position", …
char const* name_of(SeriesKind kind);
char const* name_of(SplitReason reason);
char const* name_of(Quantity quantity);

} // namespace vertemark::imaging
