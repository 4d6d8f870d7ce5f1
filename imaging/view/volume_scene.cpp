#include "imaging/view/volume_scene.h"

#include <vtkActor.h>
#include <vtkBillboardTextActor3D.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkColorTransferFunction.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkNew.h>
#include <vtkPiecewiseFunction.h>
#include <vtkPlane.h>
#include <vtkPlaneCollection.h>
#include <vtkPoints.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSphereSource.h>
#include <vtkTextProperty.h>
#include <vtkTubeFilter.h>
#include <vtkUnsignedCharArray.h>
#include <vtkVolume.h>
#include <vtkVolumeProperty.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/view/surface.h"
#include "imaging/view/vtk_volume.h"

namespace vertemark::imaging {

namespace {

std::array<double, 3> rgb(std::uint32_t colour) {
    return {((colour >> 16) & 255) / 255.0, ((colour >> 8) & 255) / 255.0, (colour & 255) / 255.0};
}

void paint(vtkProperty* property, std::uint32_t colour) {
    auto const c = rgb(colour);
    property->SetColor(c[0], c[1], c[2]);
}

LpsPoint place(double const* p) {
    return {p[0], p[1], p[2]};
}

vtkSmartPointer<vtkActor> actor_of(vtkPolyData* mesh, std::uint32_t colour) {
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->ScalarVisibilityOff();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    paint(actor->GetProperty(), colour);
    return actor;
}

vtkSmartPointer<vtkPolyData> path_of(std::vector<LpsPoint> const& points, bool closed) {
    vtkNew<vtkPoints> places;
    vtkNew<vtkCellArray> lines;
    for (LpsPoint const& p : points)
        places->InsertNextPoint(p.x, p.y, p.z);
    auto const n = static_cast<vtkIdType>(points.size());
    lines->InsertNextCell(static_cast<int>(n + (closed ? 1 : 0)));
    for (vtkIdType i = 0; i < n; ++i)
        lines->InsertCellPoint(i);
    if (closed)
        lines->InsertCellPoint(0);
    auto mesh = vtkSmartPointer<vtkPolyData>::New();
    mesh->SetPoints(places);
    mesh->SetLines(lines);
    return mesh;
}

vtkSmartPointer<vtkPolyData> face_of(std::vector<LpsPoint> const& points) {
    auto mesh = path_of(points, false);
    vtkNew<vtkCellArray> faces;
    faces->InsertNextCell(static_cast<int>(points.size()));
    for (std::size_t i = 0; i < points.size(); ++i)
        faces->InsertCellPoint(static_cast<vtkIdType>(i));
    mesh->SetLines(nullptr);
    mesh->SetPolys(faces);
    return mesh;
}

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
    bool started = false;   // the camera has been placed
    bool untouched = false; // the camera stands as standard_view placed it
    CanvasSize fitted_to;
    void fit();

