#include "testdata/phantom/torso.h"

#include <numbers>

namespace vertemark::testdata {

namespace {

// Outline at one level, mm: half width; back and front relative to the body's centre line; the same for the
// inner wall; fat under the skin.
struct Row {
    char const* level;
    float half_width, back, front, cage_half_width, cage_back, cage_front, fat;
};

constexpr Row k_outline[] = {
    {"C1", 72, 72, -95, 20, 10, -20, 6},      {"C4", 56, 58, -58, 16, 10, -18, 6},
    {"C6", 62, 60, -62, 22, 14, -30, 7},      {"C7", 92, 64, -68, 30, 18, -45, 8},
    {"T1", 132, 66, -78, 46, 22, -62, 9},     {"T2", 156, 68, -92, 72, 28, -78, 10},
    {"T4", 163, 72, -126, 100, 36, -108, 11}, {"T6", 160, 74, -144, 114, 39, -126, 13},
    {"T8", 154, 77, -155, 122, 41, -137, 14}, {"T10", 150, 82, -158, 124, 42, -140, 15},
    {"T12", 147, 88, -152, 122, 42, -134, 17}};
constexpr Row k_outline_low[] = {{"-4", 147, 93, -130, 117, 40, -112, 20},
                                 {"-2", 158, 95, -114, 120, 38, -92, 22},
                                 {"0", 171, 86, -134, 122, 20, -108, 24},
                                 {"2", 178, 66, -166, 110, -2, -138, 26},
                                 {"4", 180, 52, -186, 80, -12, -150, 28}};

struct Builder {
    Anatomy const& a;
    Torso t;
    std::size_t s1;
    int thoracic = 0;

    [[nodiscard]] F3 centre(std::size_t i) const { return f3(a.vertebrae[i].centre()); }
    [[nodiscard]] F3 centre(char const* level) const { return f3(a.find(level)->centre()); }

