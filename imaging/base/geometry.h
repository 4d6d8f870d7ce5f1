// Points and directions of the frames that must never be mixed: patient (LPS, mm), voxel index, canvas pixel.
// Conversion between frames lives in VolumeGeometry and SliceGeometry only. DICOM PS3.3 C.7.6.2.1.1.
#pragma once

#include <array>
#include <cmath>

namespace vertemark {

// A displacement in patient space, millimetres: +x to the patient's Left, +y Posterior, +z Superior (head).
struct LpsVector {
    double x = 0, y = 0, z = 0;
    bool operator==(LpsVector const&) const = default;
};

// A place in patient space, millimetres. Meaningful only together with its Frame of Reference UID.
struct LpsPoint {
    double x = 0, y = 0, z = 0;
    bool operator==(LpsPoint const&) const = default;
};

// A place in a voxel grid; (0, 0, 0) is the centre of the first voxel. i along a row, j along a column, k
// slices.
struct IndexPoint {
    double i = 0, j = 0, k = 0;
    bool operator==(IndexPoint const&) const = default;
};

// A place on a drawn picture, in its pixels: x to the right, y down; (0, 0) is the top left corner.
struct CanvasPoint {
    double x = 0, y = 0;
    bool operator==(CanvasPoint const&) const = default;
};

struct CanvasSize {
    int width = 0, height = 0;
    bool operator==(CanvasSize const&) const = default;
};

constexpr LpsVector operator-(LpsPoint a, LpsPoint b) {
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
constexpr LpsPoint operator+(LpsPoint p, LpsVector v) {
    return {p.x + v.x, p.y + v.y, p.z + v.z};
}
constexpr LpsPoint operator-(LpsPoint p, LpsVector v) {
    return {p.x - v.x, p.y - v.y, p.z - v.z};
}
constexpr LpsVector operator+(LpsVector a, LpsVector b) {
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
constexpr LpsVector operator-(LpsVector a, LpsVector b) {
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
constexpr LpsVector operator-(LpsVector v) {
    return {-v.x, -v.y, -v.z};
}
constexpr LpsVector operator*(LpsVector v, double s) {
    return {v.x * s, v.y * s, v.z * s};
}
constexpr LpsVector operator*(double s, LpsVector v) {
    return v * s;
}

[[nodiscard]] constexpr double dot(LpsVector a, LpsVector b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] constexpr LpsVector cross(LpsVector a, LpsVector b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline double length(LpsVector v) {
    return std::sqrt(dot(v, v));
}
[[nodiscard]] inline double distance(LpsPoint a, LpsPoint b) {
    return length(a - b);
}

// The unit vector along v; the zero vector stays zero.
[[nodiscard]] inline LpsVector normalized(LpsVector v) {
    double const l = length(v);
    return l > 0 ? v * (1 / l) : LpsVector{};
}

[[nodiscard]] constexpr LpsPoint midpoint(LpsPoint a, LpsPoint b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2};
}

} // namespace vertemark
