// Every drawing by press, drag and click on an oblique, anisotropic volume: what it measures is what the
// formula says.
#include "app/tools/draw_tool.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/app/tools/pictures.h"

using namespace vertemark;
using namespace vertemark::app;
using annotation::MeasurementKind;

namespace {

imaging::VolumePtr flat_volume() {
    return test::volume_of<std::int16_t>(test::oblique_ct(), [](int i, int, int) { return 10.0 * i; });
}

imaging::SliceGeometry acquired(imaging::VolumePtr const& volume) {
    return imaging::native(volume->geometry(), {600, 500});
}

// In the plane of the slice, from its centre.
LpsPoint off(imaging::SliceGeometry const& slice, double right_mm, double down_mm) {
    return slice.centre + slice.right * right_mm + slice.down * down_mm;
}

} // namespace

TEST(DrawTool, ADistanceIsTheSameByDragAndByClicks) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    LpsPoint const a = off(slice, -10, -4), b = off(slice, 5, 4);
    auto const tool = make_distance_tool();
    test::Pointer dragged(*tool, volume, slice), clicked(*tool, volume, slice);
    dragged.drag(a, b);
    EXPECT_NEAR(dragged.value("length"), 17, 1e-9);
    EXPECT_EQ(dragged.made().frame.value, "1.2.3");
    EXPECT_EQ(dragged.made().image->instance.value, "1.9");
    clicked.click(a);
    EXPECT_TRUE(tool->busy());
    clicked.act(PointerAct::hover, slice.to_canvas(b));
    EXPECT_FALSE(clicked.preview.empty());
    clicked.click(b);
    EXPECT_FALSE(tool->busy());
    EXPECT_NEAR(clicked.value("length"), 17, 1e-9);
}

TEST(DrawTool, LengthsAreTrueOnObliquePlanesOfAnisotropicVoxels) {
    auto const volume = flat_volume();
    auto const slice =
        imaging::oblique(volume->geometry().centre(), {0.3, -0.8, 0.5}, {0, 0, 1}, 0.4, {600, 500});
    auto const tool = make_distance_tool();
    test::Pointer pointer(*tool, volume, slice);
    pointer.drag(CanvasPoint{100, 100}, CanvasPoint{160, 180}); // 100 pixels of 0.4 mm
    EXPECT_NEAR(pointer.value("length"), 40, 1e-9);
}

TEST(DrawTool, AnAngleTakesItsVertexSecond) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const tool = make_angle_tool();
    test::Pointer pointer(*tool, volume, slice);
    pointer.drag(off(slice, 12, 0), off(slice, 0, 0));
    double const t = 35 * std::numbers::pi / 180;
    pointer.click(off(slice, 9 * std::cos(t), 9 * std::sin(t)));
    EXPECT_NEAR(pointer.value("angle"), 35, 1e-9);
}

TEST(DrawTool, CobbNamesTheLevelsItSpans) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const tool = make_cobb_tool();
    test::Pointer pointer(*tool, volume, slice);
    auto const label = [&](char const* name, LpsPoint at) {
        annotation::VertebraLabel one;
        one.level = *annotation::parse_level(name);
        one.position = {at, FrameOfReferenceUid("1.2.3")};
        pointer.now.spine.labels.push_back(one);
    };
    label("T4", off(slice, 0, -18));
    label("T9", off(slice, 0, 17));
    double const t = 40 * std::numbers::pi / 180;
    // The lower line first, from right to left: the result is the same.
    pointer.drag(off(slice, 10, 15), off(slice, -10, 15));
    EXPECT_TRUE(pointer.all<AddMeasurement>().empty());
    pointer.drag(off(slice, 0, -20), off(slice, 10 * std::cos(t), -20 + 10 * std::sin(t)));
    EXPECT_NEAR(pointer.value("cobb_angle"), 40, 1e-9);
    EXPECT_EQ(annotation::name(*pointer.made().level), "T4");
    EXPECT_EQ(annotation::name(*pointer.made().lower_level), "T9");
}

