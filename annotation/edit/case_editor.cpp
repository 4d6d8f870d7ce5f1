#include "annotation/edit/case_editor.h"

#include <algorithm>

#include "annotation/edit/apply.h"

namespace vertemark::annotation {

CaseEditor::CaseEditor(Case start, EditContext context, History history)
    : m_case(std::move(start)), m_context(std::move(context)), m_history(std::move(history)) {}

Result<void> CaseEditor::apply(Edit const& edit, std::string const& merge_key) {
    TRY(Edit inverse, annotation::apply(m_case, edit));
    bool const merged = !merge_key.empty() && merge_key == m_merge_key;
    m_merge_key = merge_key;
    Change const change{Act::done, edit, std::move(inverse), merged, m_context.who, m_context.now()};
    m_history.follow(change);
    tell(change);
    return {};
}

Result<LesionId> CaseEditor::add_lesion(Lesion draft) {
    int last = 0;
    for (auto const& lesion : m_case.lesions)
        last = std::max(last, lesion.number);
    draft.id = LesionId(m_context.new_id());
    draft.number = last + 1;
    draft.created = provenance();
    CHECK_OK(apply(Edit{PutLesion{draft, {}}}));
    return draft.id;
}

Result<MeasurementId> CaseEditor::add_measurement(Measurement draft) {
    draft.id = MeasurementId(m_context.new_id());
    draft.created = provenance(How::measured);
    CHECK_OK(apply(Edit{PutMeasurement{draft, {}}}));
    return draft.id;
}

Result<SegmentationId> CaseEditor::add_segmentation(Segmentation draft) {
    if (!find_lesion(m_case, draft.lesion))
        return fail(ErrorCode::not_found, "no such lesion", draft.lesion.value);
    draft.id = SegmentationId(m_context.new_id());
    draft.created = provenance(How::measured);
    CHECK_OK(apply(Edit{PutSegmentation{draft, {}}}));
    return draft.id;
}

Result<void> CaseEditor::change_lesion(LesionId const& id, std::function<void(Lesion&)> const& change,
                                       std::string const& merge_key) {
    auto const* const found = find_lesion(m_case, id);
    if (!found)
        return fail(ErrorCode::not_found, "no such lesion", id.value);
    Lesion lesion = *found;
    change(lesion);
    lesion.id = id;
    if (lesion == *found)
        return {};
    return apply(Edit{PutLesion{std::move(lesion), {}}}, merge_key);
}

Result<void> CaseEditor::change_clinical(std::function<void(ClinicalRecord&)> const& change,
                                         std::string const& merge_key) {
    ClinicalRecord clinical = m_case.clinical;
    change(clinical);
    if (clinical == m_case.clinical)
        return {};
    return apply(Edit{SetClinical{std::move(clinical)}}, merge_key);
}

std::string CaseEditor::undo_name() const {
    return can_undo() ? name(m_history.to_undo()->forward) : std::string();
}

std::string CaseEditor::redo_name() const {
    return can_redo() ? name(m_history.to_redo()->forward) : std::string();
}

Result<void> CaseEditor::undo() {
    if (!can_undo())
        return fail(ErrorCode::not_found, "nothing to undo");
    Step const step = *m_history.to_undo();
    return move(Act::undone, {step.backward, step.forward});
}

Result<void> CaseEditor::redo() {
    if (!can_redo())
        return fail(ErrorCode::not_found, "nothing to redo");
    return move(Act::redone, Step(*m_history.to_redo()));
}

// Applies one step of the history; `step.forward` is what is done now.
Result<void> CaseEditor::move(Act act, Step const& step) {
    TRY(Edit inverse, annotation::apply(m_case, step.forward));
    m_merge_key.clear();
    Change const change{act, step.forward, std::move(inverse), false, m_context.who, m_context.now()};
    m_history.follow(change);
    tell(change);
    return {};
}

Provenance CaseEditor::provenance(How how) const {
    return {how, m_context.who, m_context.now(), {}, {}};
}

int CaseEditor::listen(Listener listener) {
    m_listeners.emplace_back(m_next_handle, std::move(listener));
    return m_next_handle++;
}

void CaseEditor::forget(int handle) {
    std::erase_if(m_listeners, [&](auto const& entry) { return entry.first == handle; });
}

void CaseEditor::tell(Change const& change) {
    auto const listeners = m_listeners; // a listener may register or forget others
    for (auto const& [handle, listener] : listeners)
        listener(m_case, change);
}

} // namespace vertemark::annotation
