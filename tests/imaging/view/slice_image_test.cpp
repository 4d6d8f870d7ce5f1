#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <set>

#include "imaging/view/slice_image.h"
#include "imaging/view/window_presets.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;
using vertemark::test::volume_of;

namespace {

std::uint32_t grey(int level) {
    auto const g = static_cast<std::uint32_t>(level);
    return 0xff000000u | g << 16 | g << 8 | g;
}

// PS3.3 C.11.2.1.2.1 as written there, with 8 bits out.
int linear_window(double x, double c, double w) {
    if (x <= c - 0.5 - (w - 1) / 2)
        return 0;
    if (x > c - 0.5 + (w - 1) / 2)
        return 255;
    return static_cast<int>(std::floor(((x - (c - 0.5)) / (w - 1) + 0.5) * 255 + 0.5));
}

VolumeInfo ct(std::array<int, 3> size, std::array<double, 3> spacing = {1, 1, 1}) {
    VolumeInfo info;
    info.geometry.size = size;
    info.geometry.spacing_mm = spacing;
    info.geometry.origin = {-12.5, 40, -300};
    info.modality = "CT";
    info.quantity = Quantity::hounsfield;
    info.intercept = -1024;
    return info;
}

double pattern(int i, int j, int k) {
    return 1024 + 37 * i - 23 * j + 11 * k + (i * j * k) % 17;
}

TEST(Draw, EveryPixelAtOneToOneIsItsVoxelThroughTheStandardsWindowFunction) {
    auto const volume = volume_of<std::int16_t>(ct({40, 30, 20}), pattern);
    Window const window{40, 400};
    struct Case {
        Plane plane;
        CanvasSize size;
    };
    for (auto const& [plane, size] :
         {Case{Plane::axial, {40, 30}}, Case{Plane::sagittal, {30, 20}}, Case{Plane::coronal, {40, 20}}}) {
        auto slice = anatomical(plane, volume->geometry(), size);
        slice.mm_per_pixel = 1;
        auto const image = draw({.volume = volume, .window = window}, slice);
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                auto const hu = volume->value_at(slice.to_lps({x + 0.5, y + 0.5}));
                ASSERT_TRUE(hu.has_value());
                ASSERT_EQ(image.at(x, y), grey(linear_window(*hu, window.centre, window.width)))
                    << static_cast<int>(plane) << " " << x << " " << y;
            }
    }
}

TEST(Draw, AllScalarTypesShowTheSameValuesTheSameWay) {
    auto const values = [](int i, int j, int k) { return 3 * i + 5 * j + k; };
    auto info = ct({20, 20, 5});
    info.intercept = 0;
    auto const slice = native(info.geometry, {20, 20});
    auto const first = draw({.volume = volume_of<std::int16_t>(info, values), .window = {60, 100}}, slice);
    EXPECT_EQ(draw({.volume = volume_of<std::uint16_t>(info, values), .window = {60, 100}}, slice), first);
    EXPECT_EQ(draw({.volume = volume_of<std::uint8_t>(info, values), .window = {60, 100}}, slice), first);
    // Real numbers go through LINEAR_EXACT: c − w/2 is black, c + w/2 white.
    auto const real = draw({.volume = volume_of<float>(info, values), .window = {60, 100}}, slice);
    EXPECT_EQ(real.at(0, 0), grey(static_cast<int>(std::floor((2 - 10.0) / 100 * 255 + 0.5)) < 0 ? 0 : 0));
    EXPECT_EQ(real.at(19, 0), grey(static_cast<int>(std::floor((59 - 10.0) / 100 * 255 + 0.5))));
}

