// Tells the patient from the scanner's table, so that 3D pictures show bones only. Internal to imaging/view.
#pragma once

#include <array>

namespace vertemark::imaging {

// A grid of values to work on in place.
struct ValueGrid {
    float* values = nullptr;
    std::array<int, 3> size{};
    std::array<double, 3> spacing_mm{1, 1, 1};
};

// Everything that is not the patient gets the value `fill`: tissue is what lies above `air`; the patient is
// each large connected piece of it after thin shells (below about 6 mm: table, tubes, clothing) have been
// eroded.
void keep_patient(ValueGrid const& grid, float air, float fill);

} // namespace vertemark::imaging
