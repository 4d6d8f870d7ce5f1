// Painting in the reading room: strokes as they are drawn, the segments over the pictures, operations on
// them.
#include "app/tools/paint.h"
#include "app/ui/reading_room.h"
#include "app/ui/refusal_text.h"

namespace vertemark::app {

annotation::Case const* ReadingRoom::current_case() const {
    return m_session ? &m_session->current() : nullptr;
}

void ReadingRoom::show_draft(std::optional<PaintDraft> const& draft) {
    if (!draft && !m_draft)
        return;
    m_draft.reset();
    if (draft && m_selected && m_session) {
        SegmentPictures::Draft shown{{draft->grid, draft->voxels}, draft->id, *m_selected};
        if (auto const* now =
                draft->id ? annotation::find_segmentation(m_session->current(), *draft->id) : nullptr)
            shown.mask.voxels = draft->mode == PaintMode::add ? now->mask.voxels | draft->voxels
                                                              : now->mask.voxels - draft->voxels;
        m_draft = std::move(shown);
    }
    show_segments();
}

void ReadingRoom::show_segments() {
    if (!m_session)
        return;
    for (ViewCell* cell : m_cells)
        if (cell->has_picture())
            cell->set_segments(cell->patient_space() ? m_segment_pictures.overlays(
                                                           m_session->current(), cell->frame_of_reference(),
                                                           m_selected, m_draft ? &*m_draft : nullptr)
                                                     : std::vector<imaging::SliceOverlay>{});
}

void ReadingRoom::set_paint(PaintSettings const& settings) {
    if (settings == m_paint)
        return;
    m_paint = settings;
    Q_EMIT paint_changed();
}

void ReadingRoom::choose_segmentation(std::optional<annotation::SegmentationId> const& id) {
    m_segmentation = id;
    Q_EMIT paint_changed();
}

annotation::Segmentation const* ReadingRoom::active_segmentation() const {
    if (!m_session || !m_selected)
        return nullptr;
    auto const* chosen =
        m_segmentation ? annotation::find_segmentation(m_session->current(), *m_segmentation) : nullptr;
    if (chosen && chosen->lesion == *m_selected)
        return chosen;
    auto const segments = annotation::segmentations_of(m_session->current(), *m_selected);
    return segments.empty() ? nullptr : segments.front();
}

imaging::Volume const* ReadingRoom::shown_volume() const {
    return m_active && m_active->has_picture() && m_active->whole() ? m_active->content().volume.get()
                                                                    : nullptr;
}

// One step for the reader: the voxels and the lesion's numbers that follow from them.
void ReadingRoom::apply_paint(annotation::Edit edit, imaging::Volume const* shown) {
    if (!m_session || !m_session->writable()) {
        Q_EMIT refused(tr("The case can't be changed now: it is read-only."));
        return;
    }
    auto& editor = m_session->editor();
    auto const whole = with_numbers(m_session->current(), std::move(edit), shown, editor.provenance());
    if (auto const done = editor.apply(whole); !done)
        Q_EMIT refused(refusal_text(done.error().detail));
    Q_EMIT paint_changed();
}

void ReadingRoom::paint_voxels(ViewCell* cell, PaintVoxels const& paint) {
    imaging::Volume const* const shown = cell->whole() ? cell->content().volume.get() : nullptr;
    if (paint.id)
        return apply_paint({annotation::PaintMask{*paint.id, paint.change}}, shown);
    if (!m_selected || paint.change.added.empty())
        return;
    annotation::Segmentation segment;
    segment.id = annotation::SegmentationId(m_session->editor().context().new_id());
    segment.lesion = *m_selected;
    segment.mask = {paint.grid, paint.change.added};
    segment.created = m_session->editor().provenance(annotation::How::measured);
    segment.created.method = paint.method;
    segment.created.source = cell->image_link();
    apply_paint({annotation::PutSegmentation{std::move(segment), {}}}, shown);
}

void ReadingRoom::add_segmentation() {
    if (!m_session || !m_selected) {
        Q_EMIT refused(refusal_text("no_lesion_selected"));
        return;
    }
    if (!m_active || !m_active->has_picture() || !m_active->patient_space()) {
        Q_EMIT refused(refusal_text("no_patient_space"));
        return;
    }
    annotation::Segmentation draft;
    draft.lesion = *m_selected;
    draft.label = m_active->content().volume->info().modality;
    draft.mask.grid = grid_of(*m_active->content().volume);
    auto const id = m_session->editor().add_segmentation(std::move(draft));
    if (!id) {
        Q_EMIT refused(refusal_text(id.error().detail));
        return;
    }
    choose_segmentation(*id);
}

void ReadingRoom::remove_segmentation() {
    auto const* const active = active_segmentation();
    if (!active) {
        Q_EMIT refused(refusal_text("no_segment"));
        return;
    }
    apply_paint({annotation::RemoveSegmentation{active->id}}, nullptr);
}

void ReadingRoom::operate_on_segment(SegmentOperation operation) {
    auto const* const active = active_segmentation();
    if (!active) {
        Q_EMIT refused(refusal_text("no_segment"));
        return;
    }
    auto edit = operate(m_session->current(), active->id, operation);
    if (!edit) {
        Q_EMIT refused(refusal_text(edit.error().detail));
        return;
    }
    apply_paint(std::move(*edit), shown_volume());
}

void ReadingRoom::repaint_segment(annotation::SegmentationId const& id, VoxelRuns const& voxels) {
    auto const* const segment = m_session ? find_segmentation(m_session->current(), id) : nullptr;
    if (!segment)
        return;
    auto change = annotation::difference(segment->mask.voxels, voxels);
    if (change.empty()) {
        Q_EMIT refused(refusal_text("nothing_changes"));
        return;
    }
    apply_paint({annotation::PaintMask{id, std::move(change)}}, shown_volume());
}

void ReadingRoom::combine_segment(annotation::SegmentationId const& with, BooleanOperation operation) {
    auto const* const active = active_segmentation();
    if (!active) {
        Q_EMIT refused(refusal_text("no_segment"));
        return;
    }
    auto edit = combine(m_session->current(), active->id, with, operation);
    if (!edit) {
        Q_EMIT refused(refusal_text(edit.error().detail));
        return;
    }
    apply_paint(std::move(*edit), shown_volume());
}

std::optional<SegmentNumbers> ReadingRoom::segment_numbers() const {
    auto const* const active = active_segmentation();
    return active ? numbers_of(active->mask, shown_volume()) : std::nullopt;
}

} // namespace vertemark::app
