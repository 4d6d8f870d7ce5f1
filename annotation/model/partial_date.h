// A date that is known to the year, the month or the day: "2019", "2019-03", "2019-03-14".
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "imaging/base/result.h"

namespace vertemark::annotation {

struct PartialDate {
    int year = 0;
    std::optional<int> month; // 1..12
    std::optional<int> day;   // 1..31, only with a month
    bool operator==(PartialDate const&) const = default;
};

// Reads "2019", "2019-03", "2019-03-14", and DICOM's "20190314". Refuses a day that the month doesn't have.
Result<PartialDate> parse_date(std::string_view text);
// ISO 8601 with the precision that is known.
std::string to_string(PartialDate const& date);

// Whole months from one date to another, as a range when precision is missing: {least, most}.
struct MonthRange {
    int least = 0, most = 0;
    bool operator==(MonthRange const&) const = default;
};
MonthRange months_between(PartialDate const& from, PartialDate const& to);

} // namespace vertemark::annotation
