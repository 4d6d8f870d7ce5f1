#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "imaging/series/arrange.h"
#include "imaging/series/study_list.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

// An axial CT image at height z.
Instance ct(int number, double z) {
    Instance i;
    i.uid = SopInstanceUid("1.2." + std::to_string(number));
    i.source.path = i.source.shown = "/study/" + std::to_string(number);
    i.study.uid = StudyUid("1");
    i.series.uid = SeriesUid("1.1");
    i.series.modality = "CT";
    i.frame_of_reference = FrameOfReferenceUid("9");
    i.number = number;
    i.pixels.rows = i.pixels.columns = 64;
    i.pixels.bits_allocated = i.pixels.bits_stored = 16;
    i.pixels.photometric = "MONOCHROME2";
    i.pixels.present = true;
    Frame f;
    f.plane = ImagePlane{{-30, -30, z}, {1, 0, 0}, {0, 1, 0}};
    f.spacing = PixelSpacing{1, 1, SpacingBasis::patient};
    f.slope = 1;
    f.intercept = -1024;
    i.frames = {f};
    return i;
}

std::vector<Instance> stack(int count, double step) {
    std::vector<Instance> all;
    for (int n = 0; n < count; ++n)
        all.push_back(ct(n + 1, n * step));
    return all;
}

TEST(Arrange, SlicesAreSortedAlongTheNormalWhateverTheirNumbers) {
    std::vector<Instance> const images{ct(1, 20), ct(2, 0), ct(3, 10)};
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].kind, SeriesKind::volume);
    EXPECT_EQ(series[0].quantity, Quantity::hounsfield);
    EXPECT_EQ(series[0].frame_of(0).plane->position.z, 0);
    EXPECT_EQ(series[0].frame_of(2).plane->position.z, 20);
    EXPECT_DOUBLE_EQ(series[0].geometry->slice_mm, 10);
    EXPECT_EQ(series[0].geometry->slice_dir, (LpsVector{0, 0, 1}));
}

TEST(Arrange, TheResultDoesNotDependOnTheOrderOfTheFiles) {
    EXPECT_TRUE(rc::check([] {
        auto images = stack(8, 3);
        for (int n = 0; n < 3; ++n) { // a sagittal block and copies at one place
            Instance other = ct(20 + n, 0);
            other.frames[0].plane = ImagePlane{{n * 4.0, -30, 30}, {0, 1, 0}, {0, 0, -1}};
            images.push_back(other);
            images.push_back(ct(30 + n, 3));
        }
        auto const expected = arrange(images);
        auto shuffled = images;
        for (std::size_t i = shuffled.size(); i > 1; --i)
            std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
        auto const found = arrange(shuffled);
        RC_ASSERT(found.size() == expected.size());
        for (std::size_t s = 0; s < found.size(); ++s) {
            RC_ASSERT(found[s].name == expected[s].name);
            RC_ASSERT(found[s].split_reason == expected[s].split_reason);
            RC_ASSERT(found[s].frames.size() == expected[s].frames.size());
            for (int f = 0; f < static_cast<int>(found[s].frames.size()); ++f)
                RC_ASSERT(found[s].instance_of(f).uid == expected[s].instance_of(f).uid);
        }
    }));
}

TEST(Arrange, MissingSlicesBecomeAGapAndAreTold) {
    auto images = stack(10, 2.5);
    images.erase(images.begin() + 4, images.begin() + 6);
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    ASSERT_EQ(series[0].geometry->gaps.size(), 1u);
    EXPECT_EQ(series[0].geometry->gaps[0], (FrameGap{3, 2}));
    EXPECT_FALSE(series[0].geometry->uneven);
    EXPECT_EQ(series[0].findings.at(0).code, "missing_slices");
}

TEST(Arrange, UnevenSpacingIsToldAndIsNoGap) {
    std::vector<Instance> const images{ct(1, 0), ct(2, 3), ct(3, 6), ct(4, 10.3), ct(5, 13)};
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_TRUE(series[0].geometry->uneven);
    EXPECT_TRUE(series[0].geometry->gaps.empty());
}

