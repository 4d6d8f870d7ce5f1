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

char const* method_of(LengthBasis basis) {
    switch (basis) {
    case LengthBasis::patient:
        return "";
    case LengthBasis::calibrated:
        return "calibrated";
    case LengthBasis::magnification_corrected:
        return "magnification_corrected";
    case LengthBasis::detector:
        return "at_detector";
    case LengthBasis::nominal:
        return "nominal";
    case LengthBasis::unknown:
        return "in_pixels";
    }
    return "";
}

std::size_t points_needed(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::probe:
    case MeasurementKind::text:
        return 1;
    case MeasurementKind::length:
    case MeasurementKind::canal_diameter:
    case MeasurementKind::arrow:
        return 2;
    case MeasurementKind::angle:
        return 3;
    case MeasurementKind::cobb:
    case MeasurementKind::ellipse:
    case MeasurementKind::rectangle:
    case MeasurementKind::translation:
        return 4;
    case MeasurementKind::vertebral_heights:
        return 6;
    case MeasurementKind::area:
    case MeasurementKind::centreline:
        return 0;
    }
    return 0;
}

std::size_t least_points(MeasurementKind kind) {
    if (auto const needed = points_needed(kind); needed != 0)
        return needed;
    return kind == MeasurementKind::centreline ? 2 : 3;
}

bool reads_pixels(MeasurementKind kind) {
    return kind == MeasurementKind::area || kind == MeasurementKind::ellipse ||
           kind == MeasurementKind::rectangle || kind == MeasurementKind::probe;
}

namespace {

std::vector<MeasuredValue> in_millimetres(MeasurementKind kind, std::vector<LpsPoint> const& p) {
    switch (kind) {
    case MeasurementKind::probe:
    case MeasurementKind::arrow:
    case MeasurementKind::text:
    case MeasurementKind::centreline:
        return {};
    case MeasurementKind::length:
        return {value("length", std::optional(length_of({p[0], p[1]})), "mm")};
    case MeasurementKind::canal_diameter:
        return {value("canal_diameter", std::optional(length_of({p[0], p[1]})), "mm")};
    case MeasurementKind::angle:
        return {value("angle", angle_at(p[1], p[0], p[2]), "deg")};
    case MeasurementKind::cobb:
        return {value("cobb_angle", cobb_angle({p[0], p[1]}, {p[2], p[3]}), "deg", "Cobb")};
    case MeasurementKind::area:
    case MeasurementKind::rectangle:
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

} // namespace

std::vector<MeasuredValue> measure(MeasurementKind kind, std::vector<LpsPoint> const& points,
                                   LengthBasis basis) {
    auto const needed = points_needed(kind);
    if (needed != 0 ? points.size() != needed : points.size() < least_points(kind))
        return {};
    std::vector<MeasuredValue> values = in_millimetres(kind, points);
    if (basis == LengthBasis::patient)
        return values;
    std::vector<MeasuredValue> told;
    for (MeasuredValue& each : values) {
        bool const of_length = each.unit == "mm" || each.unit == "mm2";
        if (of_length && basis == LengthBasis::unknown && each.value) {
            MeasuredValue in_pixels = each;
            in_pixels.quantity += "_in_pixels";
            in_pixels.unit = each.unit == "mm" ? "{pixel}" : "{pixel}2";
            each.value.reset();
            each.absent_because = "pixel_spacing_unknown";
            told.push_back(each);
            told.push_back(std::move(in_pixels));
            continue;
        }
        if (of_length)
            each.method += (each.method.empty() ? "" : ", ") + std::string(method_of(basis));
        told.push_back(each);
    }
    return told;
}

} // namespace vertemark::annotation
