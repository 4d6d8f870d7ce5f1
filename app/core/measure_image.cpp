#include "app/core/measure_image.h"

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

LengthBasis length_basis(imaging::VolumeInfo const& info) {
    switch (info.spacing_basis) {
    case imaging::SpacingBasis::none:
        return LengthBasis::unknown;
    case imaging::SpacingBasis::patient:
        return LengthBasis::patient;
    case imaging::SpacingBasis::detector:
        return LengthBasis::detector;
    case imaging::SpacingBasis::magnification_corrected:
        return LengthBasis::magnification_corrected;
    case imaging::SpacingBasis::calibrated:
        return LengthBasis::calibrated;
    case imaging::SpacingBasis::nominal:
        return LengthBasis::nominal;
    }
    return LengthBasis::unknown;
}

std::string value_unit(imaging::VolumeInfo const& info) {
    switch (info.quantity) {
    case Quantity::hounsfield:
        return "[hnsf'U]";
    case Quantity::suv_bw:
        return "g/ml{SUVbw}";
    case Quantity::activity_bq_per_ml:
        return "Bq/ml";
    case Quantity::counts:
        return "{counts}";
    default:
        return "";
    }
}

std::optional<imaging::Region> region_of(MeasurementKind kind, std::vector<LpsPoint> const& p) {
    switch (kind) {
    case MeasurementKind::area:
    case MeasurementKind::rectangle:
        if (p.size() >= 3)
            return imaging::PolygonRegion{p};
        return std::nullopt;
    case MeasurementKind::ellipse:
        if (p.size() == 4)
            return imaging::EllipseRegion{midpoint(p[0], p[1]), (p[1] - p[0]) * 0.5, (p[3] - p[2]) * 0.5};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

namespace {

void add_statistics(imaging::Volume const& volume, imaging::Region const& region,
                    std::vector<MeasuredValue>& values) {
    std::string const unit = value_unit(volume.info());
    auto const s = imaging::region_statistics(volume, region);
    if (!s) {
        values.push_back({"mean", {}, unit, "", s.error().subject});
        return;
    }
    std::string const method = s->by_voxels ? "voxels inside" : "interpolated";
    values.push_back({"mean", s->mean, unit, method, {}});
    values.push_back({"standard_deviation", s->standard_deviation, unit, method,
                      s->standard_deviation ? "" : "one_voxel"});
    values.push_back({"minimum", s->minimum, unit, method, {}});
    values.push_back({"maximum", s->maximum, unit, method, {}});
}

} // namespace

std::vector<MeasuredValue> values_on(imaging::Volume const& volume, Measurement const& drawn) {
    std::vector<MeasuredValue> values = measure(drawn.kind, drawn.points, length_basis(volume.info()));
    if (drawn.points.size() < least_points(drawn.kind))
        return values;
    if (imaging::crosses_gap(volume, drawn.points))
        for (MeasuredValue& value : values) {
            value.value.reset();
            value.absent_because = "crosses_gap";
        }
    if (drawn.kind == MeasurementKind::probe) {
        auto const value = volume.value_at(drawn.points[0]);
        char const* const why = volume.info().components != 1 ? "colour" : value ? "" : "no_value";
        values.push_back({"value", value, value_unit(volume.info()), "", why});
    }
    if (auto const region = region_of(drawn.kind, drawn.points))
        add_statistics(volume, *region, values);
    return values;
}

} // namespace vertemark::app