TEST(Arrange, GantryTiltIsTheAngleOfTheStackToItsNormal) {
    std::vector<Instance> images;
    double const tilt = 18.5 * M_PI / 180;
    for (int n = 0; n < 6; ++n) { // the table moves along z, the gantry leans
        Instance i = ct(n + 1, n * 5.0);
        i.frames[0].plane->col_dir = {0, std::cos(tilt), -std::sin(tilt)};
        images.push_back(i);
    }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_NEAR(series[0].geometry->tilt_deg, 18.5, 1e-6);
    EXPECT_NEAR(series[0].geometry->slice_mm, 5, 1e-9);
    EXPECT_EQ(series[0].geometry->slice_dir, (LpsVector{0, 0, 1}));
}

TEST(Arrange, DifferentPixelSizesAreNeverOneVolume) {
    auto images = stack(6, 2);
    for (int n = 3; n < 6; ++n)
        images[static_cast<std::size_t>(n)].frames[0].spacing = PixelSpacing{0.5, 0.5, SpacingBasis::patient};
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 2u);
    EXPECT_EQ(series[0].split_reason, SplitReason::spacing);
}

TEST(Arrange, TwoEchoesOfEachPlaceAreTwoStacksNamedByTheirTimes) {
    auto images = stack(6, 3);
    for (int n = 0; n < 6; ++n) {
        auto first = images[static_cast<std::size_t>(n)];
        first.frames[0].echo_time_ms = 100;
        images[static_cast<std::size_t>(n)].frames[0].echo_time_ms = 9.2;
        first.uid = SopInstanceUid("1.3." + std::to_string(n));
        first.number = 100 + n;
        images.push_back(first);
    }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 2u);
    for (Series const& each : series) {
        EXPECT_EQ(each.split_reason, SplitReason::echo);
        EXPECT_EQ(each.frames.size(), 6u);
    }
    EXPECT_EQ(series[0].splits, (std::vector<SplitStep>{{SplitReason::echo, "9.2 ms"}}));
    EXPECT_EQ(series[1].splits, (std::vector<SplitStep>{{SplitReason::echo, "100 ms"}}));
}

TEST(Arrange, TwoEchoesOfOneSliceAreTwoStacks) {
    std::vector<Instance> images{ct(1, 0), ct(2, 0)};
    images[0].frames[0].echo_number = 1;
    images[1].frames[0].echo_number = 2;
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 2u);
    EXPECT_EQ(series[1].splits, (std::vector<SplitStep>{{SplitReason::echo, "2"}}));
}

TEST(Arrange, ImagesOfOnePlaceThatOnlyTimeTellsApartAreAFilm) {
    std::vector<Instance> images;
    for (int n = 0; n < 5; ++n) {
        images.push_back(ct(n + 1, 0));
        images.back().frames[0].trigger_time_ms = n * 40.0;
    }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].kind, SeriesKind::multiframe);
    EXPECT_EQ(series[0].frames.size(), 5u);
}

// A number that changes along the table tells no images of one place apart.
TEST(Arrange, StacksAreNotCutWhereAnAttributeChangesOnTheWay) {
    auto images = stack(8, 3);
    for (int n = 0; n < 8; ++n) {
        auto& own = images[static_cast<std::size_t>(n)];
        own.frames[0].acquisition_number = n < 4 ? 1 : 2;
        own.frames[0].acquisition_time = "100000";
        auto later = own;
        later.frames[0].acquisition_time = "101500";
        later.uid = SopInstanceUid("1.3." + std::to_string(n));
        later.number = 100 + n;
        images.push_back(later);
    }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 2u);
    EXPECT_EQ(series[0].split_reason, SplitReason::phase);
    EXPECT_EQ(series[0].frames.size(), 8u);
}

