// Where a cohort comes from: the case store, a cohort document, case documents in a file, an array or a
// folder.
#pragma once

#include <QString>

#include <vector>

#include "annotation/cohort/cohort.h"
#include "annotation/store/case_store.h"
#include "imaging/base/result.h"

namespace vertemark::app {

struct SkippedSource {
    std::string path, why;
};

struct CohortRead {
    annotation::Cohort cohort;
    std::vector<SkippedSource> skipped; // files of a folder that hold no case
};

// `source`: "store" for this reader's case store, a store's .sqlite file, a JSON file or a folder of them.
// not_found when nothing there is a case; malformed (subject: the file and field) for a file named itself.
Result<CohortRead> read_cohort(QString const& source);

// The cases that the query finds, in its order; no limit but the query's.
Result<annotation::Cohort> cohort_of(annotation::CaseStore& store, annotation::CaseQuery const& query);

} // namespace vertemark::app
