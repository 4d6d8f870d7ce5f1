// Paints what belongs to the spine: discs, bones with their lesions, canal, cord, epidural tumour.
// Private to testdata/phantom.
#pragma once

#include "testdata/phantom/paint_trunk.h"

namespace vertemark::testdata {

template <class Sink>
void paint_spine_soft(Parts const& q, SpinePlace const& at, float edge, Sink& sink) {
    float const u = std::abs(at.u), n = at.vertebra;
    auto const t1 = static_cast<float>(q.t1), l1 = static_cast<float>(q.l1), s1 = static_cast<float>(q.s1);
    if (n > s1 + 0.6f)
        return;
    // Muscle behind the transverse processes, where the trunk's inner wall reaches too far back.
    sink.paint(Material::muscle,
               cover(ellipsoid({u, at.v - at.half_depth - 26, 0}, {at.half_width + 22, 24, 1e4f}), edge));
    if (n > t1 - 0.5f && n < l1 + 0.5f)
        sink.paint(Material::fat,
                   cover(ellipsoid({u, at.v, 0}, {at.half_width + 5, at.half_depth + 6, 1e4f}), edge));
    if (n > l1 - 0.6f) { // psoas
        float const k = n - l1, r = std::clamp(9 + 4.2f * k, 5.0f, 24.0f);
        sink.paint(
            Material::muscle,
            cover(ellipsoid({u - at.half_width - r * 0.72f - 1, at.v + 1 + 1.5f * k, 0}, {r * 0.8f, r, 1e4f}),
                  edge));
    } else if (n < t1 - 0.5f) { // the long muscles in front of and beside the neck
        sink.paint(Material::muscle,
                   cover(ellipsoid({u - 10, at.v + at.half_depth + 4, 0}, {8, 5, 1e4f}), edge));
        sink.paint(Material::muscle, cover(ellipsoid({u - 34, at.v - 4, 0}, {13, 18, 1e4f}), edge));
        sink.paint(Material::blood, cover(ellipsoid({u - 26, at.v + 16, 0}, {4, 4, 1e4f}), edge));
    }
    // Fat in the foramina.
    float const vc = at.half_depth + at.canal_depth / 2;
    sink.paint(
        Material::fat,
        cover(ellipsoid({u, at.v - vc, 0}, {at.canal_width / 2 + 9, at.canal_depth / 2 + 1, 1e4f}), edge));
    // The ligament along the bodies' front, bent round them.
    float const q1 = std::min(0.9f, at.u * at.u / (at.half_width * at.half_width));
    if (u < 11 && n < s1)
        sink.paint(
            Material::ligament,
            0.8f * cover(std::abs(at.v + (at.half_depth - 0.6f) * std::sqrt(1 - q1 * 0.75f)) - 1.0f, edge));
}

template <class Sink>
void paint_disc(DiscPart const& d, F3 p, float edge, Sink& sink) {
    F3 const v = p - d.origin;
    float const x = dot(v, d.left), y = dot(v, d.back), z = dot(v, d.up);
    if (std::abs(z) > d.half_height + 13)
        return;
    float const ring = oval(x, y, d.half_width + 0.6f, d.half_depth + 0.8f);
    float const outer = std::min(std::max(ring, std::abs(z) - d.half_height - 1.2f),
                                 std::max(ring + 4.5f, std::abs(z) - d.half_height - 12));
    if (outer > edge)
        return;
    sink.paint(Material::disc_annulus, cover(outer, edge));
    float const core =
        ellipsoid({x, y - 1, z}, {d.half_width * 0.66f, d.half_depth * 0.62f, d.half_height * 0.85f});
    sink.paint(Material::disc_nucleus, cover(core, std::max(edge, 2.5f)));
}

template <class Sink>
void paint_lesions(Parts const& q, std::size_t vertebra, F3 local, float bone, float edge, Sink& sink) {
    for (std::size_t i = 0; i < q.lesions.size(); ++i) {
        LesionPart const& l = q.lesions[i];
        if (l.vertebra != vertebra)
            continue;
        float const ratio = q.lesion_ratio(l, local);
        if (ratio > 1.3f)
            continue;
        float const size = std::min({l.half_axes.x, l.half_axes.y, l.half_axes.z});
        float const d = std::max((ratio - 1) * size, bone + (l.breaches ? 0.0f : 1.0f));
        // Where the cortex is destroyed, nothing of it stays at the bone's edge; end plates hold tumour back.
        Vertebra const& v = q.anatomy.vertebrae[vertebra];
        bool const between =
            local.z < v.top_z(local.x, local.y) - 1.5 && local.z > v.bottom_z(local.x, local.y) + 1.5;
        if (l.breaches && (between || local.y > v.depth / 2))
            sink.paint(Material::tumour_soft, cover(std::max((ratio - 1) * size, bone - 1.0f), edge), -1,
                       static_cast<float>(q.truths[i].suv));
        sink.paint(l.material, cover(d, edge), static_cast<int>(i), static_cast<float>(q.truths[i].suv));
        if (l.material == Material::tumour_mixed && d < 0) { // dense and dissolved parts side by side
            float const n = value_noise(local * 0.22f, l.seed + 3);
            sink.paint(Material::tumour_blastic, std::clamp(n * 4, 0.0f, 1.0f) * cover(d + 1, 2),
                       static_cast<int>(i), static_cast<float>(q.truths[i].suv));
        }
    }
}

template <class Sink>
void paint_vertebra(Parts const& q, std::size_t index, F3 p, float edge, Sink& sink) {
    BonePart const& b = q.bones[index];
    F3 const l = b.local(p), low = b.shape.box_min(), high = b.shape.box_max();
    if (l.x < low.x || l.y < low.y || l.z < low.z || l.x > high.x || l.y > high.y || l.z > high.z)
        return;
    float const d = b.shape.distance(l);
    if (d >= edge * 0.5f + 1)
        return;
    float const back = l.y - b.shape.arch_y(); // the arch is mostly cortex
    paint_bone(d, back > 0 ? 1.5f : l.y > 12 ? 1.2f : 0.9f, edge, sink);
    // The vein that leaves the body's back in the middle.
    if (std::abs(l.z) < 3 && l.y > 2 && d < -1 && index > 2)
        sink.paint(Material::blood,
                   0.55f * cover(std::max(std::abs(l.z) - 1.2f, std::abs(l.x) - l.y * 0.35f), 1.5f) *
                       cover(2 - l.y, 6));
    paint_lesions(q, index, l, d, edge, sink);
}

template <class Sink>
void paint_sacrum(Parts const& q, F3 p, SpinePlace const& at, float edge, Sink& sink) {
    float const n = at.vertebra - static_cast<float>(q.s1);
    if (n < -0.8f || n > 4.8f)
        return;
    float const d = q.sacrum(p, at);
    if (d >= edge * 0.5f)
        return;
    paint_bone(d, 1.1f, edge, sink);
    float const gap = (n - 0.5f) - std::round(n - 0.5f); // remnants of the discs
    if (n > 0 && n < 4 && std::abs(at.u) < at.half_width * 0.8f && std::abs(at.v) < at.half_depth - 1.5f)
        sink.paint(Material::cortical, 0.6f * cover(std::abs(gap) * 22 - 0.9f, edge));
    for (auto const& l : q.lesions)
        if (l.vertebra >= q.s1) {
            Frame const& f = q.anatomy.vertebrae[l.vertebra].frame;
            F3 const v = p - f3(f.origin);
            paint_lesions(q, l.vertebra, {dot(v, f3(f.left)), dot(v, f3(f.back)), dot(v, f3(f.up))},
                          q.bone_distance(l.vertebra, p, {}), edge, sink);
        }
}

// How far epidural tumour pushes from the front, mm behind the bodies' back wall; and what is left of the
// cord.
struct Push {
    float face = -10;
    bool all_round = false, swallow = false;
    float suv = 0;
};

inline Push push_at(Parts const& q, SpinePlace const& at, float sac_front, float cord_front) {
    Push push;
    for (auto const& e : q.epidural) {
        float const far = std::abs(at.vertebra - e.vertebra);
        if (e.grade == Bilsky::zero || far > 0.6f)
            continue;
        float const k = std::min(1.0f, (0.6f - far) / 0.25f);
        float full = 0;
        switch (e.grade) {
        case Bilsky::zero:
            break;
        case Bilsky::one_a:
            full = sac_front;
            break;
        case Bilsky::one_b:
            full = (sac_front + cord_front) / 2;
            break;
        case Bilsky::one_c:
            full = cord_front;
            break;
        case Bilsky::two:
            full = cord_front + 2.6f;
            break;
        case Bilsky::three:
            full = cord_front + 3.4f;
            break;
        }
        push.face = std::max(push.face, full * k);
        push.all_round = push.all_round || (e.grade == Bilsky::three && k > 0.7f);
        push.suv = e.suv;
    }
    return push;
}

struct Cord {
    float rx = 0, ry = 0;
};

inline Cord cord_at(Parts const& q, float n) {
    auto const l1 = static_cast<float>(q.l1);
    float const taper = std::clamp((l1 + 0.55f - n) / 1.0f, 0.0f, 1.0f); // the cone ends at the disc below L1
    float const neck = std::exp(-(n - 4.5f) * (n - 4.5f) / 6),
                lumbar = std::exp(-(n - l1 + 1.5f) * (n - l1 + 1.5f) / 1.5f);
    return {(4.5f + 2.2f * neck + 0.7f * lumbar) * taper, (3.7f + 0.5f * neck + 0.6f * lumbar) * taper};
}

template <class Sink>
void paint_canal(Parts const& q, F3 p, SpinePlace const& at, float edge, Sink& sink) {
    float const n = at.vertebra, hx = at.canal_width / 2 - 0.3f, hy = at.canal_depth / 2 - 0.3f;
    float const y = at.v - at.half_depth - at.canal_depth / 2;
    if (std::abs(at.u) > hx + edge || std::abs(y) > hy + edge)
        return;
    float const canal = ellipsoid({at.u, y, 0}, {hx, hy, 1e4f});
    if (canal > edge)
        return;
    auto const s1 = static_cast<float>(q.s1);
    sink.paint(Material::epidural_fat, cover(canal, edge));
    float const gap = 1.7f + 0.5f * std::max(0.0f, n - s1 + 1);
    float const sx = std::min(hx - 1.6f, 9.5f), sy = hy - gap;
    Cord const cord = cord_at(q, n);
    // Depths are counted from the back wall of the bodies.
    float const mid = at.canal_depth / 2, sac_front = mid - sy,
                cord_front = mid - std::max(cord.ry, 1.0f) + 0.4f, depth = y + mid;
    Push const push = push_at(q, at, sac_front, cord_front);
    float const tumour_face = push.face - 0.03f * at.u * at.u;          // bulges in the middle
    float const taper = std::clamp((s1 + 1.4f - n) / 0.8f, 0.0f, 1.0f); // the sac ends at S2
    if (taper > 0.05f && sy > 1) {
        float sac = ellipsoid({at.u, y, 0}, {sx * taper, sy * taper, 1e4f});
        sac = std::max(sac, tumour_face - depth);
        if (!push.all_round)
            sink.paint(Material::csf, cover(sac, edge));
        // The cord gives way to the back, and is flattened when there is no more room.
        float const shift = std::max(0.0f, std::min(push.face - cord_front, sac_front)) * 0.7f;
        float const ry = cord.ry - std::max(0.0f, push.face - cord_front - shift) * 0.5f;
        if (cord.rx > 0.5f && ry > 0.4f) {
            float const c =
                std::max(ellipsoid({at.u, y - 0.4f - shift, 0}, {cord.rx, ry, 1e4f}), tumour_face - depth);
            sink.paint(Material::cord, cover(push.all_round ? std::max(c, sac) : c, edge));
        }
        if (n > static_cast<float>(q.l1) - 0.2f &&
            sac < -0.5f) { // roots of the cauda equina, lying at the back
            float const r = value_noise({at.u * 0.62f, y * 0.62f, n * 0.5f}, 33);
            float const low = std::clamp((y + 1.0f) / 3, 0.0f, 1.0f);
            sink.paint(Material::nerve_root, std::clamp((r - 0.15f) * 4, 0.0f, 0.85f) * low);
        }
        if (push.all_round)
            sink.paint(Material::tumour_soft,
                       cover(std::max(canal, -std::max(ellipsoid({at.u, y - 0.4f - shift, 0},
                                                                 {cord.rx, std::max(ry, 1.0f), 1e4f}),
                                                       -sac - 100)),
                             edge),
                       -1, push.suv);
    }
    if (push.face > 0)
        sink.paint(Material::tumour_soft, cover(std::max(canal, depth - tumour_face), edge), -1, push.suv);
    (void)p;
}

} // namespace vertemark::testdata
