// Where an end plate's outer surface lies on a blurred picture. The steepest place is right for a plain step
// from bone to disc, but lies outside a thin bright shell by about half the blur: 1 mm on slices of 3 mm. So
// a step with a shell is fitted, both blurred as the picture is. Private to imaging/segment.
#pragma once

#include <functional>
#include <vector>

namespace vertemark::imaging {

struct PlateFit {
    double sigma_mm = 1;    // of the picture's blur along the profile
    double step_mm = 0.5;   // between the values of a profile
    double inside_mm = 3.5; // of the profile on the bone's side that counts
    double outside_mm = 4;  // at most; it ends where the value rises again (the next vertebra)
};

// profile(line, mm): the value `mm` further out than the zero of that line; not-a-number where none is.
// `found`: the edge on each line, mm outwards; comes back moved by at most 2.5 mm inwards and 1 mm outwards.
// Neighbouring lines (±2 mm) share one place.
[[nodiscard]] std::vector<double> fit_plate(std::vector<double> const& found,
                                            std::function<double(int line, double mm)> const& profile,
                                            PlateFit const& how);

} // namespace vertemark::imaging
