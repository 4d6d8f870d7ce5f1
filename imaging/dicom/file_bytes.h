// The bytes of a DICOM file before its elements are parsed. Internal to imaging/dicom.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcfilefo.h>

#include "imaging/base/result.h"

namespace vertemark::imaging {

struct OpenFile {
    int descriptor = -1;
    explicit OpenFile(std::filesystem::path const& path);
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile();
};

// An unsigned number of up to four bytes.
std::uint32_t number_at(unsigned char const* bytes, int size, bool big);

// The first `wanted` bytes of the file, or all it has. Valid until this thread asks for those of another.
std::span<char const> beginning(int file, std::size_t wanted);

// Whether the meta header names the deflated transfer syntax.
bool is_deflated(std::string_view head);

// A deflated dataset inflated into memory, read from there like a file: DCMTK itself would believe an element
// that claims more bytes than the stream holds, and allocate them.
struct InflatedFile final : DcmFileFormat {
    int descriptor = -1;
    InflatedFile();
    InflatedFile(InflatedFile const&) = delete;
    InflatedFile& operator=(InflatedFile const&) = delete;
    ~InflatedFile() override;
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor); }

    // malformed: it unpacks to more than a file may take in memory.
    Result<void> inflate(std::filesystem::path const& file, std::string_view head);
};

} // namespace vertemark::imaging
