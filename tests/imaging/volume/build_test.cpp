// From files to volumes: a field that is linear in the patient stays that field through tilt and uneven
// spacing.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "imaging/dicom/scan.h"
#include "imaging/series/arrange.h"
#include "imaging/volume/build.h"
#include "imaging/volume/gaps.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::imaging;
using vertemark::test::CtSlice;
using vertemark::test::write_ct;
namespace fs = std::filesystem;

namespace {

double field(LpsPoint p) {
    return 200 + 3 * p.x - 2 * p.y + 5 * p.z;
}

class Build : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "vertemark-test-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }
    void TearDown() override { fs::remove_all(m_folder); }

    void write(CtSlice slice) {
        slice.number = ++m_written;
        ASSERT_TRUE(write_ct(m_folder / std::to_string(m_written), slice, field));
    }
    Series series() {
        Job job;
        auto const report = scan(std::vector{m_folder}, job);
        auto all = arrange(report.instances);
        EXPECT_EQ(all.size(), 1u);
        return all.at(0);
    }
    // Every voxel and the places between hold the field's value, or none.
    static int compare(Volume const& volume, double tolerance) {
        int compared = 0;
        auto const& size = volume.geometry().size;
        for (double k = 0; k <= size[2] - 1; k += 0.5)
            for (double j = 0; j < size[1]; j += 3.25)
                for (double i = 0; i < size[0]; i += 2.75) {
                    LpsPoint const place = volume.geometry().to_lps({i, j, k});
                    if (auto const value = volume.value_at(place)) {
                        EXPECT_NEAR(*value, field(place), tolerance) << i << ' ' << j << ' ' << k;
                        ++compared;
                    }
                }
        return compared;
    }

    fs::path m_folder;
    int m_written = 0;
};

TEST_F(Build, VoxelsLieWhereTheHeadersPutThem) {
    for (double z : {4.0, 0.0, 8.0, 2.0, 6.0}) {
        CtSlice slice;
        slice.position = {-10, 5, z};
        slice.column_mm = 0.5;
        slice.row_mm = 0.75;
        write(slice);
    }
    Job job;
    auto const volume = build_volume(series(), job);
    ASSERT_TRUE(volume) << volume.error().detail;
    EXPECT_EQ((*volume)->geometry().size, (std::array{32, 24, 5}));
    EXPECT_GT(compare(**volume, 1.01), 500);
    EXPECT_EQ((*volume)->value_at(0, 0, 0), std::round(field({-10, 5, 0})));
    EXPECT_EQ((*volume)->info().unit, "HU");
}

TEST_F(Build, ATiltedGantryIsRectifiedWithoutMovingTheAnatomy) {
    double const tilt = -17.5 * M_PI / 180;
    for (int n = 0; n < 7; ++n) {
        CtSlice slice;
        slice.position = {-10, 5, n * 3.0};
        slice.col_dir = {0, std::cos(tilt), std::sin(tilt)};
        write(slice);
    }
    Job job;
    Series const tilted = series();
    auto const upright = build_volume(tilted, job);
    ASSERT_TRUE(upright) << upright.error().detail;
    VolumeGeometry const& g = (*upright)->geometry();
    EXPECT_NEAR(dot(g.slice_dir, g.col_dir), 0, 1e-9);
    EXPECT_NEAR(g.spacing_mm[2], 3 * std::cos(tilt), 1e-6);
    EXPECT_GT(compare(**upright, 1.01), 500);
    auto const native = build_volume(tilted, job, Grid::native);
    ASSERT_TRUE(native);
    EXPECT_EQ((*native)->geometry().size, (std::array{32, 24, 7}));
    EXPECT_GT(compare(**native, 1.01), 500);
}

