// What a Phantom is made of, and the grid that tells which parts a place may touch. Private to
// testdata/phantom.
#pragma once

#include <optional>

#include "testdata/phantom/phantom.h"
#include "testdata/phantom/torso.h"

namespace vertemark::testdata {

// A station of the spine's line in single precision.
struct StationF {
    F3 origin, left, back, up;
    float vertebra = 0, half_depth = 0, half_width = 0, canal_width = 0, canal_depth = 0;
};

// A place in the spine's own bent frame.
struct SpinePlace {
    float u = 0, v = 0; // to the left, to the back, from the bodies' centre line; mm
    float vertebra = 0; // as in Station
    float half_depth = 0, half_width = 0, canal_width = 0, canal_depth = 0;
};

struct LesionPart {
    std::size_t vertebra = 0;
    Material material = Material::tumour_lytic;
    F3 centre, half_axes; // in the vertebra's frame; scaled to the wanted volume
    bool breaches = false;
    std::uint32_t seed = 0;
};

struct MassPart {
    F3 centre, radii;
    float suv = 8;
};

struct EpiduralPart {
    float vertebra = 0;
    Bilsky grade = Bilsky::zero;
    float suv = 8;
};

struct DiscPart {
    F3 origin, left, back, up;
    float half_width = 0, half_depth = 0, half_height = 0;
};

struct BonePart {
    F3 origin, left, back, up;
    VertebraShape shape;
    [[nodiscard]] F3 local(F3 p) const {
        F3 const v = p - origin;
        return {dot(v, left), dot(v, back), dot(v, up)};
    }
};

enum class Kind : std::uint8_t {
    breast,
    trunk,
    organ,
    tube,
    spine_soft,
    disc,
    rib,
    plate,
    sacrum,
    vertebra,
    canal,
    mass
};

struct ShapeRef {
    Kind kind;
    std::uint16_t index;
};

struct Phantom::Parts {
    PhantomRecipe recipe;
    Anatomy anatomy;
    Torso torso;
    std::vector<StationF> line;
    float line_z = 0, line_step = 1;
    std::vector<std::uint16_t> line_by_z; // station at line_z + i mm
    std::vector<BonePart> bones;          // presacral vertebrae, from C1
    std::vector<DiscPart> discs;
    std::vector<LesionPart> lesions;
    std::vector<LesionTruth> truths;
    std::vector<MassPart> masses;
    std::vector<EpiduralPart> epidural;
    std::size_t s1 = 0, l1 = 0, t1 = 7;
    float lung_top = 0;

    std::vector<ShapeRef> shapes; // in the order of painting
    // Grid of cells with the shapes that may touch them.
    F3 grid_low;
    int nx = 0, ny = 0, nz = 0;
    std::vector<std::uint32_t> cell_start;
    std::vector<std::uint16_t> cell_shapes;
    static constexpr float k_cell = 8;

    void build();
    void build_grid();
    void solve_lesions();
    [[nodiscard]] SpinePlace locate(F3 p) const;
    [[nodiscard]] float sacrum(F3 p, SpinePlace const& at) const;
    [[nodiscard]] float bone_distance(std::size_t vertebra, F3 world, F3 local) const;
    [[nodiscard]] float lesion_ratio(LesionPart const& l, F3 local) const; // below 1 inside
};

} // namespace vertemark::testdata
