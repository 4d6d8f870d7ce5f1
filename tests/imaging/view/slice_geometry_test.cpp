#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "imaging/view/slice_geometry.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

VolumeGeometry supine_ct() {
    VolumeGeometry g;
    g.size = {100, 80, 40};
    g.spacing_mm = {0.5, 0.5, 3};
    g.origin = {-25, -20, -700};
    return g;
}

void expect_near(LpsVector a, LpsVector b, double tolerance = 1e-9) {
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
    EXPECT_NEAR(a.z, b.z, tolerance);
}

// The 48 ways to lay voxel axes along patient axes: 6 orders × 8 senses.
std::vector<VolumeGeometry> orientations() {
    std::vector<VolumeGeometry> all;
    std::array<int, 3> order{0, 1, 2};
    do {
        for (int senses = 0; senses < 8; ++senses) {
            std::array<LpsVector, 3> axes;
            for (int a = 0; a < 3; ++a) {
                double const s = (senses >> a) & 1 ? -1 : 1;
                int const to = order[static_cast<std::size_t>(a)];
                axes[static_cast<std::size_t>(a)] = {to == 0 ? s : 0, to == 1 ? s : 0, to == 2 ? s : 0};
            }
            VolumeGeometry g;
            g.size = {12, 9, 7};
            g.spacing_mm = {0.7, 1.1, 3};
            g.origin = {13, -40, 250};
            g.row_dir = axes[0];
            g.col_dir = axes[1];
            g.slice_dir = axes[2];
            all.push_back(g);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return all;
}

TEST(SliceGeometry, AxialShowsThePatientsRightOnTheLeftOfTheScreen) {
    auto const axial = anatomical(Plane::axial, supine_ct(), {400, 400});
    EXPECT_EQ(edge_letters(axial, PatientSpace::known), (EdgeLetters{"R", "A", "L", "P"}));
    expect_near(axial.normal(), {0, 0, 1});
    auto const sagittal = anatomical(Plane::sagittal, supine_ct(), {400, 400});
    EXPECT_EQ(edge_letters(sagittal, PatientSpace::known), (EdgeLetters{"A", "H", "P", "F"}));
    auto const coronal = anatomical(Plane::coronal, supine_ct(), {400, 400});
    EXPECT_EQ(edge_letters(coronal, PatientSpace::known), (EdgeLetters{"R", "H", "L", "F"}));
}

TEST(SliceGeometry, LettersAreTheSameForAll48OrientationsOfTheVoxels) {
    for (VolumeGeometry const& g : orientations())
        for (Plane const plane : {Plane::axial, Plane::sagittal, Plane::coronal}) {
            auto const exact = anatomical(plane, g, {300, 200}),
                       by_voxels = along_voxels(plane, g, {300, 200});
            EXPECT_EQ(edge_letters(exact, PatientSpace::known), edge_letters(by_voxels, PatientSpace::known));
            expect_near(exact.normal(), by_voxels.normal());
        }
}

TEST(SliceGeometry, LettersFollowFlipsAndTurns) {
    for (VolumeGeometry const& g : orientations()) {
        auto const slice = native(g, {300, 200});
        auto const before = edge_letters(slice, PatientSpace::known);
        auto const sideways = edge_letters(flipped_horizontally(slice), PatientSpace::known);
        EXPECT_EQ(sideways, (EdgeLetters{before.right, before.top, before.left, before.bottom}));
        auto const upside = edge_letters(flipped_vertically(slice), PatientSpace::known);
        EXPECT_EQ(upside, (EdgeLetters{before.left, before.bottom, before.right, before.top}));
        auto const turned = edge_letters(rotated(slice, Degrees{90}), PatientSpace::known);
        EXPECT_EQ(turned, (EdgeLetters{before.bottom, before.left, before.top, before.right}));
        expect_near(flipped_horizontally(slice).normal(), slice.normal());
        expect_near(rotated(slice, Degrees{33}).normal(), slice.normal());
        EXPECT_EQ(slice_position(flipped_vertically(slice), g), slice_position(slice, g));
    }
}

TEST(SliceGeometry, ObliqueEdgesHaveTheirSecondAndThirdLetters) {
    EXPECT_EQ(direction_letters({0.8, -0.6, 0}), "LA");
    EXPECT_EQ(direction_letters({-0.6, 0.3, -0.8}), "FRP");
    EXPECT_EQ(direction_letters({0.05, 0, 1}), "H");
    EXPECT_EQ(edge_letters(SliceGeometry{}, PatientSpace::unknown), (EdgeLetters{"?", "?", "?", "?"}));
}

SliceGeometry any_slice() {
    auto const number = [](int low, int high) { return *rc::gen::inRange(low * 100, high * 100) / 100.0; };
    SliceGeometry slice = anatomical(*rc::gen::element(Plane::axial, Plane::sagittal, Plane::coronal),
                                     *rc::gen::elementOf(orientations()), {317, 211});
    slice = tilted(slice, slice.centre, {1, 0, 0}, Degrees{number(-80, 80)});
    slice = tilted(slice, slice.centre, {0, 0, 1}, Degrees{number(-80, 80)});
    slice = rotated(slice, Degrees{number(-180, 180)});
    if (*rc::gen::arbitrary<bool>())
        slice = flipped_horizontally(slice);
    if (*rc::gen::arbitrary<bool>())
        slice = flipped_vertically(slice);
    return slice;
}

CanvasPoint any_canvas_point() {
    return {*rc::gen::inRange(0, 3170) / 10.0, *rc::gen::inRange(0, 2110) / 10.0};
}

TEST(SliceGeometry, CanvasToPatientAndBackIsTheSamePlace) {
    EXPECT_TRUE(rc::check([] {
        SliceGeometry const slice = any_slice();
        CanvasPoint const at = any_canvas_point();
        LpsPoint const place = slice.to_lps(at);
        CanvasPoint const back = slice.to_canvas(place + slice.normal() * 7.5);
        RC_ASSERT(std::abs(back.x - at.x) < 1e-7);
        RC_ASSERT(std::abs(back.y - at.y) < 1e-7);
        RC_ASSERT(std::abs(slice.distance_of(place).value) < 1e-9);
        RC_ASSERT(std::abs(slice.distance_of(place + slice.normal() * 7.5).value - 7.5) < 1e-9);
        RC_ASSERT(std::abs(dot(slice.right, slice.down)) < 1e-9);
        RC_ASSERT(std::abs(length(slice.right) - 1) < 1e-9);
    }));
}

TEST(SliceGeometry, ZoomKeepsThePlaceUnderThePointerAndPanFollowsIt) {
    EXPECT_TRUE(rc::check([] {
        SliceGeometry const slice = any_slice();
        CanvasPoint const at = any_canvas_point();
        SliceGeometry const near = zoomed(slice, 2.5, at);
        RC_ASSERT(distance(near.to_lps(at), slice.to_lps(at)) < 1e-7);
        RC_ASSERT(std::abs(near.mm_per_pixel * 2.5 - slice.mm_per_pixel) < 1e-12);
        SliceGeometry const moved = panned(slice, {12, -5});
        RC_ASSERT(distance(moved.to_lps({at.x + 12, at.y - 5}), slice.to_lps(at)) < 1e-7);
    }));
}

TEST(SliceGeometry, TiltingTurnsThePlaneAboutThePivotWhichStaysWhereItIs) {
    EXPECT_TRUE(rc::check([] {
        SliceGeometry const slice = any_slice();
        LpsPoint const pivot = slice.to_lps(any_canvas_point()) + slice.normal() * 3;
        SliceGeometry const turned = tilted(slice, pivot, slice.down, Degrees{25});
        CanvasPoint const before = slice.to_canvas(pivot), after = turned.to_canvas(pivot);
        RC_ASSERT(std::abs(before.x - after.x) < 1e-6);
        RC_ASSERT(std::abs(before.y - after.y) < 1e-6);
        RC_ASSERT(std::abs(turned.distance_of(pivot).value - 3) < 1e-6);
        RC_ASSERT(std::abs(dot(slice.normal(), turned.normal()) - std::cos(25 * std::acos(-1) / 180)) < 1e-9);
    }));
}

TEST(SliceGeometry, ScrollingStepsFromVoxelPlaneToVoxelPlane) {
    for (VolumeGeometry const& g : orientations()) {
        SliceGeometry const acquired = native(g, {300, 200});
        EXPECT_NEAR(slice_step(acquired, g).value, 3, 1e-9);
        EXPECT_EQ(slice_position(acquired, g).count, 7);
        for (int index = 0; index < 7; ++index) {
            SliceGeometry const slice = at_position(acquired, g, index);
            EXPECT_EQ(slice_position(slice, g).index, index);
            double const k = g.to_index(slice.centre).k;
            EXPECT_NEAR(k, std::round(k), 1e-6);
            EXPECT_EQ(slice_position(scrolled(slice, g, 1), g).index, std::min(index + 1, 6));
        }
        for (Plane const plane : {Plane::axial, Plane::sagittal, Plane::coronal}) {
            SliceGeometry const slice = anatomical(plane, g, {300, 200});
            IndexPoint const at = g.to_index(slice.centre);
            SlicePosition const position = slice_position(slice, g);
            std::array<double, 3> const index{at.i, at.j, at.k};
            // One of the three indices is a whole number: the plane is a plane of voxels.
            EXPECT_TRUE(std::any_of(index.begin(), index.end(),
                                    [](double v) { return std::abs(v - std::round(v)) < 1e-6; }));
            EXPECT_EQ(position.count, slice_step(slice, g).value > 2   ? 7
                                      : slice_step(slice, g).value > 1 ? 9
                                                                       : 12);
        }
    }
}

TEST(SliceGeometry, AnObliqueStepIsTheRadiusOfTheVoxelEllipsoid) {
    auto const g = supine_ct(); // 0.5 × 0.5 × 3
    auto const slice = tilted(anatomical(Plane::axial, g, {100, 100}), g.centre(), {1, 0, 0}, Degrees{45});
    double const c = std::sqrt(0.5);
    EXPECT_NEAR(slice_step(slice, g).value, 1 / std::sqrt(c * c / 0.25 + c * c / 9), 1e-9);
}

TEST(SliceGeometry, FittingShowsEveryCornerOfTheVolume) {
    EXPECT_TRUE(rc::check([] {
        VolumeGeometry const g = *rc::gen::elementOf(orientations());
        SliceGeometry const slice = fitted(any_slice(), g);
        for (int corner = 0; corner < 8; ++corner) {
            CanvasPoint const at = slice.to_canvas(
                g.to_lps({corner & 1 ? 11.5 : -0.5, corner & 2 ? 8.5 : -0.5, corner & 4 ? 6.5 : -0.5}));
            RC_ASSERT(at.x > -1e-6 && at.x < 317 + 1e-6);
            RC_ASSERT(at.y > -1e-6 && at.y < 211 + 1e-6);
        }
    }));
}

TEST(SliceGeometry, TheReferenceLineIsWhereTheOtherPlaneCrosses) {
    auto const g = supine_ct();
    auto const sagittal = anatomical(Plane::sagittal, g, {400, 400});
    auto const axial = through(anatomical(Plane::axial, g, {400, 400}), {0, 0, -650});
    auto const line = reference_line(sagittal, axial, &g);
    ASSERT_TRUE(line.has_value());
    // A level line at z = −650 from the front (y = −20.25) to the back (y = 19.75) of the voxels' faces.
    auto [a, b] = *line;
    if (a.x > b.x)
        std::swap(a, b);
    CanvasPoint const front = sagittal.to_canvas({0, -20.25, -650}),
                      back = sagittal.to_canvas({0, 19.75, -650});
    EXPECT_NEAR(a.x, front.x, 1e-6);
    EXPECT_NEAR(a.y, front.y, 1e-6);
    EXPECT_NEAR(b.x, back.x, 1e-6);
    EXPECT_NEAR(b.y, back.y, 1e-6);
    EXPECT_FALSE(reference_line(axial, scrolled(axial, g, 4), &g).has_value());
    // Outside the other's volume there is no line.
    auto const far_left = through(sagittal, {400, 0, 0});
    EXPECT_FALSE(reference_line(far_left, axial, &g).has_value());
}

TEST(SliceGeometry, BothEndsOfAReferenceLineLieOnBothPlanes) {
    EXPECT_TRUE(rc::check([] {
        SliceGeometry const here = any_slice(), other = any_slice();
        auto const line = reference_line(here, other);
        RC_PRE(line.has_value());
        for (CanvasPoint const end : {line->first, line->second}) {
            RC_ASSERT(std::abs(other.distance_of(here.to_lps(end)).value) < 1e-6);
            CanvasPoint const there = other.to_canvas(here.to_lps(end));
            RC_ASSERT(there.x > -1e-6 && there.x < 317 + 1e-6 && there.y > -1e-6 && there.y < 211 + 1e-6);
        }
    }));
}

TEST(SliceGeometry, ObliqueKeepsTheNormalItWasGivenAndTheHintUp) {
    EXPECT_TRUE(rc::check([] {
        SliceGeometry const some = any_slice();
        auto const slice = oblique({1, 2, 3}, some.normal(), {0, 0, 1}, 0.5, {100, 100});
        RC_ASSERT(length(slice.normal() - some.normal()) < 1e-9);
        RC_ASSERT(slice.down.z <= 1e-9);
        RC_ASSERT(std::abs(dot(slice.right, {0, 0, 1})) < 1e-9 || std::abs(some.normal().z) > 0.999);
    }));
}

} // namespace
