#include "app/core/open_study.h"

#include <chrono>

#include "imaging/series/arrange.h"

namespace vertemark::app {

using imaging::InstancePtr;

Result<OpenedStudies> open_studies(std::span<std::filesystem::path const> paths, Job& job,
                                   StudiesSoFar const& so_far) {
    using clock = std::chrono::steady_clock;
    std::vector<InstancePtr> found;
    auto told = clock::now();
    auto const tell = [&](InstancePtr const& instance) {
        found.push_back(instance);
        if (clock::now() - told < std::chrono::milliseconds(200))
            return;
        so_far({imaging::group_by_patient(imaging::arrange(found)), {}, {}});
        told = clock::now();
    };
    auto report = imaging::scan(paths, job, so_far ? imaging::InstanceFound(tell) : imaging::InstanceFound());
    CHECK_OK(job.running());

    OpenedStudies studies;
    studies.patients = imaging::group_by_patient(imaging::arrange(report.instances));
    studies.skipped = std::move(report.skipped);
    studies.findings = std::move(report.findings);
    if (studies.patients.empty() && studies.skipped.empty())
        return fail(ErrorCode::not_found, "no DICOM file was found", paths.empty() ? "" : paths[0].string());
    if (so_far)
        so_far(studies);
    return studies;
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
