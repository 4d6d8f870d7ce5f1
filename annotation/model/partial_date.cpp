#include "annotation/model/partial_date.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace vertemark::annotation {

namespace {

bool possible(PartialDate const& date) {
    if (date.year < 1800 || date.year > 2999 || (date.day && !date.month))
        return false;
    if (date.month && (*date.month < 1 || *date.month > 12))
        return false;
    if (!date.day)
        return true;
    using namespace std::chrono;
    return year_month_day(year(date.year), month(static_cast<unsigned>(*date.month)),
                          day(static_cast<unsigned>(*date.day)))
               .ok() &&
           *date.day >= 1;
}

int months_of(PartialDate const& date, int month_when_unknown) {
    return date.year * 12 + date.month.value_or(month_when_unknown) - 1;
}

// Whole months from a to b (both complete but for the day, which then counts as given).
int whole_months(PartialDate const& a, int month_a, int day_a, PartialDate const& b, int month_b, int day_b) {
    int const months = months_of(b, month_b) - months_of(a, month_a);
    return b.day.value_or(day_b) < a.day.value_or(day_a) ? months - 1 : months;
}

} // namespace

Result<PartialDate> parse_date(std::string_view text) {
    auto const bad = [&] { return fail(ErrorCode::malformed, "not a date", std::string(text)); };
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(text[i])))
            digits += text[i];
        else if (text[i] != '-' || (i != 4 && i != 7) || i + 1 == text.size())
            return bad();
    }
    bool const with_dashes = text.find('-') != std::string_view::npos;
    bool const shape = with_dashes ? (text.size() == 7 && text[4] == '-') ||
                                         (text.size() == 10 && text[4] == '-' && text[7] == '-')
                                   : text.size() == 4 || text.size() == 8;
    if (!shape)
        return bad();
    PartialDate date{std::stoi(digits.substr(0, 4)), {}, {}};
    if (digits.size() >= 6)
        date.month = std::stoi(digits.substr(4, 2));
    if (digits.size() == 8)
        date.day = std::stoi(digits.substr(6, 2));
    if (!possible(date))
        return bad();
    return date;
}

std::string to_string(PartialDate const& date) {
    char text[32];
    if (date.day && date.month)
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, *date.month, *date.day);
    else if (date.month)
        std::snprintf(text, sizeof text, "%04d-%02d", date.year, *date.month);
    else
        std::snprintf(text, sizeof text, "%04d", date.year);
    return text;
}

MonthRange months_between(PartialDate const& from, PartialDate const& to) {
    // Least: `from` as late and `to` as early as can be; most: the other way round.
    return {whole_months(from, 12, 31, to, 1, 1), whole_months(from, 1, 1, to, 12, 31)};
}

} // namespace vertemark::annotation
