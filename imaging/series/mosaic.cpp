#include <cmath>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

std::vector<Image> mosaic_tiles(InstancePtr const& instance) {
    AcquisitionAttributes const& a = instance->acquisition;
    if (!a.mosaic_tiles || !a.mosaic_spacing_mm || instance->frames.size() != 1 ||
        !instance->frames[0].plane || !instance->frames[0].spacing)
        return {};
    int const across = static_cast<int>(std::ceil(std::sqrt(*a.mosaic_tiles)));
    PixelLayout const& p = instance->pixels;
    if (p.columns % across != 0 || p.rows % across != 0)
        return {};
    Frame const& frame = instance->frames[0];
    ImagePlane const& plane = *frame.plane;
    PixelSpacing const& spacing = *frame.spacing;
    // Image Position is that of the corner the whole mosaic would have around the centre of one tile.
    LpsPoint const first = plane.position +
                           plane.row_dir * (spacing.column_mm * (p.columns - p.columns / across) / 2.0) +
                           plane.col_dir * (spacing.row_mm * (p.rows - p.rows / across) / 2.0);
    LpsVector const normal = a.mosaic_normal ? normalized(*a.mosaic_normal) : plane.normal();
    std::vector<Image> tiles;
    for (int tile = 0; tile < *a.mosaic_tiles; ++tile) {
        Image image{instance, 0, tile, SeriesKind::volume, plane, 0};
        image.plane->position = first + normal * (tile * *a.mosaic_spacing_mm);
        tiles.push_back(std::move(image));
    }
    return tiles;
}

} // namespace vertemark::imaging
