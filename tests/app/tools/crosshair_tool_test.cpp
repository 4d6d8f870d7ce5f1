// The crosshair: what the centre, the lines and the squares do, and that letters follow an oblique plane.
#include "app/tools/crosshair_tool.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::imaging;

namespace {

struct Desk {
    VolumePtr volume = [] {
        VolumeInfo info;
        info.geometry.size = {100, 100, 100};
        info.geometry.origin = {-50, -50, 0};
        return test::volume_of<std::int16_t>(info, [](int, int, int) { return 0; });
    }();
    SliceContent content{.volume = volume};
    SliceGeometry axial = anatomical(Plane::axial, volume->geometry(), {400, 400});
    SliceGeometry sagittal = anatomical(Plane::sagittal, volume->geometry(), {400, 400});
    SliceGeometry coronal = anatomical(Plane::coronal, volume->geometry(), {400, 400});
    CrosshairTool tool;
    CanvasPoint pressed, before;
    Slab slab;

    PictureView picture() const {
        PictureView p{content, axial, {}};
        p.focus = axial.centre;
        p.others = {{1, sagittal, slab, &volume->geometry(), OverlayRole::sagittal},
                    {2, coronal, {}, &volume->geometry(), OverlayRole::coronal}};
        return p;
    }
    std::vector<ToolRequest> act(PointerAct act, CanvasPoint at, bool shift = false) {
        if (act == PointerAct::press)
            pressed = before = at;
        PointerEvent event{act, at, before, pressed};
        event.shift = shift;
        before = at;
        return tool.on_pointer(event, picture(), {{}, {}, {}}).requests;
    }
};

} // namespace

TEST(Crosshair, ADragAwayFromTheLinesMovesTheSharedPoint) {
    Desk desk;
    auto const pressed = desk.act(PointerAct::press, {300, 310});
    ASSERT_EQ(pressed.size(), 1u);
    auto const point = std::get<FocusPoint>(pressed[0]).point;
    EXPECT_NEAR(distance(point, desk.axial.to_lps({300, 310})), 0, 1e-9);
    EXPECT_TRUE(std::holds_alternative<FocusPoint>(desk.act(PointerAct::drag, {290, 310}).at(0)));
}

TEST(Crosshair, ALineTurnsThePlanesByTheAngleOfTheDrag) {
    Desk desk;
    auto const cross = crosshair_of(desk.picture());
    ASSERT_TRUE(cross);
    ASSERT_EQ(cross->lines.size(), 2u);
    CanvasPoint const c = cross->centre;
    CanvasPoint const on_line = cross->lines[0].turn[1]; // sagittal: a vertical line of the axial picture
    EXPECT_NEAR(on_line.x, c.x, 1.0 / desk.axial.mm_per_pixel); // the plane lies on its nearest voxels
    EXPECT_TRUE(desk.act(PointerAct::press, on_line).empty());
    // A quarter of a right angle clockwise on the screen.
    double const r = std::hypot(on_line.x - c.x, on_line.y - c.y),
                 start = std::atan2(on_line.y - c.y, on_line.x - c.x);
    double const t = start + 22.5 * std::acos(-1) / 180;
    auto const turned = desk.act(PointerAct::drag, {c.x + r * std::cos(t), c.y + r * std::sin(t)});
    ASSERT_EQ(turned.size(), 1u);
    auto const turn = std::get<TurnViews>(turned[0]);
    EXPECT_NEAR(turn.angle.value, 22.5, 1e-6);
    EXPECT_FALSE(turn.only);
    SliceGeometry const tilted_sagittal = tilted(desk.sagittal, turn.pivot, turn.axis, turn.angle);
    auto const line = reference_line(desk.axial, tilted_sagittal);
    ASSERT_TRUE(line);
    // The line follows the pointer.
    double const slope = std::atan2(line->second.y - line->first.y, line->second.x - line->first.x);
    double const upright = std::atan2(on_line.y - c.y, 0) + 22.5 * std::acos(-1) / 180;
    EXPECT_NEAR(std::sin(slope - upright), 0, 1e-6);
    // Two letters where two axes are seen; none is wrong.
    auto const letters = edge_letters(tilted_sagittal, PatientSpace::known);
    EXPECT_EQ(letters.top, "H");
    EXPECT_EQ(letters.left.size(), 2u);
    EXPECT_EQ(letters.left[0], 'A');
    double const sideways = -tilted_sagittal.right.x; // towards the picture's left edge
    EXPECT_EQ(letters.left[1], sideways > 0 ? 'L' : 'R');
}

TEST(Crosshair, AClickOnALineMovesTheSharedPointAndATremblingHandTurnsNothing) {
    Desk desk;
    auto const cross = crosshair_of(desk.picture());
    ASSERT_TRUE(cross);
    CanvasPoint const on_line = cross->lines[0].turn[1], beside{on_line.x + 2, on_line.y - 1};
    EXPECT_TRUE(desk.act(PointerAct::press, on_line).empty());
    EXPECT_TRUE(desk.act(PointerAct::drag, beside).empty());
    auto const clicked = desk.act(PointerAct::release, beside);
    ASSERT_EQ(clicked.size(), 1u);
    EXPECT_NEAR(distance(std::get<FocusPoint>(clicked[0]).point, desk.axial.to_lps(beside)), 0, 1e-9);
    // After a real drag the release moves nothing.
    desk.act(PointerAct::press, on_line);
    EXPECT_EQ(desk.act(PointerAct::drag, {on_line.x + 30, on_line.y}).size(), 1u);
    EXPECT_TRUE(desk.act(PointerAct::release, {on_line.x + 30, on_line.y}).empty());
}

TEST(Crosshair, WithShiftOneLineTurnsAlone) {
    Desk desk;
    auto const cross = crosshair_of(desk.picture());
    desk.act(PointerAct::press, cross->lines[1].turn[0]);
    auto const turned = desk.act(PointerAct::drag, {cross->lines[1].turn[0].x, cross->centre.y - 40}, true);
    EXPECT_EQ(std::get<TurnViews>(turned.at(0)).only, 2);
}

TEST(Crosshair, ASquareSetsTheSlabOfItsPlane) {
    Desk desk;
    auto cross = crosshair_of(desk.picture());
    desk.act(PointerAct::press, cross->lines[0].slab[0]);
    double const mm = 7;
    double const side = cross->lines[0].slab[0].x < cross->centre.x ? -1 : 1;
    CanvasPoint const to{cross->lines[0].turn[1].x + side * mm / desk.axial.mm_per_pixel,
                         cross->lines[0].slab[0].y};
    auto const changed = desk.act(PointerAct::drag, to);
    auto const slab = std::get<ChangeSlab>(changed.at(0));
    EXPECT_EQ(slab.view, 1);
    EXPECT_NEAR(slab.slab.thickness_mm, 14, 0.5);
    desk.slab = slab.slab;
    cross = crosshair_of(desk.picture());
    EXPECT_NEAR(cross->lines[0].slab_pixels * desk.axial.mm_per_pixel, slab.slab.thickness_mm / 2, 1e-9);
}
