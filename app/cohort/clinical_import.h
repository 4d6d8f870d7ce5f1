// Clinical facts from a table of another system: which column is which field, what the rows say, what of it
// cannot be read, and what a case then takes over. Nothing that a reader answered is overwritten unasked.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
#include <vector>

#include "annotation/edit/edit.h"
#include "annotation/model/case.h"
#include "annotation/store/case_store.h"
#include "app/cohort/csv.h"

namespace vertemark::app {

struct ColumnMapping {
    QString column;
    std::string field; // id of a record field; empty: the column is left out
    bool operator==(ColumnMapping const&) const = default;
};

// A first proposal: the column's name is the field's id, its label, or a usual other name ("MRN", "DOB").
[[nodiscard]] std::vector<ColumnMapping> propose_mapping(CsvTable const& table);

// `code` and its arguments are worded in app/i18n (import_problem_text).
struct ImportProblem {
    int line = 0; // of the file, 0 when it isn't of one line
    QString column;
    QString code;
    QStringList arguments;
};

struct ImportedPatient {
    annotation::Case facts; // identity and clinical record, everything else empty
    std::vector<int> lines;
    int values = 0; // read from the file
};

struct ImportPreview {
    std::vector<ColumnMapping> mapping;
    std::vector<ImportedPatient> patients; // in the order of the file
    std::vector<ImportProblem> problems;
};

// Rows with the same patient ID are one patient. A row with answers for a list (a visit, an operation) adds
// an entry to it. A cell that is no value of its field is a problem; the row's other cells count.
[[nodiscard]] ImportPreview read_clinical(CsvTable const& table, std::vector<ColumnMapping> const& mapping,
                                          annotation::Provenance const& from);

enum class Known { is_kept, is_overwritten };

// What the case would be with the facts: unknown answers are filled, new entries added to the lists.
// A known answer that differs is kept (and told) or overwritten.
struct Merged {
    annotation::Case result;
    int filled = 0;
    std::vector<ImportProblem> kept;
};
[[nodiscard]] Merged merge_clinical(annotation::Case const& current, annotation::Case const& facts,
                                    Known known);
// The change as one undo step: "import_clinical".
[[nodiscard]] annotation::Edit import_edit(annotation::Case const& current, annotation::Case const& merged);

struct PatientImported {
    QString patient;
    QString outcome; // created | updated | unchanged | refused
    int filled = 0;
    std::vector<ImportProblem> problems;
};

// Stores what the preview holds: in the patient's case where the ID (and name and birth date, where given)
// names one, else in a new case. A patient whose case `apply_open` handles (true) is left to it: that case is
// open in a window.
using ApplyOpen =
    std::function<bool(annotation::CaseSummary const&, ImportedPatient const&, PatientImported&)>;
[[nodiscard]] std::vector<PatientImported> store_clinical(annotation::CaseStore& store,
                                                          ImportPreview const& preview,
                                                          std::string const& who, Known known,
                                                          ApplyOpen const& apply_open = {});

} // namespace vertemark::app
