// Hands a volume's pixels to VTK. Internal to imaging/view.
#pragma once

#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkSmartPointer.h>

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// Voxels averaged in blocks of `factors`; spacing in mm, origin at the centre of the first block, axes along
// the voxels. Values are stored numbers; padding counts as the least value found.
[[nodiscard]] vtkSmartPointer<vtkImageData> block_means(Volume const& volume, std::array<int, 3> factors);

// The volume's own pixels (not copied: the volume must outlive the image).
[[nodiscard]] vtkSmartPointer<vtkImageData> shared_pixels(Volume const& volume);

// From the millimetres along the voxel axes (as in the images above) to LPS.
[[nodiscard]] vtkSmartPointer<vtkMatrix4x4> axes_to_lps(VolumeGeometry const& geometry);

} // namespace vertemark::imaging
