// The port to where cases are kept. Two implementations of app/store (SQL) and one in memory pass the same
// contract tests. Nothing is ever overwritten: every write says which revision it builds on.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "annotation/edit/change.h"
#include "annotation/store/summary.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

struct StoredCase {
    Case value;                        // the head: snapshot and every later change replayed
    std::vector<JournalEntry> journal; // all changes ever, oldest first
};

// What to list; unset conditions don't restrict. Newest change first.
struct CaseQuery {
    std::string text; // beginnings of words of the name or of the patient id, in any order
    std::optional<std::string> patient_key;
    std::optional<std::string> reading; // "" the main readings, "second", "consensus"
    std::optional<Level> level;
    std::optional<int> sins_from, sins_to, tomita_from, tomita_to, tokuhashi_from, tokuhashi_to;
    std::optional<Instant> changed_from, changed_before;
    int limit = 200;
    int offset = 0;
};

// Who has a case open for writing.
struct LockHolder {
    std::string who, host;
    std::int64_t process = 0;
    bool operator==(LockHolder const&) const = default;
};

class CaseStore {
public:
    virtual ~CaseStore() = default;

    // Stores the whole case as it is (a snapshot). expected_revision: the one it was read at, 0 for a new
    // case. Returns the new revision, or conflict when the stored one differs (subject: case id).
    virtual Result<std::int64_t> save(Case const& c, std::int64_t expected_revision) = 0;

    // Adds changes to the journal of a stored case; on return they are on disk. `now` is the case after them.
    // Returns the new revision (expected + number of changes), or conflict, as save().
    virtual Result<std::int64_t> append(CaseId const& id, std::int64_t expected_revision,
                                        std::span<Change const> changes, CaseSummary const& now) = 0;

    virtual Result<StoredCase> load(CaseId const& id) = 0;
    virtual Result<std::vector<CaseSummary>> list(CaseQuery const& query) = 0;
    // The audit trail: every change in order.
    virtual Result<std::vector<JournalEntry>> history(CaseId const& id) = 0;

    // Takes the case for writing. When another holds it: that holder, and nothing is taken.
    // A holder that hasn't renewed for a minute, or whose process on this host is gone, has lost it.
    virtual Result<std::optional<LockHolder>> lock(CaseId const& id, LockHolder const& holder,
                                                   Instant now) = 0;
    virtual Result<void> unlock(CaseId const& id, LockHolder const& holder) = 0;

    // True when nothing can be written (disk or rights); every write then fails with io.
    [[nodiscard]] virtual bool read_only() const = 0;
};

} // namespace vertemark::annotation
