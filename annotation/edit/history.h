// Steps that can be undone and redone. Knows edits only, not the case: CaseEditor applies them.
// Rebuilt from the journal after a restart.
#pragma once

#include <span>
#include <vector>

#include "annotation/edit/change.h"

namespace vertemark::annotation {

struct Step {
    Edit forward, backward;
    bool operator==(Step const&) const = default;
};

class History {
public:
    // The history that these changes, in order, leave behind.
    static History rebuild(std::span<JournalEntry const> journal);

    // Follows one change: a done one becomes a step (or joins the last one when merged) and forgets what
    // could be redone; an undone or redone one moves the step over.
    void follow(Change const& change);

    [[nodiscard]] Step const* to_undo() const { return m_done.empty() ? nullptr : &m_done.back(); }
    [[nodiscard]] Step const* to_redo() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
    [[nodiscard]] std::size_t depth() const { return m_done.size(); }
    bool operator==(History const&) const = default;

private:
    std::vector<Step> m_done, m_undone;
};

} // namespace vertemark::annotation
