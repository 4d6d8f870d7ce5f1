// Puts imported clinical facts into the case store; see clinical_import.h.
#include <QUuid>

#include "app/cohort/clinical_import.h"
#include "app/core/case_session.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// The stored main readings that the ID names, and that name and birth date don't exclude.
Result<std::vector<CaseSummary>> cases_of(CaseStore& store, PatientIdentity const& patient) {
    CaseQuery query;
    query.text = patient.id;
    query.reading = std::string();
    TRY(auto const found, store.list(query));
    std::vector<CaseSummary> matching;
    for (auto const& summary : found) {
        PatientIdentity wanted = patient;
        if (wanted.name.empty())
            wanted.name = summary.patient.name;
        if (wanted.birth_date.empty())
            wanted.birth_date = summary.patient.birth_date;
        if (same_patient(wanted, summary.patient))
            matching.push_back(summary);
    }
    return matching;
}

void refuse(PatientImported& done, char const* code, QStringList arguments) {
    done.outcome = QStringLiteral("refused");
    done.problems.push_back({0, {}, QLatin1String(code), std::move(arguments)});
}

void apply(CaseSession& session, ImportedPatient const& patient, Known known, PatientImported& done) {
    if (!session.writable()) {
        auto const& holder = session.held_by();
        return refuse(done, "locked", {done.patient, holder ? to_text(holder->who) : QString()});
    }
    Case facts = patient.facts;
    for (auto& lesion : facts.lesions) // the ids of the file are not unique for ever
        lesion.id = LesionId(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    auto const merged = merge_clinical(session.current(), facts, known);
    done.filled = merged.filled;
    done.problems.insert(done.problems.end(), merged.kept.begin(), merged.kept.end());
    if (merged.filled > 0)
        if (auto const applied = session.editor().apply(import_edit(session.current(), merged.result));
            !applied)
            return refuse(done, "store", {done.patient, to_text(applied.error().detail)});
    if (session.saved_state() != SavedState::saved)
        return refuse(done, "store", {done.patient, to_text(session.last_error().detail)});
    done.outcome = session.created()   ? QStringLiteral("created")
                   : merged.filled > 0 ? QStringLiteral("updated")
                                       : QStringLiteral("unchanged");
}

void import_one(CaseStore& store, ImportedPatient const& patient, std::string const& who, Known known,
                ApplyOpen const& apply_open, PatientImported& done) {
    auto const found = cases_of(store, patient.facts.patient);
    if (!found)
        return refuse(done, "store", {done.patient, to_text(found.error().detail)});
    if (found->size() > 1)
        return refuse(done, "ambiguous", {done.patient});
    if (!found->empty() && apply_open && apply_open(found->front(), patient, done))
        return;
    auto session = found->empty() ? CaseSession::open(store, patient.facts.patient, who)
                                  : CaseSession::open(store, found->front().id, who);
    if (!session)
        return refuse(done, "store", {done.patient, to_text(session.error().detail)});
    apply(**session, patient, known, done);
}

} // namespace

std::vector<PatientImported> store_clinical(CaseStore& store, ImportPreview const& preview,
                                            std::string const& who, Known known,
                                            ApplyOpen const& apply_open) {
    std::vector<PatientImported> outcomes;
    for (auto const& patient : preview.patients) {
        PatientImported& done = outcomes.emplace_back();
        done.patient = to_text(patient.facts.patient.id);
        import_one(store, patient, who, known, apply_open, done);
    }
    return outcomes;
}

} // namespace vertemark::app
