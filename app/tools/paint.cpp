#include "app/tools/paint.h"

#include "imaging/segment/grow.h"

namespace vertemark::app {

Result<PaintTarget> paint_target(PictureView const& picture, CaseView const& c) {
    if (!picture.content.volume || !picture.patient_space)
        return fail(ErrorCode::inconsistent, "no_patient_space");
    auto const* const lesion = c.selected ? annotation::find_lesion(c.now, *c.selected) : nullptr;
    if (!lesion)
        return fail(ErrorCode::not_found, "no_lesion_selected");
    auto const* active = c.segmentation ? annotation::find_segmentation(c.now, *c.segmentation) : nullptr;
    if (active && active->lesion != lesion->id)
        active = nullptr;
    FrameOfReferenceUid const& frame = picture.content.volume->info().frame_of_reference;
    if (!active) // the lesion's first segment that lies in these pictures' space
        for (auto const* segment : annotation::segmentations_of(c.now, lesion->id))
            if (!active && segment->mask.grid.frame == frame)
                active = segment;
    if (active && active->mask.grid.frame != frame)
        return fail(ErrorCode::inconsistent, "other_frame");
    if (active)
        return PaintTarget{active->id, active->mask.grid, geometry_of(active->mask.grid),
                           active->mask.voxels};
    auto const grid = grid_of(*picture.content.volume);
    return PaintTarget{std::nullopt, grid, geometry_of(grid), {}};
}

imaging::PlaneBand layer_of(imaging::SliceGeometry const& slice) {
    return {slice.centre, slice.normal()};
}

imaging::Brush brush_of(PaintSettings const& settings, imaging::SliceGeometry const& slice) {
    if (settings.shape == BrushShape::ball)
        return {settings.radius_mm, std::nullopt};
    return {settings.radius_mm, layer_of(slice)};
}

VoxelRuns masked(VoxelRuns voxels, PaintTarget const& target, imaging::Volume const& shown,
                 PaintSettings const& settings) {
    if (!settings.range)
        return voxels;
    if (target.geometry == shown.geometry())
        return imaging::within(shown, voxels, *settings.range);
    VoxelRuns kept; // another grid: by the place of each voxel
    auto const columns = static_cast<std::uint32_t>(target.geometry.size[0]),
               rows = static_cast<std::uint32_t>(target.geometry.size[1]);
    for (VoxelRun const& run : voxels.runs())
        for (std::uint32_t v = run.begin; v < run.end; ++v) {
            auto const value = shown.value_at(target.geometry.to_lps(
                {static_cast<double>(v % columns), static_cast<double>(v / columns % rows),
                 static_cast<double>(v / columns / rows)}));
            if (value && settings.range->holds(*value))
                kept.append(v, v + 1);
        }
    return kept;
}

std::vector<ToolRequest> paint_request(PaintTarget const& target, VoxelRuns const& voxels, PaintMode mode,
                                       std::string method) {
    annotation::MaskChange change;
    if (mode == PaintMode::add)
        change.added = voxels - target.now;
    else
        change.removed = voxels & target.now;
    if (change.empty())
        return {};
    return {PaintVoxels{target.id, target.grid, std::move(change), std::move(method)}};
}

} // namespace vertemark::app
