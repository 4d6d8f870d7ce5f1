// Needs an X display (xvfb-run -a): label gui. Truth is the formula of the ball that is shown.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "imaging/view/volume_scene.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

constexpr LpsPoint k_centre{12, -30, 400};
constexpr double k_radius = 20;

// A ball of 1000 HU in air at 0 HU, its rim smooth over 2 mm, so that 500 HU lies at the radius.
VolumePtr ball(LpsVector row = {1, 0, 0}, LpsVector column = {0, 1, 0}, LpsVector slice = {0, 0, 1}) {
    VolumeInfo info;
    info.quantity = Quantity::hounsfield;
    VolumeGeometry& g = info.geometry;
    g.size = {64, 60, 40};
    g.spacing_mm = {1, 1, 1.5};
    g.row_dir = row;
    g.col_dir = column;
    g.slice_dir = slice;
    g.origin = k_centre - row * 31.5 - column * 29.5 - slice * (19.5 * 1.5);
    return test::volume_of<std::int16_t>(info, [&](int i, int j, int k) {
        double const r = distance(g.to_lps({i * 1.0, j * 1.0, k * 1.0}), k_centre);
        return std::clamp(500 + (k_radius - r) * 500, 0.0, 1000.0);
    });
}

#define NEEDS_A_DISPLAY()                                                                                    \
    if (!three_d_available())                                                                                \
    GTEST_SKIP() << "no X display answers: run under xvfb-run -a"

int level(SliceImage const& image, CanvasPoint at, int shift) {
    return static_cast<int>(image.at(static_cast<int>(at.x), static_cast<int>(at.y)) >> shift & 255);
}

TEST(VolumeScene, PicksTheNearestPlaceOfTheBall) {
    NEEDS_A_DISPLAY();
    Job job;
    auto const surface =
        build_surface(ball(), {.threshold = 500, .smallest_voxel_mm = 1, .smoothing = 0}, job);
    ASSERT_TRUE(surface.has_value());
    EXPECT_GT(triangle_count(**surface), 1000u);
    auto const scene = VolumeScene::create();
    ASSERT_TRUE(scene.has_value());
    (*scene)->show_surface(*surface);
    struct View {
        StandardView view;
        LpsVector towards_reader;
    };
    for (auto const& [view, towards] :
         {View{StandardView::anterior, {0, -1, 0}}, View{StandardView::posterior, {0, 1, 0}},
          View{StandardView::left, {1, 0, 0}}, View{StandardView::right, {-1, 0, 0}},
          View{StandardView::superior, {0, 0, 1}}, View{StandardView::inferior, {0, 0, -1}}}) {
        (*scene)->standard_view(view);
        auto const image = (*scene)->render({301, 301});
        ASSERT_TRUE(image.has_value());
        EXPECT_GT(level(*image, {150, 150}, 8), 100) << "the ball is lit in the middle";
        EXPECT_EQ(image->at(1, 1), 0xff000000u);
        auto const hit = (*scene)->pick({150.5, 150.5});
        ASSERT_TRUE(hit.has_value());
        EXPECT_LT(distance(*hit, k_centre + towards * k_radius), 1.0);
        EXPECT_FALSE((*scene)->pick({1, 1}).has_value());
    }
}

TEST(VolumeScene, TheSurfaceLiesInPatientSpaceWhateverTheVoxelAxes) {
    NEEDS_A_DISPLAY();
    double const c = std::cos(0.5), s = std::sin(0.5);
    Job job;
    auto const surface = build_surface(ball({c, s, 0}, {0, 0, -1}, {-s, c, 0}),
                                       {.threshold = 500, .smallest_voxel_mm = 1, .smoothing = 5}, job);
    ASSERT_TRUE(surface.has_value());
    auto const scene = VolumeScene::create();
    ASSERT_TRUE(scene.has_value());
    (*scene)->show_surface(*surface);
    (*scene)->standard_view(StandardView::left);
    ASSERT_TRUE((*scene)->render({301, 301}).has_value());
    (*scene)->centre_on(k_centre);
    ASSERT_TRUE((*scene)->render({301, 301}).has_value());
    auto const hit = (*scene)->pick({150.5, 150.5});
    ASSERT_TRUE(hit.has_value());
    EXPECT_LT(distance(*hit, k_centre + LpsVector{k_radius, 0, 0}), 1.5);
}

