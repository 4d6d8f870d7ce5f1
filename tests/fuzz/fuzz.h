// What each fuzz target gives: one call with any bytes, which must come back in time, whatever they are. With
// libFuzzer (preset `fuzz`) it is driven by mutation; in the normal build by corpus_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace vertemark::test {

// The bytes as a file that lives in memory, for functions that open paths.
class MemoryFile {
public:
    MemoryFile(std::uint8_t const* data, std::size_t size);
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;
    ~MemoryFile();
    [[nodiscard]] std::filesystem::path path() const;

private:
    int m_descriptor;
};

} // namespace vertemark::test
