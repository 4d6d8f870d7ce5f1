// Loads one synthetic CT series with our line, and by cat, dcm2niix and an ITK+GDCM series reader in the same
// run, and prints the medians and their ratios as JSON. Status 1 when values differ, we are less than five
// times as fast as ITK+GDCM or take over 1.5 times as long as cat, the first picture takes over 0.3 s, or
// memory exceeds the voxels by more than 150 MiB. Usage: load_bench [slices] [runs] [slices of the folder
// that is only scanned]
#include <itkGDCMImageIO.h>
#include <itkGDCMSeriesFileNames.h>
#include <itkImageSeriesReader.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "imaging/dicom/read_header.h"
#include "imaging/dicom/scan.h"
#include "imaging/series/arrange.h"
#include "imaging/volume/build.h"
#include "tests/support/write_ct.h"

namespace fs = std::filesystem;
using namespace vertemark;
using namespace vertemark::imaging;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void write_series(fs::path const& folder, int slices) {
    test::CtSlice slice;
    slice.columns = slice.rows = 512;
    std::vector<std::uint16_t> stored(512 * 512);
    for (int k = 0; k < slices; ++k) {
        slice.number = k + 1;
        slice.position = {-180, -180, k * 1.0};
        for (std::size_t i = 0; i < stored.size(); ++i)
            stored[i] = static_cast<std::uint16_t>((i * 7 + static_cast<std::size_t>(k) * 13) % 4096);
        if (!test::write_ct(folder / (std::to_string(k) + ".dcm"), slice, stored))
            std::exit(2);
    }
}

struct Times {
    double first = 0, total = 0;
    double check = 0; // a value from the middle, so that both are seen to read the same
};

Times ours(fs::path const& folder) {
    Times times;
    auto const start = Clock::now();
    Job job;
    auto const series = arrange(scan(std::vector{folder}, job).instances);
    auto const slice = build_slice(series.at(0), static_cast<int>(series[0].frames.size() / 2), job);
    times.first = seconds_since(start);
    auto const volume = build_volume(series[0], job);
    times.total = seconds_since(start);
    if (slice && volume)
        times.check =
            (*volume)->value_at(100, 200, static_cast<int>(series[0].frames.size() / 2)).value_or(0);
    return times;
}

Times itk_gdcm(fs::path const& folder) {
    using Image = itk::Image<short, 3>;
    Times times;
    auto const start = Clock::now();
    auto names = itk::GDCMSeriesFileNames::New();
    names->SetDirectory(folder.string());
    auto reader = itk::ImageSeriesReader<Image>::New();
    reader->SetImageIO(itk::GDCMImageIO::New());
    reader->SetFileNames(names->GetInputFileNames());
    reader->Update();
    times.total = times.first = seconds_since(start);
    auto const size = reader->GetOutput()->GetLargestPossibleRegion().GetSize();
    times.check = reader->GetOutput()->GetPixel({{100, 200, static_cast<itk::IndexValueType>(size[2] / 2)}});
    return times;
}

// A command's time with its start; nothing when it can't be run.
std::optional<double> command(std::string const& line) {
    auto const start = Clock::now();
    if (std::system(line.c_str()) != 0)
        return std::nullopt;
    return seconds_since(start);
}

std::optional<double> dcm2niix(fs::path const& folder) {
    fs::path const out = folder.string() + "-nifti";
    fs::create_directory(out);
    auto const time =
        command("dcm2niix -b n -z n -o " + out.string() + " " + folder.string() + " >/dev/null 2>&1");
    fs::remove_all(out);
    return time;
}

