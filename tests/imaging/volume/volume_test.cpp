#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstring>

#include "imaging/volume/volume.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

double any_number(int low, int high) {
    return *rc::gen::inRange(low * 100, high * 100) / 100.0;
}

VolumePtr ramp(std::array<int, 3> size, VolumeInfo info = {}) {
    info.geometry.size = size;
    info.scalar_type = ScalarType::int16;
    std::size_t const n = info.geometry.voxel_count();
    std::shared_ptr<std::byte[]> bytes(new std::byte[n * 2]);
    std::size_t at = 0;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i, ++at) {
                auto const stored = static_cast<std::int16_t>(i + 10 * j + 100 * k);
                std::memcpy(bytes.get() + at * 2, &stored, 2);
            }
    return *Volume::create(info, bytes, n * 2);
}

TEST(VolumeGeometry, IndexToLpsAndBackIsTheSamePlaceAlsoWhenTilted) {
    EXPECT_TRUE(rc::check([] {
        double const a = any_number(-3, 3), b = any_number(-3, 3), tilt = any_number(-1, 1) * 0.5;
        VolumeGeometry g;
        g.size = {10, 20, 30};
        g.spacing_mm = {any_number(1, 3), any_number(1, 3), any_number(1, 5)};
        g.origin = {any_number(-500, 500), any_number(-500, 500), any_number(-500, 500)};
        g.row_dir = {std::cos(a), std::sin(a), 0};
        g.col_dir = {-std::sin(a) * std::cos(b), std::cos(a) * std::cos(b), std::sin(b)};
        LpsVector const normal = cross(g.row_dir, g.col_dir);
        g.slice_dir = normalized(normal + g.col_dir * std::tan(tilt));
        IndexPoint const index{any_number(-5, 15), any_number(-5, 25), any_number(-5, 35)};
        IndexPoint const back = g.to_index(g.to_lps(index));
        RC_ASSERT(std::abs(back.i - index.i) < 1e-6);
        RC_ASSERT(std::abs(back.j - index.j) < 1e-6);
        RC_ASSERT(std::abs(back.k - index.k) < 1e-6);
    }));
}

TEST(Volume, ValuesAreExactAtVoxelCentresAndLinearBetween) {
    VolumeInfo info;
    info.slope = 2;
    info.intercept = -1000;
    auto const volume = ramp({4, 3, 2}, info);
    EXPECT_EQ(volume->value_at(3, 2, 1), 2 * (3 + 20 + 100) - 1000);
    EXPECT_NEAR(*volume->value_at(IndexPoint{1.5, 0.25, 0.5}), 2 * (1.5 + 2.5 + 50) - 1000, 1e-9);
    EXPECT_EQ(volume->value_at(IndexPoint{3.2, 0, 0}), std::nullopt);
    EXPECT_EQ(volume->value_at(IndexPoint{0, 0, -0.1}), std::nullopt);
}

TEST(Volume, NoValueIsGivenAcrossAGapOrBesidePadding) {
    VolumeInfo info;
    info.gaps = {{1, 2}}; // slices 2 and 3 are missing
    auto const gapped = ramp({2, 2, 6}, info);
    EXPECT_TRUE(gapped->value_at(IndexPoint{0, 0, 1}).has_value());
    EXPECT_TRUE(gapped->value_at(IndexPoint{0, 0, 4}).has_value());
    EXPECT_EQ(gapped->value_at(IndexPoint{0, 0, 1.5}), std::nullopt);
    EXPECT_EQ(gapped->value_at(IndexPoint{0, 0, 3}), std::nullopt);
    EXPECT_EQ(gapped->value_at(IndexPoint{0, 0, 3.5}), std::nullopt);
    EXPECT_EQ(gapped->value_at(1, 1, 2), std::nullopt);

    VolumeInfo padded;
    padded.padding = 11; // the voxel (1, 1, 0)
    auto const volume = ramp({3, 3, 1}, padded);
    EXPECT_EQ(volume->value_at(1, 1, 0), std::nullopt);
    EXPECT_EQ(volume->value_at(IndexPoint{0.5, 1, 0}), std::nullopt);
    EXPECT_EQ(volume->value_at(IndexPoint{0, 1, 0}), 10);
}

TEST(Volume, ABufferThatIsTooSmallIsRefused) {
    VolumeInfo info;
    info.geometry.size = {4, 4, 4};
    auto const result = Volume::create(info, std::shared_ptr<std::byte[]>(new std::byte[64]), 64);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::inconsistent);
}

} // namespace
