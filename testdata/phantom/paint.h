// What takes the paint: a label, four pictures at once, or the uptake. Private to testdata/phantom.
#pragma once

#include "testdata/phantom/parts.h"

namespace vertemark::testdata {

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

} // namespace vertemark::testdata
