#include "annotation/edit/history.h"

namespace vertemark::annotation {

History History::rebuild(std::span<JournalEntry const> journal) {
    History history;
    for (auto const& entry : journal)
        history.follow(entry.change);
    return history;
}

void History::follow(Change const& change) {
    switch (change.act) {
    case Act::done:
        m_undone.clear();
        if (change.merged && !m_done.empty()) {
            Step& last = m_done.back();
            last = {sequence(std::move(last.forward), change.edit),
                    sequence(change.inverse, std::move(last.backward))};
        } else {
            m_done.push_back({change.edit, change.inverse});
        }
        break;
    case Act::undone:
        if (!m_done.empty()) {
            m_undone.push_back(std::move(m_done.back()));
            m_done.pop_back();
        }
        break;
    case Act::redone:
        if (!m_undone.empty()) {
            m_done.push_back(std::move(m_undone.back()));
            m_undone.pop_back();
        }
        break;
    }
}

} // namespace vertemark::annotation
