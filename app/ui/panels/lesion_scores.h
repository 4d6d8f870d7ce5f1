// The SINS of each lesion, as the list and the spine map show it: a lesion over several vertebrae has that of
// its worst one. Taken from the session's live scores; nothing is kept.
#pragma once

#include <QString>

#include <optional>

#include "annotation/model/case.h"
#include "scoring/score.h"

namespace vertemark::app {

class CaseSession;

struct LesionScore {
    annotation::LesionId lesion;
    scoring::ScoreResult sins;
};

[[nodiscard]] std::vector<LesionScore> score_lesions(CaseSession const& session);
[[nodiscard]] scoring::ScoreResult const* find_score(std::vector<LesionScore> const& scores,
                                                     annotation::LesionId const& lesion);
// Short, for a chip: "12", "7–12", "?".
[[nodiscard]] QString chip_text(scoring::ScoreResult const* sins);
// The agreed category's id, or "" while it is open.
[[nodiscard]] std::string chip_category(scoring::ScoreResult const* sins);
// Item by item, for a tooltip.
[[nodiscard]] QString breakdown(scoring::ScoreResult const& sins);

} // namespace vertemark::app
