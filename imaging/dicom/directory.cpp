#include <algorithm>
#include <cctype>
#include <exception>

#include "imaging/dicom/dataset.h"
#include "imaging/dicom/sources.h"
#include "imaging/dicom/text.h"

namespace vertemark::imaging {

namespace fs = std::filesystem;

namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

// The entry of a folder with this name, as written or in other letters: discs are copied in lower case, and
// some copies keep ";1" or gain ".dcm".
fs::path entry(fs::path const& folder, std::string const& name) {
    std::error_code error;
    if (fs::exists(folder / name, error))
        return folder / name;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::string const file = at->path().filename().string();
        if (same_name(file, name) || same_name(file, name + ";1") || same_name(file, name + ".dcm"))
            return at->path();
    }
    return {};
}

} // namespace

static std::vector<Candidate> named_files(fs::path const& dicomdir, std::vector<SkippedFile>& skipped) {
    std::vector<Candidate> files;
    auto const data = Dataset::read(dicomdir, Extent::header);
    if (!data) {
        skipped.push_back({dicomdir.string(), "malformed", data.error().detail});
        return files;
    }
    bool names_any = false;
    for (Item const& record : data->root().items({0x0004, 0x1220})) {
        std::string const id = record.text({0x0004, 0x1500});
        if (id.empty())
            continue;
        names_any = true;
        fs::path path = dicomdir.has_parent_path() ? dicomdir.parent_path() : fs::path(".");
        fs::path named = path;
        bool safe = true;
        for (std::string_view part : split(id, '\\')) {
            std::string const name(trimmed(part));
            named /= name;
            safe = !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
            if (safe)
                path = entry(path, name);
            if (!safe || path.empty())
                break;
        }
        if (!safe)
            skipped.push_back({dicomdir.string() + ": " + id, "unsafe_path",
                               "the DICOMDIR names a file outside its folder"});
        else if (path.empty())
            skipped.push_back({named.string(), "missing_reference", "named in the DICOMDIR but not there"});
        else
            files.push_back({path, path.string(), nullptr});
    }
    if (!names_any)
        skipped.push_back({dicomdir.string(), "empty_directory", "the DICOMDIR names no file"});
    return files;
}

std::vector<Candidate> directory_files(fs::path const& dicomdir, std::vector<SkippedFile>& skipped) {
    try {
        return named_files(dicomdir, skipped);
    } catch (std::exception const& error) { // DCMTK throws on some broken values
        skipped.push_back({dicomdir.string(), "malformed", error.what()});
        return {};
    }
}

} // namespace vertemark::imaging
