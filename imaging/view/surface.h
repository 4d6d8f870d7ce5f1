// A triangle mesh with its place. Internal to imaging/view; others hold a SurfacePtr.
#pragma once

#include <vtkPolyData.h>
#include <vtkSmartPointer.h>

#include "imaging/view/volume_scene.h"

namespace vertemark::imaging {

class Surface {
public:
    vtkSmartPointer<vtkPolyData> mesh; // LPS, with point normals
    VolumeGeometry geometry;           // of the volume it was made from
};

} // namespace vertemark::imaging
