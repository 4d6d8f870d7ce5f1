#include "imaging/dicom/scan.h"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "imaging/dicom/sources.h"

namespace vertemark::imaging {

namespace fs = std::filesystem;

namespace {

std::string code_of(Error const& error) {
    switch (error.code) {
    case ErrorCode::not_found:
        return "not_found";
    case ErrorCode::io:
        return "unreadable";
    case ErrorCode::unsupported:
        return "unsupported";
    case ErrorCode::inconsistent:
        return "inconsistent";
    default:
        return error.detail == "not a DICOM file" || error.detail == "the file is empty" ? "not_dicom"
                                                                                         : "malformed";
    }
}

// The regular files below the paths. Each folder is entered once, however many links lead to it.
class Walk {
public:
    Walk(Job const& job, ScanReport& report) : m_job(job), m_report(report) {}

    void add(fs::path const& path) {
        struct stat status {};
        if (m_job.stopped())
            return;
        if (::stat(path.c_str(), &status) != 0) {
            skip(path, errno == ENOENT || errno == ENOTDIR ? "not_found" : "unreadable",
                 errno == ELOOP    ? "a link that leads to itself"
                 : errno == ENOENT ? "no such file or folder"
                                   : "can't be read");
        } else if (S_ISDIR(status.st_mode)) {
            if (m_entered.emplace(status.st_dev, status.st_ino).second)
                enter(path);
        } else if (!S_ISREG(status.st_mode)) {
            skip(path, "not_a_file", "a pipe, socket or device");
        } else if (m_seen.emplace(status.st_dev, status.st_ino).second) {
            files.push_back(path);
        }
    }

    std::vector<fs::path> files;

private:
    void enter(fs::path const& folder) {
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
            entries.push_back(at->path());
        if (error)
            skip(folder, "unreadable", error.message());
        std::ranges::sort(entries);
        for (fs::path const& entry : entries)
            add(entry);
    }

    void skip(fs::path const& path, std::string code, std::string text) {
        m_report.skipped.push_back({path.string(), std::move(code), std::move(text)});
    }

    Job const& m_job;
    ScanReport& m_report;
    std::set<std::pair<dev_t, ino_t>> m_entered, m_seen;
};

// Reads headers on all cores; files that turn out to be a DICOMDIR or a ZIP are set aside.
class HeaderReader {
public:
    HeaderReader(Job& job, ScanReport& report, InstanceFound const& found)
        : m_job(job), m_report(report), m_found(found) {}

    void read(std::vector<Candidate> const& files) {
        std::vector<InstancePtr> instances(files.size());
        std::atomic<std::size_t> next{0};
        auto const work = [&] {
            for (std::size_t i; !m_job.stopped() && (i = next.fetch_add(1)) < files.size();) {
                instances[i] = read_one(files[i]);
                if (i % 16 == 0)
                    m_job.progress(static_cast<double>(i) / static_cast<double>(files.size()),
                                   "reading_headers");
            }
        };
        {
            std::vector<std::jthread> threads;
            unsigned const count = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
            for (unsigned t = 1; t < count && t < files.size(); ++t)
                threads.emplace_back(work);
            work();
        }
        std::ranges::copy_if(instances, std::back_inserter(m_report.instances),
                             [](InstancePtr const& i) { return i != nullptr; });
    }

    std::vector<fs::path> directories, archives;

private:
    InstancePtr read_one(Candidate const& file) {
        auto header = read_header(file.path);
        bool const archive = !header && !file.keeps && is_zip(file.path);
        std::lock_guard const lock(m_mutex);
        if (header) {
            header->source = {file.path, file.shown, file.keeps};
            auto instance = std::make_shared<Instance const>(*std::move(header));
            if (m_found)
                m_found(instance);
            return instance;
        }
        if (archive)
            archives.push_back(file.path);
        else if (header.error().code == ErrorCode::unsupported)
            directories.push_back(file.path);
        else
            m_report.skipped.push_back({file.shown, code_of(header.error()), header.error().detail});
        return nullptr;
    }

    Job& m_job;
    ScanReport& m_report;
    InstanceFound const& m_found;
    std::mutex m_mutex;
};

std::vector<Candidate> candidates(std::vector<fs::path> const& files) {
    std::vector<Candidate> all;
    for (fs::path const& file : files)
        all.push_back({file, file.string(), nullptr});
    return all;
}

} // namespace

ScanReport scan(std::span<fs::path const> paths, Job& job, InstanceFound const& found,
                ScanOptions const& options) {
    ScanReport report;
    Walk walk(job, report);
    for (fs::path const& path : paths)
        walk.add(path);
    HeaderReader reader(job, report, found);
    reader.read(candidates(walk.files));
    // A DICOMDIR adds the files it names that were not among the paths.
    walk.files.clear();
    std::ranges::sort(reader.directories);
    for (fs::path const& directory : reader.directories)
        for (Candidate const& file : directory_files(directory, report.skipped))
            walk.add(file.path);
    reader.read(candidates(walk.files));
    std::ranges::sort(reader.archives);
    for (fs::path const& archive : reader.archives)
        reader.read(unpack(archive, options.zip_password, job, report.skipped));
    std::ranges::sort(report.skipped, {}, &SkippedFile::path);
    job.progress(1, "reading_headers");
    return report;
}

} // namespace vertemark::imaging