    [[nodiscard]] VolumeGeometry const* geometry() const {
        return surface ? &surface->geometry : volume ? &volume->geometry() : nullptr;
    }
    void apply_clip() const {
        if (surface_actor)
            surface_actor->GetMapper()->SetClippingPlanes(planes);
        if (rays)
            rays->SetClippingPlanes(planes);
    }
    void forget_marks() {
        for (auto const& mark : marks)
            renderer->RemoveViewProp(mark);
        marks.clear();
    }
    void add_mark(vtkProp* mark) {
        marks.emplace_back(mark);
        renderer->AddViewProp(mark);
    }
    [[nodiscard]] std::pair<LpsPoint, LpsVector> ray(CanvasPoint at) const;
};

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

void VolumeScene::show_marks(SceneMarks const& marks) {
    Parts& p = *m_parts;
    p.forget_marks();
    for (SceneSphere const& sphere : marks.spheres) {
        vtkNew<vtkSphereSource> source;
        source->SetCenter(sphere.centre.x, sphere.centre.y, sphere.centre.z);
        source->SetRadius(sphere.radius_mm);
        source->SetThetaResolution(24);
        source->SetPhiResolution(16);
        source->Update();
        p.add_mark(actor_of(source->GetOutput(), sphere.colour));
        if (sphere.caption.empty())
            continue;
        vtkNew<vtkBillboardTextActor3D> caption;
        caption->SetInput(sphere.caption.c_str());
        caption->SetPosition(sphere.centre.x, sphere.centre.y, sphere.centre.z);
        caption->SetDisplayOffset(10, 6);
        caption->GetTextProperty()->SetFontSize(15);
        caption->GetTextProperty()->SetBold(1);
        p.add_mark(caption);
    }
    for (ScenePlane const& plane : marks.planes) {
        std::vector<LpsPoint> outline;
        if (p.geometry()) {
            outline = cut(plane.slice, *p.geometry());
        } else {
            double const w = plane.slice.size.width, h = plane.slice.size.height;
            outline = {plane.slice.to_lps({0, 0}), plane.slice.to_lps({w, 0}), plane.slice.to_lps({w, h}),
                       plane.slice.to_lps({0, h})};
        }
        if (outline.size() < 3)
            continue;
        auto const face = actor_of(face_of(outline), plane.colour);
        face->GetProperty()->SetOpacity(0.2);
        face->GetProperty()->LightingOff();
        p.add_mark(face);
        auto const edge = actor_of(path_of(outline, true), plane.colour);
        edge->GetProperty()->SetLineWidth(2);
        edge->GetProperty()->LightingOff();
        p.add_mark(edge);
    }
    for (SceneTube const& tube : marks.tubes) {
        if (tube.points.size() < 2)
            continue;
        vtkNew<vtkTubeFilter> filter;
        filter->SetInputData(path_of(tube.points, false));
        filter->SetRadius(tube.radius_mm);
        filter->SetNumberOfSides(12);
        filter->CappingOn();
        filter->Update();
        p.add_mark(actor_of(filter->GetOutput(), tube.colour));
    }
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

// ---- Camera

// From where the camera stands, as near as everything still fits the picture.
void VolumeScene::Parts::fit() {
    fitted_to = size;
    window->SetSize(size.width, size.height);
    renderer->ResetCamera();
    double box[6];
    renderer->ComputeVisiblePropBounds(box);
    if (box[0] > box[1])
        return;
    double most = 0;
    for (int corner = 0; corner < 8; ++corner) {
        double x = box[corner & 1 ? 1 : 0], y = box[corner & 2 ? 3 : 2], z = box[corner & 4 ? 5 : 4];
        renderer->WorldToView(x, y, z);
        most = std::max({most, std::abs(x), std::abs(y)});
    }
    if (most > 0 && std::isfinite(most))
        renderer->GetActiveCamera()->Dolly(std::clamp(0.95 / most, 0.5, 3.0));
}

void VolumeScene::standard_view(StandardView view) {
    Parts& p = *m_parts;
    LpsVector from{}, up{0, 0, 1};
    switch (view) {
    case StandardView::anterior:
        from = {0, -1, 0};
        break;
    case StandardView::posterior:
        from = {0, 1, 0};
        break;
    case StandardView::left:
        from = {1, 0, 0};
        break;
    case StandardView::right:
        from = {-1, 0, 0};
        break;
    case StandardView::superior:
        from = {0, 0, 1};
        up = {0, -1, 0};
        break;
    case StandardView::inferior:
        from = {0, 0, -1};
        up = {0, -1, 0};
        break;
    }
    vtkCamera* const camera = p.renderer->GetActiveCamera();
    camera->SetFocalPoint(0, 0, 0);
    camera->SetPosition(from.x, from.y, from.z);
    camera->SetViewUp(up.x, up.y, up.z);
    p.fit();
    p.started = p.untouched = true;
}

void VolumeScene::rotate(Degrees to_right, Degrees up) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    camera->Azimuth(-to_right.value);
    camera->Elevation(-up.value);
    camera->OrthogonalizeViewUp();
}

void VolumeScene::pan(CanvasVector by) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    double const height =
        2 * camera->GetDistance() * std::tan(camera->GetViewAngle() * std::numbers::pi / 360);
    double const mm = height / m_parts->size.height;
    double direction[3], up_axis[3], position[3], focus[3];
    camera->GetDirectionOfProjection(direction);
    camera->GetViewUp(up_axis);
    camera->GetPosition(position);
    camera->GetFocalPoint(focus);
    LpsVector const forward{direction[0], direction[1], direction[2]};
    LpsVector const right = normalized(cross(forward, {up_axis[0], up_axis[1], up_axis[2]}));
    LpsVector const up = cross(right, forward);
    LpsVector const shift = right * (-by.x * mm) + up * (by.y * mm);
    camera->SetPosition(position[0] + shift.x, position[1] + shift.y, position[2] + shift.z);
    camera->SetFocalPoint(focus[0] + shift.x, focus[1] + shift.y, focus[2] + shift.z);
}

void VolumeScene::zoom(double factor) {
    m_parts->untouched = false;
    if (factor > 0)
        m_parts->renderer->GetActiveCamera()->Dolly(factor);
}

