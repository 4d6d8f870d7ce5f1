#include <array>

#include "testdata/phantom/shapes.h"

namespace vertemark::testdata {

namespace {

std::uint32_t hash(std::int32_t x, std::int32_t y, std::int32_t z, std::uint32_t seed) {
    std::uint32_t h = seed * 0x9E3779B9u ^ static_cast<std::uint32_t>(x) * 0x85EBCA6Bu ^
                      static_cast<std::uint32_t>(y) * 0xC2B2AE35u ^
                      static_cast<std::uint32_t>(z) * 0x27D4EB2Fu;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    h ^= h >> 12;
    h *= 0x297A2D39u;
    return h ^ (h >> 15);
}

float lattice(std::int32_t x, std::int32_t y, std::int32_t z, std::uint32_t seed) {
    return static_cast<float>(hash(x, y, z, seed) >> 8) * (2.0f / 16777216.0f) - 1.0f;
}

} // namespace

float value_noise(F3 p, std::uint32_t seed) {
    float const fx = std::floor(p.x), fy = std::floor(p.y), fz = std::floor(p.z);
    auto const ix = static_cast<std::int32_t>(fx), iy = static_cast<std::int32_t>(fy),
               iz = static_cast<std::int32_t>(fz);
    auto const ease = [](float t) { return t * t * (3 - 2 * t); };
    float const x = ease(p.x - fx), y = ease(p.y - fy), z = ease(p.z - fz);
    auto const mix = [](float a, float b, float t) { return a + (b - a) * t; };
    auto const row = [&](std::int32_t j, std::int32_t k) {
        return mix(lattice(ix, iy + j, iz + k, seed), lattice(ix + 1, iy + j, iz + k, seed), x);
    };
    return mix(mix(row(0, 0), row(1, 0), y), mix(row(0, 1), row(1, 1), y), z);
}

VertebraShape::VertebraShape(Vertebra const& v) : m_vertebra(v) {
    auto const f = [](double x) { return static_cast<float>(x); };
    m_half_width = f(v.width / 2);
    m_half_depth = f(v.depth / 2);
    m_canal_half_width = f(v.canal_width / 2);
    m_canal_half_depth = f(v.canal_depth / 2);
    m_canal_y = m_half_depth + m_canal_half_depth;
    m_back = m_half_depth + f(v.canal_depth);
    m_up = f(v.intact.posterior / 2);
    m_atlas = v.level == "C1";
    m_axis = v.level == "C2";
    float const px = f(v.pedicle_x), pz = f(v.pedicle_z), h = m_up;
    bool const lumbar = v.region == Region::lumbar, thoracic = v.region == Region::thoracic;
    m_pedicle_front = {px * (lumbar ? 0.97f : 1.0f), m_half_depth - 6, pz};
    m_pedicle_back = {px * 1.02f, m_half_depth + 9, pz};
    m_spinous_root = {0, m_back + 5, thoracic ? 1.0f : -2.0f};
    m_spinous_tip = {0, m_back + 3 + f(v.spinous_length) * (thoracic ? 0.68f : 0.86f),
                     -f(v.spinous_drop) - (lumbar ? 2.0f : 0.0f)};
    m_transverse_root = {px + 1,
                         m_half_depth + (lumbar     ? 9.0f
                                         : thoracic ? 10.0f
                                                    : 2.0f),
                         lumbar ? 2.0f : pz};
    m_transverse_tip = {f(v.transverse_x),
                        m_half_depth + (lumbar     ? 11.0f
                                        : thoracic ? 22.0f
                                                   : 3.0f),
                        lumbar     ? 4.0f
                        : thoracic ? 6.0f
                                   : -1.0f};
    float const facet_x = std::max(px + (lumbar ? 1.5f : 1.0f), m_canal_half_width + 2);
    m_upper_facet = {facet_x, m_half_depth + (lumbar ? 13.0f : thoracic ? 11.0f : 8.5f), h * 0.95f};
    m_upper_facet_r = lumbar ? F3{4.8f, 6.5f, 9.0f} : thoracic ? F3{5.5f, 3.2f, 7.0f} : F3{5.5f, 3.6f, 5.5f};
    m_lower_facet = {facet_x * (lumbar ? 0.80f : 0.96f),
                     m_half_depth + (lumbar     ? 21.0f
                                     : thoracic ? 15.5f
                                                : 12.5f),
                     -h * (lumbar ? 1.15f : 1.05f)};
    m_lower_facet_r = lumbar ? F3{4.8f, 5.2f, 9.5f} : thoracic ? F3{5.5f, 3.2f, 8.0f} : F3{5.5f, 3.6f, 5.5f};
    m_lamina_top = {px + 0.5f, m_half_depth + 11, 1};
    m_lamina_bottom = {0, m_back + 3.2f, -3};
    float const x = std::max(m_half_width, m_transverse_tip.x) + 8;
    m_box_min = {-x, -m_half_depth - 3, std::min(-h - 12, m_spinous_tip.z - 12)};
    m_box_max = {x, m_spinous_tip.y + 9, m_axis ? 29.0f : h + 12};
    if (m_atlas) {
        m_box_min = {-42, -16, -14};
        m_box_max = {42, 40, 14};
    }
}

float VertebraShape::body(F3 p) const {
    float const a = m_half_width, z = p.z;
    // Waist: the rims stand out by about a millimetre.
    float const q = std::clamp(z / m_up, -1.2f, 1.2f), rim = 0.90f + 0.10f * q * q;
    float const ax = a * rim, by = (p.y < 0 ? m_half_depth : m_half_depth * 1.45f) * rim;
    float const nx = p.x / ax, ny = p.y / by;
    float const n2 = nx * nx + ny * ny, n4 = std::sqrt(nx * nx * nx * nx + ny * ny * ny * ny);
    float const r = std::sqrt(0.65f * n2 + 0.35f * n4), l = std::sqrt(p.x * p.x + p.y * p.y);
    float wall = r > 1e-3f ? (r - 1) / r * l : -std::min(ax, by);
    // The posterior wall is hollow towards the canal.
    float const hollow = 1.6f * std::exp(-p.x * p.x / (m_canal_half_width * m_canal_half_width * 0.6f));
    wall = smooth_max(wall, p.y - (m_half_depth - hollow), 3.0f);
    float const top = z - static_cast<float>(m_vertebra.top_z(p.x, p.y));
    float const bottom = static_cast<float>(m_vertebra.bottom_z(p.x, p.y)) - z;
    return smooth_max(wall, std::max(top, bottom), 1.6f);
}

float VertebraShape::arch(F3 p) const {
    F3 const m{std::abs(p.x), p.y, p.z};
    Vertebra const& v = m_vertebra;
    // Pedicle: its section is taller than wide; measured in a space squeezed to a circle.
    float const half_w = static_cast<float>(v.pedicle_width / 2),
                half_h = static_cast<float>(v.pedicle_height / 2);
    float const squeeze = half_w / half_h;
    F3 s = m, f = m_pedicle_front, b = m_pedicle_back;
    s.z *= squeeze;
    f.z *= squeeze;
    b.z *= squeeze;
    float d = capsule(s, f, b, half_w, half_w);
    // Lamina: a plate from the pedicle to the root of the spinous process.
    float const lamina_h = m_up * (v.region == Region::lumbar ? 0.85f : 1.0f);
    F3 const out = m_lamina_top, in = m_lamina_bottom, up{0, 0.25f * lamina_h * -0.6f, lamina_h * 0.85f};
    float const lamina = std::min(plate(m, out + up * 0.75f, out - up * 0.8f, in - up, 2.6f),
                                  plate(m, out + up * 0.75f, in - up, in + up * 0.8f, 2.6f));
    d = smooth_min(d, lamina, 3);
    // Spinous process: a blade in the midline.
    F3 const root = m_spinous_root, tip = m_spinous_tip;
    float const blade_root = v.region == Region::lumbar ? 8.5f : 5.5f,
                blade_tip = v.region == Region::lumbar ? 9.0f : 4.5f;
    F3 const z{0, 0, 1};
    float const blade =
        std::min(plate(p, root + z * blade_root, root - z * blade_root, tip - z * blade_tip, 2.2f),
                 plate(p, root + z * blade_root, tip - z * blade_tip, tip + z * (blade_tip * 0.5f), 2.2f));
    d = smooth_min(
        d, smooth_min(blade, capsule(p, tip - z * blade_tip, tip + z * (blade_tip * 0.5f), 3.6f, 3.0f), 3),
        3);
    float const thick = v.region == Region::thoracic ? 4.6f : 3.2f;
    d = smooth_min(d, capsule(m, m_transverse_root, m_transverse_tip, thick + 0.8f, thick), 4);
    d = smooth_min(d, ellipsoid(m - m_upper_facet, m_upper_facet_r), 3);
    d = smooth_min(d, ellipsoid(m - m_lower_facet, m_lower_facet_r), 3);
    F3 const joint{m_lower_facet.x * 0.9f, m_lower_facet.y - 1, m_lower_facet.z * 0.3f};
    d = smooth_min(d, capsule(m, m_pedicle_back, joint, 4.5f, 4.5f), 3); // pars interarticularis
    return d;
}

float VertebraShape::atlas(F3 p) const {
    F3 const m{std::abs(p.x), p.y, p.z};
    float d = ellipsoid(m - F3{20, 2, 0}, {8, 9, 9});
    d = smooth_min(d, capsule(m, {14, -6, 0}, {0, -11, 0}, 4, 5), 3);      // anterior arch
    d = smooth_min(d, capsule(m, {20, 8, 0}, {12, 26, 0}, 3.8f, 3.8f), 3); // posterior arch
    d = smooth_min(d, capsule(m, {12, 26, 0}, {0, 32, 0}, 3.8f, 4.5f), 3);
    return smooth_min(d, capsule(m, {24, 3, 0}, {37, 4, -1}, 4, 3.5f), 4);
}

float VertebraShape::distance(F3 p) const {
    if (m_atlas)
        return atlas(p);
    float d = body(p);
    if (m_axis)
        d = smooth_min(d, capsule(p, {0, -1, 6}, {0, 0, 21}, 6, 4.8f), 4); // dens
    if (p.y > m_half_depth - 16)
        d = smooth_min(d, arch(p), 3.5f);
    return d;
}

} // namespace vertemark::testdata
