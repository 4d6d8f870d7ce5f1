// Painting through the tools, as the window drives them: events in, one undoable step out.
#include <gtest/gtest.h>

#include <numbers>

#include "annotation/edit/case_editor.h"
#include "app/overlay/segment_pictures.h"
#include "app/tools/brush_tool.h"
#include "app/tools/outline_tool.h"
#include "app/tools/region_tool.h"
#include "app/tools/segment_edits.h"
#include "app/tools/tool_list.h"
#include "tests/imaging/view/volumes.h"

namespace vertemark::app {

namespace {

using namespace annotation;

// A CT of 100 × 100 × 20 voxels of 1 mm with a ball of 8 mm radius and 300 HU in its middle.
class Painting : public testing::Test {
protected:
    Painting()
        : m_editor({}, {"Reader A", [] { return Instant{}; },
                        [n = 0]() mutable { return "id" + std::to_string(++n); }}) {
        imaging::VolumeInfo info;
        info.geometry.size = {100, 100, 20};
        info.frame_of_reference = FrameOfReferenceUid("1.2");
        info.series = SeriesUid("1.2.3");
        info.modality = "CT";
        info.quantity = Quantity::hounsfield;
        auto const g = info.geometry;
        m_content.volume = test::volume_of<std::int16_t>(info, [&](int i, int j, int k) {
            return distance(g.to_lps({double(i), double(j), double(k)}), {50, 50, 10}) <= 8 ? 300 : 40;
        });
        m_content.window = {100, 600};
        m_slice = imaging::along_voxels(imaging::Plane::axial, g, {200, 200});
        m_slice = imaging::through(m_slice, {50, 50, 10});
        m_lesion = *m_editor.add_lesion({});
    }

    // Carries out what the tool asks, as the reading room does; returns the last response.
    ToolResponse send(Tool& tool, PointerAct act, LpsPoint at, bool shift = false) {
        PointerEvent event;
        event.act = act;
        event.before = m_before;
        event.at = m_slice.to_canvas(at);
        if (act == PointerAct::press)
            m_pressed = event.at;
        event.pressed = m_pressed;
        event.shift = shift;
        m_before = event.at;
        PictureView const picture{m_content, m_slice, {}, true};
        auto response = tool.on_pointer(event, picture, {m_editor.current(), m_selected, {}, m_paint, {}});
        for (auto const& request : response.requests) {
            if (auto const* refused = std::get_if<Refuse>(&request))
                m_refused = refused->reason;
            if (auto const* paint = std::get_if<PaintVoxels>(&request))
                apply(*paint);
        }
        return response;
    }
    void apply(PaintVoxels const& paint) {
        Edit edit{PaintMask{paint.id.value_or(SegmentationId{}), paint.change}};
        if (!paint.id) {
            Segmentation segment;
            segment.id = SegmentationId("s1");
            segment.lesion = m_lesion;
            segment.mask = {paint.grid, paint.change.added};
            edit = {PutSegmentation{segment, {}}};
        }
        ASSERT_TRUE(m_editor.apply(
            with_numbers(m_editor.current(), edit, m_content.volume.get(), m_editor.provenance())));
    }
    void click(Tool& tool, LpsPoint at, bool shift = false) {
        send(tool, PointerAct::press, at, shift);
        send(tool, PointerAct::release, at, shift);
    }
    [[nodiscard]] double ml() const { return m_editor.current().segmentations.front().mask.volume_ml(); }
    [[nodiscard]] Lesion const& lesion() const { return m_editor.current().lesions.front(); }

