// Case and scores → report, in words. Measures and quotes; never advises. Pure: no clock, no files.
#pragma once

#include <span>

#include "annotation/model/case.h"
#include "app/report/report.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

// The report in the case's own language (ReportText::language). `results` are the scores of this case, from
// scores_for_report() or a session. What nobody answered is printed as "not assessed".
Report compose(annotation::Case const& c, std::span<scoring::ScoreResult const> results, KeyImages images);

// Every score on the case, each by the rule table that the case was first scored by.
std::vector<scoring::ScoreResult> scores_for_report(annotation::Case const& c);

} // namespace vertemark::app
