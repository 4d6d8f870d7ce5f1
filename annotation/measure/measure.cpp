#include "annotation/measure/measure.h"

#include "annotation/measure/geometry.h"
#include "annotation/measure/vertebral_heights.h"

namespace vertemark::annotation {

namespace {

template <class Unit>
MeasuredValue value(char const* quantity, std::optional<Unit> const& measured, char const* unit,
                    char const* method = "") {
    if (!measured)
        return {quantity, {}, unit, method, "points_do_not_define_it"};
    return {quantity, measured->value, unit, method, {}};
}

std::vector<MeasuredValue> heights(std::vector<LpsPoint> const& points) {
    auto const h = heights_of(*six_points(points));
    constexpr char const* k_method = "six-point morphometry";
    return {{"height_anterior", h.anterior_mm, "mm", k_method, {}},
            {"height_middle", h.middle_mm, "mm", k_method, {}},
            {"height_posterior", h.posterior_mm, "mm", k_method, {}}};
}

} // namespace

std::size_t points_needed(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::probe:
        return 1;
    case MeasurementKind::length:
        return 2;
    case MeasurementKind::angle:
        return 3;
    case MeasurementKind::cobb:
    case MeasurementKind::ellipse:
    case MeasurementKind::translation:
        return 4;
    case MeasurementKind::vertebral_heights:
        return 6;
    case MeasurementKind::area:
        return 0;
    }
    return 0;
}

std::vector<MeasuredValue> measure(MeasurementKind kind, std::vector<LpsPoint> const& p) {
    auto const needed = points_needed(kind);
    if (needed != 0 ? p.size() != needed : p.size() < 3)
        return {};
    switch (kind) {
    case MeasurementKind::probe:
        return {};
    case MeasurementKind::length:
        return {value("length", std::optional(length_of({p[0], p[1]})), "mm")};
    case MeasurementKind::angle:
        return {value("angle", angle_at(p[1], p[0], p[2]), "deg")};
    case MeasurementKind::cobb:
        return {value("cobb_angle", cobb_angle({p[0], p[1]}, {p[2], p[3]}), "deg", "Cobb")};
    case MeasurementKind::area:
        return {value("area", polygon_area(p), "mm2")};
    case MeasurementKind::ellipse:
        return {value("area", ellipse_area({p[0], p[1]}, {p[2], p[3]}), "mm2")};
    case MeasurementKind::vertebral_heights:
        return heights(p);
    case MeasurementKind::translation: // upper posterior wall p0–p1 downwards, lower endplate p2–p3 forwards
        return {value("translation", slip(p[1], p[2], {p[2], p[3]}), "mm", "along the lower endplate")};
    }
    return {};
}

} // namespace vertemark::annotation
