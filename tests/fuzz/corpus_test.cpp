// The fuzz targets as ordinary tests: each corpus file, every shorter beginning of it, and single bytes of it
// changed in a fixed way. What a fuzzer once found lies in the corpus and stays found.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> corpus() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(VERTEMARK_CORPUS))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Bytes> all;
    for (auto const& file : files) {
        std::ifstream in(file, std::ios::binary);
        all.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return all;
}

// Runs the target; a call that takes over 10 s is a hang.
void run(Bytes const& bytes) {
    auto const start = std::chrono::steady_clock::now();
    EXPECT_EQ(LLVMFuzzerTestOneInput(bytes.data(), bytes.size()), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(VERTEMARK_FUZZ_SUITE, EveryFileOfTheCorpusComesBack) {
    auto const files = corpus();
    ASSERT_FALSE(files.empty());
    for (Bytes const& bytes : files)
        run(bytes);
}

TEST(VERTEMARK_FUZZ_SUITE, FilesCutShortAnywhereComeBack) {
    for (Bytes const& bytes : corpus()) {
        std::size_t const step = std::max<std::size_t>(1, bytes.size() / 97);
        for (std::size_t size = 0; size < bytes.size(); size += step)
            run(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)));
    }
}

TEST(VERTEMARK_FUZZ_SUITE, ChangedBytesComeBack) {
    for (Bytes const& bytes : corpus()) {
        std::size_t const step = std::max<std::size_t>(1, bytes.size() / 131);
        for (std::size_t at = 0; at < bytes.size(); at += step)
            for (int const value : {0x00, 0xff, 0x7f}) {
                Bytes changed = bytes;
                changed[at] = static_cast<std::uint8_t>(value);
                run(changed);
            }
    }
}

} // namespace
