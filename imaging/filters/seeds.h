// The voxel at a place in the patient. Internal to imaging/filters; brings ITK's headers with it.
#pragma once

#include "imaging/bridge/itk_image.h"

namespace vertemark::imaging {

inline itk::Index<3> voxel_of(itk::ImageBase<3> const& image, LpsPoint place) {
    itk::Point<double, 3> point;
    point[0] = place.x;
    point[1] = place.y;
    point[2] = place.z;
    itk::Index<3> index;
    image.TransformPhysicalPointToIndex(point, index);
    return index;
}

} // namespace vertemark::imaging
