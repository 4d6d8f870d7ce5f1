#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "imaging/view/volume_scene.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

TEST(ThreeD, IsRefusedWithAReasonWhereNoDisplayAnswers) {
    char const* const before = std::getenv("DISPLAY");
    std::string const kept = before ? before : "";
    for (char const* name : {"", ":4711"}) {
        setenv("DISPLAY", name, 1);
        EXPECT_FALSE(three_d_available());
        auto const scene = VolumeScene::create();
        ASSERT_FALSE(scene.has_value());
        EXPECT_EQ(scene.error().code, ErrorCode::unsupported);
        EXPECT_NE(scene.error().detail.find("xvfb-run"), std::string::npos);
    }
    if (before)
        setenv("DISPLAY", kept.c_str(), 1);
    else
        unsetenv("DISPLAY");
}

TEST(Surface, IsRefusedForASingleSliceAndStopsWhenAsked) {
    VolumeInfo info;
    info.geometry.size = {8, 8, 1};
    Job job;
    auto const flat = test::volume_of<std::int16_t>(info, [](int, int, int) { return 0; });
    EXPECT_EQ(build_surface(flat, {}, job).error().code, ErrorCode::unsupported);
    info.geometry.size = {8, 8, 8};
    auto const cube = test::volume_of<std::int16_t>(info, [](int i, int, int) { return i > 3 ? 1000 : 0; });
    job.stop();
    EXPECT_EQ(build_surface(cube, {}, job).error().code, ErrorCode::cancelled);
}

// A body (a cylinder with a bone inside) on a curved sheet 3 mm thick, as CT tables are, 8 mm below it.
TEST(Surface, LeavesTheScannersTableOutAndKeepsTheBones) {
    VolumeInfo info;
    info.quantity = Quantity::hounsfield;
    info.geometry.size = {120, 120, 30};
    info.geometry.spacing_mm = {1.5, 1.5, 3};
    auto const body = [](bool with_table) {
        return [with_table](int i, int j, int) {
            double const x = (i - 60) * 1.5, y = (j - 50) * 1.5, r = std::hypot(x, y);
            if (std::hypot(x, y - 25) < 12)
                return 700.0; // bone
            if (r < 60)
                return 40.0;
            bool const table = std::abs(std::hypot(x, y + 80) - 150) < 1.5;
            return table && with_table ? 600.0 : -1000.0;
        };
    };
    Job job;
    auto const with = build_surface(test::volume_of<std::int16_t>(info, body(true)), {.smoothing = 0}, job);
    auto const without =
        build_surface(test::volume_of<std::int16_t>(info, body(false)), {.smoothing = 0}, job);
    ASSERT_TRUE(with && without);
    EXPECT_EQ(triangle_count(**with), triangle_count(**without));
    EXPECT_GT(triangle_count(**with), 500u);
    SurfaceSettings all{.smoothing = 0, .patient_only = false};
    EXPECT_GT(triangle_count(**build_surface(test::volume_of<std::int16_t>(info, body(true)), all, job)),
              triangle_count(**with));
}

} // namespace
