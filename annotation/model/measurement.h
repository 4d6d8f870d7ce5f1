// A drawn measurement: its points in patient space, what it measures and what came out.
// Values carry unit and method, or the reason why there is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/model/lesion.h"
#include "annotation/model/provenance.h"

namespace vertemark::annotation {

using MeasurementId = Id<struct MeasurementIdTag>;

enum class MeasurementKind {
    length,            // 2 points
    angle,             // 3 points, the vertex second
    cobb,              // 4 points: two lines
    area,              // 3 or more points of a polygon in one plane
    ellipse,           // 4 points: ends of both axes
    probe,             // 1 point
    vertebral_heights, // 6 points: anterior, middle, posterior upper and lower
    translation,    // 4 points: upper body's posterior wall downwards, lower body's upper endplate forwards
    rectangle,      // 4 corners in order around the border
    canal_diameter, // 2 points across the spinal canal
    arrow,          // 2 points: tail, tip
    text,           // 1 point; the words are the label
    centreline,     // 2 or more points along the spine, from head to tail
};

struct MeasuredValue {
    std::string quantity; // length, cobb_angle, height_anterior, mean_hu …
    std::optional<double> value;
    std::string unit; // mm, deg, mm2, %, [hnsf'U], g/ml{SUVbw} …
    std::string method;
    std::string absent_because; // a code; set when value isn't
    bool operator==(MeasuredValue const&) const = default;
};

struct Measurement {
    MeasurementId id;
    MeasurementKind kind = MeasurementKind::length;
    // In patient space; without a frame of reference (a projection): millimetres of the linked image's own
    // plane, from the centre of its first pixel.
    std::vector<LpsPoint> points;
    FrameOfReferenceUid frame;
    std::optional<ImageLink> image;
    std::optional<Level> level;
    std::optional<Level> lower_level; // the other end of a Cobb angle or a translation
    std::optional<LesionId> lesion;
    std::vector<MeasuredValue> values;
    std::string label;
    Provenance created;
    bool operator==(Measurement const&) const = default;
};

} // namespace vertemark::annotation
