#include "annotation/store/memory_store.h"

#include <algorithm>
#include <cctype>

#include "annotation/edit/apply.h"

namespace vertemark::annotation {

namespace {

constexpr std::chrono::seconds k_lock_lasts{60};

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> words;
    std::string word;
    for (char const c : text + " ") {
        auto const byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte > 127) {
            word += static_cast<char>(std::tolower(byte));
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

bool in_range(std::optional<int> const& value, std::optional<int> from, std::optional<int> to) {
    return (!from && !to) || (value && (!from || *value >= *from) && (!to || *value <= *to));
}

bool matches(CaseSummary const& summary, CaseQuery const& query) {
    auto const known = words_of(summary.patient.name + " " + summary.patient.id);
    for (auto const& wanted : words_of(query.text))
        if (std::none_of(known.begin(), known.end(),
                         [&](auto const& word) { return word.starts_with(wanted); }))
            return false;
    if (query.level && !std::count(summary.levels.begin(), summary.levels.end(), *query.level))
        return false;
    return (!query.reading || summary.reading == *query.reading) &&
           (!query.patient_key || patient_key(summary.patient) == *query.patient_key) &&
           in_range(summary.sins, query.sins_from, query.sins_to) &&
           in_range(summary.tomita, query.tomita_from, query.tomita_to) &&
           in_range(summary.tokuhashi, query.tokuhashi_from, query.tokuhashi_to) &&
           (!query.changed_from || summary.changed >= *query.changed_from) &&
           (!query.changed_before || summary.changed < *query.changed_before);
}

Instant clock_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

Result<MemoryStore::Entry*> MemoryStore::find(CaseId const& id,
                                              std::optional<std::int64_t> expected_revision) {
    auto const found = m_cases.find(id);
    if (found == m_cases.end())
        return fail(ErrorCode::not_found, "no such case", id.value);
    if (expected_revision && found->second.stored.value.revision != *expected_revision)
        return fail(ErrorCode::conflict, "changed by another reader", id.value);
    return &found->second;
}

Result<std::int64_t> MemoryStore::save(Case const& c, std::int64_t expected_revision) {
    if (expected_revision == 0) {
        if (m_cases.contains(c.id))
            return fail(ErrorCode::conflict, "stored already", c.id.value);
        m_cases[c.id].stored.value.revision = 0;
    }
    TRY(Entry * entry, find(c.id, expected_revision));
    entry->stored.value = c;
    entry->stored.value.revision = expected_revision + 1;
    entry->summary = summarize(entry->stored.value, clock_now());
    return expected_revision + 1;
}

Result<std::int64_t> MemoryStore::append(CaseId const& id, std::int64_t expected_revision,
                                         std::span<Change const> changes, CaseSummary const& now) {
    TRY(Entry * entry, find(id, expected_revision));
    for (Change const& change : changes) {
        CHECK_OK(apply(entry->stored.value, change.edit));
        entry->stored.journal.push_back({++entry->stored.value.revision, change});
    }
    entry->summary = now;
    entry->summary.id = id;
    entry->summary.revision = entry->stored.value.revision;
    return entry->stored.value.revision;
}

Result<StoredCase> MemoryStore::load(CaseId const& id) {
    TRY(Entry * entry, find(id, {}));
    return entry->stored;
}

Result<std::vector<CaseSummary>> MemoryStore::list(CaseQuery const& query) {
    std::vector<CaseSummary> found;
    for (auto const& [id, entry] : m_cases)
        if (matches(entry.summary, query))
            found.push_back(entry.summary);
    std::stable_sort(found.begin(), found.end(),
                     [](auto const& a, auto const& b) { return a.changed > b.changed; });
    auto const from = std::min(found.size(), static_cast<std::size_t>(std::max(0, query.offset)));
    auto const to = std::min(found.size(), from + static_cast<std::size_t>(std::max(0, query.limit)));
    return std::vector(found.begin() + static_cast<std::ptrdiff_t>(from),
                       found.begin() + static_cast<std::ptrdiff_t>(to));
}

Result<std::vector<JournalEntry>> MemoryStore::history(CaseId const& id) {
    TRY(Entry * entry, find(id, {}));
    return entry->stored.journal;
}

Result<std::optional<LockHolder>> MemoryStore::lock(CaseId const& id, LockHolder const& holder, Instant now) {
    TRY(Entry * entry, find(id, {}));
    auto& lock = entry->lock;
    if (lock && lock->holder != holder && lock->renewed >= now - k_lock_lasts)
        return std::optional(lock->holder);
    lock = Lock{holder, now};
    return std::optional<LockHolder>();
}

Result<void> MemoryStore::unlock(CaseId const& id, LockHolder const& holder) {
    TRY(Entry * entry, find(id, {}));
    if (entry->lock && entry->lock->holder == holder)
        entry->lock.reset();
    return {};
}

} // namespace vertemark::annotation
