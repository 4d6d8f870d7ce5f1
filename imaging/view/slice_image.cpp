#include "imaging/view/slice_image.h"

#include <algorithm>
#include <cmath>

#include "imaging/view/picture_colours.h"
#include "imaging/view/resample_kernels.h"
#include "imaging/view/window_presets.h"

namespace vertemark::imaging {

GreyScale grey_scale(VolumeInfo const& info, Window const& window) {
    bool const stored_integers =
        info.slope == 1 && info.scalar_type != ScalarType::float32 && window.curve == VoiCurve::linear;
    double low, span;                          // the value that becomes 0, and how far 255 is
    if (stored_integers && window.width > 1) { // LINEAR, PS3.3 C.11.2.1.2.1
        span = window.width - 1;
        low = window.centre - 0.5 - span / 2;
    } else { // LINEAR_EXACT, C.11.2.1.3.2
        span = std::max(window.width, 1e-12);
        low = window.centre - span / 2;
    }
    return {static_cast<float>(255 / span * info.slope),
            static_cast<float>(255 / span * (info.intercept - low) + 0.5)};
}

GreyPainter::GreyPainter(SliceContent const& content)
    : m_table(colour_table(content.colour_map)), m_grey(grey_scale(content.volume->info(), content.window)) {
    if (content.invert != content.volume->info().inverted)
        std::reverse(m_table.begin(), m_table.end());
    VolumeInfo const& info = content.volume->info();
    std::size_t constexpr steps = 4096;
    auto const bend = [&](double width, auto const& grey_of) {
        m_grey = grey_scale(info, {content.window.centre, width, VoiCurve::linear_exact});
        float constexpr finer = static_cast<float>(steps - 1) / 255;
        m_grey.scale *= finer;
        m_grey.offset = (m_grey.offset - 0.5f) * finer + 0.5f; // grey_scale rounds by half a step
        for (std::size_t i = 0; i < steps; ++i) {
            double const grey = grey_of(static_cast<double>(i) / (steps - 1));
            m_curve.push_back(
                m_table[static_cast<std::size_t>(std::clamp(std::lround(grey * 255), 0L, 255L))]);
        }
    };
    if (content.window.curve == VoiCurve::sigmoid) // C.11.2.1.3.1, over three widths
        bend(3 * content.window.width, [](double at) { return 1 / (1 + std::exp(-4 * 3 * (at - 0.5))); });
    if (content.window.curve == VoiCurve::table && info.voi_table) {
        LookupTable const& table = *info.voi_table;
        double const most = static_cast<double>((1 << table.bits) - 1),
                     last = static_cast<double>(table.entries.size() - 1);
        bend(content.window.width, [&](double at) {
            return table.entries[static_cast<std::size_t>(std::lround(at * last))] / most;
        });
    }
}

void GreyPainter::paint(float const* values, int y, SliceImage& image) const {
    std::uint32_t* const out = image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width;
    for (int x = 0; x < image.width; ++x) {
        float const v = values[x];
        if (v == k_missing)
            out[x] = (x + y) % 8 < 2 ? k_hatch : k_black;
        else
            out[x] = v != v            ? k_black
                     : m_curve.empty() ? m_table[m_grey.index(v)]
                                       : m_curve[m_grey.index(v, m_curve.size() - 1)];
    }
}

namespace {

std::uint32_t blend(std::uint32_t below, std::uint32_t above, double alpha) {
    auto const a = static_cast<std::uint32_t>(std::lround(alpha * 256));
    auto const channel = [&](int shift) {
        std::uint32_t const b = (below >> shift) & 255, t = (above >> shift) & 255;
        return ((b * (256 - a) + t * a + 128) >> 8) << shift;
    };
    return k_black | channel(16) | channel(8) | channel(0);
}

void paint_grey(SliceContent const& content, SliceGeometry const& geometry, SliceImage& image) {
    auto const sampler = make_sampler(*content.volume, geometry, content.slab, content.interpolation);
    GreyPainter const painter(content);
    in_bands(image.height, [&](int first, int last) {
        std::vector<float> values(static_cast<std::size_t>(image.width));
        for (int y = first; y < last; ++y) {
            sampler->row(y, values.data());
            painter.paint(values.data(), y, image);
        }
    });
}

// Colour volumes carry their own colours: no window. Nearest voxel across slices, linear within.
void paint_colour(SliceContent const& content, SliceGeometry const& geometry, SliceImage& image) {
    Volume const& volume = *content.volume;
    auto const& size = volume.geometry().size;
    auto const* data = static_cast<std::uint8_t const*>(volume.data());
    IndexMap const map = index_map(volume.geometry(), geometry, k_identity, 1);
    auto const components = static_cast<std::size_t>(volume.info().components);
    auto const at = [&](int i, int j, int k, std::size_t component) {
        auto const voxel =
            (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                static_cast<std::size_t>(size[0]) +
            static_cast<std::size_t>(i);
        return static_cast<float>(data[voxel * components + component]);
    };
    in_bands(image.height, [&](int first, int last) {
        for (int y = first; y < last; ++y)
            for (int x = 0; x < image.width; ++x) {
                std::array<double, 3> p;
                for (std::size_t a = 0; a < 3; ++a)
                    p[a] = map.base[a] + x * map.per_x[a] + y * map.per_y[a];
                auto const i = tap_of(p[0], size[0], content.interpolation),
                           j = tap_of(p[1], size[1], content.interpolation),
                           k = tap_of(p[2], size[2], Interpolation::nearest);
                if (i.low < 0 || j.low < 0 || k.low < 0)
                    continue;
                std::uint32_t pixel = 0xff;
                for (std::size_t c = 0; c < 3; ++c) {
                    float const top =
                        at(i.low, j.low, k.low, c) * (1 - i.weight) + at(i.high, j.low, k.low, c) * i.weight;
                    float const low = at(i.low, j.high, k.low, c) * (1 - i.weight) +
                                      at(i.high, j.high, k.low, c) * i.weight;
                    pixel = pixel << 8 | static_cast<std::uint32_t>(top + (low - top) * j.weight + 0.5f);
                }
                image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                             static_cast<std::size_t>(x)] = pixel;
            }
    });
}

void paint_overlay(SliceOverlay const& overlay, SliceGeometry const& geometry, Slab const& slab,
                   SliceImage& image) {
    VolumeInfo const& info = overlay.volume->info();
    bool const labels = info.quantity == Quantity::label;
    auto const sampler =
        make_sampler(*overlay.volume, geometry, labels ? Slab{} : slab,
                     labels ? Interpolation::nearest : Interpolation::linear, overlay.base_to_overlay);
    ColourTable const& table = colour_table(overlay.colour_map);
    GreyScale const grey = grey_scale(info, overlay.window);
    double const ramp_from = overlay.ramp_from.value_or(0);
    double const ramp_span = overlay.ramp_full.value_or(ramp_from) - ramp_from;
    in_bands(image.height, [&](int first, int last) {
        std::vector<float> values(static_cast<std::size_t>(image.width));
        for (int y = first; y < last; ++y) {
            sampler->row(y, values.data());
            std::uint32_t* out = image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width;
            for (int x = 0; x < image.width; ++x) {
                float const stored = values[static_cast<std::size_t>(x)];
                if (!(stored == stored) || stored == k_missing)
                    continue;
                if (labels) {
                    if (std::uint32_t const colour = label_colour(static_cast<int>(stored)); colour >> 24)
                        out[x] = blend(out[x], colour, overlay.opacity);
                    continue;
                }
                double alpha = overlay.opacity;
                if (overlay.ramp_from) {
                    double const value = static_cast<double>(stored) * info.slope + info.intercept;
                    alpha *= ramp_span > 0 ? std::clamp((value - ramp_from) / ramp_span, 0.0, 1.0)
                                           : (value >= ramp_from ? 1.0 : 0.0);
                }
                if (alpha > 0)
                    out[x] = blend(out[x], table[grey.index(stored)], alpha);
            }
        }
    });
}

} // namespace

SliceImage draw(SliceContent const& content, SliceGeometry const& geometry) {
    SliceImage image;
    image.width = std::max(0, geometry.size.width);
    image.height = std::max(0, geometry.size.height);
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
                        k_black);
    if (!content.volume || image.pixels.empty())
        return image;
    if (content.volume->info().components == 1)
        paint_grey(content, geometry, image);
    else
        paint_colour(content, geometry, image);
    for (SliceOverlay const& overlay : content.overlays)
        if (overlay.volume && overlay.volume->info().components == 1 && overlay.opacity > 0)
            paint_overlay(overlay, geometry, content.slab, image);
    return image;
}

