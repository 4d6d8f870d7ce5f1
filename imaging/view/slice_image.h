// Draws one slice of a volume (with an overlaid one) as pixels: the one path for window, report and command
// line. Needs no display and no GL; uses all cores. Paints no letters or lesions: see overlay.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "imaging/view/colour_map.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

enum class SlabMode { mean, maximum, minimum };
struct Slab {
    double thickness_mm = 0; // 0: the plane itself
    SlabMode mode = SlabMode::mean;
    bool operator==(Slab const&) const = default;
};

enum class Interpolation { nearest, linear };

// Row-major 3×4: a point of the drawn (base) volume's frame of reference → the overlay's. A registration's
// result; identity when both share a frame of reference.
using AffineMatrix = std::array<double, 12>;
inline constexpr AffineMatrix k_identity{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};

// A volume laid over another: PET on CT, or a label volume (Quantity::label: nearest voxel, label_colour).
struct SliceOverlay {
    VolumePtr volume = {};
    Window window{3.5, 7};
    ColourMap colour_map = ColourMap::hot_iron;
    double opacity = 0.5; // 0..1, at and above ramp_full
    // Alpha grows from 0 at ramp_from to `opacity` at ramp_full, in the overlay's quantity, so that cold
    // voxels stay clear. Without them the alpha is `opacity` everywhere inside the overlay.
    std::optional<double> ramp_from = {}, ramp_full = {};
    AffineMatrix base_to_overlay = k_identity;
    bool operator==(SliceOverlay const&) const = default;
};

struct SliceContent {
    VolumePtr volume = {};
    Window window = {};
    ColourMap colour_map = ColourMap::grey;
    bool invert = false; // on top of VolumeInfo::inverted (MONOCHROME1)
    Slab slab = {};
    Interpolation interpolation = Interpolation::linear;
    std::vector<SliceOverlay> overlays = {}; // painted in this order
    bool operator==(SliceContent const&) const = default;
};

// 0xffRRGGBB, rows from the top, without padding: wrap as QImage(bytes, width, height, stride_bytes(),
// Format_RGB32).
struct SliceImage {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
    bool operator==(SliceImage const&) const = default;
    [[nodiscard]] int stride_bytes() const { return width * 4; }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

// Black outside the volume and at padding; hatched where images are missing. The size is geometry.size.
// Window functions: LINEAR where stored integers are the values (slope 1), else LINEAR_EXACT (PS3.3
// C.11.2.1.2, C.11.2.1.3.2). A null volume gives a black picture.
[[nodiscard]] SliceImage draw(SliceContent const& content, SliceGeometry const& geometry);

// How a PET (or other) volume is laid over a CT to start with: its default window, hot iron, half opaque,
// clear up to 1 SUV (without SUV: the lowest tenth of the window) and full from three tenths of the window
// up.
[[nodiscard]] SliceOverlay fusion_overlay(VolumePtr volume);

// A small picture of the middle slice as acquired, for lists.
[[nodiscard]] SliceImage thumbnail(Volume const& volume, CanvasSize size);

// The place of the brightest voxel on the ray through a canvas point, perpendicular to the slice, within the
// slab's thickness (0: the whole volume). Nothing when the ray misses the volume.
struct RayHit {
    LpsPoint point;
    double value = 0; // in the volume's quantity
};
[[nodiscard]] std::optional<RayHit> brightest_on_ray(Volume const& volume, SliceGeometry const& geometry,
                                                     CanvasPoint at, Slab const& slab);

// The slab that shows the whole volume as a projection (MIP) along the slice's normal.
[[nodiscard]] Slab whole_volume_slab(Volume const& volume, SlabMode mode);

} // namespace vertemark::imaging
