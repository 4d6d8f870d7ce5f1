// Paints skin, fat, wall, lungs and organs, and joins bones that touch. Private to testdata/phantom.
#pragma once

#include "testdata/phantom/paint.h"

namespace vertemark::testdata {

using Parts = Phantom::Parts;

struct TrunkPlace {
    TorsoSection const* s;
    float cage; // distance to the inner wall
};

template <class Sink>
TrunkPlace paint_trunk(Parts const& q, F3 p, float edge, Sink& sink) {
    TorsoSection const& s = q.torso.at(p.z);
    float const yc = (s.back + s.front) / 2, b = (s.back - s.front) / 2;
    float const x = p.x - s.spine_x, y = p.y - yc;
    float const skin = oval(x, y, s.half_width, b);
    float const ycc = (s.cage_back + s.cage_front) / 2, cb = (s.cage_back - s.cage_front) / 2;
    float const cage = oval(x, p.y - ycc, s.cage_half_width, cb);
    if (skin > edge)
        return {&s, cage};
    sink.paint(Material::skin, cover(skin, edge));
    sink.paint(Material::fat, cover(skin + 1.8f, edge));
    float const uneven = 2.5f * value_noise({p.x * 0.03f, p.y * 0.03f, p.z * 0.02f}, 91);
    float const thick = s.fat * (1 + 0.25f * std::abs(y) / b) + uneven;
    float const wall = skin + thick;
    sink.paint(Material::muscle, cover(wall, edge));
    // Thin fat between the muscles of the back and of the wall.
    if (wall < 0 && cage > 0) {
        float const sheet = std::abs(value_noise({p.x * 0.045f, p.y * 0.045f, p.z * 0.012f}, 92));
        sink.paint(Material::fat, std::clamp((0.055f - sheet) * 18, 0.0f, 0.85f));
    }
    sink.paint(Material::fat, cover(cage, edge));
    if (cage < edge && p.z < q.lung_top) {
        float const dome = q.torso.dome(s, x + s.spine_x, p.y);
        float const lung = std::max(std::max(cage + 2, dome - p.z), p.z - q.lung_top);
        sink.paint(Material::muscle, cover(std::max(cage + 1, dome - 4 - p.z), edge));
        sink.paint(Material::lung, cover(lung, edge));
        if (lung < -3) {
            float const n1 = value_noise(p * 0.085f, 51), n2 = value_noise(p * 0.085f, 52);
            sink.paint(Material::lung_vessel,
                       std::clamp((0.085f - std::abs(n1) - std::abs(n2)) * 14, 0.0f, 0.9f));
        }
    }
    return {&s, cage};
}

template <class Sink>
void paint_organ(Parts const& q, Organ const& o, TrunkPlace const& trunk, F3 p, float edge, Sink& sink) {
    F3 d = p - o.centre;
    if (o.turn != 0) {
        float const c = std::cos(o.turn), s = std::sin(o.turn);
        d = {c * d.x + s * d.y, c * d.y - s * d.x, d.z};
    }
    float v = ellipsoid(d, o.radii);
    if (v > edge + o.wobble)
        return;
    if (o.wobble > 0)
        v += o.wobble * value_noise(p * 0.05f, 61);
    if (o.clip != Clip::none)
        v = std::max(v, trunk.cage + 3);
    if (o.clip == Clip::below_dome)
        v = std::max(v, p.z - q.torso.dome(*trunk.s, p.x, p.y) + 5);
    sink.paint(o.material, cover(v, edge));
}

template <class Sink>
void paint_bone(float d, float shell, float edge, Sink& sink) {
    if (d >= edge * 0.5f)
        return;
    sink.paint(Material::cortical, cover(d, edge));
    sink.paint(Material::trabecular, cover(d + shell, edge));
}

// Bones that touch are one bone: the nearest surface and the nearest marrow of all their pieces.
struct BoneUnion {
    float surface = 1e9f, marrow = 1e9f;
    void add(float d, float shell) {
        surface = std::min(surface, d);
        marrow = std::min(marrow, d + shell);
    }
    template <class Sink>
    void paint(float edge, Sink& sink) {
        if (surface < edge * 0.5f) {
            sink.paint(Material::cortical, cover(surface, edge));
            sink.paint(Material::trabecular, cover(marrow, edge));
        }
        *this = {};
    }
};

inline float distance_to(Tube const& t, F3 p) {
    F3 a = t.a, b = t.b;
    p.z *= t.squeeze_z;
    a.z *= t.squeeze_z;
    b.z *= t.squeeze_z;
    return capsule(p, a, b, t.ra, t.rb);
}

} // namespace vertemark::testdata
