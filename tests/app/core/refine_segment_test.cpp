// A roughly painted ball is moved to the ball in the picture; truth is the ball's formula.
#include "app/core/refine_segment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>

#include "app/core/mask_grid.h"

namespace vertemark::app {

namespace {

using namespace annotation;

constexpr int k_side = 48;
constexpr double k_mm = 1.2, k_radius_mm = 11;
constexpr LpsPoint k_middle{28, 29, 27};

// Bone of 400 in tissue of 50 with noise of 20, or nothing but tissue.
imaging::VolumePtr picture(bool ball) {
    imaging::VolumeInfo info;
    info.geometry.size = {k_side, k_side, k_side};
    info.geometry.spacing_mm = {k_mm, k_mm, k_mm};
    info.modality = "CT";
    info.quantity = Quantity::hounsfield;
    info.scalar_type = imaging::ScalarType::float32;
    info.frame_of_reference = FrameOfReferenceUid("1.2.3");
    info.patient_space = true;
    std::vector<float> values;
    std::mt19937 random(5);
    std::normal_distribution<float> noise(0, 20);
    for (int k = 0; k < k_side; ++k)
        for (int j = 0; j < k_side; ++j)
            for (int i = 0; i < k_side; ++i) {
                double const r = distance(LpsPoint{i * k_mm, j * k_mm, k * k_mm}, k_middle);
                double const share = ball ? std::clamp((k_radius_mm - r) / k_mm + 0.5, 0.0, 1.0) : 0;
                values.push_back(ball ? static_cast<float>(50 + 350 * share) + noise(random) : 50.0F);
            }
    auto pixels = std::shared_ptr<std::byte[]>(new std::byte[values.size() * 4]);
    std::memcpy(pixels.get(), values.data(), values.size() * 4);
    return *imaging::Volume::create(info, pixels, values.size() * 4);
}

VoxelRuns ball_of(LpsPoint middle, double radius) {
    VoxelRuns runs;
    for (int k = 0; k < k_side; ++k)
        for (int j = 0; j < k_side; ++j)
            for (int i = 0; i < k_side; ++i)
                if (distance(LpsPoint{i * k_mm, j * k_mm, k * k_mm}, middle) <= radius) {
                    auto const n = static_cast<std::uint32_t>((k * k_side + j) * k_side + i);
                    runs.append(n, n + 1);
                }
    return runs;
}

double dice(VoxelRuns const& a, VoxelRuns const& b) {
    return 2.0 * static_cast<double>((a & b).count()) / static_cast<double>(a.count() + b.count());
}

} // namespace

TEST(RefineSegment, ARoughBallBecomesTheBallInThePicture) {
    auto const volume = picture(true);
    VoxelRuns const truth = ball_of(k_middle, k_radius_mm);
    Job job;
    for (double const radius : {8.5, 13.0}) { // painted too small, too large; a little beside it
        LabelMask const mask{grid_of(*volume), ball_of(k_middle + LpsVector{1, -1, 0.5}, radius)};
        auto const refined = refine_segment(*volume, mask, job);
        ASSERT_TRUE(refined) << refined.error().detail;
        EXPECT_GT(dice(*refined, truth), 0.95) << radius;
        EXPECT_GT(dice(*refined, truth), dice(mask.voxels, truth)) << radius;
    }
}

TEST(RefineSegment, SaysWhyItCannot) {
    auto const volume = picture(true);
    Job job;
    LabelMask const mask{grid_of(*volume), ball_of(k_middle, 9)};
    LabelMask other = mask;
    other.grid.spacing_mm[2] = 2;
    EXPECT_EQ(refine_segment(*volume, other, job).error().detail, "other_grid");
    EXPECT_EQ(refine_segment(*volume, {mask.grid, {}}, job).error().detail, "no_segment");
    EXPECT_EQ(refine_segment(*picture(false), mask, job).error().detail, "no_edges");
    job.stop();
    EXPECT_EQ(refine_segment(*volume, mask, job).error().code, ErrorCode::cancelled);
}

} // namespace vertemark::app
