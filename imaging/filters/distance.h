// Distance to the surface of a mask. Internal to imaging/filters; brings ITK's headers with it.
#pragma once

#include "imaging/bridge/itk_image.h"

namespace vertemark::imaging {

// Millimetres to the surface half way between the outermost voxels inside and the nearest ones outside;
// negative inside. The mask has voxels of both kinds.
GreyImage::Pointer signed_distance(MaskImage* mask, Job& job, double from, double to, char const* stage);
// 0: none, 1: some, 2: all voxels are inside.
int how_filled(MaskImage const& mask);

} // namespace vertemark::imaging
