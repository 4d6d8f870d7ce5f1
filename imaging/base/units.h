// Units as types, for signatures between modules: two bare doubles never meet in one parameter list.
// Plain struct fields use suffixes instead (slice_spacing_mm, injected_dose_bq, weight_kg).
#pragma once

#include <compare>
#include <string>

namespace vertemark {

// A number of one unit. Tag names the unit; .value is in that unit.
template <class Tag>
struct Unit {
    double value = 0;
    constexpr Unit() = default;
    constexpr explicit Unit(double v) : value(v) {}
    constexpr auto operator<=>(Unit const&) const = default;
    constexpr Unit operator+(Unit o) const { return Unit{value + o.value}; }
    constexpr Unit operator-(Unit o) const { return Unit{value - o.value}; }
    constexpr Unit operator*(double s) const { return Unit{value * s}; }
};

using Millimetres = Unit<struct MillimetresTag>;
using SquareMillimetres = Unit<struct SquareMillimetresTag>;
using CubicMillimetres = Unit<struct CubicMillimetresTag>;
using Degrees = Unit<struct DegreesTag>;
using Percent = Unit<struct PercentTag>;
using Seconds = Unit<struct SecondsTag>;
using Kilograms = Unit<struct KilogramsTag>;
using Centimetres = Unit<struct CentimetresTag>;
using Becquerels = Unit<struct BecquerelsTag>;

// What a voxel's number means. Decides the name and unit shown beside every value.
enum class Quantity {
    unknown,            // a number without a trustworthy meaning: shown without unit
    hounsfield,         // CT, HU
    signal,             // MR, arbitrary units after rescale
    suv_bw,             // PET, g/ml
    activity_bq_per_ml, // PET, Bq/ml
    counts,             // PET or NM, counts
    detector,           // projection X-ray, stored values after rescale
    optical,            // colour or secondary capture
    label,              // segment number
};

} // namespace vertemark