TEST_F(Build, UnevenSlicesAreResampledToTheSameField) {
    for (double z : {0.0, 2.0, 4.0, 6.7, 8.7, 11.0}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    Job job;
    auto const volume = build_volume(series(), job);
    ASSERT_TRUE(volume) << volume.error().detail;
    EXPECT_GT((*volume)->geometry().size[2], 5);
    EXPECT_GT(compare(**volume, 1.01), 500);
}

// As stored, each slice stands where its header puts it, not where an even grid would have it.
TEST_F(Build, UnevenSlicesKeepTheirPlacesAsStored) {
    double const heights[] = {0.0, 2.0, 4.05, 6.7, 8.7, 11.0};
    for (double z : heights) {
        CtSlice slice;
        slice.position = {0, z / 10, z}; // drifting sideways too
        write(slice);
    }
    Job job;
    auto const native = build_volume(series(), job, Grid::native);
    ASSERT_TRUE(native) << native.error().detail;
    for (double z : heights) {
        LpsPoint const centre{7, z / 10 + 5, z};
        EXPECT_NEAR((*native)->value_at(centre).value_or(0), std::lround(field(centre)), 1e-6) << z;
    }
    for (double z : {1.0, 5.3, 10.9}) {
        LpsPoint const between{7.4, z / 10 + 5.2, z};
        EXPECT_NEAR((*native)->value_at(between).value_or(0), field(between), 1.01) << z;
    }
    EXPECT_EQ((*native)->value_at(LpsPoint{7, 5, 11.5}), std::nullopt);
}

// A stretch too wide to be filled is a gap, among uneven slices too.
TEST_F(Build, AWideStretchOfUnevenSlicesHasNoValue) {
    for (double z : {0.0, 2.0, 4.3, 6.0, 8.0, 17.5, 19.5, 21.6}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    Job job;
    Series const uneven = series();
    for (Grid const grid : {Grid::native, Grid::rectified}) {
        auto const volume = build_volume(uneven, job, grid);
        ASSERT_TRUE(volume) << volume.error().detail;
        for (double z : {8.4, 12.0, 17.0})
            EXPECT_EQ((*volume)->value_at(LpsPoint{3, 3, z}), std::nullopt) << z;
        EXPECT_NEAR((*volume)->value_at(LpsPoint{3, 3, 5}).value_or(0), field({3, 3, 5}), 1.01);
        EXPECT_NEAR((*volume)->value_at(LpsPoint{3, 3, 20.5}).value_or(0), field({3, 3, 20.5}), 1.01);
    }
}

TEST_F(Build, NoValueIsGivenWhereSlicesAreMissing) {
    for (double z : {0.0, 2.0, 4.0, 10.0, 12.0}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    Job job;
    auto const volume = build_volume(series(), job);
    ASSERT_TRUE(volume) << volume.error().detail;
    EXPECT_EQ((*volume)->geometry().size[2], 7);
    EXPECT_EQ((*volume)->value_at(LpsPoint{3, 3, 7}), std::nullopt);
    EXPECT_TRUE(crosses_gap(**volume, {3, 3, 2}, {3, 9, 11}));
    EXPECT_TRUE(crosses_gap(**volume, {3, 3, 10}, {3, 3, 9}));
    EXPECT_FALSE(crosses_gap(**volume, {3, 3, 0}, {9, 9, 4}));
    EXPECT_FALSE(crosses_gap(**volume, {3, 3, 10}, {9, 9, 12}));
    EXPECT_EQ((*volume)->value_at(LpsPoint{3, 3, 4.5}), std::nullopt);
    EXPECT_NEAR((*volume)->value_at(LpsPoint{3, 3, 11}).value_or(0), field({3, 3, 11}), 1.01);
    EXPECT_NEAR((*volume)->value_at(LpsPoint{3, 3, 10}).value_or(0), field({3, 3, 10}), 1.01);
}

TEST_F(Build, OneSliceStandsInItsOwnPlace) {
    for (double z : {0.0, 2.0, 4.0}) {
        CtSlice slice;
        slice.position = {1, 2, z};
        write(slice);
    }
    Job job;
    auto const slice = build_slice(series(), 1, job);
    ASSERT_TRUE(slice) << slice.error().detail;
    EXPECT_EQ((*slice)->geometry().size, (std::array{32, 24, 1}));
    EXPECT_EQ((*slice)->geometry().origin, (LpsPoint{1, 2, 2}));
    EXPECT_EQ((*slice)->value_at(0, 0, 0), field({1, 2, 2}));
}

TEST_F(Build, AFileCutShortLeavesAGapAndANote) {
    for (double z : {0.0, 2.0, 4.0}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    fs::resize_file(m_folder / "2", fs::file_size(m_folder / "2") - 200);
    Job job;
    auto const volume = build_volume(series(), job);
    ASSERT_TRUE(volume) << volume.error().detail;
    EXPECT_EQ((*volume)->value_at(3, 3, 1), std::nullopt);
    EXPECT_TRUE((*volume)->value_at(3, 3, 2).has_value());
    ASSERT_EQ((*volume)->info().findings.size(), 1u);
    EXPECT_EQ((*volume)->info().findings[0].code, "unreadable_image");
}

TEST_F(Build, AStoppedJobEndsAsCancelled) {
    write({});
    write({32, 24, 0, {0, 0, 1}});
    Series const all = series();
    Job job;
    job.stop();
    auto const volume = build_volume(all, job);
    ASSERT_FALSE(volume);
    EXPECT_EQ(volume.error().code, ErrorCode::cancelled);
}

} // namespace