TEST(Draw, ObliqueSlicesShowTheTrilinearValueOfEachPlace) {
    // A linear field: trilinear interpolation must reproduce it whatever the direction.
    auto const field = [](int i, int j, int k) { return 10.0 * i - 7.0 * j + 4.0 * k; };
    auto info = ct({30, 30, 30}, {1, 1, 1.5});
    info.intercept = 0;
    auto const volume = volume_of<float>(info, field);
    EXPECT_TRUE(rc::check([&] {
        auto const angle = [] { return Degrees{*rc::gen::inRange(-89, 89) * 1.0}; };
        auto slice = anatomical(Plane::axial, volume->geometry(), {64, 48});
        slice = tilted(slice, volume->geometry().centre(), {1, 0, 0}, angle());
        slice = tilted(slice, volume->geometry().centre(), {0, 1, 0}, angle());
        slice = rotated(slice, angle());
        slice.mm_per_pixel = *rc::gen::inRange(30, 120) / 100.0;
        Window const window{50, 500};
        auto const image = draw({.volume = volume, .window = window}, slice);
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 64; ++x) {
                LpsPoint const place = slice.to_lps({x + 0.5, y + 0.5});
                if (auto const value = volume->value_at(place)) {
                    double const expected = std::clamp((*value - (50 - 250)) / 500 * 255, 0.0, 255.0);
                    RC_ASSERT(std::abs(static_cast<int>(image.at(x, y) & 255) - expected) <= 0.51);
                } else if (!volume->geometry().contains(volume->geometry().to_index(place))) {
                    RC_ASSERT(image.at(x, y) == 0xff000000u);
                }
            }
    }));
}

TEST(Draw, TheSlabIsMeanLeastOrGreatestOfItsSlices) {
    auto info = ct({8, 8, 11});
    info.intercept = 0;
    auto const volume = volume_of<std::int16_t>(info, [](int, int, int k) {
        return k == 5 ? 200 : k == 6 ? 20 : 100;
    });
    auto slice = at_position(native(info.geometry, {8, 8}), info.geometry, 5);
    auto const level = [&](SlabMode mode) {
        return static_cast<int>(
            draw({.volume = volume, .window = {128, 256}, .slab = {3, mode}}, slice).at(4, 4) & 255);
    };
    EXPECT_EQ(level(SlabMode::maximum), 200);
    EXPECT_EQ(level(SlabMode::minimum), 20);
    EXPECT_EQ(level(SlabMode::mean), static_cast<int>((200 + 20 + 100) / 3.0 + 0.5));
    // The same, seen a hair off the voxel axes: the general path.
    slice = tilted(slice, info.geometry.centre(), {1, 0, 0}, Degrees{0.01});
    EXPECT_NEAR(level(SlabMode::maximum), 200, 2);
    EXPECT_NEAR(level(SlabMode::minimum), 20, 2);
    EXPECT_NEAR(level(SlabMode::mean), 107, 2);
}

TEST(Draw, AThickObliqueSlabIsTheSameOnAFineCanvasAsOnACoarseOne) {
    auto info = ct({60, 60, 60}, {2, 2, 2});
    info.intercept = 0;
    auto const volume = volume_of<std::int16_t>(info, [](int i, int j, int k) {
        double const d = std::hypot(i - 30.0, j - 25.0) + std::abs(k - 30.0);
        return std::max(0.0, 1000 - 40 * d);
    });
    auto coarse = tilted(anatomical(Plane::coronal, info.geometry, {60, 60}), info.geometry.centre(),
                         {0, 0, 1}, Degrees{25});
    coarse.mm_per_pixel = 2;
    auto fine = resized(coarse, {240, 240});
    fine.mm_per_pixel = 0.5;
    for (SlabMode const mode : {SlabMode::maximum, SlabMode::mean}) {
        SliceContent const content{.volume = volume, .window = {500, 1000}, .slab = {30, mode}};
        auto const small = draw(content, coarse), large = draw(content, fine);
        for (int y = 8; y < 52; ++y)
            for (int x = 8; x < 52; ++x) {
                int sum = 0; // of the two by two pixels around the coarse pixel's centre
                for (int dy : {1, 2})
                    for (int dx : {1, 2})
                        sum += static_cast<int>(large.at(4 * x + dx, 4 * y + dy) & 255);
                ASSERT_NEAR(sum / 4.0, small.at(x, y) & 255, 4) << x << " " << y;
            }
    }
}

