#include <zip.h>

#include <algorithm>
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
// Real images shrink 20-fold at best; a bomb 1,000-fold. Small members and archives are let through.
constexpr std::uint64_t k_most_ratio = 200, k_small = 32u << 20, k_small_archive = 256u << 20;

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

// Names made on Windows may have backslashes. Nothing is written under these names, but one that leads out of
// the archive was made to do harm.
bool is_safe(std::string name) {
    std::ranges::replace(name, '\\', '/');
    if (name.starts_with('/') || (name.size() > 1 && name[1] == ':'))
        return false;
    return std::ranges::none_of(fs::path(name), [](fs::path const& part) { return part == ".."; });
}

// How much may be unpacked: a fixed most, half of what the disk has free, and what an archive of this size
// can hold if it is honest.
std::uint64_t most_bytes(fs::path const& archive, fs::path const& folder) {
    std::error_code error;
    std::uint64_t most = k_most_bytes;
    if (auto const disk = fs::space(folder, error); !error)
        most = std::min(most, static_cast<std::uint64_t>(disk.available) / 2);
    if (auto const size = fs::file_size(archive, error); !error)
        most = std::min(most, std::max(k_small_archive, size * k_most_ratio));
    return most;
}

// Unpacks the members of one archive, each into a file of our own name.
class Unpacker {
public:
    Unpacker(zip_t* archive, std::uint64_t most, bool has_password)
        : m_archive(archive), m_most(most), m_has_password(has_password) {}

    // Why the member is left out; an empty code when it lies at `to` now.
    SkippedFile unpack(zip_stat_t const& stat, std::string const& shown, fs::path const& to, Job const& job) {
        auto why = refusal(stat, shown);
        if (why.code.empty())
            why = write(stat, shown, to, job);
        if (why.code.empty())
            m_unpacked += stat.size;
        return why;
    }

private:
    [[nodiscard]] SkippedFile refusal(zip_stat_t const& stat, std::string const& shown) const {
        bool const encrypted =
            (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
        if (encrypted && !m_has_password)
            return {shown, "encrypted", "it is encrypted: give its password"};
        if (!is_safe(stat.name))
            return {shown, "unsafe_path", "its name leads out of the archive"};
        bool const bomb =
            stat.size > k_small && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > k_most_ratio;
        if (bomb || stat.size > k_most_bytes_each || stat.size > m_most - m_unpacked)
            return {shown, "too_large",
                    "it would unpack to " + std::to_string(stat.size >> 20) + " MiB, more than is safe here"};
        return {};
    }

    [[nodiscard]] SkippedFile unopened(std::string const& shown) const {
        zip_error_t const* error = zip_get_error(m_archive);
        switch (zip_error_code_zip(error)) {
        case ZIP_ER_WRONGPASSWD:
            return {shown, "wrong_password", "its password is another one"};
        case ZIP_ER_NOPASSWD:
            return {shown, "encrypted", "it is encrypted: give its password"};
        case ZIP_ER_ENCRNOTSUPP:
            return {shown, "encrypted", "it is encrypted in a way that this computer can't undo"};
        default:
            return {shown, "malformed", std::string("it can't be unpacked: ") + zip_strerror(m_archive)};
        }
    }

    // Writes the member if it begins like DICOM, and no more than the size that the archive states.
    [[nodiscard]] SkippedFile write(zip_stat_t const& stat, std::string const& shown, fs::path const& to,
                                    Job const& job) const {
        Member const member(zip_fopen_index(m_archive, stat.index, 0), zip_fclose);
        if (!member)
            return unopened(shown);
        std::vector<char> buffer(1 << 18);
        std::ofstream out;
        std::uint64_t done = 0;
        for (;;) {
            zip_int64_t const n = zip_fread(member.get(), buffer.data(), buffer.size());
            if (n < 0)
                return {shown, "malformed",
                        "it can't be unpacked: its data is damaged or the password is wrong"};
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

    zip_t* m_archive;
    std::uint64_t m_most, m_unpacked = 0;
    bool m_has_password;
};

} // namespace

bool is_zip(fs::path const& path) {
    std::array<char, 4> head{};
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), head.size());
    std::string_view const magic(head.data(), head.size());
    return in && (magic == "PK\3\4" || magic == "PK\5\6");
}

std::vector<Candidate> unpack(fs::path const& path, std::string const& password, Job& job,
                              std::vector<SkippedFile>& skipped) {
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
    if (!password.empty())
        zip_set_default_password(archive.get(), password.c_str());
    Unpacker unpacker(archive.get(), most_bytes(path, folder->path), !password.empty());
    zip_int64_t const entries = zip_get_num_entries(archive.get(), 0);
    if (entries > k_most_members)
        skipped.push_back({path.string(), "too_large",
                           "it has " + std::to_string(entries) + " members; the first " +
                               std::to_string(k_most_members) + " are read"});
    zip_int64_t const members = std::min(entries, k_most_members);
    for (zip_int64_t i = 0; i < members && !job.stopped(); ++i) {
        job.progress(static_cast<double>(i) / static_cast<double>(members), "unpacking");
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 ||
            !(stat.valid & ZIP_STAT_NAME))
            continue;
        std::string const name = stat.name;
        if (name.ends_with('/') || stat.size == 0)
            continue;
        std::string const shown = path.string() + "/" + name;
        // Names of our own: nothing can be written outside the folder.
        fs::path const to = folder->path / (std::to_string(i) + ".dcm");
        if (auto why = unpacker.unpack(stat, shown, to, job); why.code.empty()) {
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
