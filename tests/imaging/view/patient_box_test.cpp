#include "imaging/view/patient_box.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

// 500 × 500 × 300 mm of air with a body (an elliptic cylinder, 320 × 220 mm) and a table of 4 mm behind it.
VolumePtr lying_patient() {
    VolumeInfo info;
    info.geometry.size = {250, 250, 100};
    info.geometry.spacing_mm = {2, 2, 3};
    info.geometry.origin = {-250, -250, 0};
    info.quantity = Quantity::hounsfield;
    return test::volume_of<std::int16_t>(info, [](int i, int j, int) {
        double const x = i * 2 - 250, y = j * 2 - 250;
        bool const body = std::pow(x / 160, 2) + std::pow((y + 20) / 110, 2) < 1;
        bool const table = std::abs(x) < 220 && y >= 118 && y < 122;
        return body ? 40 : table ? 100 : -1000;
    });
}

} // namespace

TEST(PatientBox, HoldsThePatientAndNeitherAirNorTable) {
    auto const volume = lying_patient();
    auto const box = patient_box(*volume);
    ASSERT_TRUE(box);
    LpsPoint const low = volume->geometry().to_lps(box->low), high = volume->geometry().to_lps(box->high);
    constexpr double sample_mm = 6;
    EXPECT_NEAR(low.x, -160, sample_mm);
    EXPECT_NEAR(high.x, 160, sample_mm);
    EXPECT_NEAR(low.y, -130, sample_mm);
    EXPECT_NEAR(high.y, 90, sample_mm);
    EXPECT_NEAR(low.z, 0, sample_mm);
    EXPECT_NEAR(high.z, 297, sample_mm);
}

TEST(PatientBox, IsOfCtOnly) {
    VolumeInfo info;
    info.geometry.size = {50, 50, 50};
    EXPECT_FALSE(patient_box(*test::volume_of<std::int16_t>(info, [](int, int, int) { return 500; })));
    info.quantity = Quantity::hounsfield;
    EXPECT_FALSE(patient_box(*test::volume_of<std::int16_t>(info, [](int, int, int) { return -1000; })));
}

TEST(PatientBox, FitsTheViewAndATallOneKeepsTheBack) {
    auto const volume = lying_patient();
    auto const& g = volume->geometry();
    auto const box = *patient_box(*volume);
    auto const corners_in = [&](SliceGeometry const& slice) {
        int in = 0;
        for (int c = 0; c < 8; ++c) {
            CanvasPoint const at =
                slice.to_canvas(g.to_lps({c & 1 ? box.high.i : box.low.i, c & 2 ? box.high.j : box.low.j,
                                          c & 4 ? box.high.k : box.low.k}));
            in += at.x > 0 && at.y > 0 && at.x < slice.size.width && at.y < slice.size.height;
        }
        return in;
    };
    for (Plane const plane : {Plane::axial, Plane::sagittal, Plane::coronal})
        for (CanvasSize const canvas : {CanvasSize{400, 400}, {200, 600}, {700, 300}}) {
            auto const all = along_voxels(plane, g, canvas);
            auto const fitted = fitted_to(all, g, box, BoxFit::whole);
            EXPECT_EQ(corners_in(fitted), 8);
            EXPECT_LE(fitted.mm_per_pixel, all.mm_per_pixel * 1.041); // its margin, where it fills the volume
            EXPECT_EQ(fitted.right, all.right);
        }
    auto const sagittal = along_voxels(Plane::sagittal, g, {200, 600});
    auto const whole = fitted_to(sagittal, g, box, BoxFit::whole),
               tall = fitted_to(sagittal, g, box, BoxFit::tall);
    EXPECT_NEAR(whole.mm_per_pixel / tall.mm_per_pixel, 1.5, 1e-9);
    CanvasPoint const back = tall.to_canvas(g.to_lps(box.high)), front = tall.to_canvas(g.to_lps(box.low));
    EXPECT_GT(back.x, 180); // the patient's back is still there, with the margin that the whole one has
    EXPECT_LT(back.x, 200);
    EXPECT_LT(front.x, 0); // the belly is what was given up
}
