#include "app/core/measure_sources.h"

#include <algorithm>

#include "app/core/uptake_edits.h"
#include "app/hanging/series_traits.h"
#include "imaging/volume/build.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

namespace {

constexpr std::size_t k_fewest_slices = 5; // a volume, not a localizer

std::string sequence_of(imaging::Series const& series) {
    auto const traits = traits_of(series);
    return (traits.sequence + (traits.contrast ? QStringLiteral("_contrast") : QString())).toStdString();
}

Result<imaging::VolumePtr> volume_of(annotation::Case const& c, imaging::Series const& series,
                                     LoadedVolume const& loaded, Job& job) {
    imaging::VolumePtr volume = loaded ? loaded(series) : nullptr;
    if (!volume) {
        TRY(volume, imaging::build_volume(series, job));
    }
    if (volume->info().modality != "PT" || volume->info().quantity == Quantity::suv_bw)
        return volume;
    TRY(auto const card,
        imaging::suv_card(series, imaging::SuvKind::body_weight, suv_edits(c, series.study.uid)));
    return imaging::to_suv(volume, series, card);
}

} // namespace

Result<MeasureSources> measure_sources(annotation::Case const& c,
                                       std::span<imaging::Series const* const> series,
                                       std::span<FrameOfReferenceUid const> frames,
                                       LoadedVolume const& loaded, std::vector<Finding>& findings, Job& job) {
    MeasureSources sources;
    for (imaging::Series const* one : series) {
        CHECK_OK(job.running());
        std::string const& modality = one->attributes.modality;
        if (one->kind != imaging::SeriesKind::volume || one->frames.size() < k_fewest_slices ||
            (modality != "CT" && modality != "MR" && modality != "PT") ||
            std::ranges::find(frames, one->frame_of_reference) == frames.end())
            continue;
        auto volume = volume_of(c, *one, loaded, job);
        if (!volume) {
            if (volume.error().code == ErrorCode::cancelled)
                return tl::unexpected(volume.error());
            findings.push_back({"not_measured", one->name, {volume.error().detail}});
            continue;
        }
        sources.push_back({*volume, one, modality == "MR" ? sequence_of(*one) : std::string()});
    }
    return sources;
}

} // namespace vertemark::app
