// What a cohort says of itself that cannot all be true: reported totals that the definitions exclude, facts
// that contradict each other, treatment against the published bands, figures that the patients do not give.
#pragma once

#include "annotation/cohort/cohort.h"

namespace vertemark::annotation {

// `code` and its arguments are worded in app/i18n. Codes of scoring::Warning appear with their own arguments.
struct Contradiction {
    std::string code;
    std::optional<std::size_t> row; // the patient's index; nothing when it is of the group
    std::vector<std::string> arguments;
    bool operator==(Contradiction const&) const = default;
};

// Of the patients in order, then of the group.
[[nodiscard]] std::vector<Contradiction> contradictions(Cohort const& cohort,
                                                        std::vector<CohortRow> const& rows);

// A reported total beside what the items of the case allow.
struct Compared {
    std::string score;
    int reported = 0;
    std::string source;
    std::vector<int> reachable; // empty when the score could not be computed
    [[nodiscard]] bool attainable() const;
};
[[nodiscard]] std::vector<Compared> reported_beside_computed(CohortRow const& row);

} // namespace vertemark::annotation
