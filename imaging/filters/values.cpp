#include <cmath>

#include "imaging/filters/filters.h"

namespace vertemark::imaging {

double number_of(FilterValues const& values, char const* id) {
    return std::get<double>(values.at(id));
}

std::string const& choice_of(FilterValues const& values, char const* id) {
    return std::get<std::string>(values.at(id));
}

std::vector<LpsPoint> const& points_of(FilterValues const& values, char const* id) {
    return std::get<std::vector<LpsPoint>>(values.at(id));
}

VolumeInfo same_quantity(VolumeInfo const& of) {
    VolumeInfo info = of;
    info.instances.assign(static_cast<std::size_t>(of.geometry.size[2]), SopInstanceUid{});
    return info;
}

VolumeInfo mask_of(VolumeInfo const& of) {
    VolumeInfo info = same_quantity(of);
    info.quantity = Quantity::label;
    info.unit.clear();
    info.inverted = false;
    info.window = Window{0.5, 1};
    info.gaps.clear(); // a mask says "outside" there
    return info;
}

VolumeInfo other_quantity(VolumeInfo const& of, std::string unit) {
    VolumeInfo info = same_quantity(of);
    info.quantity = Quantity::unknown;
    info.unit = std::move(unit);
    info.inverted = false;
    info.window.reset();
    return info;
}

std::array<int, 3> radius_in_voxels(VolumeGeometry const& geometry, double radius_mm) {
    std::array<int, 3> radius{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        radius[axis] = static_cast<int>(std::lround(radius_mm / geometry.spacing_mm[axis]));
    return radius;
}

} // namespace vertemark::imaging
