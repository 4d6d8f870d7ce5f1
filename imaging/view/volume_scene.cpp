// What the scene shows: surface, volume rendering, what is cut away.
#include "imaging/view/volume_scene.h"

#include <vtkCamera.h>
#include <vtkColorTransferFunction.h>
#include <vtkPiecewiseFunction.h>
#include <vtkPlane.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkVolumeProperty.h>

#include <algorithm>

#include "imaging/view/scene_parts.h"
#include "imaging/view/vtk_volume.h"

namespace vertemark::imaging {

namespace {

// Blocks that bring a volume down to what ray casting on a few cores can turn: about 20 million voxels.
std::array<int, 3> factors_for_rays(VolumeGeometry const& g) {
    std::array<int, 3> f{1, 1, 1};
    while (static_cast<double>(g.voxel_count()) / (f[0] * f[1] * f[2]) > 20e6) {
        std::size_t finest = 0;
        for (std::size_t a = 1; a < 3; ++a)
            if (g.spacing_mm[a] * f[a] < g.spacing_mm[finest] * f[finest])
                finest = a;
        ++f[finest];
    }
    return f;
}

} // namespace

vtkSmartPointer<vtkActor> actor_of(vtkPolyData* mesh, std::uint32_t colour) {
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->ScalarVisibilityOff();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    auto const part = [&](int shift) { return ((colour >> shift) & 255) / 255.0; };
    actor->GetProperty()->SetColor(part(16), part(8), part(0));
    return actor;
}

void VolumeScene::Parts::apply_clip() const {
    if (surface_actor)
        surface_actor->GetMapper()->SetClippingPlanes(planes);
    if (rays)
        rays->SetClippingPlanes(planes);
}

VolumeScene::VolumeScene() : m_parts(std::make_unique<Parts>()) {
    m_parts->window = vtkSmartPointer<vtkRenderWindow>::New();
    m_parts->window->SetOffScreenRendering(1);
    m_parts->window->SetMultiSamples(0);
    m_parts->window->AddRenderer(m_parts->renderer);
    m_parts->renderer->SetBackground(0, 0, 0);
    m_parts->renderer->GetActiveCamera()->SetViewAngle(20);
}

VolumeScene::~VolumeScene() = default;

Result<std::unique_ptr<VolumeScene>> VolumeScene::create() {
    if (!three_d_available())
        return fail(ErrorCode::unsupported,
                    "3D pictures need an X display and none answers: set DISPLAY, or run under xvfb-run -a",
                    "3d");
    return std::unique_ptr<VolumeScene>(new VolumeScene);
}

void VolumeScene::show_surface(SurfacePtr surface, std::uint32_t colour, double opacity) {
    Parts& p = *m_parts;
    if (p.surface_actor)
        p.renderer->RemoveViewProp(p.surface_actor);
    p.surface_actor = nullptr;
    p.surface = std::move(surface);
    if (!p.surface)
        return;
    p.surface_actor = actor_of(p.surface->mesh, colour);
    vtkProperty* const look = p.surface_actor->GetProperty();
    look->SetOpacity(opacity);
    look->SetAmbient(0.1);
    look->SetDiffuse(0.85);
    look->SetSpecular(0.15);
    look->SetSpecularPower(20);
    p.renderer->AddViewProp(p.surface_actor);
    p.apply_clip();
}

void VolumeScene::show_volume(VolumePtr volume, VolumeRendering rendering, Window window) {
    Parts& p = *m_parts;
    if (p.volume_prop)
        p.renderer->RemoveViewProp(p.volume_prop);
    p.volume_prop = nullptr;
    p.rays = nullptr;
    if (volume != p.volume)
        p.ray_image = nullptr;
    p.volume = std::move(volume);
    p.rendering = rendering;
    p.values = window;
    if (!p.volume || rendering == VolumeRendering::none || p.volume->info().components != 1)
        return;
    VolumeInfo const& info = p.volume->info();
    if (!p.ray_image)
        p.ray_image = block_means(*p.volume, factors_for_rays(info.geometry));
    p.rays = vtkSmartPointer<vtkFixedPointVolumeRayCastMapper>::New();
    p.rays->SetInputData(p.ray_image);
    p.rays->AutoAdjustSampleDistancesOff();
    auto const stored = [&](double value) { return (value - info.intercept) / info.slope; };
    vtkNew<vtkColorTransferFunction> colours;
    vtkNew<vtkPiecewiseFunction> opacity;
    vtkNew<vtkVolumeProperty> look;
    double const low = window.centre - window.width / 2, high = low + window.width;
    if (rendering == VolumeRendering::mip) {
        p.rays->SetBlendModeToMaximumIntensity();
        colours->AddRGBPoint(stored(low), 0, 0, 0);
        colours->AddRGBPoint(stored(high), 1, 1, 1);
        opacity->AddPoint(stored(low), 0);
        opacity->AddPoint(stored(high), 1);
    } else {
        p.rays->SetBlendModeToComposite();
        look->ShadeOn();
        look->SetAmbient(0.2);
        look->SetDiffuse(0.8);
        look->SetSpecular(0.2);
        bool const soft = rendering == VolumeRendering::bone_and_soft_tissue;
        opacity->AddPoint(stored(soft ? -50 : 150), 0);
        if (soft)
            opacity->AddPoint(stored(60), 0.04);
        opacity->AddPoint(stored(220), soft ? 0.25 : 0.15);
        opacity->AddPoint(stored(600), 0.85);
        opacity->AddPoint(stored(2000), 0.95);
        colours->AddRGBPoint(stored(-50), 0.75, 0.45, 0.35);
        colours->AddRGBPoint(stored(150), 0.85, 0.6, 0.5);
        colours->AddRGBPoint(stored(300), 0.93, 0.86, 0.72);
        colours->AddRGBPoint(stored(1200), 1, 1, 0.96);
    }
    look->SetInterpolationTypeToLinear();
    look->SetColor(colours);
    look->SetScalarOpacity(opacity);
    double spacing[3];
    p.ray_image->GetSpacing(spacing);
    look->SetScalarOpacityUnitDistance(std::max(1.0, std::min({spacing[0], spacing[1], spacing[2]})));
    p.volume_prop = vtkSmartPointer<vtkVolume>::New();
    p.volume_prop->SetMapper(p.rays);
    p.volume_prop->SetProperty(look);
    p.volume_prop->SetUserMatrix(axes_to_lps(info.geometry));
    p.renderer->AddViewProp(p.volume_prop);
    p.apply_clip();
}

void VolumeScene::clip(SceneClip const& clip) {
    Parts& p = *m_parts;
    p.planes = nullptr;
    if (clip.box || !clip.planes.empty())
        p.planes = vtkSmartPointer<vtkPlaneCollection>::New();
    auto const add = [&](LpsPoint point, LpsVector normal) {
        vtkNew<vtkPlane> plane;
        plane->SetOrigin(point.x, point.y, point.z);
        plane->SetNormal(normal.x, normal.y, normal.z);
        p.planes->AddItem(plane);
    };
    // The graphics hardware takes six planes: the caller's own come first.
    for (SceneClip::Plane const& plane : clip.planes)
        if (p.planes->GetNumberOfItems() < 6)
            add(plane.point, normalized(plane.normal));
    if (clip.box) {
        auto const& [low, high] = *clip.box;
        std::array<std::pair<LpsPoint, LpsVector>, 6> const faces{{{low, {1, 0, 0}},
                                                                   {high, {-1, 0, 0}},
                                                                   {low, {0, 1, 0}},
                                                                   {high, {0, -1, 0}},
                                                                   {low, {0, 0, 1}},
                                                                   {high, {0, 0, -1}}}};
        for (auto const& [point, normal] : faces)
            if (p.planes->GetNumberOfItems() < 6)
                add(point, normal);
    }
    p.apply_clip();
}

} // namespace vertemark::imaging