    void add_sections();
    void add_ribs();
    void add_rib(std::size_t vertebra, int number, float side);
    void add_sternum_and_shoulder();
    void add_pelvis();
    void add_coccyx();
    void add_head();
    void add_chest_organs();
    void add_belly_organs(char sex);
    void add_vessels();
};

void Builder::add_sections() {
    struct Knot {
        float z;
        TorsoSection s;
    };
    std::vector<Knot> knots;
    auto const knot = [&](F3 c, Row const& r) {
        return Knot{c.z,
                    {r.half_width, c.y + r.back, c.y + r.front, r.cage_half_width, c.y + r.cage_back,
                     c.y + r.cage_front, r.fat, c.y, c.x}};
    };
    for (auto const& r : k_outline)
        if (a.find(r.level))
            knots.push_back(knot(centre(r.level), r));
    for (auto const& r : k_outline_low)
        knots.push_back(knot(centre(s1 + static_cast<std::size_t>(std::atoi(r.level) + 4) - 4), r));
    std::sort(knots.begin(), knots.end(), [](auto const& x, auto const& y) { return x.z < y.z; });
    float const tail = knots.front().z;
    Knot hip = knots.front();
    hip.z = tail - 60;
    hip.s.back -= 6;
    hip.s.half_width += 3;
    knots.insert(knots.begin(), hip);
    Knot thigh = hip;
    thigh.z = tail - 200;
    thigh.s.half_width = 172;
    knots.insert(knots.begin(), thigh);
    Knot head = knots.back();
    head.z += 110;
    knots.push_back(head);
    t.z_bottom = std::floor(knots.front().z);
    t.z_top = knots.back().z;
    auto const count = static_cast<std::size_t>(t.z_top - t.z_bottom) + 1;
    std::vector<TorsoSection> rough(count);
    std::size_t k = 0;
    for (std::size_t i = 0; i < count; ++i) {
        float const z = t.z_bottom + static_cast<float>(i);
        while (k + 2 < knots.size() && z > knots[k + 1].z)
            ++k;
        float const f = std::clamp((z - knots[k].z) / (knots[k + 1].z - knots[k].z), 0.0f, 1.0f);
        auto const* u = reinterpret_cast<float const*>(&knots[k].s);
        auto const* w = reinterpret_cast<float const*>(&knots[k + 1].s);
        auto* o = reinterpret_cast<float*>(&rough[i]);
        for (std::size_t n = 0; n < sizeof(TorsoSection) / sizeof(float); ++n)
            o[n] = u[n] + (w[n] - u[n]) * f;
    }
    // Rounded over 3 cm.
    t.sections.resize(count);
    constexpr int k_reach = 16;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        auto* o = reinterpret_cast<float*>(&t.sections[static_cast<std::size_t>(i)]);
        float weight = 0;
        for (int j = -k_reach; j <= k_reach; ++j) {
            int const from = std::clamp(i + j, 0, static_cast<int>(count) - 1);
            auto const* u = reinterpret_cast<float const*>(&rough[static_cast<std::size_t>(from)]);
            float const w = static_cast<float>(k_reach + 1 - std::abs(j));
            for (std::size_t n = 0; n < sizeof(TorsoSection) / sizeof(float); ++n)
                o[n] += u[n] * w;
            weight += w;
        }
        for (std::size_t n = 0; n < sizeof(TorsoSection) / sizeof(float); ++n)
            o[n] /= weight;
    }
}

void Builder::add_rib(std::size_t vertebra, int number, float side) {
    Vertebra const& v = a.vertebrae[vertebra];
    int const last = thoracic;
    float const end = number == last       ? 1.15f
                      : number == last - 1 ? 1.6f
                      : number >= last - 4 ? 2.25f
                      : number == 1        ? 2.5f
                                           : 2.45f;
    float const drop = number == 1         ? 25.0f
                       : number < 4        ? 55.0f
                       : number < last - 3 ? 92.0f
                       : number < last - 1 ? 80.0f
                                           : 50.0f;
    double const x0 = v.width / 2 + 1;
    std::vector<F3> path;
    path.push_back(f3(v.frame.to_world({side * x0, v.depth / 2 - 1, v.intact.posterior * 0.42})));
    path.push_back(
        f3(v.frame.to_world({side * (v.transverse_x - 3), v.depth / 2 + 13, v.intact.posterior * 0.36})));
    path.push_back(
        f3(v.frame.to_world({side * (v.transverse_x + 7), v.depth / 2 + 19, v.intact.posterior * 0.2})));
    float const z0 = path.back().z;
    float const start = number <= 2 ? 0.9f : 0.62f;
    for (float phi = start; phi < end; phi += 0.06f) {
        float const z = z0 - drop * std::pow((phi - start) / (2.5f - start), 1.1f);
        TorsoSection const& s = t.at(z);
        float const yc = (s.cage_back + s.cage_front) / 2, b = (s.cage_back - s.cage_front) / 2 + 3;
        float const sx = std::pow(std::sin(phi), 0.85f);
        path.push_back({s.spine_x + side * (s.cage_half_width + 3) * sx, yc + b * std::cos(phi), z});
    }
    for (std::size_t i = 1; i < path.size(); ++i)
        t.bones.push_back({Material::trabecular, path[i - 1], path[i], i == 1 ? 4.5f : 3.4f,
                           i == 1 ? 4.0f : 3.4f, 0.55f, 1.1f});
    if (number > last - 2)
        return;
    // Costal cartilage: to the breast bone, or to the cartilage above.
    F3 const tip = path.back();
    TorsoSection const& s = t.at(tip.z);
    float const rise = number < 4   ? 0.0f
                       : number < 8 ? 14.0f + 10.0f * static_cast<float>(number - 4)
                                    : 45.0f;
    F3 const mid{s.spine_x + side * (number < 8 ? 45.0f : 62.0f), s.cage_front + 1, tip.z + rise * 0.25f};
    F3 const inner{s.spine_x + side * (number < 8 ? 15.0f : 38.0f), s.cage_front - 3, tip.z + rise};
    t.vessels.push_back({Material::cartilage, tip, mid, 4.5f, 4.5f, 0.7f});
    t.vessels.push_back({Material::cartilage, mid, inner, 4.5f, 4.5f, 0.7f});
}

void Builder::add_ribs() {
    for (std::size_t i = 7; i < a.vertebrae.size() && a.vertebrae[i].region == Region::thoracic; ++i)
        ++thoracic;
    for (int n = 1; n <= thoracic; ++n)
        for (float side : {-1.0f, 1.0f})
            add_rib(6 + static_cast<std::size_t>(n), n, side);
}

void Builder::add_sternum_and_shoulder() {
    float const top = centre("T3").z, low = centre("T9").z;
    auto const front = [&](float z) { return F3{t.at(z).spine_x, t.at(z).cage_front - 4, z}; };
    for (float z = top; z > low; z -= 12)
        for (float x : {-1.0f, 0.0f, 1.0f}) {
            float const w = z > top - 36 ? 13.0f : 9.0f;
            F3 u = front(z), v = front(z - 12);
            u.x += x * w * 0.7f;
            v.x += x * w * 0.7f;
            t.bones.push_back({Material::trabecular, u, v, 6.5f, 6.5f, 1, 1.0f});
        }
    float const zc = top + 8;
    for (float side : {-1.0f, 1.0f}) {
        F3 const c0{side * 20, t.at(top).cage_front - 2, top + 2},
            c1{side * 75, t.at(zc).cage_front + 8, zc + 14}, c2{side * 128, t.at(zc).spine_y - 12, zc + 26};
        t.bones.push_back({Material::trabecular, c0, c1, 7, 5.5f, 1, 1.6f});
        t.bones.push_back({Material::trabecular, c1, c2, 5.5f, 6, 1, 1.6f});
        // Shoulder blade: a thin plate lying on the ribs.
        float const z1 = centre("T2").z, z2 = centre("T7").z;
        auto const on_back = [&](float z, float x) {
            TorsoSection const& s = t.at(z);
            float const q = std::min(0.98f, x / (s.cage_half_width + 14));
            return F3{side * x,
                      (s.cage_back + s.cage_front) / 2 +
                          ((s.cage_back - s.cage_front) / 2 + 16) * std::sqrt(1 - q * q),
                      z};
        };
        F3 const inner_top = on_back(z1, 62), tip = on_back(z2, 84),
                 neck{side * 128, t.at(z1).spine_y + 12, z1 + 8};
        t.plates.push_back({inner_top, tip, neck, 2.3f});
        t.bones.push_back({Material::trabecular, inner_top, tip, 3.5f, 4.5f, 1, 1.2f});
        t.bones.push_back({Material::trabecular, neck, tip, 6.5f, 4.5f, 1, 1.3f});
        F3 const spine_end{side * 130, neck.y + 14, z1 + 22};
        t.bones.push_back({Material::trabecular, inner_top + F3{side * 6, 5, -8}, spine_end, 4, 6, 1, 1.4f});
    }
}

void Builder::add_pelvis() {
    F3 const o = f3(a.vertebrae[s1].top_centre());
    for (float side : {-1.0f, 1.0f}) {
        auto const at = [&](float x, float y, float z) { return F3{o.x + side * x, o.y + y, o.z + z}; };
        F3 const psis = at(42, 56, -42), joint = at(54, 34, -28), crest_back = at(72, 44, 2),
                 crest_top = at(112, 8, 12), asis = at(124, -44, -32), aiis = at(106, -52, -72),
                 roof = at(92, -22, -88), notch = at(62, 24, -84), low_joint = at(52, 42, -74),
                 head = at(88, -28, -112);
        auto const wing = [&](F3 p, F3 q, F3 r, float w) { t.plates.push_back({p, q, r, w}); };
        wing(psis, joint, crest_back, 6);
        wing(joint, crest_back, crest_top, 4);
        wing(joint, crest_top, roof, 4);
        wing(crest_top, asis, roof, 4);
        wing(asis, aiis, roof, 5.5f);
        wing(joint, roof, notch, 6.5f);
        wing(psis, joint, low_joint, 6.5f);
        wing(joint, low_joint, notch, 6.5f);
        auto const bone = [&](F3 p, F3 q, float r, float s, float shell) {
            t.bones.push_back({Material::trabecular, p, q, r, s, 1, shell});
        };
        bone(crest_back, crest_top, 6.5f, 6.5f, 1.3f);
        bone(crest_top, asis, 6.5f, 7, 1.3f);
        bone(psis, crest_back, 7, 6.5f, 1.3f);
        // Cup of the hip: roof, back wall, front wall and floor, leaving the joint open to the side.
        F3 const floor = head + F3{-side * 29, 0, 2};
        wing(roof, head + F3{side * 12, 2, 29}, head + F3{-side * 16, -26, 10}, 4);
        wing(roof, head + F3{side * 12, 6, 29}, head + F3{-side * 8, 29, 4}, 4.5f);
        wing(floor, head + F3{-side * 10, 28, -12}, roof, 4.5f);
        wing(floor, head + F3{-side * 12, -27, -6}, roof, 4.5f);
        wing(floor, head + F3{-side * 10, 28, -12}, notch, 5);
        bone(notch, head + F3{-side * 12, 30, 0}, 7, 9, 1.4f);
        F3 const tuber = head + F3{-side * 32, 34, -72}, symphysis = at(8, -88, -142);
        bone(head + F3{-side * 12, 30, -6}, tuber, 10, 14, 1.5f);
        bone(head + F3{-side * 18, -26, -4}, symphysis, 8, 9, 1.4f);
        bone(symphysis, symphysis + F3{side * 2, 6, -26}, 8, 7, 1.4f);
        bone(symphysis + F3{side * 2, 6, -24}, tuber, 6, 8, 1.4f);
        (side > 0 ? t.left_head : t.right_head) = head;
        bone(head, head, 22.5f, 22.5f, 1.1f);
        F3 const neck = head + F3{side * 40, 14, -32};
        bone(head, neck, 14, 15, 2.0f);
        bone(neck + F3{side * 8, 4, 14}, neck + F3{side * 4, 2, -20}, 14, 15, 1.8f);
        bone(neck, neck + F3{-side * 8, -2, -170}, 15, 13, 5.5f);
        // Muscles round the hip.
        t.organs.push_back({Material::muscle, head + F3{-side * 2, 84, 22}, {54, 30, 74}, side * 0.35f});
        t.organs.push_back({Material::muscle, head + F3{side * 22, 28, 70}, {34, 52, 62}, side * -0.5f});
        t.organs.push_back({Material::muscle, head + F3{side * 8, -34, -40}, {34, 22, 90}});
        t.organs.push_back({Material::muscle, head + F3{side * 40, -10, -10}, {16, 34, 90}});
        t.organs.push_back({Material::muscle, head + F3{-side * 20, 8, -110}, {48, 62, 70}});
        t.organs.push_back({Material::muscle, head + F3{-side * 30, 10, -22}, {10, 26, 30}});
        F3 const iliacus = at(92, -12, -40);
        t.organs.push_back({Material::muscle, iliacus, {18, 34, 46}, side * 0.7f});
    }
}

// The tail bone, bent forward from S5.
void Builder::add_coccyx() {
    Vertebra const& s5 = a.vertebrae.back();
    F3 at = f3(s5.bottom_centre()) + F3{0, -1, -3};
    float lean = 0.25f;
    for (float r : {6.0f, 4.8f, 4.0f}) {
        F3 const next = at + F3{0, -std::sin(lean) * 9, -std::cos(lean) * 9};
        t.bones.push_back({Material::trabecular, at, next, r * 0.8f, r * 0.7f, 1, 0.8f});
        at = next + F3{0, -1, -3};
        lean += 0.35f;
    }
}

// Enough of a head for a neck's field of view.
void Builder::add_head() {
    F3 const c = centre("C1") + F3{0, -12, 84};
    t.organs.push_back({Material::cortical, c, {74, 94, 78}});
    t.organs.push_back({Material::trabecular, c, {72, 92, 76}});
    t.organs.push_back({Material::cortical, c, {70, 90, 74}});
    t.organs.push_back({Material::csf, c, {68, 88, 72}});
    t.organs.push_back({Material::brain, c, {66, 86, 70}, 0, Clip::none, 1.5f});
    t.organs.push_back({Material::brain, c + F3{0, 44, -62}, {46, 28, 24}});
    t.organs.push_back({Material::air, c + F3{0, -62, -78}, {16, 18, 26}});
}

void Builder::add_chest_organs() {
    F3 const t7 = centre("T7"), t9 = centre("T9"), t4 = centre("T4");
    auto const& mid = t.at(t7.z);
    float const front = mid.cage_front;
    t.organs.push_back({Material::fat, {4, (t7.y + front) / 2, t7.z + 20}, {34, 92, 120}, 0, Clip::cage});
    t.organs.push_back(
        {Material::soft, {24, front + 64, t9.z + 14}, {58, 52, 54}, 0.45f, Clip::cage, 2}); // heart
    t.organs.push_back({Material::blood, {34, front + 70, t9.z + 8}, {30, 26, 34}, 0.45f});
    t.organs.push_back({Material::blood, {-6, front + 66, t9.z + 24}, {24, 28, 32}, 0.45f});
    t.organs.push_back({Material::soft, {-8, t4.y - 42, t4.z - 4}, {12, 14, 40}});
    auto const tube = [&](Material m, F3 p, F3 q, float r, float s) { t.vessels.push_back({m, p, q, r, s}); };
    float const arch = t4.z - 4;
    tube(Material::blood, {-4, front + 52, t9.z + 48}, {-10, front + 46, arch}, 15, 14);
    tube(Material::blood, {-10, front + 46, arch}, {18, t4.y - 28, arch + 4}, 13, 12.5f);
    tube(Material::blood, {-26, front + 58, t9.z + 40}, {-24, t4.y - 48, t4.z + 30}, 9.5f,
         8.5f);                                                                            // upper cava
    tube(Material::blood, {2, front + 56, t7.z + 12}, {22, t7.y - 34, t7.z + 24}, 13, 11); // lung artery
    tube(Material::blood, {2, front + 62, t7.z + 12}, {-36, t7.y - 36, t7.z + 16}, 11, 9);
    // Windpipe and main bronchi: wall, then air.
    F3 const top{0, centre("C5").y - 28, centre("C5").z}, fork{2, centre("T5").y - 34, centre("T5").z};
    for (auto [m, r] : {std::pair{Material::soft, 10.0f}, std::pair{Material::air, 7.8f}}) {
        tube(m, top, fork, r, r);
        tube(m, fork, {38, t7.y - 18, t7.z + 14}, r - 2, r - 3.5f);
        tube(m, fork, {-36, t7.y - 16, t7.z + 12}, r - 1.5f, r - 3);
    }
    t.organs.push_back({Material::gland, {19, top.y + 2, centre("C7").z}, {9, 10, 24}});
    t.organs.push_back({Material::gland, {-19, top.y + 2, centre("C7").z}, {9, 10, 24}});
}

void Builder::add_belly_organs(char sex) {
    std::size_t const last_t = 6 + static_cast<std::size_t>(thoracic);
    F3 const t12 = centre(last_t), l1 = centre(last_t + 1), l2 = centre(last_t + 2), l3 = centre(last_t + 3),
             l5 = centre(s1 - 1), sacrum = centre(s1);
    auto const add = [&](Material m, F3 c, F3 r, float turn = 0, Clip clip = Clip::none, float wobble = 0) {
        t.organs.push_back({m, c, r, turn, clip, wobble});
    };
    add(Material::liver, {-58, t12.y - 52, t12.z + 18}, {74, 82, 78}, 0.2f, Clip::below_dome, 2);
    add(Material::liver, {22, t12.y - 96, t12.z + 30}, {64, 38, 36}, 0, Clip::below_dome, 2);
    add(Material::spleen, {94, t12.y - 6, t12.z + 16}, {26, 42, 46}, -0.4f, Clip::below_dome, 1);
    add(Material::bowel, {56, t12.y - 78, t12.z + 8}, {44, 38, 44}, 0.4f, Clip::below_dome, 2); // stomach
    add(Material::bowel_gas, {56, t12.y - 94, t12.z + 14}, {32, 18, 30}, 0.4f, Clip::below_dome, 3);
    for (float side : {-1.0f, 1.0f}) {
        float const z = side > 0 ? l1.z + 2 : l1.z - 14;
        F3 const k{side * 60, l1.y + 12, z};
        add(Material::fat, k, {33, 34, 62}, side * 0.6f, Clip::cage);
        add(Material::kidney, k, {25, 27, 52}, side * 0.6f, Clip::none, 1);
        add(Material::fat, k + F3{-side * 12, -7, 0}, {13, 11, 24}, side * 0.6f);
        add(Material::gland, {side * 26, t12.y - 4, t12.z - 6}, {4, 10, 14}, side * 0.5f);
        add(Material::muscle, {side * 68, l3.y + 26, (l2.z + l5.z) / 2}, {13, 26, 62},
            side * -0.4f); // quadratus
    }
    add(Material::gland, {-10, l1.y - 56, l1.z - 4}, {44, 13, 12}, -0.25f, Clip::none, 2);
    // Colon and a few loops; walls of soft tissue with gas inside.
    auto const loop = [&](F3 p, F3 q, float r) {
        t.vessels.push_back({Material::bowel, p, q, r, r});
        F3 const up{0, -r * 0.25f, 0};
        t.vessels.push_back({Material::bowel_gas, p + up, q + up, r * 0.55f, r * 0.5f});
    };
    loop({-96, l5.y - 30, l5.z + 5}, {-98, l2.y - 34, l2.z + 12}, 22);
    loop({-98, l2.y - 34, l2.z + 12}, {0, l3.y - 92, l3.z + 4}, 17);
    loop({0, l3.y - 92, l3.z + 4}, {98, l1.y - 36, l1.z - 10}, 17);
    loop({102, l1.y - 30, l1.z - 10}, {104, l5.y - 22, l5.z}, 15);
    loop({104, l5.y - 22, l5.z}, {50, sacrum.y - 60, sacrum.z - 34}, 15);
    loop({50, sacrum.y - 60, sacrum.z - 34}, {0, sacrum.y - 6, sacrum.z - 76}, 15);
    t.vessels.push_back(
        {Material::bowel, {0, sacrum.y - 6, sacrum.z - 76}, {0, sacrum.y + 2, sacrum.z - 150}, 17, 13});
    // Small bowel: short loops, each beside the next, some with gas.
    float const low = sacrum.z - 62, step = 24;
    int n = 0;
    for (float z = l3.z + 6; z > low; z -= step)
        for (float x = -66; x <= 66; x += 27)
            for (float y = l5.y - 98; y < l5.y - 44; y += 25, ++n) {
                auto const k = static_cast<float>(n);
                auto const jitter = [k](float way) { return value_noise({k * 1.7f, way * 3.1f, 0.37f}, 77); };
                F3 const at{x + 8 * jitter(1), y + 6 * jitter(2), z + 8 * jitter(3)};
                F3 const half{13 * jitter(4), 5 * jitter(5), 12 * jitter(6)};
                float const r = 10.5f + 2.5f * jitter(7);
                t.vessels.push_back({Material::bowel, at - half, at + half, r, r - 1});
                if (jitter(8) > 0.35f)
                    t.vessels.push_back({Material::bowel_gas, at - half + F3{0, -3, 0},
                                         at + half + F3{0, -3, 0}, r * 0.5f, r * 0.4f});
            }
    add(Material::soft, {0, sacrum.y - 86, sacrum.z - 106}, {46, 36, 34});
    add(Material::fluid, {0, sacrum.y - 86, sacrum.z - 106}, {42, 32, 30});
    if (sex == 'F') {
        add(Material::gland, {4, sacrum.y - 42, sacrum.z - 84}, {26, 20, 32}, 0, Clip::none, 1.5f);
        float const z = centre("T7").z - 4;
        TorsoSection const& s = t.at(z);
        for (float side : {-1.0f, 1.0f})
            t.breasts.push_back({Material::gland, {side * 78, s.front + 22, z}, {58, 44, 58}});
    }
}

void Builder::add_vessels() {
    // The aorta on the left of the bodies' front, the lower cava on the right; both divide in front of L4.
    std::size_t const l4 = s1 - 2;
    F3 const l4c = centre(l4);
    float const arch_z = centre("T4").z;
    F3 before{};
    bool first = true;
    for (auto const& st : a.line) {
        F3 const c = f3(st.frame.origin);
        if (c.z < l4c.z - 4 || c.z > arch_z)
            continue;
        float const f = std::clamp((arch_z - c.z) / (arch_z - l4c.z), 0.0f, 1.0f);
        F3 const front = c - f3(st.frame.back) * (static_cast<float>(st.half_depth) + 13 - 2 * f);
        F3 const p = front + F3{24 - 17 * f, f < 0.3f ? 12 - 40 * f : 0, 0};
        if (!first && p.z - before.z < 9)
            continue;
        if (!first) {
            t.vessels.push_back({Material::blood, before, p, 9 + 3.0f * (1 - f), 9 + 3.0f * (1 - f)});
            if (f > 0.35f)
                t.vessels.push_back({Material::blood, before + F3{-27, 1, 0}, p + F3{-27, 1, 0}, 11, 11});
            if (f < 0.75f)
                t.vessels.push_back({Material::soft, before + F3{-14 - 6 * (1 - f), -8, 0},
                                     p + F3{-14 - 6 * (1 - f), -8, 0}, 7, 7});
        }
        before = p;
        first = false;
    }
    F3 const fork = l4c -
                    f3(a.vertebrae[l4].frame.back) * (static_cast<float>(a.vertebrae[l4].depth) / 2 + 11) +
                    F3{5, 0, -2};
    for (float side : {-1.0f, 1.0f}) {
        F3 const end = (side > 0 ? t.left_head : t.right_head) + F3{-side * 12, -44, 8};
        F3 const mid{side * 52, (fork.y + end.y) / 2 + 14, (fork.z + end.z) / 2 + 6};
        t.vessels.push_back({Material::blood, fork, mid, 6.5f, 6});
        t.vessels.push_back({Material::blood, mid, end, 6, 5});
        F3 const back{-side * 3, 13, -5};
        t.vessels.push_back({Material::blood, fork + F3{-12, 8, -10}, mid + back, 8, 7.5f});
        t.vessels.push_back({Material::blood, mid + back, end + F3{-side * 12, 3, 0}, 7.5f, 6.5f});
    }
}

} // namespace

