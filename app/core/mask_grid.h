// A mask's grid as a volume's geometry, and back.
#pragma once

#include "annotation/model/label_mask.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

[[nodiscard]] inline annotation::MaskGrid grid_of(imaging::Volume const& volume) {
    imaging::VolumeGeometry const& g = volume.geometry();
    return {volume.info().frame_of_reference,
            volume.info().series,
            g.size,
            g.spacing_mm,
            g.origin,
            g.row_dir,
            g.col_dir,
            g.slice_dir};
}

[[nodiscard]] inline imaging::VolumeGeometry geometry_of(annotation::MaskGrid const& grid) {
    return {grid.size, grid.spacing_mm, grid.origin, grid.row_dir, grid.col_dir, grid.slice_dir};
}

} // namespace vertemark::app
