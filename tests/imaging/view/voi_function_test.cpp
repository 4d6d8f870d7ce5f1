// VOI functions beyond the straight window. DICOM PS3.3 C.11.2.1.3 and C.11.2.1.1.
#include <gtest/gtest.h>

#include <cmath>

#include "imaging/view/slice_image.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;
using vertemark::test::volume_of;

namespace {

int grey_at(SliceImage const& image, int x) {
    return static_cast<int>(image.at(x, 0) & 0xff);
}

// One row with the values 0, 10, 20 …
VolumePtr ramp(VolumeInfo info = {}) {
    info.geometry.size = {64, 1, 1};
    return volume_of<std::int16_t>(std::move(info), [](int i, int, int) { return 10 * i; });
}

SliceImage drawn(VolumePtr const& volume, Window const& window) {
    auto slice = native(volume->geometry(), {64, 1});
    slice.mm_per_pixel = 1;
    return draw({.volume = volume, .window = window, .interpolation = Interpolation::nearest}, slice);
}

TEST(VoiFunction, SigmoidIsTheStandardsFormula) {
    auto const image = drawn(ramp(), {300, 200, VoiCurve::sigmoid});
    for (int i = 0; i < 64; ++i)
        EXPECT_NEAR(grey_at(image, i), 255 / (1 + std::exp(-4 * (10 * i - 300) / 200.0)), 1.5) << i;
}

TEST(VoiFunction, LinearExactEndsAtHalfAWidthFromTheCentre) {
    auto const image = drawn(ramp(), {300, 200, VoiCurve::linear_exact});
    EXPECT_EQ(grey_at(image, 20), 0);
    EXPECT_EQ(grey_at(image, 30), 128);
    EXPECT_EQ(grey_at(image, 40), 255);
}

TEST(VoiFunction, ATableMapsItsFirstEntryAtFirstMappedAndClampsOutside) {
    VolumeInfo info;
    LookupTable table;
    table.first_mapped = 100;
    table.bits = 12;
    for (int i = 0; i < 201; ++i) // 100 … 300, falling, then flat
        table.entries.push_back(static_cast<std::uint16_t>(i < 100 ? 4095 - i * 4095 / 100 : 0));
    info.voi_table = std::make_shared<LookupTable const>(table);
    auto const image = drawn(ramp(info), {200, 200, VoiCurve::table});
    EXPECT_EQ(grey_at(image, 0), 255);  // before the first: as the first
    EXPECT_EQ(grey_at(image, 10), 255); // 100
    EXPECT_NEAR(grey_at(image, 15), 128, 2);
    EXPECT_EQ(grey_at(image, 20), 0);
    EXPECT_EQ(grey_at(image, 50), 0); // behind the last: as the last
}

} // namespace
