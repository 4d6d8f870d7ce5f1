#include <gtest/gtest.h>

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

} // namespace
