// Taking hold of finished drawings: handles, lines, shapes that stay what they are.
#include "app/tools/measurement_tool.h"

#include <gtest/gtest.h>

#include "annotation/edit/apply.h"
#include "app/core/measure_image.h"
#include "tests/app/tools/pictures.h"

using namespace vertemark;
using namespace vertemark::app;
using annotation::Measurement;
using annotation::MeasurementId;
using annotation::MeasurementKind;

namespace {

struct Desk {
    imaging::VolumePtr volume =
        test::volume_of<std::int16_t>(test::oblique_ct(), [](int i, int j, int) { return i + 2.0 * j; });
    imaging::SliceGeometry slice = imaging::native(volume->geometry(), {600, 500});
    MeasurementTool tool;
    test::Pointer pointer{tool, volume, slice};

    LpsPoint off(double right_mm, double down_mm) const {
        return slice.centre + slice.right * right_mm + slice.down * down_mm;
    }
    void add(MeasurementKind kind, std::vector<LpsPoint> points) {
        Measurement m;
        m.id = MeasurementId("m" + std::to_string(pointer.now.measurements.size()));
        m.kind = kind;
        m.points = std::move(points);
        m.frame = FrameOfReferenceUid("1.2.3");
        m.values = values_on(*volume, m);
        pointer.now.measurements.push_back(std::move(m));
    }
    // Applies each edit as the editor would.
    void drag(LpsPoint from, LpsPoint to) {
        CanvasPoint const a = slice.to_canvas(from), b = slice.to_canvas(to);
        auto const apply_all = [&](std::vector<ToolRequest> const& requests) {
            for (auto const& request : requests)
                if (auto const* edit = std::get_if<ApplyEdit>(&request)) {
                    ASSERT_TRUE(annotation::apply(pointer.now, edit->edit));
                }
        };
        apply_all(pointer.act(PointerAct::press, a));
        apply_all(pointer.act(PointerAct::drag, {(a.x + b.x) / 2, (a.y + b.y) / 2}));
        apply_all(pointer.act(PointerAct::drag, b));
        apply_all(pointer.act(PointerAct::release, b));
    }
    double value(std::size_t index = 0) const { return *pointer.now.measurements[0].values[index].value; }
};

} // namespace

TEST(MeasurementTool, AHandleMovesOnePointAndTheValueFollows) {
    Desk desk;
    desk.add(MeasurementKind::length, {desk.off(0, 0), desk.off(10, 0)});
    desk.drag(desk.off(10, 0), desk.off(10, 24));
    EXPECT_NEAR(desk.value(), 26, 1e-9);
    EXPECT_NEAR(distance(desk.pointer.now.measurements[0].points[0], desk.off(0, 0)), 0, 1e-9);
    EXPECT_EQ(desk.pointer.all<SelectMeasurement>().front().id->value, "m0");
}

TEST(MeasurementTool, ALineMovesTheWhole) {
    Desk desk;
    desk.add(MeasurementKind::length, {desk.off(0, 0), desk.off(20, 0)});
    desk.drag(desk.off(10, 0), desk.off(7, 5));
    EXPECT_NEAR(desk.value(), 20, 1e-9);
    EXPECT_NEAR(distance(desk.pointer.now.measurements[0].points[0], desk.off(-3, 5)), 0, 1e-9);
}

TEST(MeasurementTool, AnotherSliceHasNothingToHold) {
    Desk desk;
    desk.add(MeasurementKind::length, {desk.off(0, 0) + desk.slice.normal() * 5, desk.off(20, 0)});
    desk.drag(desk.off(10, 0), desk.off(7, 5));
    EXPECT_TRUE(desk.pointer.all<ApplyEdit>().empty());
}

TEST(MeasurementTool, ARectangleKeepsItsRightAnglesAndItsOppositeCorner) {
    Desk desk;
    std::vector<LpsPoint> const corners{desk.off(0, 0), desk.off(10, 0), desk.off(10, 6), desk.off(0, 6)};
    desk.add(MeasurementKind::rectangle, corners);
    for (std::size_t held = 0; held < 4; ++held) {
        LpsVector const by = desk.off(3, 2) - desk.off(0, 0);
        Measurement const m = with_point_moved(desk.pointer.now.measurements[0], held, by);
        std::size_t const opposite = (held + 2) % 4;
        EXPECT_NEAR(distance(m.points[held], corners[held] + by), 0, 1e-9);
        EXPECT_NEAR(distance(m.points[opposite], corners[opposite]), 0, 1e-9);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(
                dot(m.points[(i + 1) % 4] - m.points[i], m.points[(i + 2) % 4] - m.points[(i + 1) % 4]), 0,
                1e-9);
    }
}

TEST(MeasurementTool, AnEllipseTurnsAboutItsCentreAndKeepsTheOtherAxis) {
    Desk desk;
    desk.add(MeasurementKind::ellipse, {desk.off(-8, 0), desk.off(8, 0), desk.off(0, -5), desk.off(0, 5)});
    Measurement const m =
        with_point_moved(desk.pointer.now.measurements[0], 1, desk.off(0, 12) - desk.off(8, 0));
    EXPECT_NEAR(distance(midpoint(m.points[0], m.points[1]), desk.off(0, 0)), 0, 1e-9);
    EXPECT_NEAR(distance(m.points[0], m.points[1]), 24, 1e-9);
    EXPECT_NEAR(distance(m.points[2], m.points[3]), 10, 1e-9);
    EXPECT_NEAR(dot(m.points[1] - m.points[0], m.points[3] - m.points[2]), 0, 1e-9);
}

TEST(MeasurementTool, StatisticsAreThoseOfTheImageItLiesOn) {
    Desk desk;
    desk.add(MeasurementKind::rectangle, {desk.off(0, 0), desk.off(10, 0), desk.off(10, 6), desk.off(0, 6)});
    auto info = test::oblique_ct();
    info.quantity = Quantity::suv_bw;
    auto const pet = test::volume_of<float>(info, [](int, int, int) { return 3.25; });
    auto const values = values_on(*pet, desk.pointer.now.measurements[0]);
    ASSERT_EQ(values.size(), 5u);
    EXPECT_EQ(values[1].quantity, "mean");
    EXPECT_DOUBLE_EQ(*values[1].value, 3.25);
    EXPECT_EQ(values[1].unit, "g/ml{SUVbw}");
    // Without SUV the stored units stay what they are.
    info.quantity = Quantity::activity_bq_per_ml;
    auto const raw = test::volume_of<float>(info, [](int, int, int) { return 9000; });
    EXPECT_EQ(values_on(*raw, desk.pointer.now.measurements[0])[1].unit, "Bq/ml");
}
