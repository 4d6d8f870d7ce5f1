// What a VolumeScene is made of, and what its files share. Internal to imaging/view.
#pragma once

#include <vtkActor.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPlaneCollection.h>
#include <vtkPolyData.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>
#include <vtkVolume.h>

#include <utility>

#include "imaging/view/surface.h"
#include "imaging/view/volume_scene.h"

namespace vertemark::imaging {

// A mesh in one colour (0xffRRGGBB).
[[nodiscard]] vtkSmartPointer<vtkActor> actor_of(vtkPolyData* mesh, std::uint32_t colour);

struct VolumeScene::Parts {
    vtkNew<vtkRenderer> renderer;
    vtkSmartPointer<vtkRenderWindow> window;
    vtkSmartPointer<vtkActor> surface_actor;
    SurfacePtr surface;
    vtkSmartPointer<vtkVolume> volume_prop;
    vtkSmartPointer<vtkFixedPointVolumeRayCastMapper> rays;
    vtkSmartPointer<vtkImageData> ray_image;
    VolumePtr volume;
    VolumeRendering rendering = VolumeRendering::none;
    Window values;
    std::vector<vtkSmartPointer<vtkProp>> marks;
    vtkSmartPointer<vtkPlaneCollection> planes;
    CanvasSize size{512, 512};
    int draft_pixels = 3;   // picture pixels a ray while dragging
    bool started = false;   // the camera has been placed
    bool untouched = false; // the camera stands as standard_view placed it
    CanvasSize fitted_to;
    void fit();

    [[nodiscard]] VolumeGeometry const* geometry() const {
        return surface ? &surface->geometry : volume ? &volume->geometry() : nullptr;
    }
    void apply_clip() const;
    void forget_marks();
    void add_mark(vtkProp* mark);
    [[nodiscard]] std::pair<LpsPoint, LpsVector> ray(CanvasPoint at) const;
};

} // namespace vertemark::imaging
