// Draws the scene into a picture, and finds what a place of the picture shows.
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "imaging/view/scene_parts.h"

namespace vertemark::imaging {

namespace {
constexpr double k_draft_ms = 40; // 20 pictures a second and time to show them
}

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
        p.rays->SetImageSampleDistance(static_cast<float>(draft ? p.draft_pixels : 1));
        p.rays->SetSampleDistance(static_cast<float>(draft ? 2 * step : step));
    }
    p.renderer->ResetCameraClippingRange();
    auto const start = std::chrono::steady_clock::now();
    p.window->Render();
    if (p.rays && quality == DrawQuality::draft) {
        // A slow machine turns coarser pictures, not fewer.
        std::chrono::duration<double, std::milli> const took = std::chrono::steady_clock::now() - start;
        if (took.count() > k_draft_ms)
            p.draft_pixels = std::min(p.draft_pixels + 1, 8);
        else if (took.count() < k_draft_ms / 3)
            p.draft_pixels = std::max(p.draft_pixels - 1, 3);
    }
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