    CaseEditor m_editor;
    LesionId m_lesion;
    std::optional<LesionId> m_selected = LesionId("id1");
    imaging::SliceContent m_content;
    imaging::SliceGeometry m_slice;
    PaintSettings m_paint;
    CanvasPoint m_before, m_pressed;
    std::string m_refused;
};

} // namespace

TEST_F(Painting, AStrokeIsOneUndoStepAndGivesTheLesionItsVolume) {
    BrushTool brush(PaintMode::add);
    m_paint.radius_mm = 4;
    send(brush, PointerAct::press, {40, 50, 10});
    auto const drawing = send(brush, PointerAct::drag, {60, 50, 10});
    ASSERT_TRUE(drawing.draft);
    EXPECT_FALSE(drawing.draft->voxels.empty());
    EXPECT_TRUE(m_editor.current().segmentations.empty()); // nothing is the case's before the release
    send(brush, PointerAct::release, {60, 50, 10});
    double const expected = (20 * 8 + std::numbers::pi * 16) / 1000;
    EXPECT_NEAR(ml(), expected, 0.1 * expected);
    ASSERT_TRUE(lesion().signals.volume_ml);
    EXPECT_NEAR(lesion().signals.volume_ml->value, ml(), 1e-9);
    EXPECT_EQ(lesion().signals.volume_ml->from.how, How::measured);
    ASSERT_TRUE(m_editor.undo());
    EXPECT_TRUE(m_editor.current().segmentations.empty());
    EXPECT_FALSE(lesion().signals.volume_ml);
    ASSERT_TRUE(m_editor.redo());
    EXPECT_NEAR(ml(), expected, 0.1 * expected);
}

TEST_F(Painting, TheBallPaintsThroughSlicesAndTheRangeKeepsToTheLesion) {
    BrushTool brush(PaintMode::add);
    m_paint.radius_mm = 12;
    m_paint.shape = BrushShape::ball;
    m_paint.range = imaging::ValueRange{200, 400};
    click(brush, {50, 50, 10});
    double const ball = 4.0 / 3 * std::numbers::pi * 512 / 1000;
    EXPECT_NEAR(ml(), ball, 0.05 * ball);
    EXPECT_NEAR(lesion().signals.hu_mean->value, 300, 1e-6);
}

TEST_F(Painting, ShiftRubsOut) {
    BrushTool brush(PaintMode::add);
    m_paint.radius_mm = 6;
    click(brush, {50, 50, 10});
    double const before = ml();
    m_paint.radius_mm = 2;
    click(brush, {50, 50, 10}, true);
    EXPECT_NEAR(before - ml(), std::numbers::pi * 4 / 1000, 0.003);
}

TEST_F(Painting, WithoutALesionItSaysWhy) {
    m_selected.reset();
    BrushTool brush(PaintMode::add);
    click(brush, {50, 50, 10});
    EXPECT_EQ(m_refused, "no_lesion_selected");
    EXPECT_TRUE(m_editor.current().segmentations.empty());
}

TEST_F(Painting, AnOutlineIsClosedAtItsFirstCorner) {
    OutlineTool outline(OutlineTool::Line::straight);
    for (LpsPoint const corner :
         {LpsPoint{40, 40, 10}, {60, 40, 10}, {60, 60, 10}, {40, 60, 10}, {40, 40, 10}})
        click(outline, corner);
    EXPECT_NEAR(ml(), 0.4, 0.03);
}

TEST_F(Painting, TheLivewireHoldsToTheBall) {
    OutlineTool wire(OutlineTool::Line::livewire);
    for (LpsPoint const corner :
         {LpsPoint{58, 50, 10}, {50, 58, 10}, {42, 50, 10}, {50, 42, 10}, {58, 50, 10}})
        click(wire, corner);
    ASSERT_FALSE(m_editor.current().segmentations.empty());
    EXPECT_NEAR(ml(), std::numbers::pi * 64 / 1000, 0.035);
}

TEST_F(Painting, RegionGrowingTakesTheBall) {
    GrowTool grow;
    click(grow, {50, 50, 10});
    double const ball = 4.0 / 3 * std::numbers::pi * 512 / 1000;
    EXPECT_NEAR(ml(), ball, 0.05 * ball);
}

TEST_F(Painting, OperationsAreEditsThatCanBeUndone) {
    BrushTool brush(PaintMode::add);
    m_paint.radius_mm = 6;
    for (double z : {6.0, 10.0, 14.0}) {
        m_slice = imaging::through(m_slice, {50, 50, z});
        click(brush, {50, 50, z});
    }
    Case const before = m_editor.current();
    SegmentationId const id = before.segmentations.front().id;
    auto const filled = operate(before, id, SegmentOperation::between_slices);
    ASSERT_TRUE(filled);
    ASSERT_TRUE(m_editor.apply(*filled));
    EXPECT_NEAR(ml(), 9 * std::numbers::pi * 36 / 1000, 0.1);
    ASSERT_TRUE(m_editor.undo());
    EXPECT_EQ(m_editor.current(), before);
    EXPECT_EQ(operate(before, SegmentationId("none"), SegmentOperation::smooth).error().detail, "no_segment");
}

TEST_F(Painting, SegmentsMayOverlapAndAreCombined) {
    BrushTool brush(PaintMode::add);
    m_paint.radius_mm = 6;
    click(brush, {50, 50, 10});
    Segmentation other = m_editor.current().segmentations.front();
    other.id = SegmentationId("s2");
    ASSERT_TRUE(m_editor.apply({PutSegmentation{other, {}}}));
    SegmentPictures pictures;
    EXPECT_EQ(pictures.overlays(m_editor.current(), FrameOfReferenceUid("1.2"), m_lesion).size(), 2u);
    auto const none =
        combine(m_editor.current(), SegmentationId("s1"), SegmentationId("s2"), BooleanOperation::subtract);
    ASSERT_TRUE(none);
    ASSERT_TRUE(m_editor.apply(*none));
    EXPECT_EQ(ml(), 0);
    EXPECT_EQ(pictures.overlays(m_editor.current(), FrameOfReferenceUid("1.2"), m_lesion).size(), 1u);
    EXPECT_TRUE(pictures.overlays(m_editor.current(), FrameOfReferenceUid("9"), m_lesion).empty());
}

TEST_F(Painting, ALesionTakesItsSegmentsAlongWhenRemoved) {
    BrushTool brush(PaintMode::add);
    click(brush, {50, 50, 10});
    Case const before = m_editor.current();
    ASSERT_TRUE(m_editor.apply(removal_of(before, m_lesion)));
    EXPECT_TRUE(m_editor.current().segmentations.empty());
    ASSERT_TRUE(m_editor.undo());
    EXPECT_EQ(m_editor.current(), before);
}

} // namespace vertemark::app
