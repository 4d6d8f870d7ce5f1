// Commands on painted segments, and the bar that holds them.
#include "app/core/job_runner.h"
#include "app/core/refine_segment.h"
#include "app/tools/tool_list.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/refusal_text.h"
#include "app/ui/segment_bar.h"

namespace vertemark::app {

namespace {

// In the background: the level set takes a second or more. What the reader painted meanwhile stands.
void refine_active_segment(ReadingRoom& room, JobRunner& jobs) {
    auto const* const segment = room.active_segmentation();
    if (!segment || segment->mask.voxels.empty())
        return room.refuse(refusal_text("no_segment"));
    imaging::VolumePtr const volume =
        room.active() && room.active()->whole() ? room.active()->content().volume : nullptr;
    if (!volume)
        return room.refuse(refusal_text("other_grid"));
    jobs.run(
        QStringLiteral("refine segment"), &room,
        [volume, mask = segment->mask](Job& job) { return refine_segment(*volume, mask, job); },
        [&room, id = segment->id, before = segment->mask.voxels](Result<VoxelRuns> const& refined) {
            if (!refined) {
                if (refined.error().code != ErrorCode::cancelled)
                    room.refuse(refusal_text(refined.error().detail));
                return;
            }
            auto const* const c = room.current_case();
            auto const* const now = c ? annotation::find_segmentation(*c, id) : nullptr;
            if (now && now->mask.voxels == before)
                room.repaint_segment(id, *refined);
        });
}

} // namespace

void MainWindow::add_segment_commands() {
    QString const category = tr("Segment");
    auto const add = [&](char const* id, QString const& text, char const* key, QString const& hint,
                         std::function<void()> act, std::function<bool()> checked = {}) {
        QList<QKeySequence> keys;
        if (*key)
            keys = {QKeySequence(QLatin1String(key))};
        m_commands->add({QLatin1String(id), category, text, keys, hint, std::move(act), std::move(checked)});
    };
    add(
        "segment.bar", tr("Segment bar"), "Shift+P", tr("Painting tools, operations and numbers"),
        [this] { m_segment_bar->setVisible(!m_segment_bar->isVisible()); },
        [this] { return m_segment_bar && m_segment_bar->isVisible(); });
    add("segment.smaller", tr("Smaller brush"), "-", {}, [this] { scale_brush(1 / 1.25); });
    add("segment.larger", tr("Larger brush"), "+", {}, [this] { scale_brush(1.25); });
    add(
        "segment.ball", tr("Brush through slices"), "Shift+L", tr("The brush is a ball instead of flat"),
        [this] {
            PaintSettings paint = m_room->paint();
            paint.shape = paint.shape == BrushShape::ball ? BrushShape::flat : BrushShape::ball;
            m_room->set_paint(paint);
        },
        [this] { return m_room->paint().shape == BrushShape::ball; });
    add("segment.new", tr("New segment"), "", tr("Another segment of this lesion, on the active picture"),
        [this] { m_room->add_segmentation(); });
    add("segment.remove", tr("Remove segment"), "", {}, [this] { m_room->remove_segmentation(); });
    auto const operation = [&](char const* id, QString const& text, char const* key, QString const& hint,
                               SegmentOperation what) {
        add(id, text, key, hint, [this, what] { m_room->operate_on_segment(what); });
    };
    operation("segment.between", tr("Fill between slices"), "Shift+G",
              tr("Fills empty slices between painted ones by their shape"), SegmentOperation::between_slices);
    operation("segment.largest", tr("Keep the largest part"), "", {}, SegmentOperation::largest_island);
    operation("segment.drop_small", tr("Drop small islands"), "", tr("Parts below 0.05 ml"),
              SegmentOperation::drop_small_islands);
    operation("segment.smooth", tr("Smooth"), "", tr("Rounds the surface"), SegmentOperation::smooth);
    add("segment.refine", tr("Refine to the edges"), "",
        tr("Moves the painted surface to the nearest edges of the picture (level set)"),
        [this] { refine_active_segment(*m_room, *m_jobs); });
    operation("segment.holes", tr("Fill holes"), "", {}, SegmentOperation::fill_holes);
    operation("segment.grow", tr("Grow by 1 mm"), "", {}, SegmentOperation::grow);
    operation("segment.shrink", tr("Shrink by 1 mm"), "", {}, SegmentOperation::shrink);
}

void MainWindow::scale_brush(double factor) {
    PaintSettings paint = m_room->paint();
    paint.radius_mm = std::clamp(paint.radius_mm * factor, 0.5, 50.0);
    m_room->set_paint(paint);
}

void MainWindow::build_segment_bar() {
    addToolBarBreak();
    m_segment_bar = new SegmentBar(*m_room, *m_commands, this);
    addToolBar(m_segment_bar);
    m_segment_bar->hide();
    connect(m_room, &ReadingRoom::tool_changed, this, [this](QString const& tool) {
        if (is_painting(tool.toStdString()) && !m_segment_bar->isVisible()) {
            m_segment_bar->show();
            m_segment_bar->refresh();
        }
    });
}

} // namespace vertemark::app
