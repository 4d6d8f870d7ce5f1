// The neutral drawing list laid over a picture: what to draw and in which role, not how. Coordinates are
// canvas pixels or patient millimetres; app/overlay paints them. Values only: no Qt, no lesions.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "imaging/base/geometry.h"

namespace vertemark::imaging {

// A place on the picture, or in the patient (projected onto the slice along its normal).
using OverlayPoint = std::variant<CanvasPoint, LpsPoint>;

// The role decides colour and width, once, in app/overlay.
enum class OverlayRole {
    text,              // corner texts, letters, scale bar
    text_minor,        // unconfirmed or secondary text: grey
    warning,           // amber
    axial,             // red: crosshair and reference lines of axial views
    sagittal,          // yellow
    coronal,           // green
    oblique,           // blue: any other plane
    measurement,       // finished drawings
    measurement_draft, // being drawn
    lesion,
    vertebra,       // label of a level
    vertebra_ghost, // proposed, unconfirmed
    spine_curve,
    plan, // needles, screws
    calibration,
};

struct OverlayStyle {
    OverlayRole role = OverlayRole::measurement;
    bool selected = false;
    bool dashed = false;
    double opacity = 1;
    bool operator==(OverlayStyle const&) const = default;
};

struct LineItem {
    OverlayPoint from, to;
    OverlayStyle style;
    bool operator==(LineItem const&) const = default;
};

struct PolylineItem {
    std::vector<OverlayPoint> points;
    OverlayStyle style;
    bool operator==(PolylineItem const&) const = default;
};

enum class Fill { none, tinted };
struct PolygonItem {
    std::vector<OverlayPoint> points;
    Fill fill = Fill::none;
    OverlayStyle style;
    bool operator==(PolygonItem const&) const = default;
};

// Conjugate half-axes: from the centre to a place on the ellipse, and to a quarter turn further.
struct EllipseItem {
    OverlayPoint centre, axis_end, other_axis_end;
    Fill fill = Fill::none;
    OverlayStyle style;
    bool operator==(EllipseItem const&) const = default;
};

// A circle of a radius in millimetres: what a sphere leaves on the slice.
struct CircleItem {
    OverlayPoint centre;
    double radius_mm = 1;
    Fill fill = Fill::none;
    OverlayStyle style;
    bool operator==(CircleItem const&) const = default;
};

enum class TextAlign { left, centre, right };
enum class TextBaseline { top, middle, bottom };
struct TextItem {
    OverlayPoint at;
    CanvasPoint offset; // canvas pixels, added after projection
    std::string text;   // UTF-8; lines separated by \n
    TextAlign align = TextAlign::left;
    TextBaseline baseline = TextBaseline::middle;
    OverlayStyle style;
    bool operator==(TextItem const&) const = default;
};

// A grip that can be dragged, or a marked point.
enum class HandleShape { square, circle, cross };
struct HandleItem {
    OverlayPoint at;
    HandleShape shape = HandleShape::circle;
    OverlayStyle style;
    bool operator==(HandleItem const&) const = default;
};

struct ArrowItem {
    OverlayPoint tail, tip;
    OverlayStyle style;
    bool operator==(ArrowItem const&) const = default;
};

using OverlayItem = std::variant<LineItem, PolylineItem, PolygonItem, EllipseItem, CircleItem, TextItem,
                                 HandleItem, ArrowItem>;
using OverlayItems = std::vector<OverlayItem>;

} // namespace vertemark::imaging
