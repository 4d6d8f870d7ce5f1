#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

#include "tests/fuzz/fuzz.h"

namespace vertemark::test {

MemoryFile::MemoryFile(std::uint8_t const* data, std::size_t size)
    : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC)) {
    if (m_descriptor < 0 || ::write(m_descriptor, data, size) != static_cast<ssize_t>(size))
        throw std::runtime_error("no memory file can be made");
}

MemoryFile::~MemoryFile() {
    ::close(m_descriptor);
}

std::filesystem::path MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

} // namespace vertemark::test
