#include "testdata/phantom/projection.h"

#include <algorithm>
#include <cmath>

#include "testdata/phantom/raster.h"

namespace vertemark::testdata {

namespace {

// Attenuation of 1 mm at about 80 kV, bone weighted more than at the CT's 120 kV.
float attenuation(float hu) {
    if (hu < -950)
        return 0;
    return 0.019f * (1 + hu * (hu > 100 ? 0.0017f : 0.001f));
}

// Line integrals, one row a CT slice, one column a CT pixel of the other axis.
std::vector<float> integrate(StackGrid const& g, Stack const& hu, XrayView view) {
    auto const w = static_cast<std::size_t>(g.columns), h = static_cast<std::size_t>(g.rows);
    std::size_t const across = view == XrayView::anteroposterior ? w : h;
    std::vector<float> sums(across * static_cast<std::size_t>(g.slices));
    for (std::size_t k = 0; k < static_cast<std::size_t>(g.slices); ++k) {
        float* row = sums.data() + k * across;
        for (std::size_t j = 0; j < h; ++j)
            for (std::size_t i = 0; i < w; ++i)
                row[view == XrayView::anteroposterior ? i : j] +=
                    attenuation(hu[k][j * w + i]) * static_cast<float>(g.pixel_mm);
    }
    return sums;
}

float cubic(float a, float b, float c, float d, float t) {
    return b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

struct Limb { // a long bone of the bone scan, in the picture's plane
    float x0, z0, x1, z1, radius, uptake;
};

} // namespace

Projection project_xray(StackGrid const& g, Stack const& hu, XrayView view) {
    auto const sums = integrate(g, hu, view);
    int const across = view == XrayView::anteroposterior ? g.columns : g.rows;
    Projection p;
    p.pixel_mm = g.pixel_mm / 2;
    double const field = view == XrayView::anteroposterior ? 300 : 330;
    p.columns = static_cast<int>(field / p.pixel_mm);
    p.rows = static_cast<int>((g.slices - 1) * g.thickness_mm / p.pixel_mm);
    p.pixels.resize(static_cast<std::size_t>(p.columns) * static_cast<std::size_t>(p.rows));
    double const first = (across * g.pixel_mm - field) / 2 / g.pixel_mm;
    for (int r = 0; r < p.rows; ++r) {
        double const k = std::clamp(r * p.pixel_mm / g.thickness_mm, 1.0, g.slices - 2.01);
        int const k0 = std::max(1, std::min(static_cast<int>(k), g.slices - 3));
        for (int c = 0; c < p.columns; ++c) {
            double const x = std::clamp(first + c * p.pixel_mm / g.pixel_mm, 0.0, across - 1.01);
            int const x0 = static_cast<int>(x);
            float v[4];
            for (int n = 0; n < 4; ++n) {
                float const* row =
                    sums.data() + static_cast<std::size_t>(k0 - 1 + n) * static_cast<std::size_t>(across);
                v[n] = row[x0] + (row[x0 + 1] - row[x0]) * static_cast<float>(x - x0);
            }
            p.pixels[static_cast<std::size_t>(r) * static_cast<std::size_t>(p.columns) +
                     static_cast<std::size_t>(c)] = cubic(v[0], v[1], v[2], v[3], static_cast<float>(k - k0));
        }
    }
    // Less of the slow change from thick to thin, as a film processor gives.
    std::vector<float> slow = p.pixels;
    blur(slow, p.columns, p.rows, static_cast<float>(18 / p.pixel_mm));
    Noise noise(static_cast<std::uint32_t>(p.columns) * 31u + (view == XrayView::lateral ? 7u : 1u));
    for (std::size_t i = 0; i < p.pixels.size(); ++i)
        p.pixels[i] = 700 + 2100 * (p.pixels[i] - slow[i]) + 260 * slow[i] + 9 * noise.next();
    return p;
}

Result<BoneScan> render_bone_scan(Phantom const& phantom, StackGrid const& g, Job& job) {
    PropertyTable table;
    for (auto& m : table.mean)
        m.v[0] = 0.35f;
    auto const set = [&](Material m, float uptake) { table[m].v[0] = uptake; };
    set(Material::air, 0);
    set(Material::lung, 0.1f);
    set(Material::bowel_gas, 0.1f);
    set(Material::fat, 0.2f);
    set(Material::cortical, 5);
    set(Material::trabecular, 5.5f);
    set(Material::kidney, 2.6f);
    set(Material::fluid, 9);
    set(Material::tumour_lytic, 40);
    set(Material::tumour_blastic, 55);
    set(Material::tumour_mixed, 45);
    set(Material::tumour_soft, 2);

    BoneScan scan;
    scan.pixel_mm = 2.4;
    scan.columns = 256;
    scan.rows = 768;
    auto const size = static_cast<std::size_t>(scan.rows) * static_cast<std::size_t>(scan.columns);
    std::vector<float> front(size), back(size);
    double const top = 330; // z of the first row: above the crown
    // The trunk, 4 mm voxels, photons weakened on their way to each head.
    double const step_z = 4, z_high = phantom.bounds().high.z,
                 z_low = g.origin.z + g.slice_step.z * (g.slices - 1);
    for (double z = z_high; z > z_low; z -= step_z) {
        CHECK_OK(job.running());
        for (double x = -188; x < 188; x += 4) {
            float f = 0, b = 0;
            double const y0 = phantom.bounds().low.y, y1 = phantom.bounds().high.y;
            for (double y = y0; y < y1; y += 4) {
                float const v = phantom.sample(f3(LpsPoint{x, y, z}), 4, table).v[0];
                f += v * static_cast<float>(std::exp(-0.008 * (y - y0)));
                b += v * static_cast<float>(std::exp(-0.008 * (y1 - y)));
            }
            auto const splat = [&](std::vector<float>& image, double column, float v) {
                double const r = (top - z) / scan.pixel_mm;
                for (int dr = -1; dr <= 1; ++dr)
                    for (int dc = -1; dc <= 1; ++dc) {
                        int const rr = static_cast<int>(r) + dr, cc = static_cast<int>(column) + dc;
                        if (rr >= 0 && cc >= 0 && rr < scan.rows && cc < scan.columns)
                            image[static_cast<std::size_t>(rr * scan.columns + cc)] += v / 3.2f;
                    }
            };
            splat(front, scan.columns / 2.0 + x / scan.pixel_mm, f);
            splat(back, scan.columns / 2.0 - x / scan.pixel_mm, b);
        }
    }
    // Head and limbs are only seen here; drawn flat.
    auto const zb = static_cast<float>(z_low);
    std::vector<Limb> limbs;
    for (float s : {-1.0f, 1.0f}) {
        limbs.push_back({s * 128, zb + 60, s * 95, zb - 350, 13, 42});
        limbs.push_back({s * 95, zb - 350, s * 92, zb - 372, 26, 48});
        limbs.push_back({s * 92, zb - 372, s * 82, zb - 730, 12, 34});
        limbs.push_back({s * 82, zb - 735, s * 96, zb - 775, 18, 34});
        limbs.push_back({s * 150, 20, s * 196, -270, 11, 34});
        limbs.push_back({s * 150, 18, s * 150, 22, 22, 60});
        limbs.push_back({s * 196, -270, s * 225, -500, 9, 30});
        limbs.push_back({s * 225, -510, s * 232, -600, 17, 26});
    }
    for (int r = 0; r < scan.rows; ++r)
        for (int c = 0; c < scan.columns; ++c) {
            float const z = static_cast<float>(top - r * scan.pixel_mm),
                        x = static_cast<float>((c - scan.columns / 2.0) * scan.pixel_mm);
            float v = 0;
            for (auto const& l : limbs) {
                float const d = capsule({x, 0, z}, {l.x0, 0, l.z0}, {l.x1, 0, l.z1}, l.radius, l.radius);
                v = std::max(v, l.uptake * std::clamp(0.5f - d / 8, 0.0f, 1.0f));
                v = std::max(v, 5 * std::clamp(0.5f - (d - 42) / 12, 0.0f, 1.0f));
            }
            float const skull = ellipsoid({x, 0, z - 215}, {74, 90, 98});
            if (skull < 8)
                v = std::max(v, 24 + 34 * std::exp(-skull * skull / 140));
            front[static_cast<std::size_t>(r * scan.columns + c)] += v;
            back[static_cast<std::size_t>(r * scan.columns + c)] += v;
        }
    Noise noise(phantom.recipe().seed * 31337u);
    for (auto* image : {&front, &back}) {
        blur(*image, scan.columns, scan.rows, 1.8f);
        for (float& v : *image) { // counting statistics
            float const mean = 0.30f * v;
            v = std::max(0.0f, std::floor(mean + std::sqrt(mean) * noise.next() + 0.5f));
        }
    }
    scan.anterior = std::move(front);
    scan.posterior = std::move(back);
    return scan;
}

} // namespace vertemark::testdata