SliceOverlay fusion_overlay(VolumePtr volume) {
    SliceOverlay overlay;
    if (!volume)
        return overlay;
    VolumeInfo const& info = volume->info();
    overlay.window = default_window(*volume);
    if (info.quantity != Quantity::label) {
        double const low = overlay.window.centre - overlay.window.width / 2;
        overlay.ramp_from = info.quantity == Quantity::suv_bw ? 1 : low + 0.1 * overlay.window.width;
        overlay.ramp_full = low + 0.3 * overlay.window.width;
    }
    overlay.volume = std::move(volume);
    return overlay;
}

SliceImage thumbnail(Volume const& volume, CanvasSize size) {
    // Not owned: lives for this call only.
    VolumePtr const borrowed(&volume, [](Volume const*) {});
    SliceContent content;
    content.volume = borrowed;
    content.window = default_window(volume);
    if (volume.info().quantity == Quantity::suv_bw || volume.info().modality == "NM")
        content.colour_map = ColourMap::grey_inverted;
    return draw(content, native(volume.geometry(), size));
}

Slab whole_volume_slab(Volume const& volume, SlabMode mode) {
    VolumeGeometry const& g = volume.geometry();
    LpsVector const diagonal = g.row_dir * (g.spacing_mm[0] * g.size[0]) +
                               g.col_dir * (g.spacing_mm[1] * g.size[1]) +
                               g.slice_dir * (g.spacing_mm[2] * g.size[2]);
    return {2 * length(diagonal), mode};
}

