#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

LpsPoint VolumeGeometry::to_lps(IndexPoint index) const {
    return origin + row_dir * (index.i * spacing_mm[0]) + col_dir * (index.j * spacing_mm[1]) +
           slice_dir * (index.k * spacing_mm[2]);
}

IndexPoint VolumeGeometry::to_index(LpsPoint point) const {
    // Cramer's rule: the directions need not be orthogonal.
    LpsVector const d = point - origin;
    double const determinant = dot(cross(row_dir, col_dir), slice_dir);
    return {dot(cross(d, col_dir), slice_dir) / determinant / spacing_mm[0],
            dot(cross(row_dir, d), slice_dir) / determinant / spacing_mm[1],
            dot(cross(row_dir, col_dir), d) / determinant / spacing_mm[2]};
}

bool VolumeGeometry::contains(IndexPoint index) const {
    return index.i >= -0.5 && index.j >= -0.5 && index.k >= -0.5 && index.i <= size[0] - 0.5 &&
           index.j <= size[1] - 0.5 && index.k <= size[2] - 0.5;
}

LpsPoint VolumeGeometry::centre() const {
    return to_lps({(size[0] - 1) / 2.0, (size[1] - 1) / 2.0, (size[2] - 1) / 2.0});
}

std::size_t VolumeGeometry::voxel_count() const {
    return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
           static_cast<std::size_t>(size[2]);
}

} // namespace vertemark::imaging
