// What each kind of study opens as in the real window, by mouse and keys. On the phantom, and on real studies
// where they are.
#include <gtest/gtest.h>

#include <QDropEvent>
#include <QMimeData>

#include "imaging/view/patient_box.h"
#include "imaging/view/window_presets.h"
#include "tests/gui/hanging.h"
#include "tests/support/real_data.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::test;

namespace {

TEST_F(HangingWindow, ACtOpensWithBoneAndSoftTissueOfTheSameSliceSideBySide) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ASSERT_EQ(reader.protocol(), QStringLiteral("spine_ct"));
    ViewCell &bone = reader.cell(1), &soft = reader.cell(2);
    EXPECT_EQ(bone.content().window, *imaging::window_preset("bone"));
    EXPECT_EQ(soft.content().window, *imaging::window_preset("soft"));
    wheel(bone, 3);
    EXPECT_EQ(index_of(bone), index_of(soft));
    EXPECT_EQ(bone.geometry().centre, soft.geometry().centre);
    // A drag in one leaves the other window alone.
    auto const before = soft.content().window;
    QTest::mousePress(&bone.viewport(), Qt::LeftButton, {}, {60, 60});
    QTest::mouseMove(&bone.viewport(), {90, 60});
    QTest::mouseMove(&bone.viewport(), {120, 60});
    QTest::mouseRelease(&bone.viewport(), Qt::LeftButton, {}, {120, 60});
    EXPECT_NE(bone.content().window, *imaging::window_preset("bone"));
    EXPECT_EQ(soft.content().window, before);
}

TEST_F(HangingWindow, AnMrStudyOpensWithItsSequencesAndSaysWhatIsMissing) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "MR");
    ASSERT_EQ(reader.protocol(), QStringLiteral("spine_mr"));
    QStringList shown;
    for (ViewCell* cell : reader.room().cells())
        if (cell->series())
            shown.append(QString::fromStdString(cell->series()->attributes.description));
    EXPECT_EQ(shown.size(), 4) << shown.join(", ").toStdString(); // T1, STIR, T2, axial T2
    int empty = 0;
    for (ViewCell* cell : reader.room().cells())
        empty += cell->series() ? 0 : 1;
    EXPECT_EQ(empty, 2); // contrast and diffusion were not taken
}

TEST_F(HangingWindow, APetOpensFusedWithItsProjectionInvertedAndWithoutSuvNeverCallsItSo) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "PT");
    ASSERT_EQ(reader.protocol(), QStringLiteral("pet_ct"));
    int fused = 0, inverted = 0, projections = 0;
    for (ViewCell* cell : reader.room().cells()) {
        fused += cell->fused();
        projections += cell->is_projection();
        if (cell->series() && cell->series()->attributes.modality == "PT")
            inverted += cell->content().colour_map == imaging::ColourMap::grey_inverted;
    }
    EXPECT_EQ(projections, 1);
    EXPECT_EQ(inverted, 3);
    // The phantom's CT is a study of its own in the PET's frame of reference: fused with it all the same.
    ASSERT_TRUE(reader.cell(1).fuse_series());
    EXPECT_EQ(fused, 2);
    // CT and PET show the same part: the patient as the CT has it, whichever was there first.
    ViewCell &ct = reader.cell(0), &pet = reader.cell(2);
    auto const& volume = *ct.content().volume;
    auto const box = imaging::patient_box(volume);
    ASSERT_TRUE(box);
    auto const fitted = imaging::fitted_to(
        imaging::along_voxels(imaging::Plane::sagittal, volume.geometry(), ct.geometry().size),
        volume.geometry(), *box, imaging::BoxFit::tall);
    EXPECT_NEAR(ct.geometry().mm_per_pixel, fitted.mm_per_pixel, 0.02 * fitted.mm_per_pixel);
    EXPECT_EQ(pet.geometry().mm_per_pixel, ct.geometry().mm_per_pixel);
}

TEST_F(HangingWindow, TheSuvKeysStepThroughTheTopsWhereverThePetIsShown) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "PT");
    ViewCell* pet = nullptr;
    for (ViewCell* cell : reader.room().cells())
        if (!pet && cell->series() && cell->series()->attributes.modality == "PT" && !cell->is_projection())
            pet = cell;
    ASSERT_NE(pet, nullptr);
    ASSERT_EQ(pet->content().volume->info().quantity, Quantity::suv_bw);
    reader.room().activate(pet);
    EXPECT_EQ(pet->content().window, imaging::window_of_range(0, 7));
    reader.key(Qt::Key_BracketRight);
    for (ViewCell* cell : reader.room().cells()) {
        if (cell->series() && cell->series()->attributes.modality == "PT") {
            EXPECT_EQ(cell->content().window, imaging::window_of_range(0, 10));
        }
        if (cell->fused()) {
            EXPECT_EQ(cell->fusion().window, imaging::window_of_range(0, 10));
        }
    }
    reader.key(Qt::Key_BracketLeft);
    reader.key(Qt::Key_BracketLeft);
    EXPECT_EQ(pet->content().window, imaging::window_of_range(0, 5));
}

