// Distances to simple bodies in single precision: negative inside, millimetres. For the phantom's inner loop.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "testdata/phantom/anatomy.h"

namespace vertemark::testdata {

struct F3 {
    float x = 0, y = 0, z = 0;
};
inline F3 operator-(F3 a, F3 b) {
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
inline F3 operator+(F3 a, F3 b) {
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
inline F3 operator*(F3 a, float s) {
    return {a.x * s, a.y * s, a.z * s};
}
inline float dot(F3 a, F3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
inline F3 cross(F3 a, F3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline F3 f3(LpsPoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)};
}
inline F3 f3(LpsVector p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)};
}

// The smaller distance, rounded over k mm where the two are alike: bones without creases.
inline float smooth_min(float a, float b, float k) {
    float const h = std::max(k - std::abs(a - b), 0.0f) / k;
    return std::min(a, b) - h * h * k * 0.25f;
}
inline float smooth_max(float a, float b, float k) {
    return -smooth_min(-a, -b, k);
}

inline float ellipsoid(F3 p, F3 r) {
    F3 const q{p.x / r.x, p.y / r.y, p.z / r.z};
    F3 const g{q.x / r.x, q.y / r.y, q.z / r.z};
    float const k0 = std::sqrt(dot(q, q)), k1 = std::sqrt(dot(g, g));
    return k1 > 1e-9f ? k0 * (k0 - 1) / k1 : -std::min({r.x, r.y, r.z});
}

inline float capsule(F3 p, F3 a, F3 b, float ra, float rb) {
    F3 const ab = b - a, ap = p - a;
    float const t = std::clamp(dot(ap, ab) / std::max(dot(ab, ab), 1e-6f), 0.0f, 1.0f);
    F3 const d = ap - ab * t;
    return std::sqrt(dot(d, d)) - (ra + (rb - ra) * t);
}

// A box of half sizes h with edges rounded over r.
inline float rounded_box(F3 p, F3 h, float r) {
    F3 const q{std::abs(p.x) - h.x + r, std::abs(p.y) - h.y + r, std::abs(p.z) - h.z + r};
    F3 const o{std::max(q.x, 0.0f), std::max(q.y, 0.0f), std::max(q.z, 0.0f)};
    return std::sqrt(dot(o, o)) + std::min(std::max({q.x, q.y, q.z}), 0.0f) - r;
}

// Distance to a triangle's face, less its half thickness: a plate of bone.
inline float plate(F3 p, F3 a, F3 b, F3 c, float half_thickness) {
    F3 const ba = b - a, pa = p - a, cb = c - b, pb = p - b, ac = a - c, pc = p - c;
    F3 const n = cross(ba, ac);
    auto const edge = [](F3 e, F3 q) {
        F3 const d = e * std::clamp(dot(e, q) / dot(e, e), 0.0f, 1.0f) - q;
        return dot(d, d);
    };
    bool const outside =
        (dot(cross(ba, n), pa) < 0) + (dot(cross(cb, n), pb) < 0) + (dot(cross(ac, n), pc) < 0) > 0 &&
        !(dot(cross(ba, n), pa) >= 0 && dot(cross(cb, n), pb) >= 0 && dot(cross(ac, n), pc) >= 0);
    float const d2 =
        outside ? std::min({edge(ba, pa), edge(cb, pb), edge(ac, pc)}) : dot(n, pa) * dot(n, pa) / dot(n, n);
    return std::sqrt(d2) - half_thickness;
}

// Repeatable noise in [-1, 1], smooth over one unit of p.
float value_noise(F3 p, std::uint32_t seed);

// A vertebra as one smooth distance, p in its frame. Presacral levels only.
class VertebraShape {
public:
    explicit VertebraShape(Vertebra const& v);
    [[nodiscard]] float distance(F3 p) const;
    [[nodiscard]] float body(F3 p) const;
    [[nodiscard]] float arch_y() const { return m_back - 3; } // the laminae begin behind it
    [[nodiscard]] F3 box_min() const { return m_box_min; }
    [[nodiscard]] F3 box_max() const { return m_box_max; }

private:
    [[nodiscard]] float arch(F3 p) const;
    [[nodiscard]] float atlas(F3 p) const;

    Vertebra m_vertebra;
    float m_half_width, m_half_depth, m_canal_y, m_canal_half_width, m_canal_half_depth, m_up;
    float m_back; // y of the laminae's inner face in the midline
    F3 m_pedicle_front, m_pedicle_back, m_spinous_root, m_spinous_tip, m_transverse_root, m_transverse_tip;
    F3 m_upper_facet, m_upper_facet_r, m_lower_facet, m_lower_facet_r, m_lamina_top, m_lamina_bottom;
    F3 m_box_min, m_box_max;
    bool m_atlas = false, m_axis = false;
};

} // namespace vertemark::testdata
