// Where each voxel of a volume lies in the patient: the only conversion between voxel index and LPS.
// Knows no pixels. DICOM PS3.3 C.7.6.2.1.1 (Image Plane), equation C.7.6.2.1-1.
#pragma once

#include <array>

#include "imaging/base/geometry.h"

namespace vertemark::imaging {

struct VolumeGeometry {
    std::array<int, 3> size{0, 0, 0};          // voxels along a row (columns), along a column (rows), slices
    std::array<double, 3> spacing_mm{1, 1, 1}; // distance of voxel centres along i, j, k
    LpsPoint origin;                           // centre of voxel (0, 0, 0)
    LpsVector row_dir{1, 0, 0};                // unit vector of growing i (along a row)
    LpsVector col_dir{0, 1, 0};                // unit vector of growing j (down a column)
    LpsVector slice_dir{0, 0, 1}; // unit vector of growing k; may be oblique to the rows only before
                                  // a gantry tilt is rectified
    bool operator==(VolumeGeometry const&) const = default;

    [[nodiscard]] LpsPoint to_lps(IndexPoint index) const;

    // The inverse of to_lps, exact for any three independent directions.
    [[nodiscard]] IndexPoint to_index(LpsPoint point) const;

    // Whether a place lies within the outer faces of the voxels (half a voxel beyond the centres).
    [[nodiscard]] bool contains(IndexPoint index) const;

    [[nodiscard]] LpsPoint centre() const;
    [[nodiscard]] std::size_t voxel_count() const;
};

} // namespace vertemark::imaging