TEST(Draw, OutsideAndPaddingAreBlackEvenWhenInverted) {
    auto info = ct({10, 10, 3});
    info.padding = 500;
    auto const volume = volume_of<std::int16_t>(info, [](int i, int, int) { return i == 0 ? 500 : 1024; });
    auto slice = native(info.geometry, {20, 20});
    slice.mm_per_pixel = 1;
    auto const image = draw({.volume = volume, .window = {40, 400}, .invert = true}, slice);
    EXPECT_EQ(image.at(0, 0), 0xff000000u);
    EXPECT_EQ(image.at(5, 10), 0xff000000u);
    EXPECT_NE(image.at(10, 10), 0xff000000u);
}

TEST(Draw, ObliqueSlicesAreBlackWhereAPaddingVoxelTakesPart) {
    auto info = ct({40, 40, 40});
    info.padding = -7;
    info.intercept = 0;
    auto const stored = [](int i, int j, int k) {
        return (i + 2 * j + 3 * k) % 11 == 0 && i > 20 ? -7 : 100;
    };
    auto const shorts = volume_of<std::int16_t>(info, stored);
    auto const floats = volume_of<float>(info, stored);
    auto slice = anatomical(Plane::axial, info.geometry, {90, 90});
    slice = tilted(slice, slice.centre, {0.6, 0.8, 0}, Degrees{31});
    auto const image = draw({.volume = shorts, .window = {50, 100}}, slice);
    int black = 0, white = 0;
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 90; ++x) {
            LpsPoint const place = slice.to_lps({x + 0.5, y + 0.5});
            IndexPoint const at = info.geometry.to_index(place);
            if (at.i < 0 || at.j < 0 || at.k < 0 || at.i > 39 || at.j > 39 || at.k > 39)
                continue;
            bool const valued = shorts->value_at(place).has_value();
            EXPECT_EQ(image.at(x, y), valued ? grey(255) : grey(0)) << x << " " << y;
            (valued ? white : black) += 1;
        }
    EXPECT_GT(black, 100);
    EXPECT_GT(white, 100);
    EXPECT_EQ(draw({.volume = floats, .window = {50, 100}}, slice), image);
}

TEST(Draw, MonochromeOneShowsLowValuesBright) {
    auto info = ct({4, 4, 1});
    info.intercept = 0;
    info.inverted = true;
    auto const volume = volume_of<std::uint16_t>(info, [](int i, int, int) { return i == 0 ? 0 : 1000; });
    auto const slice = native(info.geometry, {4, 4});
    EXPECT_EQ(draw({.volume = volume, .window = {500, 1000}}, slice).at(0, 0), grey(255));
    EXPECT_EQ(draw({.volume = volume, .window = {500, 1000}, .invert = true}, slice).at(0, 0), grey(0));
}

TEST(Draw, MissingSlicesAreHatchedAndNeverInterpolated) {
    auto info = ct({20, 20, 10}, {1, 1, 5});
    info.intercept = 0;
    info.gaps = {{4, 2}};
    auto const volume = volume_of<std::int16_t>(info, [](int, int, int) { return 100; });
    auto const slice = anatomical(Plane::sagittal, info.geometry, {100, 250});
    auto const image = draw({.volume = volume, .window = {100, 200}}, slice);
    int greys = 0, others = 0, hatched = 0;
    for (int y = 0; y < 250; ++y) {
        double const k = volume->geometry().to_index(slice.to_lps({50.5, y + 0.5})).k;
        std::uint32_t const pixel = image.at(50, y);
        bool const coloured = pixel != 0xff000000u && (pixel & 255) != (pixel >> 8 & 255);
        if (k > 4.001 && k < 4.999) {
            hatched += coloured;
            others += (pixel & 255) > 100 && !coloured;
        } else {
            greys += (pixel & 255) > 100;
            EXPECT_FALSE(coloured);
        }
    }
    EXPECT_GT(hatched, 3);
    EXPECT_EQ(others, 0);
    EXPECT_GT(greys, 200);
}

