#include "app/cli/series_choice.h"

#include "imaging/volume/build.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

using namespace vertemark::imaging;

Result<Series const*> series_of(OpenedStudies const& studies, std::string const& name) {
    Series const* best = nullptr;
    auto const better = [&](Series const& one) {
        if (!best)
            return true;
        bool const volume = one.kind == SeriesKind::volume, best_volume = best->kind == SeriesKind::volume;
        return volume != best_volume ? volume : volume && one.frames.size() > best->frames.size();
    };
    for (Series const* one : all_series(studies)) {
        if (one->frames.empty() || one->kind == SeriesKind::document)
            continue;
        bool const called = name.empty() || one->name == name || one->attributes.uid.value == name;
        if (called && better(*one))
            best = one;
    }
    if (!best)
        return fail(ErrorCode::not_found,
                    name.empty() ? "nothing here can be shown" : "no such series of images", name);
    return best;
}

Result<VolumePtr> volume_of(Series const& series, int frame) {
    Job job;
    if (frame >= static_cast<int>(series.frames.size()))
        return fail(ErrorCode::not_found,
                    "the series has " + std::to_string(series.frames.size()) + " frames, counted from 0",
                    series.name);
    bool const whole = frame < 0 && series.kind == SeriesKind::volume;
    TRY(auto const volume, whole ? build_volume(series, job) : build_slice(series, std::max(0, frame), job));
    return in_reading_units(volume, series);
}

} // namespace vertemark::app
