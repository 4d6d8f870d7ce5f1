// Times between partial dates, as precise as the dates are: a time that is not certain to about a month is
// refused, never guessed. Months are 30.4375 days (a year in twelve parts).
#pragma once

#include <chrono>
#include <optional>

#include "annotation/model/partial_date.h"

namespace vertemark::annotation {

inline constexpr double k_days_per_month = 365.25 / 12;

struct Elapsed {
    double months = 0;    // middle of what the dates allow
    double uncertain = 0; // half of the width of what they allow, months; 0 for two complete dates
    bool operator==(Elapsed const&) const = default;
};

// Negative when `to` lies before `from`.
[[nodiscard]] Elapsed elapsed(PartialDate const& from, PartialDate const& to);

// The first and last day that a partial date may mean.
struct DayRange {
    std::chrono::sys_days first, last;
};
[[nodiscard]] DayRange days_of(PartialDate const& date);
// The date some months later with the same precision; a day that the month lacks becomes its last.
[[nodiscard]] PartialDate months_later(PartialDate const& date, int months);

} // namespace vertemark::annotation
