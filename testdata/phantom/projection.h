// Pictures that look through the phantom: X-ray and planar bone scan. Parallel beams, no magnification.
#pragma once

#include "testdata/phantom/modalities.h"

namespace vertemark::testdata {

struct Projection {
    int rows = 0, columns = 0;
    double pixel_mm = 1;
    std::vector<float> pixels;
};

enum class XrayView { anteroposterior, lateral };

// Film-like values 0..4095, bone bright, of all that the grid holds; from HU. The anteroposterior
// picture has the patient's right on the viewer's left; the lateral one looks to the left, the front at its
// left.
Projection project_xray(StackGrid const& grid, Stack const& hu, XrayView view);

struct BoneScan {
    int rows = 0, columns = 0;
    double pixel_mm = 1;
    std::vector<float> anterior, posterior; // counts
};

Result<BoneScan> render_bone_scan(Phantom const& phantom, StackGrid const& grid, Job& job);

} // namespace vertemark::testdata
