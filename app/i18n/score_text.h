// Every id of the scores in words: titles, items, answers, bands, warnings; and the lines that a score card
// and a report are made of. Quotes what a paper's band says and never more: no advice is worded here.
#pragma once

#include <QString>
#include <QStringList>

#include <string_view>

#include "scoring/score.h"

namespace vertemark::app {

// What an id names. An id that isn't worded is shown as its bare words; has_score_text says which are.
enum class ScoreWord {
    title,
    short_title,
    item,
    input,
    category,
    strategy,
    goal,
    reading,
    detail,
    warning,
    error,
    paper
};

// `score` narrows the word where two scores use one id ("bone" of Tomita and of another); may be empty.
[[nodiscard]] QString score_word(ScoreWord kind, std::string_view id, std::string_view score = {});
[[nodiscard]] bool has_score_text(ScoreWord kind, std::string_view id, std::string_view score = {});

// An answer as the form words it: "mechanical", "T11", "> 50 %", "yes".
[[nodiscard]] QString answer_text(std::string_view input, scoring::Value const& value);
[[nodiscard]] bool has_answer_text(std::string_view input, std::string_view choice);
// "not assessed" when there is no value.
[[nodiscard]] QString answer_text(scoring::UsedInput const& used);

// "measured · CT series 3 slice 212", "entered · Dr Wu, 2026-03-02", "not assessed".
[[nodiscard]] QString provenance_text(scoring::Provenance const& provenance);
// One word for a small chip: "entered", "measured", "imported", "derived", "unknown".
[[nodiscard]] QString provenance_chip(scoring::Provenance::Kind kind);

// "checked against the text"; "check against the paper"; "our reading of a gap in the paper".
[[nodiscard]] QString citation_mark_text(scoring::Citation::Mark mark);

[[nodiscard]] QString warning_text(scoring::Warning const& warning);
[[nodiscard]] QString error_text(scoring::ScoreError const& error);
[[nodiscard]] QString detail_text(std::string_view name, scoring::Detail const& value);
// "Vertebral bodies counted ≥ 3 / 1–2 / 0: 10 instead, ≥ 6 months".
[[nodiscard]] QString alternative_text(scoring::AlternativeResult const& alternative, std::string_view score);

// "12", or "11–14" while something is unknown (with a set of few values: "11, 12 or 14"), "–" without any.
[[nodiscard]] QString total_text(scoring::ScoreResult const& result);
// "5 of 6 known"; empty when all are.
[[nodiscard]] QString known_text(scoring::ScoreResult const& result);
// "potentially unstable", or while open "stable or potentially unstable"; empty without bands.
[[nodiscard]] QString band_text(scoring::ScoreResult const& result);
// What the paper's band says: "Tomita 2001: marginal or intralesional excision · middle-term local control".
// Empty when the band is open or the paper proposes nothing.
[[nodiscard]] QString quoted_band(scoring::ScoreResult const& result,
                                  scoring::ScoreDefinition const& definition);
// "mechanical pain decides"; empty when nothing is open.
[[nodiscard]] QString deciding_text(scoring::ScoreResult const& result);
// One line: "SINS 11–14 · 5 of 6 known · potentially unstable or unstable (T11)".
[[nodiscard]] QString summary_line(scoring::ScoreResult const& result);
// "Shown as it was scored, by rule table version 1. Version 2 says otherwise: 13, unstable."
[[nodiscard]] QString newer_rules_text(scoring::ScoreResult const& newer, int scored_by);
// The whole card as plain text, for the clipboard.
[[nodiscard]] QString as_text(scoring::ScoreResult const& result, scoring::ScoreDefinition const& definition);

} // namespace vertemark::app
