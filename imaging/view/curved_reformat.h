// The straightened spine: a picture in which a curved centreline becomes the straight vertical axis, with the
// way back from its pixels to the patient, and slices perpendicular to the line.
// Pure sampling: no display. The line comes from the vertebral labels (annotation/spine).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/view/slice_image.h"

namespace vertemark::imaging {

// A smooth line by arc length with a frame that doesn't twist: at each place a tangent (towards growing
// length), an anterior direction and a right-hand side, all perpendicular.
class Centreline {
public:
    struct Frame {
        LpsPoint point;
        LpsVector tangent, anterior,
            left; // unit; anterior ⟂ tangent, as near to the patient's front as can be
    };

    // malformed: fewer than two distinct points. The points are passed through in their order.
    static Result<Centreline> create(std::span<LpsPoint const> points);

    [[nodiscard]] Millimetres length() const;
    // Clamped to the line's ends.
    [[nodiscard]] Frame at(Millimetres along) const;
    // The arc length of the place on the line that is nearest to a point.
    [[nodiscard]] Millimetres nearest(LpsPoint point) const;

private:
    std::vector<Frame> m_frames; // every step_mm
    double m_step_mm = 0.5;
    double m_length_mm = 0;
};

enum class StraightenedPlane { sagittal, coronal };

// Where a straightened picture's pixels come from: x across the line, y along it (from the line's first point
// at the top).
struct CurvedGeometry {
    StraightenedPlane plane = StraightenedPlane::sagittal;
    double mm_per_pixel = 1;
    CanvasSize size;
    double from_mm = 0;   // arc length at the top edge
    double across_mm = 0; // distance from the line at the middle of the picture's width
    double offset_mm = 0; // distance of the surface from the line: scrolling
    bool operator==(CurvedGeometry const&) const = default;

    [[nodiscard]] LpsPoint to_lps(Centreline const& line, CanvasPoint at) const;
    // The place on the picture whose cross-section holds the point.
    [[nodiscard]] CanvasPoint to_canvas(Centreline const& line, LpsPoint point) const;
    // How far the point lies behind the drawn surface (towards growing offset_mm), in its own cross-section.
    [[nodiscard]] Millimetres distance_of(Centreline const& line, LpsPoint point) const;
};

// The flat slice that touches the drawn surface at a place of the picture: to_lps(at) of both agree.
// Elsewhere on the picture it says nothing: lengths across a straightened picture are not those of the
// patient.
[[nodiscard]] SliceGeometry touching_slice(Centreline const& line, CurvedGeometry const& geometry,
                                           CanvasPoint at);

// The arc length of the cross-section that holds the point.
[[nodiscard]] Millimetres cross_section_of(Centreline const& line, LpsPoint point);

// The whole line, with so much beyond both its ends, fitted into the canvas's height.
[[nodiscard]] CurvedGeometry straightened(Centreline const& line, StraightenedPlane plane, CanvasSize canvas,
                                          Millimetres beyond_ends = {});

[[nodiscard]] SliceImage draw_straightened(SliceContent const& content, Centreline const& line,
                                           CurvedGeometry const& geometry);

// The slice perpendicular to the line, turned like an axial image (anterior up).
[[nodiscard]] SliceGeometry cross_section(Centreline const& line, Millimetres along, double mm_per_pixel,
                                          CanvasSize canvas);

} // namespace vertemark::imaging
