#include <gtest/gtest.h>
#include <rapidcheck.h>

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

} // namespace
