// What the painting tools share: the segment that is painted on, its grid, and the mask of values.
#pragma once

#include "app/core/mask_grid.h"
#include "app/tools/tool.h"
#include "imaging/segment/stroke.h"

namespace vertemark::app {

// The segment that a stroke on this picture goes to: the active one of the selected lesion, else a new one on
// the picture's own grid.
struct PaintTarget {
    std::optional<annotation::SegmentationId> id;
    annotation::MaskGrid grid;
    imaging::VolumeGeometry geometry;
    VoxelRuns now;
};

// Why nothing can be painted is a stable name: no_patient_space, no_lesion_selected, other_frame.
[[nodiscard]] Result<PaintTarget> paint_target(PictureView const& picture, CaseView const& c);

[[nodiscard]] imaging::PlaneBand layer_of(imaging::SliceGeometry const& slice);
[[nodiscard]] imaging::Brush brush_of(PaintSettings const& settings, imaging::SliceGeometry const& slice);

// Only voxels whose value on the shown picture lies in the settings' range, when they ask for one.
[[nodiscard]] VoxelRuns masked(VoxelRuns voxels, PaintTarget const& target, imaging::Volume const& shown,
                               PaintSettings const& settings);

// The finished stroke as a request; nothing when it changes nothing.
[[nodiscard]] std::vector<ToolRequest> paint_request(PaintTarget const& target, VoxelRuns const& voxels,
                                                     PaintMode mode, std::string method);

} // namespace vertemark::app
