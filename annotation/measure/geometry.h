// What drawn points measure: lengths, angles, areas. Pure functions of patient-space points in millimetres.
// Nothing where the points don't define the quantity (two equal ends, too few points).
#pragma once

#include <optional>
#include <span>

#include "imaging/base/geometry.h"
#include "imaging/base/units.h"

namespace vertemark::annotation {

struct Segment {
    LpsPoint from, to;
    bool operator==(Segment const&) const = default;
};

[[nodiscard]] Millimetres length_of(Segment const& segment);

// The angle at `vertex`, 0…180.
[[nodiscard]] std::optional<Degrees> angle_at(LpsPoint vertex, LpsPoint a, LpsPoint b);

// Cobb: the angle between two endplate lines, 0…90, whichever way each was drawn.
[[nodiscard]] std::optional<Degrees> cobb_angle(Segment const& upper_endplate, Segment const& lower_endplate);

// Cobb with a sign, of a sagittal view: both lines drawn from anterior to posterior; positive when they
// converge in front (kyphosis), negative for lordosis. -180…180.
[[nodiscard]] std::optional<Degrees> kyphosis_angle(Segment const& upper_endplate,
                                                    Segment const& lower_endplate);

// Area of a polygon given in order around its border, in the plane that fits it. 3 points or more.
[[nodiscard]] std::optional<SquareMillimetres> polygon_area(std::span<LpsPoint const> border);

// Area of the ellipse whose two axes are drawn.
[[nodiscard]] std::optional<SquareMillimetres> ellipse_area(Segment const& axis, Segment const& other_axis);

// How far an upper body has slipped on the one below: the way from the lower body's posterior upper corner to
// the upper body's posterior lower corner, along the lower body's upper endplate, which is drawn forwards.
// Positive: slipped forward (anterolisthesis).
[[nodiscard]] std::optional<Millimetres> slip(LpsPoint upper_posterior_corner,
                                              LpsPoint lower_posterior_corner, Segment const& lower_endplate);

} // namespace vertemark::annotation