TEST(DrawTool, ShapesHaveTheAreaAndTheValuesOfTheirFormula) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    // HU = 10 · column: across the rectangle the mean is that of the column in its middle.
    auto const& g = volume->geometry();
    LpsPoint const corner = g.to_lps({20.5, 30.5, 9}), opposite = g.to_lps({40.5, 50.5, 9});
    auto const on = imaging::through(slice, corner);
    {
        auto const tool = make_rectangle_tool();
        test::Pointer pointer(*tool, volume, on);
        pointer.drag(corner, opposite);
        EXPECT_NEAR(pointer.value("area"), 20 * 0.8 * 20 * 0.6, 1e-6);
        EXPECT_NEAR(pointer.value("mean"), 10 * 30.5, 1e-9);
        EXPECT_NEAR(pointer.value("minimum"), 210, 1e-9);
        EXPECT_NEAR(pointer.value("maximum"), 400, 1e-9);
        // Columns 21 … 40 of equal weight: variance of 1 … 20 in tens, of the sample of 400.
        EXPECT_NEAR(pointer.value("standard_deviation"), 10 * std::sqrt(33.25 * 400 / 399), 1e-6);
    }
    {
        auto const tool = make_ellipse_tool();
        test::Pointer pointer(*tool, volume, on);
        pointer.drag(corner, opposite);
        EXPECT_NEAR(pointer.value("area"), std::numbers::pi / 4 * 16 * 12, 1e-6);
        EXPECT_NEAR(pointer.value("mean"), 10 * 30.5, 1e-9);
    }
    {
        auto const tool = make_polygon_tool();
        test::Pointer pointer(*tool, volume, on);
        pointer.click(corner);
        pointer.click(g.to_lps({40.5, 30.5, 9}));
        pointer.click(opposite);
        pointer.click(g.to_lps({20.5, 50.5, 9}));
        EXPECT_TRUE(pointer.all<AddMeasurement>().empty());
        pointer.click(corner); // the first point closes it
        EXPECT_EQ(pointer.made().kind, MeasurementKind::area);
        EXPECT_NEAR(pointer.value("area"), 192, 1e-6);
        EXPECT_NEAR(pointer.value("mean"), 10 * 30.5, 1e-9);
    }
    {
        auto const tool = make_probe_tool();
        test::Pointer pointer(*tool, volume, on);
        pointer.click(g.to_lps({33, 12, 9}));
        EXPECT_NEAR(pointer.value("value"), 330, 1e-6);
        EXPECT_EQ(pointer.made().values.back().unit, "[hnsf'U]");
    }
}

TEST(DrawTool, TranslationIsTheWayAlongTheLowerEndplate) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const tool = make_translation_tool();
    test::Pointer pointer(*tool, volume, slice);
    // Back is to the right; the upper body stands 4.5 mm further forwards than the lower one.
    pointer.drag(off(slice, 3, -20), off(slice, 3 - 4.5, -3));
    pointer.drag(off(slice, 3, 0), off(slice, -17, 0));
    EXPECT_NEAR(pointer.value("translation"), 4.5, 1e-9);
}

TEST(DrawTool, AnEndplateSnapsToItsEdgeOnlyWhereAsked) {
    // Bone above, disc below a slanted edge: j = 40 + i / 8.
    auto const volume = test::volume_of<std::int16_t>(
        test::oblique_ct(), [](int i, int j, int) { return j < 40 + i / 8.0 ? 700.0 : 60.0; });
    auto const& g = volume->geometry();
    auto const slice = imaging::through(imaging::native(g, {600, 500}), g.to_lps({0, 0, 9}));
    auto const edge = [&](double i) { return g.to_lps({i, 39.5 + i / 8.0, 9}); };
    auto const tool = make_cobb_tool();
    for (bool const snap : {false, true}) {
        test::Pointer pointer(*tool, volume, slice);
        pointer.snap = snap;
        LpsVector const away = g.col_dir * 1.9; // drawn nearly 2 mm below the edge
        pointer.drag(edge(15) + away, edge(60) + away);
        pointer.drag(edge(60) - away, edge(15) - away);
        auto const points = pointer.made().points;
        ASSERT_EQ(points.size(), 4u);
        double const i0 = g.to_index(points[0]).i;
        EXPECT_NEAR(distance(points[0], edge(i0)), snap ? 0 : 1.9, snap ? 0.45 : 0.01);
        if (snap) {
            EXPECT_LT(pointer.value("cobb_angle"), 1.5);
        }
    }
}

TEST(DrawTool, TheWallAndTheEndplateOfATranslationSnapToTheirEdgesWhereAsked) {
    // An upper body up to i = 44.5, j = 34.5, a lower one up to i = 49.5 from j = 40.5: 5 voxels of slip.
    auto const volume = test::volume_of<std::int16_t>(test::oblique_ct(), [](int i, int j, int) {
        return (i < 45 && j < 35) || (i < 50 && j > 40) ? 700.0 : 60.0;
    });
    auto const& g = volume->geometry();
    auto const slice = imaging::through(imaging::native(g, {600, 500}), g.to_lps({0, 0, 9}));
    auto const at = [&](double i, double j) { return g.to_lps({i, j, 9}); };
    double const slip = 5 * g.spacing_mm[0], off_mm = 1.5;
    auto const tool = make_translation_tool();
    for (bool const snap : {false, true}) {
        test::Pointer pointer(*tool, volume, slice);
        pointer.snap = snap;
        LpsVector const behind = g.row_dir * off_mm, above = g.col_dir * -1.0;
        pointer.drag(at(44.5, 12) + behind, at(44.5, 33) + behind);
        pointer.drag(at(49.5, 40.5) + above, at(22, 40.5) + above);
        EXPECT_NEAR(pointer.value("translation"), snap ? slip : slip - off_mm, snap ? 0.45 : 0.05);
    }
}

