#include <algorithm>
#include <chrono>
#include <cmath>

#include "imaging/volume/suv_parts.h"

namespace vertemark::imaging {

namespace {

std::string digits(std::string const& text) {
    std::string out;
    for (char const c : text) {
        if (c == '+' || (c == '-' && out.size() >= 8)) // a zone follows
            break;
        if ((c >= '0' && c <= '9') || c == '.')
            out += c;
        else if (c != ':' && c != '-' && c != ' ')
            return {};
    }
    return out;
}

std::optional<int> number(std::string const& text, std::size_t at, std::size_t length) {
    if (at + length > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + length; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

} // namespace

std::optional<double> seconds_of(std::string const& date, std::string const& time) {
    std::string const d = digits(date), t = digits(time);
    auto const year = number(d, 0, 4), month = number(d, 4, 2), day = number(d, 6, 2), hour = number(t, 0, 2);
    if (!year || !month || !day || !hour)
        return std::nullopt;
    std::chrono::year_month_day const on{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
    int const minute = number(t, 2, 2).value_or(0), second = number(t, 4, 2).value_or(0);
    if (!on.ok() || *hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    double part = 0;
    if (auto const point = t.find('.'); point != std::string::npos) {
        double scale = 0.1;
        for (std::size_t i = point + 1; i < t.size() && t[i] != '.'; ++i, scale /= 10)
            part += (t[i] - '0') * scale;
    }
    auto const days = std::chrono::sys_days(on).time_since_epoch().count();
    return static_cast<double>(days) * 86400 + *hour * 3600 + minute * 60 + second + part;
}

std::optional<double> seconds_of(std::string const& datetime) {
    std::string const text = digits(datetime);
    return text.size() < 10 ? std::nullopt : seconds_of(text.substr(0, 8), text.substr(8));
}

std::optional<double> acquisition_time(Frame const& frame) {
    if (auto const at = seconds_of(frame.acquisition_date, frame.acquisition_time))
        return at;
    return seconds_of(frame.acquisition_datetime);
}

Result<double> reference_time(Series const& series, SuvCard& card) {
    SeriesAttributes const& a = series.attributes;
    PetAttributes const& pet = *series.instance_of(0).pet;
    std::optional<double> earliest;
    std::string earliest_text;
    for (int f = 0; f < static_cast<int>(series.frames.size()); ++f) {
        Frame const& frame = series.frame_of(f);
        auto const at = acquisition_time(frame);
        if (at && (!earliest || *at < *earliest)) {
            earliest = at;
            earliest_text = frame.acquisition_time.empty()
                                ? frame.acquisition_datetime
                                : frame.acquisition_date + " " + frame.acquisition_time;
        }
    }
    auto const series_time = seconds_of(a.date, a.time);
    if (series_time && (!earliest || *series_time <= *earliest)) {
        card.inputs.push_back({"reference_time", "(0008,0031)", a.date + " " + a.time, "header"});
        return *series_time;
    }
    if (series_time)
        card.findings.push_back({"series_time_after_acquisition", "(0008,0031)", {a.time}});
    if (auto const ge = seconds_of(pet.ge_scan_datetime)) {
        card.inputs.push_back({"reference_time", "(0009,100D)", pet.ge_scan_datetime, "header"});
        return *ge;
    }
    if (auto const siemens = seconds_of(pet.siemens_decay_datetime)) {
        card.inputs.push_back({"reference_time", "(0071,1022)", pet.siemens_decay_datetime, "header"});
        return *siemens;
    }
    if (earliest) {
        card.inputs.push_back({"reference_time", "(0008,0032)", earliest_text, "header"});
        return *earliest;
    }
    return fail(ErrorCode::inconsistent, "no_acquisition_time", "(0008,0032)");
}

} // namespace vertemark::imaging
