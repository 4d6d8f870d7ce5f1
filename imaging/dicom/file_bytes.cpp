#include "imaging/dicom/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dcmetinf.h>

namespace vertemark::imaging {

OpenFile::OpenFile(std::filesystem::path const& path)
    : descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}

OpenFile::~OpenFile() {
    if (descriptor >= 0)
        ::close(descriptor);
}

std::uint32_t number_at(unsigned char const* bytes, int size, bool big) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value |= static_cast<std::uint32_t>(bytes[i]) << 8 * (big ? size - 1 - i : i);
    return value;
}

std::span<char const> beginning(int file, std::size_t wanted) {
    thread_local std::vector<char> bytes;
    if (bytes.size() < wanted)
        bytes.resize(wanted);
    ssize_t const n = ::pread(file, bytes.data(), wanted, 0);
    return std::span(bytes).first(n > 0 ? static_cast<std::size_t>(n) : 0);
}

bool is_deflated(std::string_view head) {
    return head.size() >= 144 && head.find("1.2.840.10008.1.2.1.99") != std::string_view::npos;
}

InflatedFile::InflatedFile() : descriptor(::memfd_create("inflated", MFD_CLOEXEC)) {}

InflatedFile::~InflatedFile() {
    if (descriptor >= 0)
        ::close(descriptor);
}

Result<void> InflatedFile::inflate(std::filesystem::path const& file, std::string_view head) {
    constexpr std::uint64_t most_bytes = 400u << 20;
    auto const* const length = reinterpret_cast<unsigned char const*>(head.data()) + 140;
    DcmInputFileStream stream{OFFilename(file.c_str())};
    stream.skip(144 + static_cast<offile_off_t>(number_at(length, 4, false)));
    stream.installCompressionFilter(ESC_zlib);
    std::vector<char> buffer(1 << 16);
    std::uint64_t bytes = 0;
    while (stream.good() && !stream.eos()) {
        auto const n = stream.read(buffer.data(), static_cast<offile_off_t>(buffer.size()));
        if (n <= 0)
            break;
        bytes += static_cast<std::uint64_t>(n);
        if (bytes > most_bytes)
            return fail(ErrorCode::malformed, "it unpacks to more than is safe", file.string());
        if (::write(descriptor, buffer.data(), static_cast<std::size_t>(n)) != n)
            return fail(ErrorCode::io, "no memory is left to unpack it", file.string());
    }
    getMetaInfo()->loadFile(OFFilename(file.c_str()));
    return {};
}

} // namespace vertemark::imaging
