// The line from files to series, written out once: the window and the command line both walk it.
// Volumes are built on demand with build_volume or build_slice. Knows no widgets.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/dicom/scan.h"
#include "imaging/series/study_list.h"

namespace vertemark::app {

struct OpenedStudies {
    std::vector<imaging::PatientStudies> patients;
    std::vector<imaging::SkippedFile> skipped;
    std::vector<Finding> findings;
};

// Told the studies as found so far, at most every 200 ms, from a reading thread; the last call is the return
// value's. Series change (grow, split) between calls; their names stay.
using StudiesSoFar = std::function<void(OpenedStudies const&)>;

// not_found: nothing at any path was DICOM; cancelled: the job was stopped.
Result<OpenedStudies> open_studies(std::span<std::filesystem::path const> paths, Job& job,
                                   StudiesSoFar const& so_far = {});

// Every series of all patients, in order.
std::vector<imaging::Series const*> all_series(OpenedStudies const& studies);

} // namespace vertemark::app
