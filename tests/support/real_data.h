// Where the real studies lie that tests may read: $VERTEMARK_REAL_DATA. They are no part of the project,
// so a test that needs them says that it was skipped when they are absent.
#pragma once

#include <filesystem>
#include <optional>

namespace vertemark::test {

// The folder, or nothing when the variable is unset or names no folder.
std::optional<std::filesystem::path> real_data();

} // namespace vertemark::test

// Inside a TEST: `REAL_DATA(folder);` defines the path `folder` or skips with the reason.
#define REAL_DATA(name)                                                                                      \
    auto const name##_found = vertemark::test::real_data();                                                  \
    if (!name##_found)                                                                                       \
        GTEST_SKIP() << "real studies are not here: set VERTEMARK_REAL_DATA to their folder";                \
    std::filesystem::path const name = *name##_found
