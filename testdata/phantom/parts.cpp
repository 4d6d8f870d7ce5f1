#include "testdata/phantom/parts.h"

#include <cstring>
#include <numbers>

namespace vertemark::testdata {

namespace {

struct Box {
    F3 low{1e9f, 1e9f, 1e9f}, high{-1e9f, -1e9f, -1e9f};
    void add(F3 p, F3 r) {
        low = {std::min(low.x, p.x - r.x), std::min(low.y, p.y - r.y), std::min(low.z, p.z - r.z)};
        high = {std::max(high.x, p.x + r.x), std::max(high.y, p.y + r.y), std::max(high.z, p.z + r.z)};
    }
};

F3 same(float r) {
    return {r, r, r};
}

Box box_of(Organ const& o, float margin) {
    float const r = std::max(o.radii.x, o.radii.y) + margin + o.wobble;
    Box b;
    if (o.turn == 0)
        b.add(o.centre,
              {o.radii.x + margin + o.wobble, o.radii.y + margin + o.wobble, o.radii.z + margin + o.wobble});
    else
        b.add(o.centre, {r, r, o.radii.z + margin + o.wobble});
    return b;
}

Box box_of(Tube const& t, float margin) {
    Box b;
    float const r = std::max(t.ra, t.rb) + margin;
    b.add(t.a, {r, r, r / t.squeeze_z});
    b.add(t.b, {r, r, r / t.squeeze_z});
    return b;
}

Box box_of(BonePart const& v, float margin) {
    Box b;
    F3 const low = v.shape.box_min(), high = v.shape.box_max();
    for (int c = 0; c < 8; ++c) {
        F3 const q{c & 1 ? low.x : high.x, c & 2 ? low.y : high.y, c & 4 ? low.z : high.z};
        b.add(v.origin + v.left * q.x + v.back * q.y + v.up * q.z, same(margin));
    }
    return b;
}

F3 site_centre(Vertebra const& v, LesionSite site) {
    auto const f = [](double x) { return static_cast<float>(x); };
    float const hd = f(v.depth / 2), back = hd + f(v.canal_depth), px = f(v.pedicle_x), pz = f(v.pedicle_z);
    switch (site) {
    case LesionSite::body:
        return {0, 0, f((v.top_z(0, 0) + v.bottom_z(0, 0)) / 2)};
    case LesionSite::left_pedicle:
        return {px, hd + 2, pz};
    case LesionSite::right_pedicle:
        return {-px, hd + 2, pz};
    case LesionSite::left_lamina:
        return {px * 0.6f, back + 1, -2};
    case LesionSite::right_lamina:
        return {-px * 0.6f, back + 1, -2};
    case LesionSite::spinous_process:
        return {0, back + f(v.spinous_length) * 0.4f, -f(v.spinous_drop) * 0.5f};
    }
    return {};
}

Material material_of(LesionKind kind) {
    return kind == LesionKind::lytic     ? Material::tumour_lytic
           : kind == LesionKind::blastic ? Material::tumour_blastic
                                         : Material::tumour_mixed;
}

} // namespace

void Phantom::Parts::build() {
    s1 = anatomy.vertebrae.size() - 5;
    l1 = s1 - static_cast<std::size_t>(recipe.lumbar_count);
    for (auto const& s : anatomy.line) {
        auto const f = [](double x) { return static_cast<float>(x); };
        line.push_back({f3(s.frame.origin), f3(s.frame.left), f3(s.frame.back), f3(s.frame.up), f(s.vertebra),
                        f(s.half_depth), f(s.half_width), f(s.canal_width), f(s.canal_depth)});
    }
    line_z = line.front().origin.z;
    std::size_t at = 0;
    for (float z = line_z; z < line.back().origin.z; z += 1) {
        while (at + 1 < line.size() && line[at + 1].origin.z < z)
            ++at;
        line_by_z.push_back(static_cast<std::uint16_t>(at));
    }
    for (std::size_t i = 0; i < s1; ++i) {
        Frame const& f = anatomy.vertebrae[i].frame;
        bones.push_back(
            {f3(f.origin), f3(f.left), f3(f.back), f3(f.up), VertebraShape(anatomy.vertebrae[i])});
    }
    for (auto const& d : anatomy.discs)
        discs.push_back({f3(d.frame.origin), f3(d.frame.left), f3(d.frame.back), f3(d.frame.up),
                         static_cast<float>(d.width / 2), static_cast<float>(d.depth / 2),
                         static_cast<float>(d.height / 2)});
    torso = build_torso(anatomy, recipe.patient.sex);
    lung_top = f3(anatomy.vertebrae[t1].centre()).z + 12;
    for (auto const& m : recipe.masses) {
        Vertebra const& v = *anatomy.find(m.level);
        double const side = m.side == Side::left ? 1 : -1, r = m.radius_mm;
        masses.push_back({f3(v.frame.to_world({side * (v.width / 2 + r * 0.55), 2, 0})),
                          {static_cast<float>(r), static_cast<float>(r * 0.9), static_cast<float>(r * 1.2)},
                          static_cast<float>(m.suv)});
    }
    for (auto const& e : recipe.epidural)
        epidural.push_back({static_cast<float>(*anatomy.index(e.level)), e.grade, 8});
    solve_lesions();
    build_grid();
}

SpinePlace Phantom::Parts::locate(F3 p) const {
    int const guess = std::clamp(static_cast<int>(p.z - line_z), 0, static_cast<int>(line_by_z.size()) - 1);
    float s = line_by_z[static_cast<std::size_t>(guess)];
    float const last = static_cast<float>(line.size() - 2);
    StationF const* a = nullptr;
    float f = 0;
    for (int i = 0; i < 4; ++i) {
        s = std::clamp(s, 0.0f, last);
        auto const n = static_cast<std::size_t>(s);
        a = &line[n];
        f = s - static_cast<float>(n);
        F3 const d = p - a->origin;
        s += (dot(d, a->up) - f) * 0.85f;
    }
    StationF const& b = a[1];
    auto const mix = [f](float x, float y) { return x + (y - x) * f; };
    auto const mix3 = [f](F3 x, F3 y) { return x + (y - x) * f; };
    F3 const d = p - mix3(a->origin, b.origin);
    return {dot(d, mix3(a->left, b.left)),     dot(d, mix3(a->back, b.back)),
            mix(a->vertebra, b.vertebra),      mix(a->half_depth, b.half_depth),
            mix(a->half_width, b.half_width),  mix(a->canal_width, b.canal_width),
            mix(a->canal_depth, b.canal_depth)};
}

float Phantom::Parts::sacrum(F3 p, SpinePlace const& at) const {
    float const n = at.vertebra - static_cast<float>(s1); // 0 at the middle of S1, 4 at S5
    Vertebra const& v = anatomy.vertebrae[s1];
    F3 const o = f3(v.centre());
    F3 const l{dot(p - o, f3(v.frame.left)), dot(p - o, f3(v.frame.back)), dot(p - o, f3(v.frame.up))};
    float const u = std::abs(at.u);
    float const top =
        l.z - static_cast<float>(v.top_z(std::clamp(l.x, -20.0f, 20.0f), std::clamp(l.y, -13.0f, 13.0f)));
    float const end = (n - 4.45f) * 15;
    // Bodies.
    float const r = std::sqrt(at.u * at.u / (at.half_width * at.half_width) +
                              at.v * at.v / (at.half_depth * at.half_depth));
    float d = (r - 1) * at.half_depth;
    // Wings: wide and thick above, narrow and thin below.
    float const k = std::clamp(n, -0.6f, 4.6f);
    float const wide =
        k < 1.4f ? 51.0f - 1.5f * std::max(k, 0.0f) : std::max(12.0f, 48.9f - 14.5f * (k - 1.4f));
    float const thick = std::max(5.0f, 15.0f - 3.0f * k);
    float const wing_v = at.v - (at.half_depth * 0.25f + 3.5f + 0.10f * u);
    float const wing = smooth_max(u - wide, std::abs(wing_v) - thick, 6);
    float const slope = top + 0.16f * std::max(0.0f, u - 18) + 1.5f;
    d = smooth_min(d, smooth_max(wing, slope, 5), 5);
    // The roof of the canal with its crest.
    float const roof_v = at.half_depth + at.canal_depth * 0.5f;
    float const roof =
        smooth_max(u - at.canal_width * 0.5f - 5, std::abs(at.v - roof_v) - at.canal_depth * 0.5f - 4, 5);
    float const crest =
        smooth_max(u - 3, std::abs(at.v - roof_v - at.canal_depth * 0.5f - 5) - 6 + 1.2f * k, 3);
    d = smooth_min(d, smooth_max(smooth_min(roof, crest, 4), top + 3, 3), 4);
    d = smooth_max(d, std::max(top, end), 2);
    // Foramina between the segments, front to back.
    float const gap = (n - 0.5f) - std::round(n - 0.5f);
    if (n > -0.1f && n < 3.9f) {
        float const fu = at.half_width * 0.55f + 8.5f, fr = 5.4f - 0.5f * k;
        float const hole = fr - std::sqrt((u - fu) * (u - fu) + gap * gap * 22 * 22);
        d = smooth_max(d, hole, 2);
    }
    return d;
}

float Phantom::Parts::bone_distance(std::size_t vertebra, F3 world, F3 local) const {
    if (vertebra < s1)
        return bones[vertebra].shape.distance(local);
    SpinePlace const at = locate(world);
    float const n = std::abs(at.vertebra - static_cast<float>(vertebra)) - 0.5f;
    return std::max(sacrum(world, at), n * 20);
}

float Phantom::Parts::lesion_ratio(LesionPart const& l, F3 p) const {
    F3 const d = p - l.centre;
    F3 const q{d.x / l.half_axes.x, d.y / l.half_axes.y, d.z / l.half_axes.z};
    return std::sqrt(dot(q, q)) * (1 + 0.14f * value_noise(p * 0.14f, l.seed));
}

// Scales each lesion's ellipsoid so that the bone inside has the wanted volume: the formula is integrated on
// a fine lattice and the ratios sorted. Canal and neighbouring vertebrae are no part of it.
void Phantom::Parts::solve_lesions() {
    std::uint32_t seed = recipe.seed * 131 + 7;
    for (auto const& r : recipe.lesions) {
        std::size_t const index = *anatomy.index(r.level);
        Vertebra const& v = anatomy.vertebrae[index];
        LesionPart l;
        l.vertebra = index;
        l.material = material_of(r.kind);
        l.breaches = r.breach == Breach::through_cortex;
        l.centre = site_centre(v, r.site) + f3(r.offset_mm);
        l.half_axes = f3(r.stretch);
        l.seed = seed++;
        constexpr float k_step = 0.6f, k_reach_x = 46, k_reach_y = 60, k_reach_z = 32;
        std::vector<float> ratios;
        std::size_t body_voxels = 0;
        std::vector<float> body_ratios;
        F3 const o = f3(v.centre()), left = f3(v.frame.left), back = f3(v.frame.back), up = f3(v.frame.up);
        float const shell = l.breaches ? 0.0f : 1.0f;
        float const guess = 2.2f * std::cbrt(static_cast<float>(r.volume_mm3) * 0.239f) *
                            std::max({l.half_axes.x, l.half_axes.y, l.half_axes.z});
        for (float z = -k_reach_z; z < k_reach_z; z += k_step)
            for (float y = -25; y < k_reach_y; y += k_step)
                for (float x = -k_reach_x; x < k_reach_x; x += k_step) {
                    F3 const p{x, y, z};
                    F3 const away = p - l.centre;
                    bool const near = dot(away, away) < guess * guess;
                    if (!near && y > v.depth / 2)
                        continue;
                    F3 const w = o + left * x + back * y + up * z;
                    float const body = index < s1 ? bones[index].shape.body(p) : 1.0f;
                    if (body < 0)
                        ++body_voxels;
                    if (!near || bone_distance(index, w, p) + shell >= 0)
                        continue;
                    float const ratio = lesion_ratio(l, p);
                    ratios.push_back(ratio);
                    if (body < 0)
                        body_ratios.push_back(ratio);
                }
        std::sort(ratios.begin(), ratios.end());
        constexpr double k_cell_volume = static_cast<double>(k_step) * k_step * k_step;
        auto const wanted =
            std::min(ratios.size(), static_cast<std::size_t>(r.volume_mm3 / k_cell_volume + 0.5));
        float const scale = wanted == 0 ? 0.001f : ratios[wanted - 1];
        l.half_axes = l.half_axes * scale;
        LesionTruth t;
        t.level = r.level;
        t.kind = name_of(r.kind);
        t.site = name_of(r.site);
        t.centre = v.frame.to_world({l.centre.x, l.centre.y, l.centre.z});
        t.half_axes_mm = {l.half_axes.x, l.half_axes.y, l.half_axes.z};
        t.volume_mm3 = static_cast<double>(wanted) * k_cell_volume;
        auto const in_body = static_cast<double>(
            std::count_if(body_ratios.begin(), body_ratios.end(), [&](float q) { return q <= scale; }));
        t.body_percent = body_voxels ? 100 * in_body / static_cast<double>(body_voxels) : 0;
        t.suv = r.suv;
        lesions.push_back(l);
        truths.push_back(t);
    }
}

void Phantom::Parts::build_grid() {
    float const z_low = torso.z_bottom, z_high = torso.z_top;
    grid_low = {-216, -190, z_low};
    float y_high = -1e9f, y_low = 1e9f;
    for (auto const& s : torso.sections) {
        y_high = std::max(y_high, s.back);
        y_low = std::min(y_low, s.front);
    }
    grid_low.y = y_low - 45;
    nx = static_cast<int>(432 / k_cell);
    ny = static_cast<int>((y_high + 12 - grid_low.y) / k_cell) + 1;
    nz = static_cast<int>((z_high - z_low) / k_cell) + 1;
    std::vector<std::vector<std::uint16_t>> cells(
        static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny) * static_cast<std::size_t>(nz));
    auto const insert = [&](Kind kind, std::size_t index, Box const& b) {
        auto const id = static_cast<std::uint16_t>(shapes.size());
        shapes.push_back({kind, static_cast<std::uint16_t>(index)});
        auto const range = [](float low, float high, float from, int count) {
            return std::pair{std::clamp(static_cast<int>(std::floor((low - from) / k_cell)), 0, count),
                             std::clamp(static_cast<int>(std::floor((high - from) / k_cell)) + 1, 0, count)};
        };
        auto const [x0, x1] = range(b.low.x, b.high.x, grid_low.x, nx);
        auto const [y0, y1] = range(b.low.y, b.high.y, grid_low.y, ny);
        auto const [z0, z1] = range(b.low.z, b.high.z, grid_low.z, nz);
        for (int z = z0; z < z1; ++z)
            for (int y = y0; y < y1; ++y)
                for (int x = x0; x < x1; ++x)
                    cells[(static_cast<std::size_t>(z) * static_cast<std::size_t>(ny) +
                           static_cast<std::size_t>(y)) *
                              static_cast<std::size_t>(nx) +
                          static_cast<std::size_t>(x)]
                        .push_back(id);
    };
    constexpr float k_margin = 3;
    auto const all = [&](Kind kind, auto const& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            insert(kind, i, box_of(list[i], k_margin));
    };
    // The spine's soft tissue: boxes along the line, one shape.
    auto const along = [&](Kind kind, float x, float front, float back, float from, float to) {
        Box b;
        for (auto const& s : line)
            if (s.vertebra >= from && s.vertebra <= to) {
                b.add(s.origin + s.left * x - s.back * front, same(2));
                b.add(s.origin - s.left * x + s.back * back, same(2));
            }
        insert(kind, 0, b);
    };
    all(Kind::breast, torso.breasts);
    Box everything;
    everything.add(grid_low, same(0));
    everything.add({216, y_high + 12, z_high}, same(0));
    insert(Kind::trunk, 0, everything);
    all(Kind::organ, torso.organs);
    all(Kind::tube, torso.vessels);
    for (std::size_t i = 0; i + 1 < anatomy.vertebrae.size(); ++i)
        along(Kind::spine_soft, 80, 34, 60, static_cast<float>(i), static_cast<float>(i + 1));
    for (std::size_t i = 0; i < discs.size(); ++i) {
        Box b;
        b.add(discs[i].origin, same(discs[i].half_width + 12));
        insert(Kind::disc, i, b);
    }
    all(Kind::rib, torso.bones);
    for (std::size_t i = 0; i < torso.plates.size(); ++i) {
        auto const& p = torso.plates[i];
        Box b;
        for (F3 q : {p.a, p.b, p.c})
            b.add(q, same(p.half_thickness + k_margin));
        insert(Kind::plate, i, b);
    }
    along(Kind::sacrum, 62, 40, 60, static_cast<float>(s1) - 0.7f, static_cast<float>(s1) + 5);
    all(Kind::vertebra, bones);
    for (std::size_t i = 0; i + 1 < anatomy.vertebrae.size(); ++i)
        along(Kind::canal, 20, 0, 50, static_cast<float>(i), static_cast<float>(i + 1));
    along(Kind::canal, 20, 0, 50, -1, 0);
    for (std::size_t i = 0; i < masses.size(); ++i) {
        Box b;
        b.add(masses[i].centre,
              same(std::max({masses[i].radii.x, masses[i].radii.y, masses[i].radii.z}) + 4));
        insert(Kind::mass, i, b);
    }
    // Cells in the air round the body need not be asked again.
    auto const outside_trunk = [&](std::size_t cell) {
        auto const columns = static_cast<std::size_t>(nx), rows = static_cast<std::size_t>(ny);
        F3 const c = grid_low + F3{static_cast<float>(cell % columns) + 0.5f,
                                   static_cast<float>(cell / columns % rows) + 0.5f,
                                   static_cast<float>(cell / columns / rows) + 0.5f} *
                                    k_cell;
        TorsoSection const& s = torso.at(c.z);
        float const a = s.half_width + 14, b = (s.back - s.front) / 2 + 14;
        float const u = (c.x - s.spine_x) / a, v = (c.y - (s.back + s.front) / 2) / b;
        return 0.6f * (u * u + v * v) + 0.4f * std::sqrt(u * u * u * u + v * v * v * v) > 1.08f;
    };
    for (std::size_t index = 0; index < cells.size(); ++index) {
        auto const& cell = cells[index];
        // Several stretches of one kind along the spine are one shape to paint.
        std::uint16_t const* previous = nullptr;
        cell_start.push_back(static_cast<std::uint32_t>(cell_shapes.size()));
        for (auto const& id : cell) {
            if (shapes[id].kind == Kind::trunk && outside_trunk(index))
                continue;
            bool const repeated = previous && shapes[id].kind == shapes[*previous].kind &&
                                  (shapes[id].kind == Kind::spine_soft || shapes[id].kind == Kind::canal);
            if (!repeated)
                cell_shapes.push_back(id);
            previous = &id;
        }
    }
    cell_start.push_back(static_cast<std::uint32_t>(cell_shapes.size()));
}

} // namespace vertemark::testdata