TEST(DrawTool, LengthsAreRefusedWhereTheyWouldBeWrong) {
    auto info = test::oblique_ct();
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const distance_tool = make_distance_tool();
    {
        test::Pointer pointer(*distance_tool, volume, slice);
        pointer.straightened = true;
        pointer.drag(off(slice, 0, 0), off(slice, 10, 0));
        EXPECT_TRUE(pointer.all<AddMeasurement>().empty());
        EXPECT_EQ(pointer.all<Refuse>().front().reason, "lengths_on_straightened");
        auto const probe = make_probe_tool(); // a place is a place also there
        test::Pointer place(*probe, volume, slice);
        place.straightened = true;
        place.click(off(slice, 1, 1));
        EXPECT_EQ(place.all<AddMeasurement>().size(), 1u);
    }
    info.gaps = {{4, 3}};
    auto const gappy = test::volume_of<std::int16_t>(info, [](int, int, int) { return 1.0; });
    auto const across = imaging::along_voxels(imaging::Plane::sagittal, gappy->geometry(), {400, 400});
    test::Pointer pointer(*distance_tool, gappy, across);
    pointer.drag(info.geometry.to_lps({40, 45, 2}), info.geometry.to_lps({40, 45, 12}));
    ASSERT_EQ(pointer.made().values.size(), 1u);
    EXPECT_FALSE(pointer.made().values[0].value);
    EXPECT_EQ(pointer.made().values[0].absent_because, "crosses_gap");
}

TEST(DrawTool, AProjectionWithoutSpacingHasNoMillimetres) {
    imaging::VolumeInfo info;
    info.geometry.size = {300, 400, 1};
    info.planar = true;
    info.patient_space = false;
    info.spacing_basis = imaging::SpacingBasis::none;
    auto const film = test::volume_of<std::uint16_t>(info, [](int, int, int) { return 7.0; });
    auto const slice = imaging::native(film->geometry(), {300, 400});
    auto const tool = make_distance_tool();
    test::Pointer pointer(*tool, film, slice);
    pointer.patient_space = false;
    pointer.drag(off(slice, 0, 0), off(slice, 30, 40));
    EXPECT_TRUE(pointer.made().frame.empty());
    EXPECT_TRUE(std::isnan(pointer.value("length")));
    EXPECT_NEAR(pointer.value("length_in_pixels"), 50, 1e-6);
    info.spacing_basis = imaging::SpacingBasis::detector;
    info.geometry.spacing_mm = {0.15, 0.15, 1};
    auto const measured = test::volume_of<std::uint16_t>(info, [](int, int, int) { return 7.0; });
    auto const sharper = imaging::native(measured->geometry(), {300, 400});
    test::Pointer again(*tool, measured, sharper);
    again.patient_space = false;
    again.drag(off(sharper, 0, 0), off(sharper, 3, 4));
    EXPECT_NEAR(again.value("length"), 5, 1e-6);
    EXPECT_EQ(again.made().values[0].method, "at_detector");
}

TEST(DrawTool, ADrawingBelongsToTheLesionItLiesIn) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const tool = make_distance_tool();
    test::Pointer pointer(*tool, volume, slice);
    annotation::Lesion near, far;
    near.id = annotation::LesionId("near");
    near.position = annotation::Place{slice.centre, FrameOfReferenceUid("1.2.3")};
    near.radius_mm = 12;
    far = near;
    far.id = annotation::LesionId("far");
    far.position->point = off(slice, 24, 0);
    pointer.now.lesions = {far, near};
    pointer.drag(off(slice, -4, 0), off(slice, 4, 1));
    EXPECT_EQ(pointer.made().lesion->value, "near");
    pointer.drag(off(slice, -30, -20), off(slice, -28, -20));
    EXPECT_FALSE(pointer.made().lesion);
}

TEST(DrawTool, EscForgetsABegunDrawing) {
    auto const volume = flat_volume();
    auto const slice = acquired(volume);
    auto const tool = make_cobb_tool();
    test::Pointer pointer(*tool, volume, slice);
    pointer.drag(off(slice, 0, 0), off(slice, 10, 0));
    EXPECT_TRUE(tool->busy());
    tool->cancel();
    EXPECT_FALSE(tool->busy());
    pointer.drag(off(slice, 0, 0), off(slice, 10, 0));
    EXPECT_TRUE(pointer.all<AddMeasurement>().empty());
}
