#include <zip.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include "imaging/dicom/sources.h"

namespace vertemark::imaging {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t k_most_bytes_each = std::uint64_t{2} << 30;
constexpr std::uint64_t k_most_bytes = std::uint64_t{8} << 30;
constexpr zip_int64_t k_most_members = 200000;
// Real images shrink 20-fold at best; a bomb 1,000-fold. Small members are let through.
constexpr std::uint64_t k_most_ratio = 200, k_small = 32u << 20;

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "vertemark-zip-XXXXXX").string();
        if (::mkdtemp(name.data()))
            path = name;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code error;
        if (!path.empty())
            fs::remove_all(path, error);
    }
};

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

bool is_safe(std::string const& name) {
    if (name.starts_with('/') || name.find('\\') != std::string::npos || name.find(':') != std::string::npos)
        return false;
    for (fs::path const& part : fs::path(name))
        if (part == "..")
            return false;
    return true;
}

// Why a member is refused; empty when it may be unpacked.
SkippedFile refusal(std::string const& shown, zip_stat_t const& stat, std::uint64_t unpacked) {
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return {shown, "encrypted", "it is encrypted: unpack it with its password first"};
    if (!is_safe(stat.name))
        return {shown, "unsafe_path", "its name leads out of the archive"};
    bool const bomb =
        stat.size > k_small && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > k_most_ratio;
    if (bomb || stat.size > k_most_bytes_each || stat.size > k_most_bytes - unpacked)
        return {shown, "too_large", "it would unpack to " + std::to_string(stat.size >> 20) + " MiB"};
    return {};
}

// Unpacks one member if it begins like DICOM. Writes no more than the size that the archive states.
SkippedFile write(zip_t* archive, zip_stat_t const& stat, std::string const& shown, fs::path const& to,
                  Job const& job) {
    Member const member(zip_fopen_index(archive, stat.index, 0), zip_fclose);
    if (!member)
        return {shown, "malformed", std::string("it can't be unpacked: ") + zip_strerror(archive)};
    std::vector<char> buffer(1 << 18);
    std::ofstream out;
    std::uint64_t done = 0;
    for (;;) {
        zip_int64_t const n = zip_fread(member.get(), buffer.data(), buffer.size());
        if (n < 0)
            return {shown, "malformed", "it can't be unpacked: its data is damaged"};
        if (n == 0)
            break;
        if (done == 0) {
            if (!looks_like_dicom({buffer.data(), static_cast<std::size_t>(n)}))
                return {shown, "not_dicom", "not a DICOM file"};
            out.open(to, std::ios::binary);
        }
        done += static_cast<std::uint64_t>(n);
        if (done > stat.size)
            return {shown, "too_large", "it unpacks to more than it states"};
        out.write(buffer.data(), n);
        if (!out)
            return {shown, "unreadable", "the temporary folder is full"};
        if (job.stopped())
            return {shown, "cancelled", "cancelled"};
    }
    return done > 0 ? SkippedFile{} : SkippedFile{shown, "not_dicom", "the file is empty"};
}

} // namespace

bool is_zip(fs::path const& path) {
    std::array<char, 4> head{};
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), head.size());
    std::string_view const magic(head.data(), head.size());
    return in && (magic == "PK\3\4" || magic == "PK\5\6");
}

std::vector<Candidate> unpack(fs::path const& path, Job const& job, std::vector<SkippedFile>& skipped) {
    std::vector<Candidate> files;
    int code = 0;
    Archive const archive(zip_open(path.c_str(), ZIP_RDONLY, &code), zip_discard);
    if (!archive) {
        skipped.push_back({path.string(), "malformed", "the ZIP archive is damaged"});
        return files;
    }
    auto const folder = std::make_shared<Folder>();
    if (folder->path.empty()) {
        skipped.push_back({path.string(), "unreadable", "no temporary folder can be made"});
        return files;
    }
    std::uint64_t unpacked = 0;
    zip_int64_t const members = std::min(zip_get_num_entries(archive.get(), 0), k_most_members);
    for (zip_int64_t i = 0; i < members && !job.stopped(); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 ||
            !(stat.valid & ZIP_STAT_NAME))
            continue;
        std::string const name = stat.name;
        if (name.ends_with('/') || stat.size == 0)
            continue;
        std::string const shown = path.string() + "/" + name;
        auto why = refusal(shown, stat, unpacked);
        // Names of our own: nothing can be written outside the folder.
        fs::path const to = folder->path / (std::to_string(i) + ".dcm");
        if (why.code.empty())
            why = write(archive.get(), stat, shown, to, job);
        if (why.code.empty()) {
            unpacked += stat.size;
            files.push_back({to, shown, folder});
        } else {
            std::error_code error;
            fs::remove(to, error);
            skipped.push_back(std::move(why));
        }
    }
    return files;
}

} // namespace vertemark::imaging
