// truth.json: what a measurement in the phantom's pictures must find, from the formulas alone.
// Patient LPS, millimetres; degrees; SUVbw in g/ml.
#pragma once

#include <filesystem>

#include "imaging/base/result.h"
#include "testdata/phantom/phantom.h"
#include "testdata/studies.h"

namespace vertemark::testdata {

std::string truth_json(Phantom const& phantom, Study const& study);

Result<void> write_truth(std::filesystem::path const& file, Phantom const& phantom, Study const& study);

} // namespace vertemark::testdata
