#include "imaging/view/slice_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::imaging {

namespace {

constexpr double k_parallel = 1e-4; // sine of the angle below which a plane counts as a plane of voxels

LpsVector turned(LpsVector v, LpsVector unit_axis, double radians) {
    // Rodrigues' formula.
    double const c = std::cos(radians), s = std::sin(radians);
    return v * c + cross(unit_axis, v) * s + unit_axis * (dot(unit_axis, v) * (1 - c));
}

// The gradients of the three voxel indices, per millimetre: index = gradient · (p − origin).
std::array<LpsVector, 3> index_gradients(VolumeGeometry const& v) {
    double const determinant = dot(cross(v.row_dir, v.col_dir), v.slice_dir);
    return {cross(v.col_dir, v.slice_dir) * (1 / determinant / v.spacing_mm[0]),
            cross(v.slice_dir, v.row_dir) * (1 / determinant / v.spacing_mm[1]),
            cross(v.row_dir, v.col_dir) * (1 / determinant / v.spacing_mm[2])};
}

// The voxel axis whose planes this slice is parallel to.
std::optional<int> voxel_axis(LpsVector normal, std::array<LpsVector, 3> const& gradients) {
    for (int axis = 2; axis >= 0; --axis)
        if (length(cross(normal, normalized(gradients[static_cast<std::size_t>(axis)]))) < k_parallel)
            return axis;
    return std::nullopt;
}

std::array<LpsPoint, 8> corners(VolumeGeometry const& v) {
    std::array<LpsPoint, 8> result;
    for (std::size_t c = 0; c < 8; ++c)
        result[c] = v.to_lps(
            {c & 1 ? v.size[0] - 0.5 : -0.5, c & 2 ? v.size[1] - 0.5 : -0.5, c & 4 ? v.size[2] - 0.5 : -0.5});
    return result;
}

// Least and greatest distance of the volume's outer corners from the slice's plane.
std::pair<double, double> depth_range(SliceGeometry const& slice, VolumeGeometry const& volume) {
    double low = INFINITY, high = -INFINITY;
    for (LpsPoint const& corner : corners(volume)) {
        double const d = slice.distance_of(corner).value;
        low = std::min(low, d);
        high = std::max(high, d);
    }
    return {low, high};
}

SliceGeometry made(LpsVector right, LpsVector down, VolumeGeometry const& volume, CanvasSize canvas) {
    SliceGeometry slice;
    slice.right = right;
    slice.down = down;
    slice.size = canvas;
    slice.centre = volume.centre();
    return snapped(fitted(slice, volume), volume);
}

struct Axes {
    LpsVector right, down;
};
constexpr Axes axes_of(Plane plane) {
    switch (plane) {
    case Plane::axial:
        return {{1, 0, 0}, {0, 1, 0}};
    case Plane::sagittal:
        return {{0, 1, 0}, {0, 0, -1}};
    case Plane::coronal:
        return {{1, 0, 0}, {0, 0, -1}};
    }
    return {{1, 0, 0}, {0, 1, 0}};
}

} // namespace

LpsVector SliceGeometry::normal() const {
    LpsVector const n = normalized(cross(right, down));
    return mirrored ? -n : n;
}

LpsPoint SliceGeometry::to_lps(CanvasPoint at) const {
    return centre + right * ((at.x - size.width / 2.0) * mm_per_pixel) +
           down * ((at.y - size.height / 2.0) * mm_per_pixel);
}

CanvasPoint SliceGeometry::to_canvas(LpsPoint point) const {
    LpsVector const d = point - centre;
    return {dot(d, right) / mm_per_pixel + size.width / 2.0, dot(d, down) / mm_per_pixel + size.height / 2.0};
}

Millimetres SliceGeometry::distance_of(LpsPoint point) const {
    return Millimetres{dot(point - centre, normal())};
}

SliceGeometry anatomical(Plane plane, VolumeGeometry const& volume, CanvasSize canvas) {
    auto const [right, down] = axes_of(plane);
    return made(right, down, volume, canvas);
}

