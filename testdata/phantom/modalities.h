// The phantom's pictures as numbers: CT, MR, PET, projections. Knows the phantom, not DICOM.
#pragma once

#include <cstdint>
#include <vector>

#include "imaging/base/job.h"
#include "testdata/phantom/phantom.h"

namespace vertemark::testdata {

// A stack of parallel slices. `slice_step` is the way from one slice's first pixel to the next one's.
struct StackGrid {
    LpsPoint origin;
    LpsVector row_direction{1, 0, 0}, column_direction{0, 1, 0}, slice_step{0, 0, 1};
    double pixel_mm = 1, thickness_mm = 1;
    int columns = 0, rows = 0, slices = 0;
};

using Stack = std::vector<std::vector<float>>; // [slice][row * columns + column]

PropertyTable ct_table();  // channel 0: HU at 120 kV, portal venous phase
PropertyTable mr_table();  // channels as in MrWeight
PropertyTable suv_table(); // channel 0: SUVbw an hour after FDG
float marrow_hu();         // mean of the trabecular bone that the CT shows

// HU with a scanner's blur and noise, repeatable by seed.
Result<Stack> render_ct(Phantom const& phantom, StackGrid const& grid, Job& job);
enum class MrWeight { t1, t2, stir };
// Signal, one stack for each weighting asked for; they share one pass.
Result<std::vector<Stack>> render_mr(Phantom const& phantom, StackGrid const& grid,
                                     std::vector<MrWeight> const& weights, Job& job);
// SUVbw, blurred to the camera's resolution.
Result<Stack> render_pet(Phantom const& phantom, StackGrid const& grid, Job& job);

} // namespace vertemark::testdata
