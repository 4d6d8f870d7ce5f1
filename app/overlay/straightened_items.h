// The case over a straightened picture: each mark at its own place on the curved surface.
#pragma once

#include <optional>

#include "annotation/model/case.h"
#include "imaging/view/curved_reformat.h"
#include "imaging/view/overlay.h"

namespace vertemark::app {

// Labels, lesions, probes, arrows and texts near the surface. Lengths are not drawn: they would look wrong.
[[nodiscard]] imaging::OverlayItems straightened_items(annotation::Case const& c,
                                                       imaging::Centreline const& line,
                                                       imaging::CurvedGeometry const& curved,
                                                       FrameOfReferenceUid const& frame,
                                                       std::optional<annotation::LesionId> const& selected);

// Where a plane perpendicular to the line, or the shared point, lies on the picture: a line across it.
[[nodiscard]] imaging::LineItem across_at(imaging::Centreline const& line,
                                          imaging::CurvedGeometry const& curved, LpsPoint point,
                                          imaging::OverlayStyle const& style);

// The points that the spine is straightened along, from head to tail: a centreline drawn by hand in that
// frame (the last one), else the labelled bodies. Fewer than two when there is neither.
[[nodiscard]] std::vector<LpsPoint> centreline_points(annotation::Case const& c,
                                                      FrameOfReferenceUid const& frame);

} // namespace vertemark::app
