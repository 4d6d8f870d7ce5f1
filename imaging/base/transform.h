// A place in one frame of reference → the same place in another: what a registration finds. Patient LPS, mm.
// DICOM PS3.3 C.20.2.1.1, Frame of Reference Transformation Matrix.
#pragma once

#include <array>

#include "imaging/base/geometry.h"
#include "imaging/base/units.h"

namespace vertemark {

// p' = M·p + t. The identity when nothing is said.
struct AffineTransform {
    std::array<double, 9> matrix{1, 0, 0, 0, 1, 0, 0, 0, 1}; // M, row by row
    LpsVector offset;                                        // t, mm
    bool operator==(AffineTransform const&) const = default;

    [[nodiscard]] LpsVector apply(LpsVector v) const {
        auto const& m = matrix;
        return {m[0] * v.x + m[1] * v.y + m[2] * v.z, m[3] * v.x + m[4] * v.y + m[5] * v.z,
                m[6] * v.x + m[7] * v.y + m[8] * v.z};
    }
    [[nodiscard]] LpsPoint apply(LpsPoint p) const {
        LpsVector const v = apply(LpsVector{p.x, p.y, p.z});
        return {v.x + offset.x, v.y + offset.y, v.z + offset.z};
    }
};

[[nodiscard]] double determinant(AffineTransform const& t);
// Of a transform whose determinant is not 0.
[[nodiscard]] AffineTransform inverse(AffineTransform const& t);
// First `first`, then `then`.
[[nodiscard]] AffineTransform after(AffineTransform const& then, AffineTransform const& first);
// Turns and moves only: M is orthonormal (within 1e-4) with determinant 1.
[[nodiscard]] bool is_rigid(AffineTransform const& t);
// Angle of the rotation part of a rigid transform, 0..180; for an affine one of its nearest rotation, nearly.
[[nodiscard]] Degrees rotation_angle(AffineTransform const& t);
// A turn about an axis (of any length but 0) through a point, right-handed.
[[nodiscard]] AffineTransform rotation(LpsVector axis, Degrees angle, LpsPoint through);
[[nodiscard]] AffineTransform translation(LpsVector by);

} // namespace vertemark