std::optional<RayHit> brightest_on_ray(Volume const& volume, SliceGeometry const& geometry, CanvasPoint at,
                                       Slab const& slab) {
    VolumeGeometry const& g = volume.geometry();
    LpsVector const normal = geometry.normal();
    LpsPoint const start = geometry.to_lps(at);
    double const spacing = std::min({g.spacing_mm[0], g.spacing_mm[1], g.spacing_mm[2]});
    double const reach =
        (slab.thickness_mm > 0 ? slab.thickness_mm : whole_volume_slab(volume, slab.mode).thickness_mm) / 2;
    std::optional<RayHit> best;
    std::array<int, 3> last{-1, -1, -1};
    for (double t = -reach; t <= reach; t += spacing / 2) {
        IndexPoint const index = g.to_index(start + normal * t);
        if (!g.contains(index))
            continue;
        std::array<int, 3> const voxel{std::clamp(static_cast<int>(std::lround(index.i)), 0, g.size[0] - 1),
                                       std::clamp(static_cast<int>(std::lround(index.j)), 0, g.size[1] - 1),
                                       std::clamp(static_cast<int>(std::lround(index.k)), 0, g.size[2] - 1)};
        if (voxel == last)
            continue;
        last = voxel;
        auto const value = volume.value_at(voxel[0], voxel[1], voxel[2]);
        if (value && (!best || *value > best->value))
            best = RayHit{g.to_lps({static_cast<double>(voxel[0]), static_cast<double>(voxel[1]),
                                    static_cast<double>(voxel[2])}),
                          *value};
    }
    return best;
}

} // namespace vertemark::imaging