TEST(Draw, PetOnCtIsBlendedByTheRampAndColdVoxelsStayClear) {
    auto base = ct({10, 10, 3});
    auto const ct_volume = volume_of<std::int16_t>(base, [](int, int, int) { return 1064; });
    auto pet = ct({10, 10, 3});
    pet.quantity = Quantity::suv_bw;
    pet.intercept = 0;
    auto const pet_volume = volume_of<float>(pet, [](int i, int, int) { return i < 5 ? 0.5 : 7.0; });
    auto const slice = native(base.geometry, {10, 10});
    SliceContent content{.volume = ct_volume, .window = {40, 400}};
    auto const plain = draw(content, slice);
    content.overlays = {{.volume = pet_volume,
                         .window = {3.5, 7},
                         .colour_map = ColourMap::hot_iron,
                         .opacity = 0.5,
                         .ramp_from = 1.0,
                         .ramp_full = 3.0}};
    auto const fused = draw(content, slice);
    EXPECT_EQ(fused.at(2, 5), plain.at(2, 5));
    // 7 SUV is the table's last entry, white: half and half with the CT's grey.
    int const below = static_cast<int>(plain.at(8, 5) & 255);
    EXPECT_NEAR(static_cast<int>(fused.at(8, 5) & 255), (below + 255) / 2, 1);
}

TEST(Draw, AnOverlayOfAnotherFrameIsMovedByItsRegistration) {
    auto base = ct({20, 20, 3});
    auto const below = volume_of<std::int16_t>(base, [](int, int, int) { return 0; });
    auto labels = base;
    labels.quantity = Quantity::label;
    auto const mask =
        volume_of<std::uint8_t>(labels, [](int i, int j, int) { return i == 4 && j == 6 ? 3 : 0; });
    SliceContent content{.volume = below, .window = {40, 400}};
    SliceOverlay overlay{.volume = mask, .opacity = 1};
    overlay.base_to_overlay = {1, 0, 0, -5, 0, 1, 0, 0, 0, 0, 1, 0}; // 5 mm to the left in the base
    content.overlays = {overlay};
    auto const image = draw(content, native(base.geometry, {20, 20}));
    EXPECT_EQ(image.at(9, 6), label_colour(3));
    EXPECT_EQ(image.at(4, 6), 0xff000000u);
}

TEST(Draw, ColourVolumesKeepTheirColours) {
    VolumeInfo info = ct({4, 3, 1});
    info.components = 3;
    info.quantity = Quantity::optical;
    std::shared_ptr<std::byte[]> bytes(new std::byte[36]);
    for (int i = 0; i < 36; ++i)
        bytes[static_cast<std::size_t>(i)] = static_cast<std::byte>(i * 7);
    info.scalar_type = ScalarType::uint8;
    auto const volume = *Volume::create(info, bytes, 36);
    auto const image = draw({.volume = volume}, native(info.geometry, {4, 3}));
    EXPECT_EQ(image.at(0, 0), 0xff00070eu);
    EXPECT_EQ(image.at(1, 2), 0xff000000u | 189 << 16 | 196 << 8 | 203);
}

TEST(Draw, NothingIsDrawnWithoutAVolumeOrCanvas) {
    EXPECT_TRUE(draw({}, SliceGeometry{}).pixels.empty());
    SliceGeometry slice;
    slice.size = {3, 2};
    EXPECT_EQ(draw({}, slice).pixels, std::vector<std::uint32_t>(6, 0xff000000u));
}