TEST_F(HangingWindow, AClickOnTheProjectionTakesAllViewsToTheHottestPlaceAndTheWheelTurnsIt) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "PT");
    ViewCell* projection = nullptr;
    for (ViewCell* cell : reader.room().cells())
        if (cell->is_projection())
            projection = cell;
    ASSERT_NE(projection, nullptr);
    // The very pixel that is clicked: a half one beside it may look along other voxels.
    QPoint const clicked = projection->viewport().rect().center();
    CanvasPoint const middle{static_cast<double>(clicked.x()), static_cast<double>(clicked.y())};
    auto const hottest = imaging::brightest_on_ray(*projection->content().volume, projection->geometry(),
                                                   middle, projection->content().slab);
    ASSERT_TRUE(hottest);
    QTest::mouseClick(&projection->viewport(), Qt::LeftButton, {}, clicked);
    ASSERT_TRUE(reader.room().focused());
    EXPECT_LT(distance(reader.room().focused()->point, hottest->point), 3);
    auto const before = projection->geometry().normal();
    wheel(*projection, 1);
    EXPECT_NEAR(dot(before, projection->geometry().normal()), std::cos(5 * 3.14159265 / 180), 1e-4);
}

TEST_F(HangingWindow, ABoneScanOpensPairedInvertedAndAClickMarksBoth) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "NM");
    ASSERT_EQ(reader.protocol(), QStringLiteral("bone_scan"));
    ASSERT_EQ(reader.room().cells().size(), 2u);
    ViewCell &anterior = reader.cell(0), &posterior = reader.cell(1);
    for (ViewCell* cell : {&anterior, &posterior}) {
        ASSERT_TRUE(cell->has_picture());
        EXPECT_EQ(cell->content().colour_map, imaging::ColourMap::grey_inverted);
        EXPECT_FALSE(cell->patient_space()); // no reformat, no place in the patient
    }
    // Both detectors lie in one file: the first frame is the anterior one by its detector's view code.
    EXPECT_EQ(anterior.frame_index(), 0);
    EXPECT_EQ(posterior.frame_index(), 1);
    QImage const before = posterior.viewport().picture();
    QTest::mouseClick(&anterior.viewport(), Qt::LeftButton, {}, {anterior.viewport().width() / 2, 200});
    EXPECT_NE(posterior.viewport().picture(), before) << "the mark is not on the other projection";
    auto const zoom = posterior.geometry().mm_per_pixel;
    wheel(anterior, -2, Qt::ControlModifier);
    EXPECT_LT(posterior.geometry().mm_per_pixel, zoom); // linked
}

TEST_F(HangingWindow, XRaysOpenApLeftAndLateralRight) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "DX");
    ASSERT_EQ(reader.protocol(), QStringLiteral("xray"));
    ASSERT_EQ(reader.room().cells().size(), 2u);
    for (ViewCell* cell : reader.room().cells())
        EXPECT_TRUE(cell->has_picture());
}

TEST_F(HangingWindow, TheReadersOwnGridKeepsWhatIsShownAndLeavesTheRestEmpty) {
    WindowReader reader(data.path());
    reader.open(phantom());
    auto const first = reader.cell(0).series();
    auto const before = reader.room().cells().size();
    reader.room().set_layout(3, 3);
    ASSERT_EQ(reader.room().cells().size(), 9u);
    EXPECT_EQ(reader.cell(0).series(), first);
    EXPECT_EQ(reader.cell(8).series(), nullptr);
    // The protocol's stages are still there, and so is the own one.
    reader.key(Qt::Key_Period);
    EXPECT_EQ(reader.room().cells().size(), before);
    reader.key(Qt::Key_Comma);
    EXPECT_EQ(reader.room().cells().size(), 9u);
    EXPECT_EQ(reader.cell(0).series(), first);
}

TEST_F(HangingWindow, ASeriesDroppedOnAnyCellIsShownThere) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "MR");
    ViewCell* empty = nullptr;
    SeriesPtr wanted;
    for (ViewCell* cell : reader.room().cells()) {
        if (!cell->series())
            empty = cell;
        else
            wanted = cell->series();
    }
    ASSERT_TRUE(empty && wanted);
    QMimeData dragged;
    dragged.setData(QLatin1String(k_series_mime), QByteArray::fromStdString(wanted->name));
    // Qt hands a drop to the widget that the drag entered.
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&empty->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&empty->viewport(), &drop);
    EXPECT_EQ(empty->series(), wanted);
    EXPECT_EQ(reader.room().active(), empty);
}

