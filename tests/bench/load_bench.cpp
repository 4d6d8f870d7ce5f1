// Loads one synthetic CT series with our line and with an ITK+GDCM series reader in the same run, and prints
// the times as JSON. Status 1 when we are less than three times as fast or the first picture takes over 0.3
// s. Usage: load_bench [slices] [runs]
#include <itkGDCMImageIO.h>
#include <itkGDCMSeriesFileNames.h>
#include <itkImageSeriesReader.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

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

double cat(fs::path const& folder) {
    std::vector<char> buffer(1 << 20);
    auto const start = Clock::now();
    for (auto const& entry : fs::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
        }
    }
    return seconds_since(start);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    int const slices = argc > 1 ? std::atoi(argv[1]) : 400, runs = argc > 2 ? std::atoi(argv[2]) : 5;
    std::string name = (fs::temp_directory_path() / "vertemark-bench-XXXXXX").string();
    fs::path const folder = ::mkdtemp(name.data());
    write_series(folder, slices);
    std::vector<double> first, total, itk, plain;
    bool same = true;
    for (int run = 0; run <= runs; ++run) { // the first round warms the cache
        double const read = cat(folder);
        Times const a = ours(folder), b = itk_gdcm(folder);
        same = same && a.check == b.check;
        if (run == 0)
            continue;
        plain.push_back(read);
        first.push_back(a.first);
        total.push_back(a.total);
        itk.push_back(b.total);
    }
    fs::remove_all(folder);
    double const ratio = median(itk) / median(total);
    std::printf(
        "{\"slices\": %d, \"runs\": %d, \"first_image_s\": %.4f, \"total_s\": %.4f, \"itk_gdcm_s\": %.4f, "
        "\"read_bytes_s\": %.4f, \"times_faster\": %.2f, \"times_reading\": %.2f, \"same_values\": %s}\n",
        slices, runs, median(first), median(total), median(itk), median(plain), ratio,
        median(total) / median(plain), same ? "true" : "false");
    return same && ratio >= 3 && median(first) <= 0.3 ? 0 : 1;
}