void VolumeScene::centre_on(LpsPoint point) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    double position[3], focus[3];
    camera->GetPosition(position);
    camera->GetFocalPoint(focus);
    LpsVector const back = place(position) - place(focus);
    camera->SetFocalPoint(point.x, point.y, point.z);
    camera->SetPosition(point.x + back.x, point.y + back.y, point.z + back.z);
}

// ---- Picture

Result<SliceImage> VolumeScene::render(CanvasSize size, DrawQuality quality) {
    Parts& p = *m_parts;
    if (size.width <= 0 || size.height <= 0)
        return fail(ErrorCode::malformed, "an empty canvas", "3d");
    p.size = size;
    p.window->SetSize(size.width, size.height);
    if (!p.started)
        standard_view(StandardView::anterior);
    else if (p.untouched && p.fitted_to != size)
        p.fit();
    if (p.rays) {
        double spacing[3];
        p.ray_image->GetSpacing(spacing);
        double const step = std::min({spacing[0], spacing[1], spacing[2]});
        bool const draft = quality == DrawQuality::draft;
        p.rays->SetImageSampleDistance(draft ? 3 : 1);
        p.rays->SetSampleDistance(static_cast<float>(draft ? 2 * step : step));
    }
    p.renderer->ResetCameraClippingRange();
    p.window->Render();
    vtkNew<vtkUnsignedCharArray> pixels;
    if (p.window->GetPixelData(0, 0, size.width - 1, size.height - 1, 0, pixels) == VTK_ERROR ||
        pixels->GetNumberOfTuples() != static_cast<vtkIdType>(size.width) * size.height)
        return fail(ErrorCode::internal, "the off-screen picture can't be read", "3d");
    SliceImage image;
    image.width = size.width;
    image.height = size.height;
    image.pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    unsigned char const* in = pixels->GetPointer(0);
    for (int y = size.height - 1; y >= 0; --y) // VTK's rows start at the bottom
        for (int x = 0; x < size.width; ++x, in += 3)
            image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) +
                         static_cast<std::size_t>(x)] =
                0xff000000u | static_cast<std::uint32_t>(in[0] << 16 | in[1] << 8 | in[2]);
    return image;
}

std::pair<LpsPoint, LpsVector> VolumeScene::Parts::ray(CanvasPoint at) const {
    auto const world = [&](double depth) {
        renderer->SetDisplayPoint(at.x, size.height - at.y, depth);
        renderer->DisplayToWorld();
        double w[4];
        renderer->GetWorldPoint(w);
        return LpsPoint{w[0] / w[3], w[1] / w[3], w[2] / w[3]};
    };
    LpsPoint const near = world(0);
    return {near, normalized(world(1) - near)};
}

std::optional<LpsPoint> VolumeScene::pick(CanvasPoint at) const {
    Parts const& p = *m_parts;
    int const x = static_cast<int>(at.x), y = p.size.height - 1 - static_cast<int>(at.y);
    if (x < 0 || y < 0 || x >= p.size.width || y >= p.size.height)
        return std::nullopt;
    double const depth = p.renderer->GetZ(x, y);
    if (depth < 1) {
        p.renderer->SetDisplayPoint(x + 0.5, y + 0.5, depth);
        p.renderer->DisplayToWorld();
        double w[4];
        p.renderer->GetWorldPoint(w);
        return LpsPoint{w[0] / w[3], w[1] / w[3], w[2] / w[3]};
    }
    if (!p.volume_prop)
        return std::nullopt;
    // Ray casting leaves no depth: the brightest voxel of a projection, else the first one that is opaque.
    auto const [start, direction] = p.ray(at);
    VolumeGeometry const& g = p.volume->geometry();
    double const reach =
        distance(start, g.centre()) + whole_volume_slab(*p.volume, SlabMode::mean).thickness_mm / 2;
    double const step = std::min({g.spacing_mm[0], g.spacing_mm[1], g.spacing_mm[2]}) / 2;
    double best_value = p.rendering == VolumeRendering::mip ? -INFINITY : 200;
    std::optional<LpsPoint> best;
    for (double t = 0; t < reach; t += step) {
        LpsPoint const here = start + direction * t;
        auto const value = p.volume->value_at(here);
        if (!value || *value <= best_value)
            continue;
        best = here;
        best_value = *value;
        if (p.rendering != VolumeRendering::mip)
            break;
    }
    return best;
}

} // namespace vertemark::imaging
