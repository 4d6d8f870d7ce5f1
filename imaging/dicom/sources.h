// Where files to read come from beside plain folders: DICOMDIR records and members of ZIP archives.
// Internal to imaging/dicom.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/dicom/scan.h"

namespace vertemark::imaging {

// A file to read, how to name it, and what keeps it on disk.
struct Candidate {
    std::filesystem::path path;
    std::string shown;
    std::shared_ptr<void const> keeps;
};

// directory.cpp: the files that a DICOMDIR names; those that are not there, or lie outside its folder, go to
// `skipped`. DICOM PS3.10 section 8, PS3.3 annex F.
std::vector<Candidate> directory_files(std::filesystem::path const& dicomdir,
                                       std::vector<SkippedFile>& skipped);

// archive.cpp: whether the file begins as a ZIP does.
bool is_zip(std::filesystem::path const& path);

// The DICOM members of a ZIP, unpacked under names of our own into a folder that lives as long as they do.
// Members whose password is missing or wrong, unsafe names and bombs go to `skipped`. Progress is told.
std::vector<Candidate> unpack(std::filesystem::path const& zip, std::string const& password, Job& job,
                              std::vector<SkippedFile>& skipped);

// dataset.cpp: whether the first bytes of a file (132 or more if it has them) may be DICOM.
bool looks_like_dicom(std::string_view head);

} // namespace vertemark::imaging
