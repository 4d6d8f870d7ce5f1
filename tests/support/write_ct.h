// Writes small CT images with DCMTK, without our reader, for tests and benchmarks that need files of known
// content.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "imaging/base/geometry.h"

namespace vertemark::test {

struct CtSlice {
    int columns = 32, rows = 24, number = 1;
    LpsPoint position;
    LpsVector row_dir{1, 0, 0}, col_dir{0, 1, 0};
    double column_mm = 1, row_mm = 1;
    int years_before = 0; // of a prior study of the same patient: other identifiers, other frame of reference
};

// Stored values are `hu(place) + 1024`, 12 bits unsigned, explicit little-endian. False when it can't be
// written.
bool write_ct(std::filesystem::path const& file, CtSlice const& slice,
              std::function<double(LpsPoint)> const& hu);

// The same with given stored values, rows × columns.
bool write_ct(std::filesystem::path const& file, CtSlice const& slice,
              std::vector<std::uint16_t> const& stored);

} // namespace vertemark::test
