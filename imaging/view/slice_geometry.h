// Where a drawn slice lies in the patient: the only conversion between canvas pixel and LPS.
// Pure: knows no pixels, no VTK, no Qt. Canvas pixel (x, y) covers [x, x+1) × [y, y+1), so the centre of the
// first pixel is (0.5, 0.5). Display conventions: DICOM PS3.3 C.7.6.2.1.1; radiological (viewed from the
// feet).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/units.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

enum class Plane { axial, sagittal, coronal };

struct CanvasVector {
    double x = 0, y = 0;
    bool operator==(CanvasVector const&) const = default;
};

struct SliceGeometry {
    LpsPoint centre;          // shown at the middle of the canvas
    LpsVector right{1, 0, 0}; // unit vector of the canvas's x axis
    LpsVector down{0, 1, 0};  // unit vector of the canvas's y axis
    double mm_per_pixel = 1;
    CanvasSize size{0, 0};
    bool mirrored = false; // flipped an odd number of times: normal() then stays what it was
    bool operator==(SliceGeometry const&) const = default;

    // right × down (turned round when mirrored): away from the reader in an unflipped view; scrolling
    // forwards moves along it. Axial: to the head. Sagittal: to the patient's right. Coronal: to the back.
    [[nodiscard]] LpsVector normal() const;

    [[nodiscard]] LpsPoint to_lps(CanvasPoint at) const;
    // The foot of the perpendicular from the point to this plane.
    [[nodiscard]] CanvasPoint to_canvas(LpsPoint point) const;
    // Positive on the side that normal() points to.
    [[nodiscard]] Millimetres distance_of(LpsPoint point) const;
};

// ---- Making one. All fit the volume into the canvas and pass through a voxel plane near its centre.

// Exactly along the patient's axes, whatever the acquisition.
[[nodiscard]] SliceGeometry anatomical(Plane plane, VolumeGeometry const& volume, CanvasSize canvas);
// The acquired images as they are: rows to the right, columns down. For oblique stacks and planar images.
[[nodiscard]] SliceGeometry native(VolumeGeometry const& volume, CanvasSize canvas);
// Along the voxel axes nearest to the anatomical plane, turned the radiological way: no interpolation between
// slices of a slightly tilted stack.
[[nodiscard]] SliceGeometry along_voxels(Plane plane, VolumeGeometry const& volume, CanvasSize canvas);
// Through `centre` with the given normal (as normal() returns it); `up_hint` is the direction that should
// point up on the canvas.
[[nodiscard]] SliceGeometry oblique(LpsPoint centre, LpsVector normal, LpsVector up_hint, double mm_per_pixel,
                                    CanvasSize canvas);

// The anatomical plane this slice is nearest to.
[[nodiscard]] Plane nearest_plane(SliceGeometry const& slice);

// ---- Changing one.

// Distance of neighbouring slices along the normal: the voxel spacing where the plane is a plane of voxels,
// else the radius of the voxel ellipsoid.
[[nodiscard]] Millimetres slice_step(SliceGeometry const& slice, VolumeGeometry const& volume);
[[nodiscard]] SliceGeometry scrolled(SliceGeometry slice, VolumeGeometry const& volume, int slices);
// Moved along its normal to the nearest plane of voxel centres; unchanged if it is no plane of voxels.
[[nodiscard]] SliceGeometry snapped(SliceGeometry slice, VolumeGeometry const& volume);
// Moved along its normal so that it passes through the point.
[[nodiscard]] SliceGeometry through(SliceGeometry slice, LpsPoint point);
// The point comes to the middle of the canvas.
[[nodiscard]] SliceGeometry centred_on(SliceGeometry slice, LpsPoint point);
// factor > 1 magnifies; the place under `fixed` stays under it.
[[nodiscard]] SliceGeometry zoomed(SliceGeometry slice, double factor, CanvasPoint fixed);
// The picture follows the pointer by `by` pixels.
[[nodiscard]] SliceGeometry panned(SliceGeometry slice, CanvasVector by);
[[nodiscard]] SliceGeometry flipped_horizontally(SliceGeometry slice);
[[nodiscard]] SliceGeometry flipped_vertically(SliceGeometry slice);
// The picture turns clockwise about the middle of the canvas.
[[nodiscard]] SliceGeometry rotated(SliceGeometry slice, Degrees clockwise);
// The plane turns about an axis through `pivot`; the pivot keeps its place on the canvas.
[[nodiscard]] SliceGeometry tilted(SliceGeometry slice, LpsPoint pivot, LpsVector axis, Degrees angle);
[[nodiscard]] SliceGeometry fitted(SliceGeometry slice, VolumeGeometry const& volume);
// The same middle and scale on a canvas of another size.
[[nodiscard]] SliceGeometry resized(SliceGeometry slice, CanvasSize canvas);

// ---- Asking.

struct SlicePosition {
    int index = 0, count = 0; // 0-based; of the planes one slice_step apart that cross the volume
    bool operator==(SlicePosition const&) const = default;
};
[[nodiscard]] SlicePosition slice_position(SliceGeometry const& slice, VolumeGeometry const& volume);
// The first image is index 0; the reverse of slice_position.
[[nodiscard]] SliceGeometry at_position(SliceGeometry slice, VolumeGeometry const& volume, int index);

// The convex polygon in which the plane cuts the volume's outer faces; empty when it misses it.
[[nodiscard]] std::vector<LpsPoint> cut(SliceGeometry const& slice, VolumeGeometry const& volume);

// The line on `here` in which the plane of `other` crosses it, clipped to the other's canvas or, when given,
// to its volume. Nothing when they are parallel or don't meet.
[[nodiscard]] std::optional<std::pair<CanvasPoint, CanvasPoint>>
reference_line(SliceGeometry const& here, SliceGeometry const& other,
               VolumeGeometry const* other_volume = nullptr);

// Letters at the middle of the canvas's edges: the direction of the patient one sees there, the largest
// component first: "L", "LA", "LAH". Second and third letters from 0.1 of the unit vector up (about 6°).
struct EdgeLetters {
    std::string left, top, right, bottom;
    bool operator==(EdgeLetters const&) const = default;
};
[[nodiscard]] std::string direction_letters(LpsVector direction);
// patient_space: VolumeInfo::patient_space; when false all are "?".
enum class PatientSpace { known, unknown };
[[nodiscard]] EdgeLetters edge_letters(SliceGeometry const& slice, PatientSpace space);

} // namespace vertemark::imaging
