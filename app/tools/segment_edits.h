// What can be done to a painted segment as a whole, and the numbers that follow from it: each as an Edit.
#pragma once

#include <optional>

#include "annotation/edit/edit.h"
#include "imaging/segment/statistics.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

enum class SegmentOperation {
    between_slices,     // shape-based interpolation
    largest_island,     // only the largest part stays
    drop_small_islands, // parts below k_small_island_mm3 go
    smooth,             // Gaussian of k_smoothing_mm
    fill_holes,
    grow,   // by k_margin_mm
    shrink, // by k_margin_mm
};
inline constexpr double k_small_island_mm3 = 50, k_smoothing_mm = 1.2, k_margin_mm = 1;

// not_found: no such segment, or nothing changes (detail: nothing_changes, no_slices_between).
Result<annotation::Edit> operate(annotation::Case const& c, annotation::SegmentationId const& id,
                                 SegmentOperation operation);

enum class BooleanOperation { unite, subtract, intersect };
// Changes `onto` by `with`, which may lie on another grid of the same frame of reference.
Result<annotation::Edit> combine(annotation::Case const& c, annotation::SegmentationId const& onto,
                                 annotation::SegmentationId const& with, BooleanOperation operation);

// Size of a segment and the values under it in `shown` (any grid of the same frame of reference).
struct SegmentNumbers {
    imaging::RegionSize size;
    std::optional<imaging::RegionValues> values;
    std::optional<double> peak; // SUV only
    Quantity quantity = Quantity::unknown;
};
[[nodiscard]] std::optional<SegmentNumbers> numbers_of(annotation::LabelMask const& mask,
                                                       imaging::Volume const* shown);

// The paint and, in the same step, the lesion's numbers that the segment gives: volume and diameter from the
// lesion's first segment, HU or SUV from what is shown. Numbers that the reader typed stay.
[[nodiscard]] annotation::Edit with_numbers(annotation::Case const& c, annotation::Edit paint,
                                            imaging::Volume const* shown, annotation::Provenance const& now);

// Removes a lesion with its segments, as one step.
[[nodiscard]] annotation::Edit removal_of(annotation::Case const& c, annotation::LesionId const& id);

} // namespace vertemark::app
