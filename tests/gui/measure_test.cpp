// Measuring in the real window: draw by mouse and keys, read the value, edit, undo, rename, delete, find
// again after a restart.
#include <QTreeWidget>

#include <cmath>
#include <numbers>

#include "app/ui/panels/case_column.h"
#include "app/ui/panels/measurement_panel.h"
#include "app/ui/text_prompt.h"
#include "app/ui/theme.h"
#include "tests/gui/phantom_window.h"

using namespace vertemark;
using namespace vertemark::app;
using annotation::Measurement;
using annotation::MeasurementKind;
using test::PhantomWindow;

namespace {

double value_of(Measurement const& m, char const* quantity) {
    for (auto const& value : m.values)
        if (value.quantity == quantity)
            return value.value.value_or(NAN);
    return NAN;
}

TEST(MeasureInWindow, ADistanceByDragIsThatOfThePatientAndCanBeEditedUndoneAndDeleted) {
    PhantomWindow desk;
    ASSERT_TRUE(desk.open(test::phantom_ct().folder));
    ViewCell& axial = desk.cell(imaging::Plane::axial);
    axial.focus(test::phantom_ct().vertebrae.at("L3"));
    desk.label("L3");
    QPoint const middle = PhantomWindow::at(axial, test::phantom_ct().vertebrae.at("L3"));
    QPoint const from = middle - QPoint(40, 12), to = middle + QPoint(35, 20);
    desk.key(Qt::Key_D);
    PhantomWindow::drag(axial, from, to);
    ASSERT_EQ(desk.now().measurements.size(), 1u);
    Measurement const drawn = desk.now().measurements[0];
    double const truth = distance(PhantomWindow::lps(axial, from), PhantomWindow::lps(axial, to));
    EXPECT_NEAR(value_of(drawn, "length"), truth, 1e-6);
    EXPECT_EQ(annotation::name(*drawn.level), "L3");
    EXPECT_EQ(drawn.image->modality, "CT");
    // It is listed, and the value is told.
    QTreeWidget* const list = desk.window->case_column().measurements()->list();
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(list->topLevelItem(0)->text(1), QStringLiteral("L3"));
    EXPECT_EQ(list->topLevelItem(0)->text(2), QStringLiteral("%1 mm").arg(truth, 0, 'f', 1));
    // A handle moves one end, also with another tool chosen.
    desk.key(Qt::Key_Escape);
    QPoint const further = to + QPoint(30, -15);
    PhantomWindow::drag(axial, to, further);
    EXPECT_NEAR(value_of(desk.now().measurements[0], "length"),
                distance(PhantomWindow::lps(axial, from), PhantomWindow::lps(axial, further)), 0.5);
    EXPECT_EQ(desk.room().selected_measurement(), drawn.id);
    // One undo takes the whole drag back.
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.now().measurements[0], drawn);
    PhantomWindow::click(axial, to);
    desk.key(Qt::Key_Delete);
    EXPECT_TRUE(desk.now().measurements.empty());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(desk.now().measurements.size(), 1u);
}

TEST(MeasureInWindow, ClickByClickCobbAndEscThatForgetsABegunLine) {
    PhantomWindow desk;
    ASSERT_TRUE(desk.open(test::phantom_ct().folder));
    ViewCell& sagittal = desk.cell(imaging::Plane::sagittal);
    LpsPoint const l2 = test::phantom_ct().vertebrae.at("L2"), l5 = test::phantom_ct().vertebrae.at("L5");
    sagittal.focus(l5);
    desk.label("L2");
    desk.label("L5");
    QPoint const upper = PhantomWindow::at(sagittal, l2), lower = PhantomWindow::at(sagittal, l5);
    desk.key(Qt::Key_B);
    PhantomWindow::click(sagittal, upper);
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.room().tool(), QStringLiteral("cobb")) << "the first Esc gives up the line only";
    std::vector<QPoint> const clicks{upper + QPoint(-22, 5), upper + QPoint(22, -6), lower + QPoint(-20, -9),
                                     lower + QPoint(21, 8)};
    for (QPoint const& at : clicks) {
        PhantomWindow::move(sagittal, at);
        PhantomWindow::click(sagittal, at);
    }
    ASSERT_EQ(desk.now().measurements.size(), 1u);
    Measurement const& cobb = desk.now().measurements[0];
    auto const slope = [&](std::size_t a, std::size_t b) {
        return std::atan2(clicks[b].y() - clicks[a].y(), clicks[b].x() - clicks[a].x());
    };
    EXPECT_NEAR(value_of(cobb, "cobb_angle"), std::abs(slope(0, 1) - slope(2, 3)) * 180 / std::numbers::pi,
                1e-6);
    EXPECT_EQ(annotation::name(*cobb.level), "L2");
    EXPECT_EQ(annotation::name(*cobb.lower_level), "L5");
}

