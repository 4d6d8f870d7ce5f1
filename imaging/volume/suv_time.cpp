#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numbers>

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

double average_time_s(double duration_s, double half_life_s) {
    double const lambda = std::numbers::ln2 / half_life_s;
    return std::log(lambda * duration_s / -std::expm1(-lambda * duration_s)) / lambda;
}

namespace {

// The first frame by time, and when its acquisition began.
struct FirstFrame {
    Frame const* frame = nullptr;
    double at = 0;
    [[nodiscard]] std::string text() const {
        return frame->acquisition_time.empty() ? frame->acquisition_datetime
                                               : frame->acquisition_date + " " + frame->acquisition_time;
    }
};

FirstFrame first_frame(Series const& series) {
    FirstFrame first;
    for (int f = 0; f < static_cast<int>(series.frames.size()); ++f) {
        Frame const& frame = series.frame_of(f);
        if (auto const at = acquisition_time(frame); at && (!first.frame || *at < first.at))
            first = {&frame, *at};
    }
    return first;
}

struct Reference {
    double at = 0;
    SuvInput input;
};

std::string written(double seconds) {
    auto const whole = static_cast<std::time_t>(std::floor(seconds));
    std::tm parts{};
    ::gmtime_r(&whole, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d %H%M%S", &parts);
    return text;
}

// Frame Reference Time counts from the reference to the frame's average activity, with GE to its start: it
// leads back to the reference. Nothing without it.
std::optional<double> led_back(FirstFrame const& first, Series const& series, double half_life_s) {
    if (!first.frame || !first.frame->frame_reference_ms || *first.frame->frame_reference_ms <= 0 ||
        !first.frame->frame_duration_ms || *first.frame->frame_duration_ms <= 0)
        return std::nullopt;
    bool const ge = series.attributes.manufacturer.starts_with("GE");
    double const average = ge ? 0 : average_time_s(*first.frame->frame_duration_ms / 1000, half_life_s);
    return first.at + average - *first.frame->frame_reference_ms / 1000;
}

std::optional<Reference> chosen(Series const& series, FirstFrame const& first,
                                std::optional<double> const& back, SuvCard& card) {
    SeriesAttributes const& a = series.attributes;
    PetAttributes const& pet = *series.instance_of(0).pet;
    auto const series_time = seconds_of(a.date, a.time);
    if (series_time && (!first.frame || *series_time <= first.at))
        return Reference{*series_time, {"reference_time", "(0008,0031)", a.date + " " + a.time, "header"}};
    if (series_time)
        card.findings.push_back({"series_time_after_acquisition", "(0008,0031)", {a.time}});
    if (auto const ge = seconds_of(pet.ge_scan_datetime))
        return Reference{*ge, {"reference_time", "(0009,100D)", pet.ge_scan_datetime, "header"}};
    if (auto const siemens = seconds_of(pet.siemens_decay_datetime))
        return Reference{*siemens, {"reference_time", "(0071,1022)", pet.siemens_decay_datetime, "header"}};
    if (!first.frame)
        return std::nullopt;
    // Usually the first acquisition; when earlier bed positions are not here, the frame's own reckoning.
    if (back && std::abs(*back - first.at) > *first.frame->frame_duration_ms / 1000)
        return Reference{*back, {"reference_time", "(0054,1300)", written(*back), "derived"}};
    return Reference{first.at, {"reference_time", "(0008,0032)", first.text(), "header"}};
}

} // namespace

Result<double> reference_time(Series const& series, double half_life_s, SuvCard& card) {
    FirstFrame const first = first_frame(series);
    auto const back = led_back(first, series, half_life_s);
    auto reference = chosen(series, first, back, card);
    if (!reference) {
        bool const has_time = !series.attributes.time.empty() || !series.frame_of(0).acquisition_time.empty();
        return fail(ErrorCode::inconsistent, has_time ? "no_acquisition_date" : "no_acquisition_time",
                    has_time ? "(0008,0022)" : "(0008,0032)");
    }
    card.inputs.push_back(std::move(reference->input));
    // Makers' readings of Frame Reference Time differ by up to half a frame: only a plain contradiction is
    // told.
    if (double const minutes = back ? std::abs(reference->at - *back) / 60 : 0; minutes > 5) {
        char text[32];
        std::snprintf(text, sizeof text, "%.0f", minutes);
        card.findings.push_back({"frame_reference_time_disagrees", "(0054,1300)", {text}});
    }
    return reference->at;
}

} // namespace vertemark::imaging
