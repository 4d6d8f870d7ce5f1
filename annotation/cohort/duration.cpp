#include "annotation/cohort/duration.h"

#include <algorithm>

namespace vertemark::annotation {

using namespace std::chrono;

namespace {

int last_day(int y, int m) {
    return static_cast<int>(static_cast<unsigned>((year(y) / month(static_cast<unsigned>(m)) / last).day()));
}

sys_days day_of(int y, int m, int d) {
    return sys_days(year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d)));
}

} // namespace

DayRange days_of(PartialDate const& date) {
    int const first_month = date.month.value_or(1), last_month = date.month.value_or(12);
    return {day_of(date.year, first_month, date.day.value_or(1)),
            day_of(date.year, last_month, date.day.value_or(last_day(date.year, last_month)))};
}

Elapsed elapsed(PartialDate const& from, PartialDate const& to) {
    auto const a = days_of(from), b = days_of(to);
    auto const least = static_cast<double>((b.first - a.last).count());
    auto const most = static_cast<double>((b.last - a.first).count());
    return {(least + most) / 2 / k_days_per_month, (most - least) / 2 / k_days_per_month};
}

PartialDate months_later(PartialDate const& date, int months) {
    PartialDate later = date;
    if (!date.month) { // only the year is known
        later.year += months / 12;
        return later;
    }
    int const count = date.year * 12 + *date.month - 1 + months;
    later.year = count / 12;
    later.month = count % 12 + 1;
    if (date.day)
        later.day = std::min(*date.day, last_day(later.year, *later.month));
    return later;
}

} // namespace vertemark::annotation