TEST_F(HangingWindow, PriorAndCurrentShowTheSameLevelOnceAVertebraIsLabelledInBoth) {
    QTemporaryDir studies;
    test::CtSlice slice;
    slice.columns = slice.rows = 64;
    slice.column_mm = slice.row_mm = 2;
    for (slice.years_before = 1; slice.years_before <= 2; ++slice.years_before)
        for (slice.number = 1; slice.number <= 40; ++slice.number) {
            slice.position = {-64, -64, 2.0 * slice.number + 100 * slice.years_before};
            std::string const name =
                std::to_string(slice.years_before) + "_" + std::to_string(slice.number) + ".dcm";
            ASSERT_TRUE(test::write_ct(studies.path().toStdString() + "/" + name, slice,
                                       [](LpsPoint p) { return p.x * p.x + p.y * p.y < 1600 ? 300 : -900; }));
        }
    WindowReader reader(data.path());
    reader.open(studies.path().toStdString());
    reader.key(Qt::Key_F7);
    reader.wait_for_pictures();
    ASSERT_TRUE(reader.protocol().startsWith(QStringLiteral("compare"))) << reader.protocol().toStdString();
    ViewCell &prior = reader.cell(0), &current = reader.cell(1);
    FrameOfReferenceUid const then = prior.frame_of_reference(), now = current.frame_of_reference();
    ASSERT_NE(then, now);
    EXPECT_FALSE(reader.room().bound_by_level());
    // Nothing binds them yet: one scrolls alone.
    LpsPoint const l3 = current.content().volume->geometry().centre();
    auto const alone = prior.geometry();
    wheel(current, 2);
    EXPECT_EQ(prior.geometry(), alone);
    LpsVector const shift{4, -3, 111}; // the older one lies 100 mm higher on its table
    for (auto const& [point, frame] : {std::pair{l3, now}, std::pair{l3 + shift, then}}) {
        annotation::VertebraLabel label;
        label.level = *annotation::parse_level("L3");
        label.position = {point, frame};
        ASSERT_TRUE(reader.window->session()->editor().apply({annotation::PutLabel{label}}));
    }
    EXPECT_TRUE(reader.room().bound_by_level());
    reader.room().focus(l3, now);
    // Within the half voxel by which each picture lies on slices of its own.
    auto const half_mm = [](ViewCell& cell) {
        auto const& mm = cell.content().volume->geometry().spacing_mm;
        return std::max({mm[0], mm[1], mm[2]}) / 2 + 1e-6;
    };
    EXPECT_LE(std::abs(prior.geometry().distance_of(l3 + shift).value), half_mm(prior));
    wheel(current, 3);
    double const apart =
        dot(prior.geometry().centre - current.geometry().centre - shift, current.geometry().normal());
    EXPECT_LE(std::abs(apart), half_mm(prior));
    EXPECT_EQ(prior.geometry().mm_per_pixel, current.geometry().mm_per_pixel);
    reader.room().set_linked(false);
    auto const kept = prior.geometry();
    wheel(current, 3);
    EXPECT_EQ(prior.geometry(), kept);
}

struct Real {
    char const *folder, *protocol;
};

class RealStudies : public testing::TestWithParam<Real> {};

TEST_P(RealStudies, OpenInTheProtocolOfTheirKindWithoutABlankCell) {
    REAL_DATA(root);
    QTemporaryDir data;
    WindowReader reader(data.path());
    reader.open(root / GetParam().folder);
    EXPECT_EQ(reader.protocol(), QString::fromLatin1(GetParam().protocol));
    int shown = 0;
    for (ViewCell* cell : reader.room().cells()) {
        if (!cell->series() || cell->is_3d())
            continue;
        ++shown;
        QImage const picture = cell->viewport().picture();
        int bright = 0;
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3)
                bright += qGray(picture.pixel(x, y)) > 60;
        EXPECT_GT(bright, 200) << cell->series()->attributes.description << " is blank";
        auto const& info = cell->content().volume->info();
        if (info.modality == "PT" || info.modality == "NM") {
            EXPECT_EQ(cell->content().colour_map, imaging::ColourMap::grey_inverted);
        }
    }
    EXPECT_GE(shown, 1);
}

INSTANTIATE_TEST_SUITE_P(Hanging, RealStudies,
                         testing::Values(Real{"ct_spine/torso_lumbar", "spine_ct"},
                                         Real{"ct_spine/lspine_sagittal", "spine_ct"},
                                         Real{"mr_spine", "spine_mr"}, Real{"pet_ct", "pet_ct"},
                                         Real{"pet_suv", "pet_ct"}, Real{"nm_bone", "bone_scan"},
                                         Real{"xray", "xray"}),
                         [](auto const& each) {
                             std::string name = each.param.folder;
                             std::replace(name.begin(), name.end(), '/', '_');
                             return name;
                         });

} // namespace
