// Finds the DICOM files in folders, files, DICOMDIRs and ZIPs and reads each header once, on two threads.
// Never follows a loop, opens a FIFO or gives up because one file is bad. Knows no pixels and no series.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/base/result.h"
#include "imaging/dicom/instance.h"

namespace vertemark::imaging {

// Everything up to the pixel data of one file. malformed: no DICOM, or broken (detail says where);
// io: can't be read; unsupported: a DICOMDIR.
Result<Instance> read_header(std::filesystem::path const& path);

// A file that gave no instance. `code` is a stable snake_case name that app/i18n words: not_dicom, malformed,
// encrypted and wrong_password (a member of a ZIP), missing_reference (named by a DICOMDIR), …
struct SkippedFile {
    std::string path, code, text;
    bool operator==(SkippedFile const&) const = default;
};

struct ScanReport {
    std::vector<InstancePtr> instances; // sorted by path, so the same input gives the same report
    std::vector<SkippedFile> skipped;
    std::vector<Finding> findings;
};

// Told each instance as soon as it is read, from a reading thread; calls never overlap.
using InstanceFound = std::function<void(InstancePtr const&)>;

struct ScanOptions {
    std::string zip_password; // for encrypted members of ZIP archives; empty: none is known
};

// Each path is a file, a folder (recursive), a DICOMDIR or a ZIP. When job is stopped the report holds what
// was read so far. A path that is not there is in `skipped` with code not_found.
ScanReport scan(std::span<std::filesystem::path const> paths, Job& job, InstanceFound const& found = {},
                ScanOptions const& options = {});

} // namespace vertemark::imaging
