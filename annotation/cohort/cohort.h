// A cohort: the cases of several patients with what a paper or letter says of them as a group, and the rows
// that its tables, statistics and curves are made of. Facts that a case does not hold stay unknown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/cohort/statistics.h"
#include "annotation/cohort/survival.h"
#include "annotation/model/case.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

// A figure that the source states of the whole group; what it leaves out stays unknown.
struct ReportedStatistic {
    std::string quantity; // one of `quantities()`, or a count named in checks.cpp
    std::optional<double> mean, sd, min, max;
    std::optional<int> count;
    bool used = false; // the source only says that this was assessed
    bool operator==(ReportedStatistic const&) const = default;
};

struct Cohort {
    std::string title, citation, licence;
    std::vector<Case> cases;
    std::vector<ReportedStatistic> reported;
    std::vector<std::string> remarks; // oddities of the source that no computation can show
};

// A time from the operation to an event or to the last contact.
struct Outcome {
    double months = 0;
    std::optional<bool> event; // unknown: the source gives the time and not what ended it
    bool from_dates = false;   // else as reported
    bool operator==(Outcome const&) const = default;
};

struct CohortRow {
    Case const* of = nullptr; // lives in the cohort
    scoring::Evidence evidence;
    std::vector<scoring::ScoreResult> scores; // the whole catalogue
    std::optional<double> age_years;          // at the operation, else as recorded
    std::optional<double> interval_months;    // from the primary's resection to the metastasis
    std::optional<double> symptom_months;
    std::optional<Outcome> progression, survival; // progression-free, and overall
    // Why not, when unknown: "no_operation_date", "no_end", "dates_too_vague", "end_before_operation".
    std::string no_progression, no_survival;

    [[nodiscard]] scoring::ScoreResult const* score(std::string_view id) const;
};

// The rows refer to the cohort's cases: keep the cohort.
[[nodiscard]] std::vector<CohortRow> rows_of(Cohort const& cohort);

// ---- Numbers of the group ----

struct Quantity {
    char const* id;
    std::optional<double> (*value)(CohortRow const&); // of one patient; nothing when unknown
};
// Age, intervals, pain, performance, scores, blood loss, outcomes.
[[nodiscard]] std::vector<Quantity> const& quantities();

struct Statistic {
    std::string quantity;
    int known = 0, patients = 0;
    std::optional<Description> computed; // over the patients in whom it is known
    std::optional<ReportedStatistic> reported;
};
// Every quantity that is known of somebody, or reported.
[[nodiscard]] std::vector<Statistic> statistics_of(Cohort const& cohort, std::vector<CohortRow> const& rows);

struct Count {
    std::string category; // "thoracic", "vertebroplasty" …
    int count = 0, known = 0, patients = 0;
    std::optional<int> reported;
};
// How many patients are in each category, of those in whom that is known.
[[nodiscard]] std::vector<Count> counts_of(Cohort const& cohort, std::vector<CohortRow> const& rows);

// ---- Curves ----

enum class Endpoint { progression, survival };
// Counting a reported time without a known end as an event is an assumption: it is asked for by name.
enum class UnknownEnd { is_event, is_left_out };

struct WatchedRow {
    Watched watched;
    std::size_t row = 0;  // index in the rows
    bool assumed = false; // its end is an assumption
};
[[nodiscard]] std::vector<WatchedRow> watched(std::vector<CohortRow> const& rows, Endpoint endpoint,
                                              UnknownEnd unknown);

} // namespace vertemark::annotation