SliceGeometry native(VolumeGeometry const& volume, CanvasSize canvas) {
    return made(volume.row_dir, volume.col_dir, volume, canvas);
}

SliceGeometry along_voxels(Plane plane, VolumeGeometry const& volume, CanvasSize canvas) {
    auto const [right, down] = axes_of(plane);
    // Each wanted axis takes the voxel axis that is nearest to it; the pair is chosen together.
    std::array<LpsVector, 3> const axes{volume.row_dir, volume.col_dir, volume.slice_dir};
    double best = -1;
    LpsVector best_right = right, best_down = down;
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t d = 0; d < 3; ++d) {
            double const along_right = dot(axes[r], right), along_down = dot(axes[d], down);
            double const likeness = std::abs(along_right) + std::abs(along_down);
            if (r == d || likeness <= best)
                continue;
            best = likeness;
            best_right = along_right < 0 ? -axes[r] : axes[r];
            best_down = along_down < 0 ? -axes[d] : axes[d];
        }
    best_down = normalized(best_down - best_right * dot(best_down, best_right));
    return made(best_right, best_down, volume, canvas);
}

SliceGeometry oblique(LpsPoint centre, LpsVector normal, LpsVector up_hint, double mm_per_pixel,
                      CanvasSize canvas) {
    LpsVector const n = normalized(normal);
    LpsVector up = up_hint - n * dot(up_hint, n);
    if (length(up) < 1e-9) { // the hint lies along the normal: any direction across it
        LpsVector const other = std::abs(n.z) < 0.9 ? LpsVector{0, 0, 1} : LpsVector{0, -1, 0};
        up = other - n * dot(other, n);
    }
    SliceGeometry slice;
    slice.centre = centre;
    slice.down = -normalized(up);
    slice.right = cross(slice.down, n); // so that right × down = n
    slice.mm_per_pixel = mm_per_pixel;
    slice.size = canvas;
    return slice;
}

Plane nearest_plane(SliceGeometry const& slice) {
    LpsVector const n = slice.normal();
    double const x = std::abs(n.x), y = std::abs(n.y), z = std::abs(n.z);
    return z >= x && z >= y ? Plane::axial : x >= y ? Plane::sagittal : Plane::coronal;
}

Millimetres slice_step(SliceGeometry const& slice, VolumeGeometry const& volume) {
    LpsVector const n = slice.normal();
    auto const gradients = index_gradients(volume);
    if (auto const axis = voxel_axis(n, gradients))
        return Millimetres{1 / length(gradients[static_cast<std::size_t>(*axis)])};
    double sum = 0;
    for (LpsVector const& gradient : gradients)
        sum += dot(gradient, n) * dot(gradient, n);
    return Millimetres{1 / std::sqrt(sum)};
}

SliceGeometry scrolled(SliceGeometry slice, VolumeGeometry const& volume, int slices) {
    slice.centre = slice.centre + slice.normal() * (slice_step(slice, volume).value * slices);
    return slice;
}

SliceGeometry snapped(SliceGeometry slice, VolumeGeometry const& volume) {
    LpsVector const n = slice.normal();
    auto const gradients = index_gradients(volume);
    auto const axis = voxel_axis(n, gradients);
    if (!axis)
        return slice;
    auto const a = static_cast<std::size_t>(*axis);
    double const index = dot(gradients[a], slice.centre - volume.origin);
    // Half-way between two slices both are equally right: the tolerance keeps rounding errors from choosing.
    double const nearest = std::clamp(std::floor(index + 0.5 - 1e-6), 0.0, volume.size[a] - 1.0);
    slice.centre = slice.centre + n * ((nearest - index) / dot(gradients[a], n));
    return slice;
}

SliceGeometry through(SliceGeometry slice, LpsPoint point) {
    slice.centre = slice.centre + slice.normal() * slice.distance_of(point).value;
    return slice;
}

