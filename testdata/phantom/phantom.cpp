// The painter: each shape lays its tissues over what lies below, edges weighted by how much of the voxel they
// fill. One pass serves labels and pictures.
#include "testdata/phantom/phantom.h"

#include "testdata/phantom/paint_spine.h"

namespace vertemark::testdata {

namespace {

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
