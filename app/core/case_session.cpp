#include "app/core/case_session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSysInfo>
#include <QUuid>

#include "annotation/edit/apply.h"
#include "annotation/evidence/collect.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr int k_retry_ms = 1000;
constexpr int k_renew_lock_ms = 20'000;

Instant now() {
    return Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}
std::string new_id() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Result<StoredCase> create_case(CaseStore& store, PatientIdentity const& patient, std::string const& who,
                               std::string reading) {
    Case c;
    c.id = CaseId(new_id());
    c.patient = patient;
    c.reader = who;
    c.reading = std::move(reading);
    annotation::take_newest_rules(c.clinical, scoring::catalogue(), {How::accepted, who, now(), {}, {}});
    TRY(c.revision, store.save(c, 0));
    return StoredCase{std::move(c), {}};
}

} // namespace

Result<std::unique_ptr<CaseSession>> CaseSession::open(CaseStore& store, PatientIdentity const& patient,
                                                       std::string who, std::string reading) {
    CaseQuery query;
    query.patient_key = patient_key(patient);
    query.reading = reading;
    query.limit = 1;
    TRY(auto const found, store.list(query));
    if (!found.empty())
        return open(store, found.front().id, std::move(who));
    if (!store.read_only()) {
        auto created = create_case(store, patient, who, reading);
        if (created)
            return start(store, std::move(*created), std::move(who), Start::created);
        if (created.error().code != ErrorCode::io)
            return tl::unexpected(created.error());
    }
    Case c; // nothing to open and nothing can be created: read without storing
    c.id = CaseId(new_id());
    c.patient = patient;
    c.reading = std::move(reading);
    return start(store, {std::move(c), {}}, std::move(who), Start::unstored);
}

Result<std::unique_ptr<CaseSession>> CaseSession::open(CaseStore& store, CaseId const& id, std::string who) {
    TRY(auto stored, store.load(id));
    return start(store, std::move(stored), std::move(who), Start::opened);
}

Result<std::unique_ptr<CaseSession>> CaseSession::start(CaseStore& store, StoredCase stored, std::string who,
                                                        Start how) {
    std::unique_ptr<CaseSession> session(new CaseSession(store, std::move(who)));
    if (store.read_only() || how == Start::unstored) {
        session->m_state = SavedState::read_only;
    } else {
        // The lock comes first: what another reader wrote until now is then in what is read.
        auto const held = store.lock(stored.value.id, session->m_me, now());
        if (held)
            session->m_held_by = *held;
        else
            session->m_error = held.error(); // a locked or full store can still be read
        if (!held || *held)
            session->m_state = SavedState::read_only;
        if (how == Start::opened) {
            TRY(stored, store.load(stored.value.id));
        }
    }
    session->m_created = how == Start::created;
    session->take(std::move(stored));
    session->rescore();
    if (session->writable())
        session->m_lock_renewal.start(k_renew_lock_ms);
    return session;
}

CaseSession::CaseSession(CaseStore& store, std::string who) : m_store(store) {
    m_me = {std::move(who), QSysInfo::machineHostName().toStdString(), QCoreApplication::applicationPid()};
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &CaseSession::write_pending);
    connect(&m_lock_renewal, &QTimer::timeout, this, &CaseSession::renew_lock);
}

CaseSession::~CaseSession() {
    if (!writable())
        return;
    (void)save_snapshot();
    (void)m_store.unlock(current().id, m_me);
}

// Goes on with this case and its history.
void CaseSession::take(StoredCase stored) {
    if (!stored.journal.empty()) {
        m_last_act = stored.journal.back().change.when;
        // Closing stores a snapshot, so its revision is past the last act; a crash leaves the act the newest.
        m_recovered = stored.journal.back().revision == stored.value.revision;
    }
    m_editor = std::make_unique<CaseEditor>(std::move(stored.value), EditContext{m_me.who, now, new_id},
                                            History::rebuild(stored.journal));
    m_editor->listen([this](Case const&, Change const& change) { on_change(change); });
}

Case const& CaseSession::current() const {
    return m_editor->current();
}

void CaseSession::on_change(Change const& change) {
    if (writable()) {
        m_pending.push_back(change);
        write_pending();
    }
    m_last_act = change.when;
    rescore();
    Q_EMIT case_changed();
}

// Puts on disk what isn't yet. Synchronous: one act takes a few milliseconds, see tests/bench.
void CaseSession::write_pending() {
    if (m_pending.empty() || m_state == SavedState::read_only || m_state == SavedState::conflict)
        return;
    auto const written =
        m_store.append(current().id, current().revision, m_pending, summarize(current(), now()));
    if (written) {
        m_pending.clear();
        m_editor->set_revision(*written);
        return set_state(SavedState::saved);
    }
    m_error = written.error();
    if (m_error.code == ErrorCode::conflict)
        return set_state(SavedState::conflict);
    set_state(SavedState::failed);
    m_retry.start(k_retry_ms);
}

void CaseSession::set_state(SavedState state) {
    if (state == SavedState::saved)
        m_error = {};
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT saved_state_changed();
}

void CaseSession::rescore() {
    auto const evidence = collect(current());
    m_scores = score_case(current(), evidence, m_tables);
    m_warnings = scoring::consistency(evidence, m_scores.results);
}

scoring::ScoreResult const* CaseSession::score(std::string_view id) const {
    for (auto const& result : m_scores.results)
        if (result.score == id)
            return &result;
    return nullptr;
}

scoring::ScoreDefinition const* CaseSession::rules(std::string_view id) const {
    return rules_of(current().clinical, id, m_tables);
}

scoring::ScoreResult const* CaseSession::newer_score(std::string_view id) const {
    auto const found = m_scores.newer.find(id);
    return found == m_scores.newer.end() ? nullptr : &found->second;
}

Result<void> CaseSession::take_newest_rules(std::string_view id) {
    auto const* const newer = newer_score(id);
    if (!newer)
        return {};
    int const version = newer->version;
    return m_editor->change_clinical([&](ClinicalRecord& record) {
        set_rules_version(record, id, version, m_editor->provenance(How::entered));
    });
}

void CaseSession::score_by(ScoreTables tables) {
    m_tables = tables;
    rescore();
    Q_EMIT case_changed();
}

Result<Case> CaseSession::theirs() const {
    TRY(auto stored, m_store.load(current().id));
    return std::move(stored.value);
}

Result<void> CaseSession::take_theirs() {
    TRY(auto stored, m_store.load(current().id));
    m_pending.clear();
    take(std::move(stored));
    rescore();
    if (m_state != SavedState::read_only)
        set_state(SavedState::saved);
    Q_EMIT case_changed();
    return {};
}

Result<std::vector<JournalEntry>> CaseSession::audit_trail() const {
    return m_store.history(current().id);
}

Result<void> CaseSession::save_snapshot() {
    write_pending();
    if (m_state != SavedState::saved)
        return fail(m_error.code, m_error.detail, m_error.subject);
    TRY(auto const revision, m_store.save(current(), current().revision));
    m_editor->set_revision(revision);
    return {};
}

void CaseSession::renew_lock() {
    auto const holder = m_store.lock(current().id, m_me, now());
    if (!holder || !*holder)
        return;
    m_held_by = *holder; // taken over while we were asleep; the next write would meet a conflict
    m_lock_renewal.stop();
}

} // namespace vertemark::app