SliceGeometry centred_on(SliceGeometry slice, LpsPoint point) {
    slice.centre = point;
    return slice;
}

SliceGeometry zoomed(SliceGeometry slice, double factor, CanvasPoint fixed) {
    LpsPoint const place = slice.to_lps(fixed);
    slice.mm_per_pixel /= factor;
    slice.centre = slice.centre + (place - slice.to_lps(fixed));
    return slice;
}

SliceGeometry panned(SliceGeometry slice, CanvasVector by) {
    slice.centre =
        slice.centre - slice.right * (by.x * slice.mm_per_pixel) - slice.down * (by.y * slice.mm_per_pixel);
    return slice;
}

SliceGeometry flipped_horizontally(SliceGeometry slice) {
    slice.right = -slice.right;
    slice.mirrored = !slice.mirrored;
    return slice;
}

SliceGeometry flipped_vertically(SliceGeometry slice) {
    slice.down = -slice.down;
    slice.mirrored = !slice.mirrored;
    return slice;
}

SliceGeometry rotated(SliceGeometry slice, Degrees clockwise) {
    double const angle = clockwise.value * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    LpsVector const right = slice.right, down = slice.down;
    // What was at the right edge comes to the bottom: the canvas's own axes turn the other way.
    slice.right = normalized(right * c - down * s);
    slice.down = normalized(down * c + right * s);
    return slice;
}

SliceGeometry tilted(SliceGeometry slice, LpsPoint pivot, LpsVector axis, Degrees angle) {
    double const radians = angle.value * std::numbers::pi / 180;
    LpsVector const unit = normalized(axis);
    CanvasPoint const shown = slice.to_canvas(pivot);
    double const depth = slice.distance_of(pivot).value;
    LpsVector const right = normalized(turned(slice.right, unit, radians));
    LpsVector const down = turned(slice.down, unit, radians);
    slice.right = right;
    slice.down = normalized(down - right * dot(down, right));
    slice.centre = pivot;
    LpsVector const from_pivot = pivot - slice.to_lps(shown);
    slice.centre = slice.centre + from_pivot - slice.normal() * depth;
    return slice;
}

SliceGeometry fitted(SliceGeometry slice, VolumeGeometry const& volume) {
    LpsPoint const middle = volume.centre();
    double half_width = 0, half_height = 0;
    for (LpsPoint const& corner : corners(volume)) {
        half_width = std::max(half_width, std::abs(dot(corner - middle, slice.right)));
        half_height = std::max(half_height, std::abs(dot(corner - middle, slice.down)));
    }
    if (slice.size.width > 0 && slice.size.height > 0)
        slice.mm_per_pixel =
            std::max({2 * half_width / slice.size.width, 2 * half_height / slice.size.height, 1e-6});
    LpsVector const aside = middle - slice.centre;
    slice.centre = slice.centre + slice.right * dot(aside, slice.right) + slice.down * dot(aside, slice.down);
    return slice;
}

SliceGeometry resized(SliceGeometry slice, CanvasSize canvas) {
    slice.size = canvas;
    return slice;
}

namespace {

// Index of the slice as a real number, and how many there are.
std::pair<double, int> position_of(SliceGeometry const& slice, VolumeGeometry const& volume) {
    LpsVector const n = slice.normal();
    auto const gradients = index_gradients(volume);
    if (auto const axis = voxel_axis(n, gradients)) {
        auto const a = static_cast<std::size_t>(*axis);
        double const index = dot(gradients[a], slice.centre - volume.origin);
        bool const forwards = dot(gradients[a], n) > 0;
        return {forwards ? index : volume.size[a] - 1 - index, volume.size[a]};
    }
    auto const [low, high] = depth_range(slice, volume);
    double const step = slice_step(slice, volume).value;
    int const count = std::max(1, static_cast<int>(std::floor((high - low) / step)));
    return {-low / step - 0.5, count};
}

} // namespace

