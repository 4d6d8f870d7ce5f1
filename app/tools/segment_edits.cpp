#include "app/tools/segment_edits.h"

#include "app/tools/paint.h"
#include "imaging/segment/between_slices.h"
#include "imaging/segment/shape.h"

namespace vertemark::app {

namespace {

using namespace annotation;

constexpr char const* k_contour = "contour";

Result<Segmentation const*> find(Case const& c, SegmentationId const& id) {
    if (auto const* found = find_segmentation(c, id))
        return found;
    return fail(ErrorCode::not_found, "no_segment", id.value);
}

Result<Edit> change_to(Segmentation const& segment, VoxelRuns const& voxels) {
    MaskChange change = difference(segment.mask.voxels, voxels);
    if (change.empty())
        return fail(ErrorCode::not_found, "nothing_changes", segment.id.value);
    return Edit{PaintMask{segment.id, std::move(change)}};
}

// A number that follows from the contour; one that the reader entered stays.
template <class T>
void measured(Fact<T>& fact, std::optional<T> value, Provenance const& now) {
    bool const ours = !fact || fact->from.method == k_contour;
    if (!ours)
        return;
    if (!value) {
        fact.reset();
        return;
    }
    Provenance from = now;
    from.how = How::measured;
    from.method = k_contour;
    fact = Sourced<T>{*value, std::move(from)};
}

void put_values(LesionSignals& signals, SegmentNumbers const& numbers, Provenance const& now) {
    if (!numbers.values)
        return;
    if (numbers.quantity == Quantity::hounsfield)
        measured(signals.hu_mean, std::optional(numbers.values->mean), now);
    if (numbers.quantity == Quantity::suv_bw) {
        measured(signals.suv_max, std::optional(std::max(0.0, numbers.values->maximum)), now);
        measured(signals.suv_mean, std::optional(std::max(0.0, numbers.values->mean)), now);
        measured(signals.suv_peak, numbers.peak, now);
    }
}

// The segment as it will be after the edit; nothing when the edit is about none.
std::optional<Segmentation> after(Case const& c, Edit const& paint) {
    if (auto const* put = std::get_if<PutSegmentation>(&paint.change))
        return put->segmentation;
    if (auto const* stroke = std::get_if<PaintMask>(&paint.change))
        if (auto const* found = find_segmentation(c, stroke->id)) {
            Segmentation segment = *found;
            (void)change(segment.mask.voxels, stroke->change);
            return segment;
        }
    return std::nullopt;
}

} // namespace

Result<Edit> operate(Case const& c, SegmentationId const& id, SegmentOperation operation) {
    TRY(auto const* segment, find(c, id));
    auto const grid = geometry_of(segment->mask.grid);
    VoxelRuns const& now = segment->mask.voxels;
    switch (operation) {
    case SegmentOperation::between_slices: {
        TRY(auto const added, imaging::between_slices(grid, now));
        return change_to(*segment, now | added);
    }
    case SegmentOperation::largest_island:
        return change_to(*segment, imaging::largest_island(grid, now));
    case SegmentOperation::drop_small_islands:
        return change_to(*segment,
                         imaging::without_small_islands(grid, now, CubicMillimetres(k_small_island_mm3)));
    case SegmentOperation::smooth:
        return change_to(*segment, imaging::smoothed(grid, now, Millimetres(k_smoothing_mm)));
    case SegmentOperation::fill_holes:
        return change_to(*segment, imaging::filled(grid, now));
    case SegmentOperation::grow:
        return change_to(*segment, imaging::with_margin(grid, now, Millimetres(k_margin_mm)));
    case SegmentOperation::shrink:
        return change_to(*segment, imaging::with_margin(grid, now, Millimetres(-k_margin_mm)));
    }
    return fail(ErrorCode::internal, "no such operation");
}

Result<Edit> combine(Case const& c, SegmentationId const& onto, SegmentationId const& with,
                     BooleanOperation operation) {
    TRY(auto const* segment, find(c, onto));
    TRY(auto const* other, find(c, with));
    if (segment->mask.grid.frame != other->mask.grid.frame)
        return fail(ErrorCode::inconsistent, "other_frame", with.value);
    VoxelRuns const& a = segment->mask.voxels;
    VoxelRuns const b = imaging::resampled(geometry_of(other->mask.grid), other->mask.voxels,
                                           geometry_of(segment->mask.grid));
    switch (operation) {
    case BooleanOperation::unite:
        return change_to(*segment, a | b);
    case BooleanOperation::subtract:
        return change_to(*segment, a - b);
    case BooleanOperation::intersect:
        return change_to(*segment, a & b);
    }
    return fail(ErrorCode::internal, "no such operation");
}

std::optional<SegmentNumbers> numbers_of(LabelMask const& mask, imaging::Volume const* shown) {
    auto const grid = geometry_of(mask.grid);
    auto const size = imaging::size_of(grid, mask.voxels);
    if (!size)
        return std::nullopt;
    SegmentNumbers numbers;
    numbers.size = *size;
    if (!shown || shown->info().components != 1 || shown->info().frame_of_reference != mask.grid.frame)
        return numbers;
    numbers.quantity = shown->info().quantity;
    VoxelRuns const there = imaging::resampled(grid, mask.voxels, shown->geometry());
    numbers.values = imaging::values_of(*shown, there);
    if (numbers.quantity == Quantity::suv_bw)
        numbers.peak = imaging::peak_of(*shown, there);
    return numbers;
}

Edit with_numbers(Case const& c, Edit paint, imaging::Volume const* shown, Provenance const& now) {
    auto const segment = after(c, paint);
    auto const* const lesion = segment ? find_lesion(c, segment->lesion) : nullptr;
    if (!lesion)
        return paint;
    auto const numbers = numbers_of(segment->mask, shown);
    Lesion measured_lesion = *lesion;
    LesionSignals& signals = measured_lesion.signals;
    auto const segments = segmentations_of(c, lesion->id);
    if (segments.empty() || segments.front()->id == segment->id) {
        measured(signals.volume_ml, numbers ? std::optional(numbers->size.volume_ml) : std::nullopt, now);
        measured(signals.longest_diameter_mm,
                 numbers ? std::optional(numbers->size.longest.mm) : std::nullopt, now);
    }
    if (numbers)
        put_values(signals, *numbers, now);
    if (measured_lesion == *lesion)
        return paint;
    return Edit{Group{"paint_mask", {std::move(paint), Edit{PutLesion{std::move(measured_lesion), {}}}}}};
}

Edit removal_of(Case const& c, LesionId const& id) {
    Group group{"remove_lesion", {}};
    for (auto const* segment : segmentations_of(c, id))
        group.edits.push_back({RemoveSegmentation{segment->id}});
    group.edits.push_back({RemoveLesion{id}});
    return group.edits.size() == 1 ? group.edits.front() : Edit{std::move(group)};
}

} // namespace vertemark::app
