#include "testdata/phantom/modalities.h"

#include <algorithm>
#include <cmath>

#include "testdata/phantom/raster.h"

namespace vertemark::testdata {

namespace {

LpsPoint at(StackGrid const& g, double column, double row, double slice) {
    return g.origin + g.row_direction * (column * g.pixel_mm) + g.column_direction * (row * g.pixel_mm) +
           g.slice_step * slice;
}

constexpr float k_marrow_hu = 165;

} // namespace

float marrow_hu() {
    return k_marrow_hu;
}

PropertyTable ct_table() {
    PropertyTable t;
    auto const set = [&](Material m, float hu, float grain = 0) {
        t[m].v[0] = hu;
        t.grain(m).v[0] = grain;
    };
    set(Material::air, -1000);
    set(Material::lung, -860, 25);
    set(Material::lung_vessel, 20);
    set(Material::skin, 20);
    set(Material::fat, -102, 10);
    set(Material::muscle, 60, 12);
    set(Material::ligament, 85);
    set(Material::soft, 64, 8);
    set(Material::gland, 58, 14);
    set(Material::liver, 104, 9);
    set(Material::spleen, 116, 8);
    set(Material::kidney, 168, 14);
    set(Material::bowel, 52, 26);
    set(Material::bowel_gas, -820, 120);
    set(Material::fluid, 8);
    set(Material::blood, 146, 5);
    set(Material::brain, 36, 4);
    set(Material::cartilage, 130, 40);
    set(Material::disc_annulus, 92, 10);
    set(Material::disc_nucleus, 74, 6);
    set(Material::cortical, 1150, 120);
    set(Material::trabecular, k_marrow_hu, 110);
    set(Material::csf, 10);
    set(Material::cord, 36);
    set(Material::nerve_root, 30);
    set(Material::epidural_fat, -70);
    set(Material::tumour_lytic, 62, 16);
    set(Material::tumour_blastic, 720, 160);
    set(Material::tumour_mixed, 70, 30);
    set(Material::tumour_soft, 70, 12);
    return t;
}

PropertyTable mr_table() {
    PropertyTable t;
    auto const set = [&](Material m, float t1, float t2, float stir, float grain = 0.04f) {
        t[m] = {{t1, t2, stir, 0}};
        t.grain(m) = {{t1 * grain, t2 * grain, stir * grain, 0}};
    };
    set(Material::air, 0, 0, 0);
    set(Material::lung, 25, 20, 15, 0.5f);
    set(Material::lung_vessel, 90, 60, 60);
    set(Material::skin, 230, 160, 120);
    set(Material::fat, 640, 520, 45, 0.07f);
    set(Material::muscle, 215, 105, 95, 0.12f);
    set(Material::ligament, 70, 40, 30);
    set(Material::soft, 220, 170, 170, 0.1f);
    set(Material::gland, 210, 220, 220, 0.15f);
    set(Material::liver, 265, 130, 130, 0.06f);
    set(Material::spleen, 195, 250, 290);
    set(Material::kidney, 215, 290, 310, 0.1f);
    set(Material::bowel, 200, 190, 190, 0.3f);
    set(Material::bowel_gas, 15, 15, 10);
    set(Material::fluid, 120, 780, 760);
    set(Material::blood, 60, 45, 60, 0.3f); // flow void
    set(Material::brain, 290, 230, 250, 0.08f);
    set(Material::cartilage, 190, 120, 110);
    set(Material::disc_annulus, 165, 75, 60, 0.1f);
    set(Material::disc_nucleus, 205, 290, 260, 0.14f);
    set(Material::cortical, 35, 25, 20);
    set(Material::trabecular, 400, 250, 70, 0.13f);
    set(Material::csf, 115, 760, 820, 0.03f);
    set(Material::cord, 270, 225, 235);
    set(Material::nerve_root, 220, 230, 230);
    set(Material::epidural_fat, 620, 500, 50);
    set(Material::tumour_lytic, 175, 330, 480, 0.16f);
    set(Material::tumour_blastic, 85, 75, 110, 0.3f);
    set(Material::tumour_mixed, 165, 270, 400, 0.25f);
    set(Material::tumour_soft, 185, 310, 450, 0.1f);
    return t;
}

Result<Stack> render_ct(Phantom const& phantom, StackGrid const& g, Job& job) {
    PropertyTable const table = ct_table();
    Stack stack(static_cast<std::size_t>(g.slices));
    float const edge = static_cast<float>(g.pixel_mm);
    auto const size = static_cast<std::size_t>(g.columns) * static_cast<std::size_t>(g.rows);
    float const sigma = 17.0f * static_cast<float>(std::sqrt(2.0 / g.thickness_mm));
    CHECK_OK(for_slices(g.slices, job, [&](int k) {
        auto& image = stack[static_cast<std::size_t>(k)];
        image.resize(size);
        Noise noise(phantom.recipe().seed * 7919u + static_cast<std::uint32_t>(k));
        std::size_t n = 0;
        for (int j = 0; j < g.rows; ++j)
            for (int i = 0; i < g.columns; ++i, ++n) {
                float const hu = phantom.sample(f3(at(g, i, j, k)), edge, table).v[0];
                image[n] = hu + noise.next() * (hu > -900 ? 2.1f : 1.0f) * sigma;
            }
        blur(image, g.columns, g.rows, 0.62f);
        job.progress(static_cast<double>(k) / g.slices, "ct");
    }));
    return stack;
}

Result<std::vector<Stack>> render_mr(Phantom const& phantom, StackGrid const& g,
                                     std::vector<MrWeight> const& weights, Job& job) {
    PropertyTable const table = mr_table();
    std::vector<Stack> stacks(weights.size(), Stack(static_cast<std::size_t>(g.slices)));
    auto const size = static_cast<std::size_t>(g.columns) * static_cast<std::size_t>(g.rows);
    LpsVector const normal = normalized(cross(g.row_direction, g.column_direction));
    CHECK_OK(for_slices(g.slices, job, [&](int k) {
        for (auto& s : stacks)
            s[static_cast<std::size_t>(k)].resize(size);
        Noise noise(phantom.recipe().seed * 104729u + static_cast<std::uint32_t>(k));
        std::size_t n = 0;
        for (int j = 0; j < g.rows; ++j)
            for (int i = 0; i < g.columns; ++i, ++n) {
                Channels sum;
                for (double across : {-0.25, 0.25}) { // a thick slice shows the mean of what it holds
                    Channels const c = phantom.sample(f3(at(g, i, j, k) + normal * (across * g.thickness_mm)),
                                                      static_cast<float>(g.pixel_mm), table);
                    for (int q = 0; q < 4; ++q)
                        sum.v[q] += c.v[q] / 2;
                }
                for (std::size_t q = 0; q < weights.size(); ++q) { // magnitude of a noisy complex signal
                    float const re = sum.v[static_cast<int>(weights[q])] + 13 * noise.next(),
                                im = 13 * noise.next();
                    stacks[q][static_cast<std::size_t>(k)][n] = std::sqrt(re * re + im * im);
                }
            }
        for (auto& s : stacks)
            blur(s[static_cast<std::size_t>(k)], g.columns, g.rows, 0.5f);
        job.progress(static_cast<double>(k) / g.slices, "mr");
    }));
    return stacks;
}

PropertyTable suv_table() {
    PropertyTable t;
    for (auto& m : t.mean)
        m.v[0] = 0.8f;
    auto const set = [&](Material m, float suv) { t[m].v[0] = suv; };
    set(Material::air, 0);
    set(Material::lung, 0.45f);
    set(Material::lung_vessel, 0.7f);
    set(Material::skin, 0.5f);
    set(Material::fat, 0.3f);
    set(Material::muscle, 0.7f);
    set(Material::soft, 1.9f);
    set(Material::gland, 1.2f);
    set(Material::liver, 2.3f);
    set(Material::spleen, 1.8f);
    set(Material::kidney, 3.4f);
    set(Material::bowel, 1.3f);
    set(Material::bowel_gas, 0.3f);
    set(Material::fluid, 22);
    set(Material::blood, 1.6f);
    set(Material::cortical, 0.9f);
    set(Material::trabecular, 1.2f);
    set(Material::csf, 0.4f);
    set(Material::cord, 1.9f);
    set(Material::disc_annulus, 0.5f);
    set(Material::disc_nucleus, 0.5f);
    for (Material m :
         {Material::tumour_lytic, Material::tumour_blastic, Material::tumour_mixed, Material::tumour_soft})
        set(m, 8);
    return t;
}

Result<Stack> render_pet(Phantom const& phantom, StackGrid const& g, Job& job) {
    PropertyTable const table = suv_table();
    Stack sharp(static_cast<std::size_t>(g.slices));
    auto const size = static_cast<std::size_t>(g.columns) * static_cast<std::size_t>(g.rows);
    float const sigma = 2.1f / static_cast<float>(g.pixel_mm); // 5 mm full width at half maximum
    CHECK_OK(for_slices(g.slices, job, [&](int k) {
        auto& image = sharp[static_cast<std::size_t>(k)];
        image.resize(size);
        std::size_t n = 0;
        for (int j = 0; j < g.rows; ++j)
            for (int i = 0; i < g.columns; ++i, ++n)
                image[n] = phantom.uptake(f3(at(g, i, j, k)), static_cast<float>(g.pixel_mm), table);
        blur(image, g.columns, g.rows, sigma);
        job.progress(static_cast<double>(k) / g.slices, "pet");
    }));
    // Along the body, and noise that grows with the signal.
    float const next = std::exp(static_cast<float>(-g.thickness_mm * g.thickness_mm / (2 * 2.1 * 2.1)));
    Stack stack = sharp;
    for (int k = 0; k < g.slices; ++k) {
        auto const& low = sharp[static_cast<std::size_t>(std::max(0, k - 1))];
        auto const& high = sharp[static_cast<std::size_t>(std::min(g.slices - 1, k + 1))];
        auto const& mid = sharp[static_cast<std::size_t>(k)];
        auto& out = stack[static_cast<std::size_t>(k)];
        Noise noise(phantom.recipe().seed * 6151u + static_cast<std::uint32_t>(k));
        std::vector<float> grain(size);
        for (float& v : grain)
            v = noise.next();
        blur(grain, g.columns, g.rows, 0.8f);
        for (std::size_t i = 0; i < size; ++i) {
            float const v = (mid[i] + next * (low[i] + high[i])) / (1 + 2 * next);
            out[i] = std::max(0.0f, v * (1 + 0.10f * grain[i]));
        }
    }
    return stack;
}

} // namespace vertemark::testdata
