// Writes one phantom patient's studies as DICOM files with their truth beside them.
// The demo a reader first sees, and the input of most tests. Uses no reader of ours.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/base/result.h"
#include "testdata/phantom/recipe.h"

namespace vertemark::testdata {

enum class Quality {
    tiny,  // about 96 pixels square; well under a second, for tests
    draft, // about 256 pixels square
    full,  // what a scanner gives; about ten seconds
};

enum class Studies { ct, ct_mr, all };

struct DemoFiles {
    std::filesystem::path folder;
    std::filesystem::path truth;                              // truth.json
    std::vector<std::filesystem::path> ct;                    // thorax to pelvis
    std::vector<std::filesystem::path> mr_t1, mr_t2, mr_stir; // sagittal
    std::vector<std::filesystem::path> mr_t2_axial;
    std::vector<std::filesystem::path> pet, xray, bone_scan;
};

// The demo case, full quality: a 58-year-old woman with breast cancer, lytic L5 (recipe "breast_l5").
Result<DemoFiles> write_demo(std::filesystem::path const& folder, Job& job);

Result<DemoFiles> write_phantom(PhantomRecipe const& recipe, Quality quality, Studies studies,
                                std::filesystem::path const& folder, Job& job);

} // namespace vertemark::testdata
