#include "annotation/model/provenance.h"

#include <cstdio>

namespace vertemark::annotation {

std::string to_string(Instant when) {
    using namespace std::chrono;
    auto const day = floor<days>(when);
    year_month_day const date(day);
    hh_mm_ss const time(when - day);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

} // namespace vertemark::annotation