SlicePosition slice_position(SliceGeometry const& slice, VolumeGeometry const& volume) {
    auto const [index, count] = position_of(slice, volume);
    return {static_cast<int>(std::clamp(std::round(index), 0.0, count - 1.0)), count};
}

SliceGeometry at_position(SliceGeometry slice, VolumeGeometry const& volume, int index) {
    auto const [now, count] = position_of(slice, volume);
    double const wanted = std::clamp(index, 0, count - 1);
    slice.centre = slice.centre + slice.normal() * ((wanted - now) * slice_step(slice, volume).value);
    return slice;
}

std::vector<LpsPoint> cut(SliceGeometry const& slice, VolumeGeometry const& volume) {
    auto const box = corners(volume);
    std::vector<LpsPoint> points;
    for (std::size_t a = 0; a < 8; ++a)
        for (std::size_t bit : {1u, 2u, 4u}) {
            std::size_t const b = a | bit;
            if (b == a)
                continue;
            double const da = slice.distance_of(box[a]).value, db = slice.distance_of(box[b]).value;
            if ((da < 0) != (db < 0))
                points.push_back(box[a] + (box[b] - box[a]) * (da / (da - db)));
        }
    if (points.size() < 3)
        return {};
    // A convex polygon: in the order of the angle about its middle.
    LpsVector sum{};
    for (LpsPoint const& p : points)
        sum = sum + (p - LpsPoint{});
    LpsPoint const middle = LpsPoint{} + sum * (1.0 / static_cast<double>(points.size()));
    auto const angle = [&](LpsPoint const& p) {
        return std::atan2(dot(p - middle, slice.down), dot(p - middle, slice.right));
    };
    std::sort(points.begin(), points.end(),
              [&](LpsPoint const& p, LpsPoint const& q) { return angle(p) < angle(q); });
    return points;
}

std::optional<std::pair<CanvasPoint, CanvasPoint>>
reference_line(SliceGeometry const& here, SliceGeometry const& other, VolumeGeometry const* other_volume) {
    if (length(cross(here.normal(), other.normal())) < 1e-6)
        return std::nullopt;
    std::vector<LpsPoint> outline;
    if (other_volume) {
        outline = cut(other, *other_volume);
    } else {
        double const w = other.size.width, h = other.size.height;
        outline = {other.to_lps({0, 0}), other.to_lps({w, 0}), other.to_lps({w, h}), other.to_lps({0, h})};
    }
    std::vector<LpsPoint> crossings;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        LpsPoint const a = outline[i], b = outline[(i + 1) % outline.size()];
        double const da = here.distance_of(a).value, db = here.distance_of(b).value;
        if ((da < 0) != (db < 0))
            crossings.push_back(a + (b - a) * (da / (da - db)));
    }
    if (crossings.size() != 2)
        return std::nullopt;
    return std::pair{here.to_canvas(crossings[0]), here.to_canvas(crossings[1])};
}

std::string direction_letters(LpsVector direction) {
    struct Component {
        double size;
        char letter;
    };
    LpsVector const d = normalized(direction);
    std::array<Component, 3> components{{{std::abs(d.x), d.x > 0 ? 'L' : 'R'},
                                         {std::abs(d.y), d.y > 0 ? 'P' : 'A'},
                                         {std::abs(d.z), d.z > 0 ? 'H' : 'F'}}};
    std::stable_sort(components.begin(), components.end(),
                     [](Component const& a, Component const& b) { return a.size > b.size; });
    std::string letters;
    for (Component const& c : components)
        if (c.size >= 0.1)
            letters += c.letter;
    return letters;
}

EdgeLetters edge_letters(SliceGeometry const& slice, PatientSpace space) {
    if (space == PatientSpace::unknown)
        return {"?", "?", "?", "?"};
    return {direction_letters(-slice.right), direction_letters(-slice.down), direction_letters(slice.right),
            direction_letters(slice.down)};
}

} // namespace vertemark::imaging
