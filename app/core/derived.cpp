#include "app/core/derived.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "app/store/data_folder.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

// How the result's values become 16 bits.
struct Coding {
    bool is_signed = false;
    double slope = 1, intercept = 0;
    int padding = 65535;
    bool holes = false;
};

template <class F>
void each_value(Volume const& volume, int k, F const& f) {
    auto const& size = volume.geometry().size;
    for (int j = 0; j < size[1]; ++j)
        for (int i = 0; i < size[0]; ++i)
            f(volume.value_at(i, j, k));
}

// As the header will say it: a number of at most 16 characters.
double as_written(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.10g", value);
    return std::strtod(text, nullptr);
}

Result<Coding> coding_of(Volume const& volume, Job& job) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    bool whole = true;
    Coding coding;
    for (int k = 0; k < volume.geometry().size[2]; ++k) {
        CHECK_OK(job.running());
        each_value(volume, k, [&](std::optional<double> const& value) {
            if (!value) {
                coding.holes = true;
                return;
            }
            low = std::min(low, *value);
            high = std::max(high, *value);
            whole = whole && *value == std::floor(*value);
        });
    }
    if (!(low <= high))
        return fail(ErrorCode::inconsistent, "the result holds no value", volume.info().description);
    if (whole && low > -32768 && high < 32768) {
        coding.is_signed = true;
        coding.padding = -32768;
        return coding;
    }
    coding.slope = as_written(std::max((high - low) / 65000, 1e-30));
    coding.intercept = as_written(low);
    return coding;
}

std::vector<std::uint16_t> coded(Volume const& volume, int k, Coding const& coding) {
    std::vector<std::uint16_t> stored;
    stored.reserve(volume.geometry().voxel_count() / static_cast<std::size_t>(volume.geometry().size[2]));
    each_value(volume, k, [&](std::optional<double> const& value) {
        int const number = value ? static_cast<int>(std::lround((*value - coding.intercept) / coding.slope))
                                 : coding.padding;
        stored.push_back(static_cast<std::uint16_t>(coding.is_signed ? std::clamp(number, -32768, 32767)
                                                                     : std::clamp(number, 0, 65535)));
    });
    return stored;
}

// The source's images along the result's slices, so that each slice's header comes from the same place.
std::vector<DerivedSource> sources_of(Series const& source, LpsVector step) {
    std::vector<DerivedSource> sources;
    for (SeriesFrame const& frame : source.frames) {
        Instance const& instance = *source.instances[frame.instance];
        sources.push_back({instance.source.path, instance.uid, instance.sop_class});
    }
    if (source.geometry && dot(source.geometry->slice_dir, step) < 0)
        std::ranges::reverse(sources);
    return sources;
}

std::string rescale_type_of(VolumeInfo const& info) {
    switch (info.quantity) {
    case Quantity::hounsfield:
        return "HU";
    case Quantity::label:
        return "LABEL";
    case Quantity::unknown:
        return info.unit.empty() ? "US" : info.unit;
    default:
        return "";
    }
}

} // namespace

Result<DerivedFiles> write_derived(Volume const& result, Series const& source, Derivation const& how,
                                   std::filesystem::path const& folder, Job& job) {
    VolumeInfo const& info = result.info();
    VolumeGeometry const& g = info.geometry;
    TRY(Coding const coding, coding_of(result, job));
    DerivedSeries series;
    bool const like = info.quantity == source.quantity ||
                      (info.quantity == Quantity::suv_bw && source.attributes.modality == "PT");
    series.kind = like && info.quantity != Quantity::unknown ? DerivedKind::like_source : DerivedKind::other;
    series.slice_step = g.slice_dir * g.spacing_mm[2];
    series.sources = sources_of(source, series.slice_step);
    series.frame_of_reference = info.frame_of_reference;
    series.description = how.description;
    series.derivation = how.method;
    series.series_number = how.series_number;
    series.columns = g.size[0];
    series.rows = g.size[1];
    series.slices = g.size[2];
    series.first = {g.origin, g.row_dir, g.col_dir};
    series.column_mm = g.spacing_mm[0];
    series.row_mm = g.spacing_mm[1];
    series.is_signed = coding.is_signed;
    series.slope = coding.slope;
    series.intercept = coding.intercept;
    series.rescale_type = rescale_type_of(info);
    if (info.quantity == Quantity::suv_bw)
        series.pet_units = "GML";
    if (coding.holes)
        series.padding = coding.padding;
    if (info.window)
        series.window = VoiWindow{info.window->centre, info.window->width, {}, VoiFunction::linear};
    series.pixels = [&](int k) { return coded(result, k, coding); };
    return write_derived_series(series, folder, job);
}

std::filesystem::path derived_folder(StudyUid const& study) {
    return std::filesystem::path(data_folder().toStdString()) / "derived" / study.value;
}

std::filesystem::path new_derived_folder(StudyUid const& study) {
    return derived_folder(study) /
           QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz")).toStdString();
}

} // namespace vertemark::app
