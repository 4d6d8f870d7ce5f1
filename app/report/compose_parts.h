// The parts that compose() puts together, each from the same inputs. For compose*.cpp only.
#pragma once

#include <span>

#include "annotation/model/case.h"
#include "app/report/report.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

struct ReportInputs {
    annotation::Case const& c;
    std::span<scoring::ScoreResult const> results;

    [[nodiscard]] scoring::ScoreResult const* result(std::string_view score) const;
};

// A lesion at one of its levels, with SINS there where it was evaluated.
struct LesionAtLevel {
    annotation::Lesion const* lesion = nullptr;
    std::optional<annotation::Level> level;
    scoring::ScoreResult const* sins = nullptr;
};
std::vector<LesionAtLevel> lesions_by_level(ReportInputs const& in);

// Findings by level, the drawn spine, and what the levels were counted from.
void compose_levels(ReportInputs const& in, Report& report);
// History, technique, comparison, impression; the reader's edits beside them.
void compose_sections(ReportInputs const& in, Report& report);
void compose_facts(ReportInputs const& in, Report& report);
void compose_scores(ReportInputs const& in, Report& report);
void compose_not_assessed(ReportInputs const& in, Report& report);

// report_word with its first arguments filled in.
QString words(std::string_view id);
QString words(std::string_view id, QString const& a);
QString words(std::string_view id, QString const& a, QString const& b);
// The value, or "not assessed" in the tone of the unknown.
ReportValue known_or_not(std::optional<QString> const& text, Tone tone = Tone::plain);
// How loud a SINS result is: by the bands its reachable totals lie in.
Tone tone_of_sins(scoring::ScoreResult const& sins);
// The band, or that it is still open while every band can be reached.
QString band_of(scoring::ScoreResult const& result);
// Points or totals that are still possible: "3", "11–14", "0, 1 or 3".
QString possible(std::vector<int> const& reachable);

} // namespace vertemark::app
