// The painter: each shape lays its tissues over what lies below, edges weighted by how much of the voxel they
// fill. One pass serves labels and pictures.
#include "testdata/phantom/phantom.h"

#include "testdata/phantom/parts.h"

namespace vertemark::testdata {

namespace {

using Parts = Phantom::Parts;

inline float cover(float distance, float edge) {
    return std::clamp(0.5f - distance / edge, 0.0f, 1.0f);
}

struct LabelSink {
    Material material = Material::air;
    int lesion = -1;
    void paint(Material m, float c, int which = -1, float = 0) {
        if (c >= 0.5f) {
            material = m;
            lesion = which;
        }
    }
};

struct ValueSink {
    PropertyTable const& table;
    F3 at;
    std::uint32_t seed;
    Channels value;
    float noise = 2; // not yet computed

    ValueSink(PropertyTable const& t, F3 p, std::uint32_t s) : table(t), at(p), seed(s), value(t.mean[0]) {}
    void paint(Material m, float c, int = -1, float = 0) {
        if (c <= 0)
            return;
        auto const i = static_cast<std::size_t>(m);
        if (noise > 1)
            noise = 0.6f * value_noise(at * 0.55f, seed) + 0.4f * value_noise(at * 0.23f, seed + 1);
        Channels const &mean = table.mean[i], &grain = table.texture[i];
        for (int k = 0; k < 4; ++k)
            value.v[k] += (mean.v[k] + grain.v[k] * noise - value.v[k]) * c;
    }
};

struct UptakeSink {
    PropertyTable const& table;
    float value;
    explicit UptakeSink(PropertyTable const& t) : table(t), value(t.mean[0].v[0]) {}
    void paint(Material m, float c, int = -1, float suv = 0) {
        float const target = suv > 0 ? suv : table.mean[static_cast<std::size_t>(m)].v[0];
        value += (target - value) * c;
    }
};

// |x/a|^n + |y/b|^n about (0, 0), n = 2.6 by a blend of circle and square.
inline float oval(float x, float y, float a, float b) {
    float const nx = x / a, ny = y / b, n2 = nx * nx + ny * ny,
                n4 = std::sqrt(nx * nx * nx * nx + ny * ny * ny * ny);
    float const r = std::sqrt(0.6f * n2 + 0.4f * n4);
    float const g = std::sqrt((nx * nx) / (a * a) + (ny * ny) / (b * b)) / std::max(r, 1e-4f);
    return g > 1e-6f ? (r - 1) / g : -std::min(a, b);
}

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

float distance_to(Tube const& t, F3 p) {
    F3 a = t.a, b = t.b;
    p.z *= t.squeeze_z;
    a.z *= t.squeeze_z;
    b.z *= t.squeeze_z;
    return capsule(p, a, b, t.ra, t.rb);
}

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
    // Ligaments along the bodies' front and back.
    if (u < 9 && n < s1)
        sink.paint(Material::ligament, cover(std::abs(at.v + at.half_depth + 0.6f) - 1.1f, edge));
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
    if (d >= edge * 0.5f)
        return;
    paint_bone(d, l.y > 12 ? 1.2f : 0.9f, edge, sink);
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

Push push_at(Parts const& q, SpinePlace const& at, float sac_front, float cord_front) {
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

Cord cord_at(Parts const& q, float n) {
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

template <class Sink>
void compose(Parts const& q, F3 p, float edge, Sink& sink) {
    F3 const g = (p - q.grid_low) * (1 / Parts::k_cell);
    if (!(g.x >= 0 && g.y >= 0 && g.z >= 0))
        return;
    auto const x = static_cast<int>(g.x), y = static_cast<int>(g.y), z = static_cast<int>(g.z);
    if (x >= q.nx || y >= q.ny || z >= q.nz)
        return;
    auto const cell = static_cast<std::size_t>((z * q.ny + y) * q.nx + x);
    TrunkPlace trunk{};
    BoneUnion bones;
    SpinePlace place;
    bool placed = false;
    auto const spine = [&]() -> SpinePlace const& {
        if (!placed)
            place = q.locate(p);
        placed = true;
        return place;
    };
    for (std::uint32_t i = q.cell_start[cell]; i < q.cell_start[cell + 1]; ++i) {
        ShapeRef const s = q.shapes[q.cell_shapes[i]];
        if (s.kind > Kind::plate)
            bones.paint(edge, sink);
        switch (s.kind) {
        case Kind::breast: {
            Organ const& o = q.torso.breasts[s.index];
            float const d = ellipsoid(p - o.centre, o.radii);
            sink.paint(Material::skin, cover(d, edge));
            sink.paint(Material::fat, cover(d + 1.8f, edge));
            float const n = value_noise(p * 0.07f, 71);
            sink.paint(Material::gland, cover(d + 18 + 14 * n, 6));
            break;
        }
        case Kind::trunk:
            trunk = paint_trunk(q, p, edge, sink);
            break;
        case Kind::organ:
            paint_organ(q, q.torso.organs[s.index], trunk, p, edge, sink);
            break;
        case Kind::tube: {
            Tube const& t = q.torso.vessels[s.index];
            sink.paint(t.material, cover(distance_to(t, p), edge));
        } break;
        case Kind::spine_soft:
            paint_spine_soft(q, spine(), edge, sink);
            break;
        case Kind::disc:
            paint_disc(q.discs[s.index], p, edge, sink);
            break;
        case Kind::rib:
            bones.add(distance_to(q.torso.bones[s.index], p), q.torso.bones[s.index].shell);
            break;
        case Kind::plate: {
            Plate const& t = q.torso.plates[s.index];
            bones.add(plate(p, t.a, t.b, t.c, t.half_thickness), std::min(1.4f, t.half_thickness * 0.6f));
            break;
        }
        case Kind::sacrum:
            paint_sacrum(q, p, spine(), edge, sink);
            break;
        case Kind::vertebra:
            paint_vertebra(q, s.index, p, edge, sink);
            break;
        case Kind::canal:
            paint_canal(q, p, spine(), edge, sink);
            break;
        case Kind::mass: {
            MassPart const& m = q.masses[s.index];
            float const d = ellipsoid(p - m.centre, m.radii) + 1.5f * value_noise(p * 0.12f, 81);
            sink.paint(Material::tumour_soft, cover(d, edge), -1, m.suv);
            break;
        }
        }
    }
    bones.paint(edge, sink);
}

} // namespace

Phantom::Phantom(std::unique_ptr<Parts const> parts) : m_parts(std::move(parts)) {}
Phantom::~Phantom() = default;

Result<std::shared_ptr<Phantom const>> Phantom::create(PhantomRecipe recipe) {
    auto parts = std::make_unique<Parts>();
    TRY(parts->anatomy, build_anatomy(recipe));
    parts->recipe = std::move(recipe);
    parts->build();
    return std::shared_ptr<Phantom const>(new Phantom(std::move(parts)));
}

PhantomRecipe const& Phantom::recipe() const {
    return m_parts->recipe;
}
Anatomy const& Phantom::anatomy() const {
    return m_parts->anatomy;
}
std::vector<LesionTruth> const& Phantom::lesions() const {
    return m_parts->truths;
}

Bounds Phantom::bounds() const {
    Torso const& t = m_parts->torso;
    double front = 1e9, back = -1e9;
    for (auto const& s : t.sections) {
        front = std::min(front, static_cast<double>(s.front));
        back = std::max(back, static_cast<double>(s.back));
    }
    return {{-182, front - 20, t.z_bottom}, {182, back, t.z_top}};
}

Material Phantom::material_at(F3 p) const {
    LabelSink sink;
    compose(*m_parts, p, 0.02f, sink);
    return sink.material;
}

int Phantom::lesion_at(F3 p) const {
    LabelSink sink;
    compose(*m_parts, p, 0.02f, sink);
    return sink.lesion;
}

Channels Phantom::sample(F3 p, float edge_mm, PropertyTable const& table) const {
    ValueSink sink(table, p, m_parts->recipe.seed * 17);
    compose(*m_parts, p, edge_mm, sink);
    return sink.value;
}

float Phantom::uptake(F3 p, float edge_mm, PropertyTable const& table) const {
    UptakeSink sink(table);
    compose(*m_parts, p, edge_mm, sink);
    return sink.value;
}

} // namespace vertemark::testdata