// The most memory that loading takes, in a process of its own.
double peak_mib(fs::path const& folder) {
    pid_t const child = ::fork();
    if (child == 0) {
        ours(folder);
        ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Headers alone on one thread, as any reader must take them, against a whole scan with sorting.
struct ScanTimes {
    double headers = 0, scan = 0;
};
ScanTimes scan_times(fs::path const& folder) {
    ScanTimes times;
    auto start = Clock::now();
    for (auto const& entry : fs::directory_iterator(folder))
        if (!read_header(entry.path()))
            std::exit(2);
    times.headers = seconds_since(start);
    start = Clock::now();
    Job job;
    auto const series = arrange(scan(std::vector{folder}, job).instances);
    times.scan = seconds_since(start);
    return times;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

fs::path temporary_folder() {
    std::string name = (fs::temp_directory_path() / "vertemark-bench-XXXXXX").string();
    return ::mkdtemp(name.data());
}

// 5,000 slices are only scanned: small pictures, whole headers.
void bench_scan(int slices) {
    fs::path const folder = temporary_folder();
    test::CtSlice slice;
    for (int k = 0; k < slices; ++k) {
        slice.number = k + 1;
        slice.position = {0, 0, k * 1.0};
        if (!test::write_ct(folder / (std::to_string(k) + ".dcm"), slice,
                            std::vector<std::uint16_t>(static_cast<std::size_t>(slice.columns * slice.rows))))
            std::exit(2);
    }
    scan_times(folder); // warms the cache
    ScanTimes const times = scan_times(folder);
    fs::remove_all(folder);
    std::printf("{\"scanned_slices\": %d, \"headers_one_thread_s\": %.4f, \"scan_s\": %.4f, "
                "\"times_headers\": %.2f}\n",
                slices, times.headers, times.scan, times.scan / times.headers);
}

struct Figures {
    std::vector<double> first, total, itk, cat, nifti;
    bool same = true;
};

Figures measure(fs::path const& folder, int runs) {
    Figures figures;
    for (int run = 0; run <= runs; ++run) { // the first round warms the cache
        auto const read = command("cat " + folder.string() + "/* >/dev/null");
        Times const a = ours(folder), b = itk_gdcm(folder);
        auto const nifti = dcm2niix(folder);
        figures.same = figures.same && a.check == b.check;
        if (run == 0)
            continue;
        figures.cat.push_back(read.value_or(0));
        if (nifti)
            figures.nifti.push_back(*nifti);
        figures.first.push_back(a.first);
        figures.total.push_back(a.total);
        figures.itk.push_back(b.total);
    }
    return figures;
}

} // namespace

int main(int argc, char** argv) {
    int const slices = argc > 1 ? std::atoi(argv[1]) : 600, runs = argc > 2 ? std::atoi(argv[2]) : 5;
    if (argc > 3)
        bench_scan(std::atoi(argv[3]));
    fs::path const folder = temporary_folder();
    write_series(folder, slices);
    double const peak = peak_mib(folder), voxels = slices * 0.5; // 512 × 512 × 2 bytes are half a MiB
    Figures const f = measure(folder, runs);
    fs::remove_all(folder);
    double const total = median(f.total), ratio = median(f.itk) / total;
    std::printf("{\"slices\": %d, \"runs\": %d, \"first_image_s\": %.4f, \"total_s\": %.4f, \"cat_s\": "
                "%.4f, \"itk_gdcm_s\": %.4f, \"times_cat\": %.2f, \"itk_gdcm_times_ours\": %.2f, ",
                slices, runs, median(f.first), total, median(f.cat), median(f.itk), total / median(f.cat),
                ratio);
    if (!f.nifti.empty())
        std::printf("\"dcm2niix_s\": %.4f, \"dcm2niix_times_ours\": %.2f, ", median(f.nifti),
                    median(f.nifti) / total);
    std::printf("\"peak_rss_mib\": %.0f, \"over_voxels_mib\": %.0f, \"same_values\": %s}\n", peak,
                peak - voxels, f.same ? "true" : "false");
    bool const quick = ratio >= 5 && total <= 1.5 * median(f.cat) && median(f.first) <= 0.3;
    return f.same && quick && peak - voxels <= 150 ? 0 : 1;
}
