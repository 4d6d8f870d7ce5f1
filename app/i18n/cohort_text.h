// Cohorts in words: quantities, categories, contradictions, columns of tables. Ids are those of
// annotation/cohort.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

#include "annotation/cohort/checks.h"

namespace vertemark::app {

[[nodiscard]] QString cohort_quantity_text(std::string_view quantity);
[[nodiscard]] bool has_cohort_quantity_text(std::string_view quantity);
[[nodiscard]] QString count_text(std::string_view category);
[[nodiscard]] bool has_count_text(std::string_view category);
[[nodiscard]] QString column_text(std::string_view column); // of Tables 1 and 2

// One sentence, without the patient's name.
[[nodiscard]] QString contradiction_text(annotation::Contradiction const& contradiction);
[[nodiscard]] bool has_contradiction_text(std::string_view code);
[[nodiscard]] QString no_outcome_text(std::string_view why);

// Words of plots and lists: "months", "at_risk", "log_rank" …
[[nodiscard]] QString cohort_word(std::string_view id);

// Why a cell of an imported table, or a value that it would change, was not taken over.
[[nodiscard]] QString import_problem_text(std::string_view code, QStringList const& arguments);

// "58.0 ± 5.3 (51–67)": mean ± sample SD (range), one decimal; "–" for nothing.
[[nodiscard]] QString description_text(std::optional<annotation::Description> const& description);
[[nodiscard]] QString reported_text(annotation::ReportedStatistic const& reported);
// "7", "12.5": at most one decimal.
[[nodiscard]] QString figure_text(double value);

} // namespace vertemark::app