TEST(BrightestOnRay, FindsTheHottestVoxelBehindAPlaceOfTheProjection) {
    auto info = ct({20, 30, 25}, {2, 2, 3});
    info.intercept = 0;
    auto const volume = volume_of<std::int16_t>(info, [](int i, int j, int k) {
        return i == 7 && j == 21 && k == 12 ? 500 : i == 7 && j == 3 ? 90 : 10;
    });
    auto const coronal = anatomical(Plane::coronal, info.geometry, {200, 300});
    LpsPoint const hot = info.geometry.to_lps({7, 21, 12});
    auto const hit = brightest_on_ray(*volume, coronal, coronal.to_canvas(hot), {});
    ASSERT_TRUE(hit.has_value());
    EXPECT_LT(distance(hit->point, hot), 1e-6);
    EXPECT_EQ(hit->value, 500);
    EXPECT_FALSE(brightest_on_ray(*volume, coronal, {-500, 0}, {}).has_value());
    // And the projection shows it where one clicked.
    auto const mip =
        draw({.volume = volume, .window = {250, 500}, .slab = whole_volume_slab(*volume, SlabMode::maximum)},
             coronal);
    CanvasPoint const at = coronal.to_canvas(hot);
    EXPECT_GT(mip.at(static_cast<int>(at.x), static_cast<int>(at.y)) & 255, 200u);
}

TEST(Windows, PresetsAreFoundByIdNotByPlace) {
    EXPECT_EQ(window_preset("bone"), (Window{350, 2000}));
    EXPECT_EQ(window_preset("soft"), (Window{40, 400}));
    EXPECT_EQ(window_preset("canal"), (Window{50, 250}));
    EXPECT_EQ(window_preset("lung"), (Window{-600, 1500}));
    EXPECT_EQ(window_preset("brain"), (Window{40, 80}));
    EXPECT_EQ(window_preset("liver"), std::nullopt);
}

TEST(Windows, TheHeadersWindowIsTakenOnlyIfTheValuesReachIt) {
    auto info = ct({50, 50, 4});
    info.intercept = 0;
    auto const ramp = [](int i, int j, int) { return 20 * i + j; };
    info.window = Window{300, 500};
    EXPECT_EQ(default_window(*volume_of<std::int16_t>(info, ramp)), (Window{300, 500}));
    info.window = Window{30000, 100};
    Window const fallback = default_window(*volume_of<std::int16_t>(info, ramp));
    EXPECT_NEAR(fallback.centre - fallback.width / 2, 0, 10);
    EXPECT_NEAR(fallback.centre + fallback.width / 2, 49 * 21, 10);
    info.quantity = Quantity::suv_bw;
    EXPECT_EQ(default_window(*volume_of<float>(info, ramp)), (Window{3.5, 7}));
}

TEST(ColourMaps, EachHasItsIdAndRunsFromDarkToBright) {
    for (ColourMapEntry const& entry : colour_maps()) {
        EXPECT_EQ(colour_map_of(entry.id), entry.map);
        EXPECT_EQ(id_of(entry.map), entry.id);
    }
    EXPECT_EQ(colour_table(ColourMap::grey)[77], grey(77));
    EXPECT_EQ(colour_table(ColourMap::grey_inverted)[77], grey(178));
    EXPECT_EQ(colour_table(ColourMap::hot_iron)[0], 0xff000000u);
    EXPECT_EQ(colour_table(ColourMap::hot_iron)[255], 0xffffffffu);
    EXPECT_EQ(colour_table(ColourMap::hot_iron)[64], 0xff800000u);
    EXPECT_EQ(label_colour(0), 0u);
    std::set<std::uint32_t> colours;
    for (int label = 1; label <= 60; ++label)
        colours.insert(label_colour(label));
    EXPECT_EQ(colours.size(), 60u);
}

TEST(Thumbnail, ShowsTheMiddleSliceAtTheSizeAsked) {
    auto const volume = volume_of<std::int16_t>(ct({40, 30, 9}), pattern);
    auto const image = thumbnail(*volume, {96, 96});
    EXPECT_EQ(image.width, 96);
    EXPECT_EQ(image.height, 96);
    EXPECT_NE(image.at(60, 48), image.at(30, 48));
}

} // namespace
