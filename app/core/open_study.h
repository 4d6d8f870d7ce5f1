// The line from files to series, written out once: the window and the command line both walk it.
// Volumes are built on demand with build_volume or build_slice. Knows no widgets.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/dicom/scan.h"
#include "imaging/series/arrange.h"
#include "imaging/series/study_list.h"

namespace vertemark::app {

struct OpenedStudies {
    std::vector<imaging::PatientStudies> patients;
    std::vector<imaging::SkippedFile> skipped;
    std::vector<Finding> findings;
};

struct OpenOptions {
    std::string zip_password;          // for encrypted members of ZIP archives
    imaging::StackingChoices stacking; // what the reader chose for single series
};

// Told the studies as found so far, at most every 200 ms, from a reading thread; the last call is the return
// value's. Series change (grow, split) between calls; their names stay.
using StudiesSoFar = std::function<void(OpenedStudies const&)>;

// not_found: nothing at any path was DICOM; cancelled: the job was stopped.
Result<OpenedStudies> open_studies(std::span<std::filesystem::path const> paths, Job& job,
                                   StudiesSoFar const& so_far = {}, OpenOptions const& options = {});

// Stacks the images of one DICOM series anew, as the reader chose; all other series stay as they are.
void restack(OpenedStudies& studies, SeriesUid const& series, imaging::Stacking stacking);

// Every series of all patients, in order.
std::vector<imaging::Series const*> all_series(OpenedStudies const& studies);

} // namespace vertemark::app
