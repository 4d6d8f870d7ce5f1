// What needs no optimizer: landmarks, moving a volume, refusals.
#include <gtest/gtest.h>

#include <cmath>

#include "imaging/registration/registration.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

VolumePtr cube(int side, double spacing_mm, std::vector<float> const& values) {
    VolumeInfo info;
    info.geometry.size = {side, side, side};
    info.geometry.spacing_mm = {spacing_mm, spacing_mm, spacing_mm};
    info.quantity = Quantity::signal;
    info.scalar_type = ScalarType::float32;
    info.description = "cube";
    std::shared_ptr<float[]> copy(new float[values.size()]);
    std::ranges::copy(values, copy.get());
    std::shared_ptr<std::byte const[]> bytes(copy, reinterpret_cast<std::byte const*>(copy.get()));
    return *Volume::create(std::move(info), bytes, values.size() * sizeof(float));
}

TEST(Landmarks, ThreePairsGiveTheExactTransform) {
    AffineTransform const truth =
        after(translation({12, -7, 140}), rotation({0.2, 1, -0.4}, Degrees(25), {30, 20, 600}));
    std::vector<LandmarkPair> pairs;
    for (LpsPoint const p : {LpsPoint{0, 0, 500}, {10, 40, 560}, {-25, 10, 620}})
        pairs.push_back({truth.apply(p), p});
    auto const found = rigid_from_landmarks(pairs);
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_TRUE(is_rigid(*found));
    EXPECT_NEAR(landmark_rms_mm(pairs, *found), 0, 1e-6);
    EXPECT_NEAR(distance(found->apply(LpsPoint{5, 5, 555}), truth.apply(LpsPoint{5, 5, 555})), 0, 1e-6);
}

TEST(Landmarks, ResidualIsTheRootMeanSquareDistance) {
    std::vector<LandmarkPair> const pairs = {{{3, 0, 0}, {0, 0, 0}}, {{0, 4, 9}, {0, 0, 9}}};
    EXPECT_NEAR(landmark_rms_mm(pairs, {}), std::sqrt((9 + 16) / 2.0), 1e-12);
}

TEST(Landmarks, TwoPairsOrOnePlaceAreRefused) {
    std::vector<LandmarkPair> const two = {{{0, 0, 0}, {0, 0, 0}}, {{0, 0, 9}, {0, 0, 9}}};
    EXPECT_EQ(rigid_from_landmarks(two).error().code, ErrorCode::inconsistent);
    std::vector<LandmarkPair> const same(3, LandmarkPair{{1, 1, 1}, {2, 2, 2}});
    EXPECT_EQ(rigid_from_landmarks(same).error().code, ErrorCode::inconsistent);
}

TEST(Moved, ShowsEachValueWhereTheTransformTakesIt) {
    std::vector<float> values(27);
    for (std::size_t i = 0; i < 27; ++i)
        values[i] = static_cast<float>(i);
    auto const volume = cube(3, 2, values);
    AffineTransform t = after(translation({1, 2, 3}), rotation({1, 1, 0}, Degrees(30), {4, 4, 4}));
    t.matrix[2] += 0.1; // affine
    auto const result = moved(volume, t, FrameOfReferenceUid("9.9"));
    ASSERT_TRUE(result);
    EXPECT_EQ((*result)->data(), volume->data()); // nothing copied, nothing interpolated
    EXPECT_EQ((*result)->info().frame_of_reference.value, "9.9");
    for (LpsPoint const p : {LpsPoint{0, 0, 0}, {2, 4, 2}, {1.2, 3.3, 0.4}})
        EXPECT_NEAR(*(*result)->value_at(t.apply(p)), *volume->value_at(p), 1e-5);
}

TEST(Registration, RefusesWhatCannotBeCompared) {
    Job job;
    auto const flat = cube(8, 4, std::vector<float>(512, 7));
    auto const nothing = register_volumes(flat, flat, {}, job);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::inconsistent);

    VolumeInfo info = flat->info();
    info.planar = true;
    std::shared_ptr<std::byte const[]> pixels(flat, static_cast<std::byte const*>(flat->data()));
    auto const planar = *Volume::create(info, pixels, flat->bytes());
    EXPECT_EQ(register_volumes(flat, planar, {}, job).error().code, ErrorCode::unsupported);
}

TEST(Registration, TellsWhenTheVolumesDoNotTouch) {
    std::vector<float> values(8000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % 20 * (i / 400));
    auto const volume = cube(20, 4, values);
    auto const far = *moved(volume, translation({0, 0, 2000}), FrameOfReferenceUid("9.9"));
    Job job;
    auto const result = register_volumes(volume, far, {}, job);
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().detail.find("do not touch"), std::string::npos);
}

} // namespace
