// Times of a PET series. Internal to imaging/volume.
#pragma once

#include "imaging/volume/suv.h"

namespace vertemark::imaging {

// When a frame's acquisition began.
std::optional<double> acquisition_time(Frame const& frame);

// From the start of a frame to the moment at which its activity equals the frame's average:
// (1/λ) ln(λT / (1 − e^(−λT))).
double average_time_s(double duration_s, double half_life_s);

// The time to which START decay correction refers; notes what it used. Series time if not later than the
// first acquisition, else the maker's private time, else the first acquisition.
Result<double> reference_time(Series const& series, double half_life_s, SuvCard& card);

} // namespace vertemark::imaging