TEST(Arrange, ThickSlicesAmongThinOnesAreUnevenNotMissing) {
    std::vector<Instance> images;
    double z = 0;
    for (int n = 0; n < 12; ++n) {
        images.push_back(ct(n + 1, z));
        images.back().frames[0].slice_thickness_mm = n < 8 ? 2.5 : 5.0;
        z += n < 8 ? 2.5 : 5.0;
    }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_TRUE(series[0].geometry->uneven);
    EXPECT_TRUE(series[0].geometry->gaps.empty());
}

TEST(Arrange, BlocksAreCountedInTheOrderOfAcquisition) {
    std::vector<Instance> images;
    for (int block = 0; block < 3; ++block)
        for (int n = 0; n < 3; ++n) {
            Instance i = ct(10 * block + n + 1, block * 40 + n * 4.0);
            double const tilt = (block - 1) * 0.2;
            i.frames[0].plane->col_dir = {0, std::cos(tilt), std::sin(tilt)};
            images.push_back(i);
        }
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 3u);
    for (std::size_t s = 0; s < 3; ++s)
        EXPECT_EQ(series[s].splits,
                  (std::vector<SplitStep>{{SplitReason::orientation, std::to_string(s + 1)}}));
}

TEST(Arrange, AReaderMayPutStacksTogetherAndPartThem) {
    auto images = stack(4, 3);
    for (Instance& image : stack(4, 3)) {
        image.uid = SopInstanceUid(image.uid.value + ".9");
        image.number = *image.number + 10;
        image.frames[0].acquisition_number = 2;
        images.push_back(image);
    }
    std::vector<InstancePtr> shared;
    for (Instance const& image : images)
        shared.push_back(std::make_shared<Instance const>(image));
    SeriesUid const uid = images[0].series.uid;
    EXPECT_EQ(arrange(shared).size(), 2u);
    auto const together = arrange(shared, {{uid, Stacking::together}});
    ASSERT_EQ(together.size(), 1u);
    EXPECT_EQ(together[0].frames.size(), 8u);
    EXPECT_EQ(together[0].kind, SeriesKind::multiframe); // places repeat: no volume
    EXPECT_NE(together[0].name, arrange(shared)[0].name);

    for (std::size_t n = 0; n < 4; ++n) // one volume, but of two kernels
        images[n].acquisition.kernel = n < 2 ? "soft" : "bone";
    images.resize(4);
    shared.clear();
    for (Instance const& image : images)
        shared.push_back(std::make_shared<Instance const>(image));
    EXPECT_EQ(arrange(shared).size(), 1u);
    auto const apart = arrange(shared, {{uid, Stacking::apart}});
    ASSERT_EQ(apart.size(), 2u);
    EXPECT_EQ(apart[0].split_reason, SplitReason::kernel);
}

TEST(Arrange, AProjectionIsPlanarAndHasNoGeometry) {
    Instance i = ct(1, 0);
    i.series.modality = "DX";
    i.projection = ProjectionAttributes{};
    auto const series = arrange(std::vector{i});
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].kind, SeriesKind::planar);
    EXPECT_FALSE(series[0].geometry);
}

TEST(Arrange, ACopiedFileIsTakenOnceAndTold) {
    auto images = stack(3, 2);
    images.push_back(images[1]);
    images.back().source.shown = "/copy";
    auto const series = arrange(images);
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].frames.size(), 3u);
    EXPECT_EQ(series[0].findings.at(0).code, "duplicate_files");
}

TEST(StudyList, PatientsAreGroupedAndNewestStudiesComeFirst) {
    Instance old = ct(1, 0), recent = ct(2, 0);
    old.study.date = "20200101";
    recent.study = {StudyUid("2"), "", "20240101", "", "", "", "", ""};
    recent.series.uid = SeriesUid("2.1");
    auto const patients = group_by_patient(arrange(std::vector{old, recent}));
    ASSERT_EQ(patients.size(), 1u);
    ASSERT_EQ(patients[0].studies.size(), 2u);
    EXPECT_EQ(patients[0].studies[0].attributes.date, "20240101");
}

} // namespace
