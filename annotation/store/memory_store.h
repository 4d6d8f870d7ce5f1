// Cases kept in memory only: for tests and for a reader who must not leave anything on the disk.
#pragma once

#include <map>

#include "annotation/store/case_store.h"

namespace vertemark::annotation {

class MemoryStore : public CaseStore {
public:
    Result<std::int64_t> save(Case const& c, std::int64_t expected_revision) override;
    Result<std::int64_t> append(CaseId const& id, std::int64_t expected_revision,
                                std::span<Change const> changes, CaseSummary const& now) override;
    Result<StoredCase> load(CaseId const& id) override;
    Result<std::vector<CaseSummary>> list(CaseQuery const& query) override;
    Result<std::vector<JournalEntry>> history(CaseId const& id) override;
    Result<std::optional<LockHolder>> lock(CaseId const& id, LockHolder const& holder, Instant now) override;
    Result<void> unlock(CaseId const& id, LockHolder const& holder) override;
    [[nodiscard]] bool read_only() const override { return false; }

private:
    struct Lock {
        LockHolder holder;
        Instant renewed;
    };
    struct Entry {
        StoredCase stored;
        CaseSummary summary;
        std::optional<Lock> lock;
    };
    Result<Entry*> find(CaseId const& id, std::optional<std::int64_t> expected_revision);

    std::map<CaseId, Entry> m_cases;
};

} // namespace vertemark::annotation
