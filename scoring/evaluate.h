// Evidence in, ScoreResult out: checks the inputs, tries every value the unknown ones may take, and reports
// what is certain. The catalogue's definitions are found by id, old rule tables by id and version.
#pragma once

#include "scoring/domain.h"
#include "scoring/score.h"

#include <span>

namespace vertemark::scoring {

// All scores, in the order they are shown; several versions of one id stand newest first.
std::span<ScoreDefinition const> catalogue();

// The newest definition of that id, or the one of that version; nullptr when there is none.
ScoreDefinition const* find_score(std::string_view id);
ScoreDefinition const* find_score(std::string_view id, int version);

ScoreResult evaluate(ScoreDefinition const& definition, Evidence const& evidence);

// A stored score computed again by its own rule table, which never changes, and by the newest one.
struct Recomputed {
    ScoreResult as_stored;
    std::optional<ScoreResult> by_newest; // nothing when the stored version is the newest
    bool differs = false; // the newest table gives another total, band or strategy, of a lesion too
};
// Nothing when the catalogue (or `definitions`) has no such version.
std::optional<Recomputed> recompute(std::string_view id, int version, Evidence const& evidence);
std::optional<Recomputed> recompute(std::span<ScoreDefinition const> definitions, std::string_view id,
                                    int version, Evidence const& evidence);

// Contradictions between facts and between results, whichever scores were computed: KPS against ECOG, Frankel
// against AIS, a single lesion beside organ metastases, Tokuhashi and Tomita pointing apart.
std::vector<Warning> consistency(Evidence const& evidence, std::span<ScoreResult const> results);

} // namespace vertemark::scoring
