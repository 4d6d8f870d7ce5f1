#include "app/cli/label_work.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/cli/series_choice.h"
#include "imaging/volume/geometry.h"

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

bool holds(Series const& series, LpsPoint point) {
    if (!series.geometry)
        return false;
    StackGeometry const& s = *series.geometry;
    VolumeGeometry const g{{series.columns, series.rows, static_cast<int>(series.frames.size())},
                           {s.column_mm, s.row_mm, s.slice_mm},
                           s.origin,
                           s.row_dir,
                           s.col_dir,
                           s.slice_dir};
    return g.contains(g.to_index(point));
}

} // namespace

Result<LevelPin> parse_pin(std::string const& text) {
    auto const at = text.find('@');
    auto const level = annotation::parse_level(text.substr(0, at));
    if (at == std::string::npos || !level)
        return fail(ErrorCode::malformed, "'" + text + "' is not LEVEL@X,Y,Z with a level such as T11",
                    "--pin");
    double xyz[3] = {};
    char const* rest = text.c_str() + at + 1;
    for (int i = 0; i < 3; ++i) {
        char* end = nullptr;
        xyz[i] = std::strtod(rest, &end);
        char const wanted = i < 2 ? ',' : '\0';
        if (end == rest || *end != wanted || !std::isfinite(xyz[i]))
            return fail(ErrorCode::malformed, "'" + text + "' has no three numbers X,Y,Z after the level",
                        "--pin");
        rest = end + 1;
    }
    return LevelPin{*level, {xyz[0], xyz[1], xyz[2]}};
}

std::string pin_fault(std::string const& text) {
    auto const pin = parse_pin(text);
    return pin ? std::string() : pin.error().detail;
}

Result<annotation::SpineAnomalies> anomalies_of(LabelRequest const& request) {
    annotation::SpineAnomalies anomalies;
    anomalies.thoracic_count = request.thoracic;
    anomalies.lumbar_count = request.lumbar;
    for (std::string const& block : request.blocks) {
        auto const dash = block.find('-');
        auto const upper = annotation::parse_level(block.substr(0, dash));
        auto const lower =
            dash == std::string::npos ? std::nullopt : annotation::parse_level(block.substr(dash + 1));
        if (!upper || !lower || *lower <= *upper)
            return fail(ErrorCode::malformed, "'" + block + "' is not UPPER-LOWER such as C5-C6", "--block");
        anomalies.blocks.push_back({*upper, *lower});
    }
    return anomalies;
}

Result<Series const*> series_to_label(OpenedStudies const& studies, LabelRequest const& request,
                                      std::vector<LevelPin> const& pins) {
    if (!request.series.empty())
        return series_of(studies, request.series);
    Series const* best = nullptr;
    for (Series const* one : all_series(studies)) {
        std::string const& modality = one->attributes.modality;
        bool const fits = one->kind == SeriesKind::volume &&
                          (modality == "CT" || (modality == "MR" && !pins.empty())) &&
                          std::all_of(pins.begin(), pins.end(),
                                      [&](LevelPin const& pin) { return holds(*one, pin.point); });
        if (fits && (!best || one->frames.size() > best->frames.size()))
            best = one;
    }
    if (!best)
        return pins.empty() ? fail(ErrorCode::not_found, "no CT stack to count in", "--from-sacrum")
                            : fail(ErrorCode::not_found, "no CT or MR stack holds all these points", "--pin");
    return best;
}

} // namespace vertemark::app
