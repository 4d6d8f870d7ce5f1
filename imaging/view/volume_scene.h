// The 3D picture of one study: bone surface or volume rendering, lesions, labels and planes, drawn off
// screen. Needs an X display (xvfb will do): without one create() refuses, because VTK would end the process.
// Not thread-safe: make and use a scene on one thread; build_surface may run on any.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/view/slice_image.h"

namespace vertemark::imaging {

// Whether a scene can be made here: an X display answers.
[[nodiscard]] bool three_d_available();

struct SurfaceSettings {
    double threshold = 200;         // in the volume's quantity: 180 to 226 HU shows bone
    double smallest_voxel_mm = 1.5; // finer voxels are averaged first
    int smoothing = 15;             // passes; 0 none
    bool patient_only = true;       // CT: without the scanner's table
    bool operator==(SurfaceSettings const&) const = default;
};

// A triangle mesh in LPS; immutable, shared. Made in the background.
class Surface;
using SurfacePtr = std::shared_ptr<Surface const>;
[[nodiscard]] Result<SurfacePtr> build_surface(VolumePtr volume, SurfaceSettings settings, Job& job);
[[nodiscard]] std::size_t triangle_count(Surface const& surface);

struct SceneSphere {
    LpsPoint centre;
    double radius_mm = 5;
    std::uint32_t colour = 0xffff3030;
    std::string caption; // for who shows the picture: see project(); empty for none
    bool operator==(SceneSphere const&) const = default;
};
struct ScenePlane {
    SliceGeometry slice;
    std::uint32_t colour = 0xffff4040;
    bool operator==(ScenePlane const&) const = default;
};
struct SceneTube {
    std::vector<LpsPoint> points;
    double radius_mm = 1;
    std::uint32_t colour = 0xff40a0ff;
    bool operator==(SceneTube const&) const = default;
};

// Everything shown beside the volume itself.
struct SceneMarks {
    std::vector<SceneSphere> spheres;
    std::vector<ScenePlane> planes;
    std::vector<SceneTube> tubes;
    bool operator==(SceneMarks const&) const = default;
};

// What is cut away: a box (of places in LPS, kept inside) and planes (kept on the side of the normal).
struct SceneClip {
    struct Plane {
        LpsPoint point;
        LpsVector normal;
        bool operator==(Plane const&) const = default;
    };
    std::optional<std::array<LpsPoint, 2>> box; // least and greatest corner
    std::vector<Plane> planes;
    bool operator==(SceneClip const&) const = default;
};

enum class VolumeRendering { none, bone, bone_and_soft_tissue, mip };
enum class StandardView { anterior, posterior, left, right, superior, inferior };
enum class DrawQuality { final, draft }; // draft: coarser rays while dragging

class VolumeScene {
public:
    // unsupported: no display, said in `detail`.
    static Result<std::unique_ptr<VolumeScene>> create();
    ~VolumeScene();
    VolumeScene(VolumeScene const&) = delete;
    VolumeScene& operator=(VolumeScene const&) = delete;

    // What is shown. A surface or volume of another frame of reference than the marks is the caller's
    // mistake.
    void show_surface(SurfacePtr surface, std::uint32_t colour = 0xffe8dcc0, double opacity = 1);
    void show_volume(VolumePtr volume, VolumeRendering rendering, Window window);
    void show_marks(SceneMarks const& marks);
    void clip(SceneClip const& clip);

    // The camera. Nothing moves before the next render().
    void standard_view(StandardView view);     // fits what is shown
    void rotate(Degrees to_right, Degrees up); // the subject turns as if dragged
    void pan(CanvasVector by);
    void zoom(double factor);
    void centre_on(LpsPoint point);
    [[nodiscard]] LpsVector view_direction() const; // unit, away from the reader
    // Where a place is seen on the last picture; may lie outside it, or behind what is in front.
    [[nodiscard]] CanvasPoint project(LpsPoint point) const;

    // internal: VTK failed to draw.
    Result<SliceImage> render(CanvasSize size, DrawQuality quality = DrawQuality::final);

    // The first visible place under a canvas point of the last picture.
    [[nodiscard]] std::optional<LpsPoint> pick(CanvasPoint at) const;

private:
    VolumeScene();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace vertemark::imaging
