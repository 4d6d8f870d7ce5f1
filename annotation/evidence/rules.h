// Which version of a score's rule table a case is scored by. A case keeps the version that it was first
// scored by, so that what was stored and reported stays what it was; where the newest table says otherwise,
// that stands beside it until the reader takes it over. Kept among the clinical answers as "rules:<score>",
// with who and when; absent: 1, the first table there was.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/model/case.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

using ScoreTables = std::span<scoring::ScoreDefinition const>;

[[nodiscard]] int rules_version(ClinicalRecord const& record, std::string_view score);
void set_rules_version(ClinicalRecord& record, std::string_view score, int version, Provenance const& from);
// For a case that begins now: every score by the newest of these tables.
void take_newest_rules(ClinicalRecord& record, ScoreTables tables, Provenance const& from);
// Whether an entry of ClinicalRecord::answers says that and is no answer to a score.
[[nodiscard]] bool is_rules_entry(std::string_view answer);

// The table that the case is scored by; the newest one where that version isn't among them (a case of a newer
// program). nullptr: no such score.
[[nodiscard]] scoring::ScoreDefinition const* rules_of(ClinicalRecord const& record, std::string_view score,
                                                       ScoreTables tables = scoring::catalogue());

struct CaseScores {
    // One a score, in the order of the tables. Warning "rules_not_here" (version) where the case's own table
    // isn't among them.
    std::vector<scoring::ScoreResult> results;
    // By score: what the newest table says, where that isn't what `results` says.
    std::map<std::string, scoring::ScoreResult, std::less<>> newer;
};

[[nodiscard]] CaseScores score_case(Case const& c, scoring::Evidence const& evidence,
                                    ScoreTables tables = scoring::catalogue());

} // namespace vertemark::annotation