TEST(MeasureInWindow, AnEllipseTellsTheValuesOfItsVoxels) {
    PhantomWindow desk;
    ASSERT_TRUE(desk.open(test::phantom_ct().folder));
    ViewCell& axial = desk.cell(imaging::Plane::axial);
    LpsPoint const l3 = test::phantom_ct().vertebrae.at("L3");
    axial.focus(l3);
    QPoint const middle = PhantomWindow::at(axial, l3), reach(18, 12);
    desk.key(Qt::Key_E);
    PhantomWindow::drag(axial, middle - reach, middle + reach);
    ASSERT_EQ(desk.now().measurements.size(), 1u);
    Measurement const& ellipse = desk.now().measurements[0];
    // Every voxel of the volume, whichever lies in the ellipse of this plane.
    auto const& volume = *axial.content().volume;
    auto const& g = volume.geometry();
    LpsPoint const a = PhantomWindow::lps(axial, middle - reach),
                   b = PhantomWindow::lps(axial, middle + reach);
    LpsPoint const centre = midpoint(a, b);
    double const rx = std::abs(dot(b - a, axial.geometry().right)) / 2,
                 ry = std::abs(dot(b - a, axial.geometry().down)) / 2;
    double sum = 0, most = -1e9, n = 0;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                LpsVector const d = g.to_lps({double(i), double(j), double(k)}) - centre;
                if (std::abs(dot(d, axial.geometry().normal())) > g.spacing_mm[2] / 4)
                    continue;
                double const x = dot(d, axial.geometry().right) / rx, y = dot(d, axial.geometry().down) / ry;
                if (x * x + y * y > 1)
                    continue;
                double const value = *volume.value_at(i, j, k);
                sum += value;
                most = std::max(most, value);
                ++n;
            }
    ASSERT_GT(n, 20);
    EXPECT_NEAR(value_of(ellipse, "mean"), sum / n, 1e-6);
    EXPECT_NEAR(value_of(ellipse, "maximum"), most, 1e-9);
    EXPECT_NEAR(value_of(ellipse, "area"), std::numbers::pi * rx * ry, 1e-6);
}

TEST(MeasureInWindow, AnArrowAsksForItsWordsAndATextWithoutWordsIsNothing) {
    PhantomWindow desk;
    ASSERT_TRUE(desk.open(test::phantom_ct().folder));
    ViewCell& axial = desk.cell(imaging::Plane::axial);
    QPoint const middle = axial.viewport().rect().center();
    desk.key(Qt::Key_A, Qt::ShiftModifier);
    PhantomWindow::drag(axial, middle + QPoint(60, 60), middle);
    TextPrompt& prompt = desk.window->text_prompt();
    ASSERT_TRUE(prompt.isVisible());
    QTest::keyClicks(prompt.field(), QStringLiteral("cortical break"));
    QTest::keyClick(prompt.field(), Qt::Key_Return);
    ASSERT_EQ(desk.now().measurements.size(), 1u);
    EXPECT_EQ(desk.now().measurements[0].label, "cortical break");
    desk.key(Qt::Key_T, Qt::ShiftModifier);
    PhantomWindow::click(axial, middle + QPoint(-70, 40));
    ASSERT_TRUE(prompt.isVisible());
    QTest::keyClick(prompt.field(), Qt::Key_Return);
    EXPECT_EQ(desk.now().measurements.size(), 1u);
}

TEST(MeasureInWindow, TheListRenamesAssignsJumpsAndDeletes) {
    PhantomWindow desk;
    ASSERT_TRUE(desk.open(test::phantom_ct().folder));
    ViewCell& axial = desk.cell(imaging::Plane::axial);
    LpsPoint const l3 = test::phantom_ct().vertebrae.at("L3");
    axial.focus(l3);
    QPoint const middle = PhantomWindow::at(axial, l3);
    desk.key(Qt::Key_P);
    PhantomWindow::click(axial, middle);
    desk.key(Qt::Key_Escape);
    MeasurementPanel* const panel = desk.window->case_column().measurements();
    ASSERT_EQ(panel->list()->topLevelItemCount(), 1);
    panel->list()->topLevelItem(0)->setText(0, QStringLiteral("marrow"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return desk.now().measurements[0].label == "marrow"; }));
    annotation::Lesion lesion;
    lesion.position = annotation::Place{l3, axial.frame_of_reference()};
    auto const id = desk.window->session()->editor().add_lesion(lesion);
    panel->give_to_lesion(desk.now().measurements[0].id, *id);
    EXPECT_EQ(desk.now().measurements[0].lesion, *id);
    // Far away, then back by Enter in the list.
    axial.focus(test::phantom_ct().vertebrae.at("L5"));
    EXPECT_GT(std::abs(axial.geometry().distance_of(desk.now().measurements[0].points[0]).value), 20);
    panel->set_selected(desk.now().measurements[0].id);
    QTest::keyClick(panel->list(), Qt::Key_Return);
    EXPECT_LT(std::abs(axial.geometry().distance_of(desk.now().measurements[0].points[0]).value), 1);
    QTest::keyClick(panel->list(), Qt::Key_Delete);
    EXPECT_TRUE(desk.now().measurements.empty());
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // the window needs no display; 3D asks for its own
    testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    apply_theme(app, ThemeKind::dark);
    return RUN_ALL_TESTS();
}
