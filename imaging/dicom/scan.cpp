#include "imaging/dicom/scan.h"

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "imaging/dicom/dataset.h"

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

} // namespace

ScanReport scan(std::span<fs::path const> paths, Job& job, InstanceFound const& found) {
    ScanReport report;
    Walk walk(job, report);
    for (fs::path const& path : paths)
        walk.add(path);
    std::vector<fs::path> const& files = walk.files;
    std::vector<InstancePtr> read(files.size());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    auto const work = [&] {
        for (std::size_t i; !job.stopped() && (i = next.fetch_add(1)) < files.size();) {
            auto header = read_header(files[i]);
            std::lock_guard const lock(mutex);
            if (header) {
                read[i] = std::make_shared<Instance const>(*std::move(header));
                if (found)
                    found(read[i]);
            } else if (header.error().detail != "a DICOMDIR holds no image") {
                report.skipped.push_back({files[i].string(), code_of(header.error()), header.error().detail});
            }
            if (i % 16 == 0)
                job.progress(static_cast<double>(i) / static_cast<double>(files.size()), "reading_headers");
        }
    };
    {
        std::vector<std::jthread> threads;
        unsigned const count = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
        for (unsigned t = 1; t < count && t < files.size(); ++t)
            threads.emplace_back(work);
        work();
    }
    std::ranges::copy_if(read, std::back_inserter(report.instances),
                         [](InstancePtr const& i) { return i != nullptr; });
    std::ranges::sort(report.skipped, {}, &SkippedFile::path);
    job.progress(1, "reading_headers");
    return report;
}

} // namespace vertemark::imaging
