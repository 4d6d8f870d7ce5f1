// The reading room in the real window, by mouse and keys: what each kind of study opens as, and that every
// key and layout act does what the F1 list says. On the phantom, and on real studies where they are.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QWheelEvent>

#include "app/core/settings.h"
#include "app/ui/command_list.h"
#include "app/ui/key_profiles.h"
#include "app/ui/keys_dialog.h"
#include "app/ui/theme.h"
#include "imaging/view/patient_box.h"
#include "imaging/view/window_presets.h"
#include "testdata/demo.h"
#include "tests/gui/window_reader.h"
#include "tests/support/real_data.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::app;
using vertemark::test::WindowReader;

namespace {

// Every modality of one phantom patient, small; written once.
std::filesystem::path const& phantom() {
    static QTemporaryDir const folder;
    static std::filesystem::path const path = [] {
        Job job;
        auto const files = testdata::write_phantom(*testdata::recipe("breast_l5"), testdata::Quality::tiny,
                                                   testdata::Studies::all, folder.path().toStdString(), job);
        EXPECT_TRUE(files.has_value());
        return std::filesystem::path(folder.path().toStdString());
    }();
    return path;
}

// Hangs the study that has a series of this modality.
void hang_modality(WindowReader& reader, char const* modality) {
    for (int step = 0; step < 6; ++step) { // from the first study of the list
        reader.key(Qt::Key_PageUp);
        reader.wait_for_pictures();
    }
    for (int step = 0; step < 8; ++step) {
        for (ViewCell* cell : reader.room().cells())
            if (cell->series() && cell->series()->attributes.modality == modality)
                return;
        reader.key(Qt::Key_PageDown);
        reader.wait_for_pictures();
    }
    FAIL() << "no study with " << modality;
}

void wheel(ViewCell& cell, int steps, Qt::KeyboardModifiers modifiers = {}) {
    QPoint const at(40, 50);
    QWheelEvent event(at, cell.viewport().mapToGlobal(at), {}, {0, -120 * steps}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&cell.viewport(), &event);
}

int index_of(ViewCell& cell) {
    return cell.position().index;
}

class Hanging : public testing::Test {
protected:
    QTemporaryDir data;
};

TEST_F(Hanging, ACtOpensWithBoneAndSoftTissueOfTheSameSliceSideBySide) {
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

TEST_F(Hanging, AnMrStudyOpensWithItsSequencesAndSaysWhatIsMissing) {
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

TEST_F(Hanging, APetOpensFusedWithItsProjectionInvertedAndWithoutSuvNeverCallsItSo) {
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

TEST_F(Hanging, TheSuvKeysStepThroughTheTopsWhereverThePetIsShown) {
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

TEST_F(Hanging, AClickOnTheProjectionTakesAllViewsToTheHottestPlaceAndTheWheelTurnsIt) {
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

TEST_F(Hanging, ABoneScanOpensPairedInvertedAndAClickMarksBoth) {
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

TEST_F(Hanging, XRaysOpenApLeftAndLateralRight) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "DX");
    ASSERT_EQ(reader.protocol(), QStringLiteral("xray"));
    ASSERT_EQ(reader.room().cells().size(), 2u);
    for (ViewCell* cell : reader.room().cells())
        EXPECT_TRUE(cell->has_picture());
}

TEST_F(Hanging, TheReadersOwnGridKeepsWhatIsShownAndLeavesTheRestEmpty) {
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

TEST_F(Hanging, ASeriesDroppedOnAnyCellIsShownThere) {
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

TEST_F(Hanging, PriorAndCurrentShowTheSameLevelOnceAVertebraIsLabelledInBoth) {
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

TEST_F(Hanging, ResizingTheWindowKeepsWhatLinkedViewsShow) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "MR"); // three parallel, linked views
    auto const seen_mm = [&] {
        std::vector<double> shown;
        for (ViewCell* cell : reader.room().cells())
            if (cell->has_picture())
                shown.push_back(std::min(cell->geometry().size.width, cell->geometry().size.height) *
                                cell->geometry().mm_per_pixel);
        return shown;
    };
    auto const before = seen_mm();
    ASSERT_GE(before.size(), 3u);
    for (QSize const size : {QSize(1300, 820), QSize(1700, 980), QSize(1250, 900)}) {
        reader.window->resize(size);
        QTest::qWait(30);
        auto const now = seen_mm();
        ASSERT_EQ(now.size(), before.size());
        for (std::size_t i = 0; i < now.size(); ++i)
            EXPECT_NEAR(now[i], before[i], 0.02 * before[i]) << size.width() << ", view " << i;
    }
}

TEST_F(Hanging, DoubleClickAndF11MakeOneViewLargeAndGiveTheOthersBack) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    int const width = cell.width();
    QTest::mouseDClick(&cell.viewport(), Qt::LeftButton, {}, {30, 30});
    QTest::qWait(20);
    EXPECT_GT(cell.width(), width);
    EXPECT_FALSE(reader.cell(0).isVisible());
    reader.key(Qt::Key_F11);
    QTest::qWait(20);
    EXPECT_TRUE(reader.cell(0).isVisible());
    EXPECT_NEAR(cell.width(), width, 2);
}

TEST_F(Hanging, KeysScrollWindowInvertAndHideTexts) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    reader.room().activate(&cell);
    reader.key(Qt::Key_Home);
    EXPECT_EQ(index_of(cell), 0);
    reader.key(Qt::Key_Down);
    EXPECT_EQ(index_of(cell), 1);
    reader.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(index_of(cell), 11);
    reader.key(Qt::Key_Up);
    EXPECT_EQ(index_of(cell), 10);
    reader.key(Qt::Key_End);
    EXPECT_EQ(index_of(cell), cell.position().count - 1);
    // Presets are bound by id: the key named lung shows the lung window.
    int number = 1;
    for (imaging::WindowPreset const& preset : imaging::window_presets()) {
        reader.key(static_cast<Qt::Key>(Qt::Key_0 + number++));
        EXPECT_EQ(cell.content().window, preset.window) << preset.id;
    }
    reader.key(Qt::Key_0);
    EXPECT_EQ(cell.content().window, imaging::percentile_window(*cell.content().volume));
    reader.key(Qt::Key_I);
    EXPECT_TRUE(cell.content().invert);
    auto const all = reader.room().overlay_detail();
    reader.key(Qt::Key_Space);
    EXPECT_NE(reader.room().overlay_detail(), all);
    reader.key(Qt::Key_Space);
    reader.key(Qt::Key_Space);
    EXPECT_EQ(reader.room().overlay_detail(), all);
    reader.key(Qt::Key_X);
    EXPECT_FALSE(reader.room().reference_lines());
    reader.key(Qt::Key_Tab);
    EXPECT_EQ(reader.room().active(), &reader.cell(2));
}

TEST_F(Hanging, ABoxWithCtrlSetsTheWindowToTheValuesInIt) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    auto const before = cell.content().window;
    int const w = cell.viewport().width(), h = cell.viewport().height();
    QPoint const from(w / 2 - 40, h / 2 - 30), to(w / 2 + 40, h / 2 + 30);
    QTest::mousePress(&cell.viewport(), Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseMove(&cell.viewport(), to);
    QTest::mouseRelease(&cell.viewport(), Qt::LeftButton, Qt::ControlModifier, to);
    EXPECT_NE(cell.content().window, before);
    // All values in the box lie within what the phantom has: air to metal.
    EXPECT_GT(cell.content().window.width, 0);
    EXPECT_LT(cell.content().window.width, 4100);
}

TEST_F(Hanging, ClosingAndOpeningAgainShowsEveryViewAsItWasLeft) {
    imaging::Window window;
    imaging::SliceGeometry geometry;
    QString stage;
    {
        WindowReader reader(data.path());
        reader.open(phantom());
        reader.key(Qt::Key_Period);
        reader.wait_for_pictures();
        ViewCell& cell = reader.cell(0);
        reader.room().activate(&cell);
        reader.key(Qt::Key_4);
        wheel(cell, 5);
        wheel(cell, -2, Qt::ControlModifier);
        window = cell.content().window;
        geometry = cell.geometry();
        stage = reader.room().stage_name();
        reader.window->close();
    }
    WindowReader reader(data.path());
    reader.open(phantom());
    EXPECT_EQ(reader.room().stage_name(), stage);
    ViewCell& cell = reader.cell(0);
    EXPECT_EQ(cell.content().window, window);
    EXPECT_LT(distance(cell.geometry().centre, geometry.centre), 0.01);
    EXPECT_NEAR(cell.geometry().mm_per_pixel, geometry.mm_per_pixel, 0.02 * geometry.mm_per_pixel);
}

TEST_F(Hanging, AKeyThatAnotherCommandHasIsRefusedByNameAndCanBeGivenAway) {
    WindowReader reader(data.path());
    auto& commands = reader.window->commands();
    EXPECT_EQ(commands.owner_of(QKeySequence(QStringLiteral("I")), QStringLiteral("view.turn")),
              QStringLiteral("view.invert"));
    EXPECT_FALSE(commands.rebind(QStringLiteral("view.turn"), QKeySequence(QStringLiteral("I"))));
    EXPECT_TRUE(commands.rebind(QStringLiteral("view.turn"), QKeySequence(QStringLiteral("Ctrl+Alt+R"))));
    for (Command const& one : commands.commands()) {
        if (one.when)
            continue; // shares its key while it is there
        for (QKeySequence const& key : one.keys)
            EXPECT_EQ(commands.owner_of(key, one.id), std::nullopt)
                << one.id.toStdString() << " " << key.toString().toStdString();
    }
}

TEST_F(Hanging, AKeySharedWithFusionIsFusionsOnlyInAFusedView) {
    WindowReader reader(data.path());
    reader.open(phantom());
    reader.key(Qt::Key_E);
    EXPECT_EQ(reader.room().tool(), QStringLiteral("ellipse"));
    reader.key(Qt::Key_Escape);
    hang_modality(reader, "PT");
    ViewCell* fused = nullptr;
    for (ViewCell* cell : reader.room().cells())
        if (cell->fused())
            fused = cell;
    ASSERT_NE(fused, nullptr);
    reader.room().activate(fused);
    double const before = fused->fusion().opacity;
    reader.key(Qt::Key_E);
    EXPECT_GT(fused->fusion().opacity, before);
    EXPECT_EQ(reader.room().tool(), QStringLiteral("window_level"));
}

TEST_F(Hanging, AMouseButtonHasTheToolThatTheReaderChoseAlsoAfterTheNextStart) {
    auto const middle_drag_changes_window = [](WindowReader& reader) {
        ViewCell& cell = reader.cell(1);
        auto const before = cell.content().window;
        QTest::mousePress(&cell.viewport(), Qt::MiddleButton, {}, {60, 60});
        QTest::mouseMove(&cell.viewport(), {90, 80});
        QTest::mouseMove(&cell.viewport(), {120, 90});
        QTest::mouseRelease(&cell.viewport(), Qt::MiddleButton, {}, {120, 90});
        return cell.content().window != before;
    };
    {
        WindowReader reader(data.path());
        reader.open(phantom());
        EXPECT_FALSE(middle_drag_changes_window(reader)); // it pans
        KeysDialog keys(
            reader.window->commands(),
            [&](MouseButtons const& mouse) { reader.room().set_mouse(mouse.middle, mouse.right); },
            reader.window.get());
        QComboBox* middle = nullptr;
        for (auto* const box : keys.findChildren<QComboBox*>())
            if (box->accessibleName() == QStringLiteral("Tool of the middle mouse button"))
                middle = box;
        ASSERT_NE(middle, nullptr);
        int const window_tool = middle->findData(QStringLiteral("window_level"));
        ASSERT_GE(window_tool, 0);
        middle->setCurrentIndex(window_tool);
        Q_EMIT middle->activated(window_tool);
        EXPECT_TRUE(middle_drag_changes_window(reader));
        reader.window->close();
    }
    WindowReader reader(data.path());
    reader.open(phantom());
    EXPECT_TRUE(middle_drag_changes_window(reader));
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

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // 2D needs no display; 3D has its own test
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    return RUN_ALL_TESTS();
}
