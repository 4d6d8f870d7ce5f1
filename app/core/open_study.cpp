#include "app/core/open_study.h"

#include <algorithm>
#include <chrono>

namespace vertemark::app {

using imaging::InstancePtr;

Result<OpenedStudies> open_studies(std::span<std::filesystem::path const> paths, Job& job,
                                   StudiesSoFar const& so_far, OpenOptions const& options) {
    using clock = std::chrono::steady_clock;
    std::vector<InstancePtr> found;
    auto told = clock::now();
    auto const tell = [&](InstancePtr const& instance) {
        found.push_back(instance);
        if (clock::now() - told < std::chrono::milliseconds(200))
            return;
        so_far({imaging::group_by_patient(imaging::arrange(found, options.stacking)), {}, {}});
        told = clock::now();
    };
    auto report = imaging::scan(paths, job, so_far ? imaging::InstanceFound(tell) : imaging::InstanceFound(),
                                {options.zip_password});
    CHECK_OK(job.running());

    OpenedStudies studies;
    studies.patients = imaging::group_by_patient(imaging::arrange(report.instances, options.stacking));
    studies.skipped = std::move(report.skipped);
    studies.findings = std::move(report.findings);
    if (studies.patients.empty() && studies.skipped.empty())
        return fail(ErrorCode::not_found, "no DICOM file was found", paths.empty() ? "" : paths[0].string());
    if (so_far)
        so_far(studies);
    return studies;
}

void restack(OpenedStudies& studies, SeriesUid const& uid, imaging::Stacking stacking) {
    for (auto& patient : studies.patients)
        for (auto& study : patient.studies) {
            std::vector<InstancePtr> instances;
            std::size_t at = study.series.size();
            for (std::size_t i = study.series.size(); i-- > 0;)
                if (study.series[i].attributes.uid == uid) {
                    auto const& own = study.series[i].instances;
                    instances.insert(instances.end(), own.begin(), own.end());
                    at = i;
                }
            std::ranges::sort(instances); // stacks of one file share it
            instances.erase(std::ranges::unique(instances).begin(), instances.end());
            std::erase_if(study.series, [&](auto const& series) { return series.attributes.uid == uid; });
            auto stacks = imaging::arrange(instances, {{uid, stacking}});
            study.series.insert(study.series.begin() + static_cast<std::ptrdiff_t>(at),
                                std::make_move_iterator(stacks.begin()),
                                std::make_move_iterator(stacks.end()));
        }
}

std::vector<imaging::Series const*> all_series(OpenedStudies const& studies) {
    std::vector<imaging::Series const*> all;
    for (auto const& patient : studies.patients)
        for (auto const& study : patient.studies)
            for (auto const& series : study.series)
                all.push_back(&series);
    return all;
}

} // namespace vertemark::app
