// Who read and changed what: the audit trail, a blind second reading, its comparison and consensus, and a
// case that somebody else changed meanwhile.
#include "annotation/reading/consensus.h"
#include "app/i18n/finding_text.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/audit_dialog.h"
#include "app/ui/record/reading_dialog.h"

namespace vertemark::app {

using namespace annotation;

namespace {

QString reader_of(Case const& c) {
    return QString::fromStdString(c.reader);
}

} // namespace

void MainWindow::add_reading_commands() {
    auto const add = [this](char const* id, QString const& text, QString const& hint,
                            std::function<void()> act, std::function<bool()> checked = {}) {
        m_commands->add(
            {QString::fromLatin1(id), tr("Edit"), text, {}, hint, std::move(act), std::move(checked)});
    };
    add("case.audit", tr("Audit trail…"), tr("Who changed what, when, from what to what"),
        [this] { show_audit(); });
    add("case.conflict", tr("Conflict…"), tr("This case beside the one that another reader stored meanwhile"),
        [this] { show_conflict(); });
    add(
        "case.second_reading", tr("Second reading (blind)"),
        tr("Read the same patient again without seeing the first reading"),
        [this] {
            m_reading = m_reading.empty() ? "second" : "";
            if (m_opened)
                show_patient(m_patient);
        },
        [this] { return m_reading == "second"; });
    add("case.compare_readings", tr("Compare readings…"),
        tr("Both readings, their agreement, and the consensus"), [this] { compare_readings(); });
}

void MainWindow::show_audit() {
    if (!m_session)
        return tell(tr("Open a study first: the trail is that of its case"));
    auto const trail = m_session->audit_trail();
    if (!trail)
        return tell(error_text(trail.error()), 15000);
    AuditDialog(*trail, this).exec();
}

void MainWindow::show_conflict() {
    if (!m_session || m_session->saved_state() != SavedState::conflict)
        return tell(tr("There is no conflict: every change of this case is stored."));
    auto theirs = m_session->theirs();
    if (!theirs)
        return tell(error_text(theirs.error()), 15000);
    QString const other = reader_of(*theirs);
    ReadingDialog dialog(ReadingDialog::Purpose::conflict, m_session->current(), tr("Yours"),
                         std::move(*theirs), other.isEmpty() ? tr("Stored") : tr("Stored, %1").arg(other),
                         this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (auto const taken = m_session->take_theirs(); !taken)
        tell(error_text(taken.error()), 15000);
}

void MainWindow::compare_readings() {
    if (!m_session)
        return tell(tr("Open a study first: readings are compared for its patient"));
    PatientIdentity const patient = m_session->current().patient;
    auto const reading_of = [&](std::string const& reading) -> Result<Case> {
        CaseQuery query;
        query.patient_key = patient_key(patient);
        query.reading = reading;
        query.limit = 1;
        TRY(auto const found, m_store.list(query));
        if (found.empty())
            return fail(ErrorCode::not_found, reading.empty() ? "no first reading" : "no second reading",
                        patient.id);
        TRY(auto stored, m_store.load(found.front().id));
        return std::move(stored.value);
    };
    auto first = reading_of(""), second = reading_of("second");
    if (!first || !second)
        return tell(tr("Two readings are needed: %1.").arg(error_text((first ? second : first).error())),
                    15000);
    ReadingDialog dialog(ReadingDialog::Purpose::readings, *first, tr("First, %1").arg(reader_of(*first)),
                         *second, tr("Second, %1").arg(reader_of(*second)), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto session = CaseSession::open(m_store, patient, m_session->editor().context().who, "consensus");
    if (!session)
        return tell(error_text(session.error()), 15000);
    auto const edit = consensus_edit((*session)->current(), dialog.consensus());
    if (auto const done = (*session)->editor().apply(edit); !done)
        return tell(error_text(done.error()), 15000);
    tell(tr("The consensus is stored."));
}

} // namespace vertemark::app
