// The computed volume of a filter as a DICOM series beside its source, and the folder where the program keeps
// such results: <data>/derived/<study UID>/<series>. Knows no widgets.
#pragma once

#include <filesystem>

#include "imaging/base/job.h"
#include "imaging/documents/derived_series.h"
#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

struct Derivation {
    std::string description; // Series Description of the result
    std::string method;      // what was done, with its parameters
    int series_number = 9000;
};

// Values are kept to 1/65000 of their range or better (whole numbers exactly); voxels without a value become
// padding. As write_derived_series.
Result<imaging::DerivedFiles> write_derived(imaging::Volume const& result, imaging::Series const& source,
                                            Derivation const& how, std::filesystem::path const& folder,
                                            Job& job);

// Where results of this study are kept, and a new folder in it.
std::filesystem::path derived_folder(StudyUid const& study);
std::filesystem::path new_derived_folder(StudyUid const& study);

} // namespace vertemark::app
