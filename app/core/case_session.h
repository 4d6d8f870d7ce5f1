// The open case of one patient: the case, its one editor, its place in the store and its live scores.
// The window changes the case through editor() only; every act is on disk when case_changed arrives, unless
// saved_state() says otherwise. Belongs to the thread that owns the window.
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "annotation/edit/case_editor.h"
#include "annotation/evidence/rules.h"
#include "annotation/store/case_store.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

enum class SavedState {
    saved,     // all acts are on disk
    failed,    // the disk refused: acts are kept in memory and tried again every second
    conflict,  // another reader changed the stored case: nothing was overwritten, see theirs()
    read_only, // another reader holds the case, or the store can't be written: acts are refused
};

class CaseSession : public QObject {
    Q_OBJECT
public:
    // Opens this patient's case, or creates it. A stored case counts as this patient's only if id, name and
    // birth date all agree. `who` is the reader's name, as signatures show it. `reading` is Case::reading: a
    // "second" reading is a case of its own, blind to the main one.
    static Result<std::unique_ptr<CaseSession>> open(annotation::CaseStore& store,
                                                     annotation::PatientIdentity const& patient,
                                                     std::string who, std::string reading = {});
    static Result<std::unique_ptr<CaseSession>> open(annotation::CaseStore& store,
                                                     annotation::CaseId const& id, std::string who);
    ~CaseSession() override;

    [[nodiscard]] annotation::Case const& current() const;
    // Changes of a read-only session stay on the screen only: ask writable() first.
    [[nodiscard]] annotation::CaseEditor& editor() { return *m_editor; }
    [[nodiscard]] bool writable() const { return m_state != SavedState::read_only; }
    [[nodiscard]] SavedState saved_state() const { return m_state; }
    [[nodiscard]] Error const& last_error() const { return m_error; } // why not saved
    // Who else holds the case, when that is why it is read-only.
    [[nodiscard]] std::optional<annotation::LockHolder> const& held_by() const { return m_held_by; }

    // What opening found: whether the case is new, and the time of the last act in it.
    [[nodiscard]] bool created() const { return m_created; }
    [[nodiscard]] std::optional<annotation::Instant> last_act() const { return m_last_act; }
    // True when the last session ended without closing (a crash); all acknowledged acts are in the case.
    [[nodiscard]] bool recovered() const { return m_recovered; }

    // Every score on the case as it is now, each by the rule table that the case was first scored by, and the
    // contradictions between the facts.
    [[nodiscard]] std::span<scoring::ScoreResult const> scores() const { return m_scores.results; }
    [[nodiscard]] std::span<scoring::Warning const> warnings() const { return m_warnings; }
    [[nodiscard]] scoring::ScoreResult const* score(std::string_view id) const;
    // The rule table behind score(id).
    [[nodiscard]] scoring::ScoreDefinition const* rules(std::string_view id) const;
    // What the newest rule table says, where that isn't what score(id) says; nullptr otherwise.
    [[nodiscard]] scoring::ScoreResult const* newer_score(std::string_view id) const;
    // Scores the case by the newest table from now on: one undo step.
    Result<void> take_newest_rules(std::string_view id);
    // Other tables than the program's own; they outlive the session.
    void score_by(annotation::ScoreTables tables);

    // The stored case that another reader changed (after a conflict), to show beside ours.
    Result<annotation::Case> theirs() const;
    // After a conflict: drops our unsaved acts and goes on with theirs.
    Result<void> take_theirs();

    Result<std::vector<annotation::JournalEntry>> audit_trail() const;

    // Stores a snapshot now; also done on closing.
    Result<void> save_snapshot();

Q_SIGNALS:
    void case_changed();        // after every act, undo and redo; scores are already up to date
    void saved_state_changed(); // saved_state() is another one

private:
    enum class Start { opened, created, unstored };
    CaseSession(annotation::CaseStore& store, std::string who);
    static Result<std::unique_ptr<CaseSession>>
    start(annotation::CaseStore& store, annotation::StoredCase stored, std::string who, Start how);
    void take(annotation::StoredCase stored);
    void on_change(annotation::Change const& change);
    void write_pending();
    void set_state(SavedState state);
    void rescore();
    void renew_lock();

    annotation::CaseStore& m_store;
    annotation::LockHolder m_me;
    std::unique_ptr<annotation::CaseEditor> m_editor;
    std::vector<annotation::Change> m_pending; // done, not yet on disk
    SavedState m_state = SavedState::saved;
    Error m_error;
    std::optional<annotation::LockHolder> m_held_by;
    bool m_created = false, m_recovered = false;
    std::optional<annotation::Instant> m_last_act;
    annotation::ScoreTables m_tables = scoring::catalogue();
    annotation::CaseScores m_scores;
    std::vector<scoring::Warning> m_warnings;
    QTimer m_retry, m_lock_renewal;
};

} // namespace vertemark::app
