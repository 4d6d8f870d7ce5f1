// When a patient is to be seen again after the operation, which of those visits took place, and what is due:
// 3 and 6 months, then every 6 months, to death. Liu 2020, doi:10.21203/rs.3.rs-31725/v1.
#pragma once

#include <optional>
#include <vector>

#include "annotation/model/case.h"

namespace vertemark::annotation {

struct PlannedVisit {
    enum class State {
        done,     // a visit lies nearer to this date than to its neighbours
        missed,   // its time is over without a visit
        due,      // its time is now
        upcoming, // still ahead
    };
    int months = 0; // after the operation
    PartialDate date;
    State state = State::upcoming;
    std::optional<std::size_t> visit; // index in ClinicalRecord::visits, when done
    bool operator==(PlannedVisit const&) const = default;
};

// The operation from which time is counted: the first with a date. Nothing when there is none.
[[nodiscard]] std::optional<PartialDate> operation_date(ClinicalRecord const& clinical);

// The plan up to the first visit that lies ahead of `today`, at most ten years; up to death where it is
// known. Empty when no operation has a date. Visits without a date, or known to the year only, count for
// none.
[[nodiscard]] std::vector<PlannedVisit> follow_up_plan(ClinicalRecord const& clinical,
                                                       PartialDate const& today);

} // namespace vertemark::annotation