TorsoSection const& Torso::at(float z) const {
    int const i = std::clamp(static_cast<int>(z - z_bottom + 0.5f), 0, static_cast<int>(sections.size()) - 1);
    return sections[static_cast<std::size_t>(i)];
}

float Torso::dome(TorsoSection const& s, float x, float y) const {
    float const yc = (s.cage_back + s.cage_front) / 2, b = (s.cage_back - s.cage_front) / 2;
    float const u = (x - s.spine_x) / s.cage_half_width, v = (y - yc) / b;
    // Two domes, the right one higher, and a higher foot in front.
    float const du = std::abs(u) - 0.5f, r2 = du * du * 2.6f + v * v;
    float const height = x < s.spine_x ? 92.0f : 80.0f;
    return dome_z - 26 + height * std::max(0.0f, 1 - r2) + 34 * std::max(0.0f, -v);
}

Torso build_torso(Anatomy const& anatomy, char sex) {
    Builder b{anatomy, {}, anatomy.vertebrae.size() - 5};
    b.add_sections();
    b.add_ribs();
    b.t.dome_z = b.centre(6 + static_cast<std::size_t>(b.thoracic)).z + 18;
    b.add_sternum_and_shoulder();
    b.add_pelvis();
    b.add_coccyx();
    b.add_head();
    b.add_chest_organs();
    b.add_belly_organs(sex);
    b.add_vessels();
    return std::move(b.t);
}

} // namespace vertemark::testdata
