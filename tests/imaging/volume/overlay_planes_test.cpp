// Overlay planes of group 60xx land on the pixels that their origin names; padding ranges become one value.
#include <gtest/gtest.h>

#include <array>

#include "imaging/volume/build_parts.h"
#include "imaging/volume/overlay_planes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

VolumePtr blank(int columns, int rows) {
    VolumeInfo info;
    info.geometry.size = {columns, rows, 1};
    info.instances = {SopInstanceUid("1.2.3")};
    std::size_t const bytes = static_cast<std::size_t>(columns * rows) * 2;
    std::shared_ptr<std::byte[]> pixels(new std::byte[bytes]());
    return *Volume::create(std::move(info), pixels, bytes);
}

Series with_plane(OverlayPlane plane) {
    Instance instance;
    instance.uid = SopInstanceUid("1.2.3");
    instance.overlays = {std::move(plane)};
    instance.frames.resize(1);
    Series series;
    series.instances = {std::make_shared<Instance const>(instance)};
    series.frames = {{0, 0, 0, -1}};
    return series;
}

TEST(OverlayPlanes, BitsLieAtTheirOrigin) {
    OverlayPlane plane;
    plane.rows = 2;
    plane.columns = 3;
    plane.origin_row = 2; // of the image, counted from 1
    plane.origin_column = 3;
    plane.bits = {1, 0, 0, 0, 0, 1}; // first pixel of the first row, last of the second
    auto const planes = overlay_planes(*blank(6, 5), with_plane(plane));
    ASSERT_NE(planes, nullptr);
    for (int j = 0; j < 5; ++j)
        for (int i = 0; i < 6; ++i)
            EXPECT_EQ(planes->value_at(i, j, 0), (i == 2 && j == 1) || (i == 4 && j == 2) ? 1 : 0)
                << i << ' ' << j;
}

TEST(OverlayPlanes, WhatLiesOutsideThePictureIsCutAndNothingSetGivesNone) {
    OverlayPlane plane;
    plane.rows = plane.columns = 4;
    plane.origin_row = plane.origin_column = -10;
    plane.bits.assign(16, 1);
    EXPECT_EQ(overlay_planes(*blank(6, 5), with_plane(plane)), nullptr);
    EXPECT_EQ(overlay_planes(*blank(6, 5), with_plane({})), nullptr);
}

TEST(Padding, EveryValueOfTheRangeBecomesThePaddingValue) {
    PixelLayout pixels;
    pixels.padding = -2000;
    pixels.padding_limit = -1900;
    PixelPlan plan;
    std::array<std::int16_t, 5> values{-2000, -1950, -1900, -1899, 40};
    unify_padding(plan, pixels, std::as_writable_bytes(std::span(values)));
    EXPECT_EQ(values, (std::array<std::int16_t, 5>{-2000, -2000, -2000, -1899, 40}));
}

} // namespace
