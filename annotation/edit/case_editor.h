// The one door to a case: every change goes through here, so that it can be undone, stored and told.
// Lives on the thread that owns the case. Who and when come from outside (EditContext).
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "annotation/edit/change.h"
#include "annotation/edit/history.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

struct EditContext {
    std::string who;
    std::function<Instant()> now;
    std::function<std::string()> new_id; // unique for ever, e.g. a UUID
};

class CaseEditor {
public:
    using Listener = std::function<void(Case const& now, Change const& change)>;

    CaseEditor(Case start, EditContext context, History history = {});
    CaseEditor(CaseEditor const&) = delete;
    CaseEditor& operator=(CaseEditor const&) = delete;

    [[nodiscard]] Case const& current() const { return m_case; }
    [[nodiscard]] EditContext const& context() const { return m_context; }

    // Edits that share a non-empty merge key and follow each other directly are one step (a drag).
    Result<void> apply(Edit const& edit, std::string const& merge_key = {});
    // Ends a drag: the next edit is a step of its own whatever its key.
    void end_merge() { m_merge_key.clear(); }

    // Gives the lesion its id, its number and who made it when, then adds it.
    Result<LesionId> add_lesion(Lesion draft);
    Result<MeasurementId> add_measurement(Measurement draft);
    Result<SegmentationId> add_segmentation(Segmentation draft);
    Result<void> change_lesion(LesionId const& id, std::function<void(Lesion&)> const& change,
                               std::string const& merge_key = {});
    Result<void> change_clinical(std::function<void(ClinicalRecord&)> const& change,
                                 std::string const& merge_key = {});

    [[nodiscard]] bool can_undo() const { return m_history.to_undo() != nullptr; }
    [[nodiscard]] bool can_redo() const { return m_history.to_redo() != nullptr; }
    [[nodiscard]] std::string undo_name() const; // of the edit, "" when there is none
    [[nodiscard]] std::string redo_name() const;
    Result<void> undo(); // not_found when there is nothing to undo
    Result<void> redo();

    // A fact said now by the person at the desk.
    template <class T>
    [[nodiscard]] Sourced<T> fact(T value, How how = How::entered) const {
        return {std::move(value), provenance(how)};
    }
    [[nodiscard]] Provenance provenance(How how = How::entered) const;

    // Called after every change, in the order of registration; returns a handle for forget().
    int listen(Listener listener);
    void forget(int handle);

    // The store gave the case a new revision; no change, nobody is told.
    void set_revision(std::int64_t revision) { m_case.revision = revision; }

private:
    Result<void> move(Act act, Step const& step);
    void tell(Change const& change);

    Case m_case;
    EditContext m_context;
    History m_history;
    std::string m_merge_key;
    std::vector<std::pair<int, Listener>> m_listeners;
    int m_next_handle = 1;
};

} // namespace vertemark::annotation