TEST(VolumeScene, FromTheFrontThePatientsRightIsOnTheLeft) {
    NEEDS_A_DISPLAY();
    auto const scene = VolumeScene::create();
    ASSERT_TRUE(scene.has_value());
    SceneMarks marks;
    marks.spheres = {{{-40, 0, 0}, 10, 0xffff0000, ""},
                     {{40, 0, 0}, 10, 0xff0000ff, "L1"},
                     {{0, 0, 50}, 10, 0xff00ff00, ""}};
    (*scene)->show_marks(marks);
    (*scene)->standard_view(StandardView::anterior);
    auto const image = (*scene)->render({400, 400});
    ASSERT_TRUE(image.has_value());
    double red = 0, blue = 0, green = 0, reds = 0, blues = 0, greens = 0;
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x) {
            std::uint32_t const p = image->at(x, y);
            int const r = p >> 16 & 255, g = p >> 8 & 255, b = p & 255;
            if (r > 80 && g < 40 && b < 40)
                red += x, ++reds;
            if (b > 80 && r < 40 && g < 40)
                blue += x, ++blues;
            if (g > 80 && r < 40 && b < 40)
                green += y, ++greens;
        }
    ASSERT_TRUE(reds > 0 && blues > 0 && greens > 0);
    EXPECT_LT(red / reds, 200);
    EXPECT_GT(blue / blues, 200);
    EXPECT_LT(green / greens, 200) << "the head is up";
}

TEST(VolumeScene, ClippingTakesAwayTheNearHalf) {
    NEEDS_A_DISPLAY();
    Job job;
    auto const surface =
        build_surface(ball(), {.threshold = 500, .smallest_voxel_mm = 1, .smoothing = 0}, job);
    ASSERT_TRUE(surface.has_value());
    auto const scene = VolumeScene::create();
    ASSERT_TRUE(scene.has_value());
    (*scene)->show_surface(*surface);
    (*scene)->standard_view(StandardView::anterior);
    SceneClip clip;
    clip.planes = {{k_centre, {0, 1, 0}}};
    (*scene)->clip(clip);
    ASSERT_TRUE((*scene)->render({301, 301}).has_value());
    auto hit = (*scene)->pick({150.5, 150.5});
    ASSERT_TRUE(hit.has_value());
    EXPECT_NEAR(hit->y, k_centre.y + k_radius, 1.0) << "the inside of the far half";
    clip.planes.clear();
    clip.box = {{{k_centre.x - 50, k_centre.y - 50, k_centre.z + 5},
                 {k_centre.x + 50, k_centre.y + 50, k_centre.z + 50}}};
    (*scene)->clip(clip);
    ASSERT_TRUE((*scene)->render({301, 301}).has_value());
    EXPECT_FALSE((*scene)->pick({150.5, 170}).has_value());
    EXPECT_TRUE((*scene)->pick({150.5, 100}).has_value());
}

TEST(VolumeScene, ProjectsTheVolumeAndFindsItsHottestPlace) {
    NEEDS_A_DISPLAY();
    auto const volume = ball();
    auto const scene = VolumeScene::create();
    ASSERT_TRUE(scene.has_value());
    (*scene)->show_volume(volume, VolumeRendering::mip, {500, 1000});
    (*scene)->standard_view(StandardView::anterior);
    for (DrawQuality const quality : {DrawQuality::draft, DrawQuality::final}) {
        auto const image = (*scene)->render({200, 200}, quality);
        ASSERT_TRUE(image.has_value());
        EXPECT_GT(level(*image, {100, 100}, 0), 240);
        EXPECT_LT(level(*image, {3, 3}, 0), 10);
    }
    auto const hit = (*scene)->pick({100.5, 100.5});
    ASSERT_TRUE(hit.has_value());
    EXPECT_LT(distance(*hit, k_centre), k_radius);
    (*scene)->show_volume(volume, VolumeRendering::bone, {});
    EXPECT_TRUE((*scene)->render({200, 200}).has_value());
    (*scene)->show_volume(nullptr, VolumeRendering::none, {});
    auto const empty = (*scene)->render({200, 200});
    ASSERT_TRUE(empty.has_value());
    EXPECT_EQ(empty->at(100, 100), 0xff000000u);
}

} // namespace
