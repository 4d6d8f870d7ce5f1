#include "tests/support/real_data.h"

#include <cstdlib>

namespace vertemark::test {

std::optional<std::filesystem::path> real_data() {
    char const* folder = std::getenv("VERTEMARK_REAL_DATA");
    if (!folder || !std::filesystem::is_directory(folder))
        return std::nullopt;
    return std::filesystem::path(folder);
}

} // namespace vertemark::test
