#include "imaging/filters/filter.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vertemark::imaging {

namespace {

std::string text_of(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

Result<void> check_number(FilterParameter const& parameter, FilterValue const& value) {
    auto const* number = std::get_if<double>(&value);
    if (!number || !std::isfinite(*number))
        return fail(ErrorCode::malformed, "is not a number", parameter.id);
    if (*number < parameter.low || *number > parameter.high)
        return fail(ErrorCode::inconsistent,
                    text_of(*number) + " is out of range: " + text_of(parameter.low) + " to " +
                        text_of(parameter.high),
                    parameter.id);
    if (parameter.kind == ParameterKind::whole && *number != std::floor(*number))
        return fail(ErrorCode::inconsistent, text_of(*number) + " is not a whole number", parameter.id);
    return {};
}

Result<void> check_choice(FilterParameter const& parameter, FilterValue const& value) {
    auto const* chosen = std::get_if<std::string>(&value);
    if (!chosen)
        return fail(ErrorCode::malformed, "is not one of its choices", parameter.id);
    if (std::ranges::find(parameter.choices, *chosen) != parameter.choices.end())
        return {};
    std::string all;
    for (std::string const& choice : parameter.choices)
        all += (all.empty() ? "" : ", ") + choice;
    return fail(ErrorCode::inconsistent, "'" + *chosen + "' is none of its choices: " + all, parameter.id);
}

Result<void> check_points(FilterParameter const& parameter, FilterValue const& value, Volume const& volume) {
    auto const* points = std::get_if<std::vector<LpsPoint>>(&value);
    if (!points)
        return fail(ErrorCode::malformed, "is not a place in the patient", parameter.id);
    if (points->empty())
        return fail(ErrorCode::inconsistent, "a place to start from is missing", parameter.id);
    for (LpsPoint const& p : *points)
        if (!volume.geometry().contains(volume.geometry().to_index(p)))
            return fail(ErrorCode::inconsistent,
                        text_of(p.x) + "," + text_of(p.y) + "," + text_of(p.z) + " lies outside the volume",
                        parameter.id);
    return {};
}

Result<void> check(FilterParameter const& parameter, FilterValue const& value, Volume const& volume) {
    switch (parameter.kind) {
    case ParameterKind::real:
    case ParameterKind::whole:
        return check_number(parameter, value);
    case ParameterKind::choice:
        return check_choice(parameter, value);
    case ParameterKind::points:
        return check_points(parameter, value, volume);
    }
    return {};
}

Result<void> check_volume(Volume const& volume) {
    VolumeInfo const& info = volume.info();
    if (info.components != 1)
        return fail(ErrorCode::unsupported, "its pixels are colours, not values", info.description);
    if (info.planar || !info.patient_space)
        return fail(ErrorCode::unsupported, "a projection or picture without a place in the patient",
                    info.description);
    return {};
}

Result<void> check_second(Filter const& filter, FilterInput const& input) {
    if (filter.second == SecondInput::none)
        return {};
    bool const mask = filter.second == SecondInput::mask;
    if (!input.second)
        return fail(ErrorCode::inconsistent, mask ? "a mask is missing" : "a reference series is missing",
                    "second");
    CHECK_OK(check_volume(*input.second));
    if (!mask)
        return {};
    if (input.second->info().quantity != Quantity::label)
        return fail(ErrorCode::unsupported, "is no mask: make one by region growing",
                    input.second->info().description);
    VolumeGeometry const &a = input.volume->geometry(), &b = input.second->geometry();
    bool const same = a.size == b.size && distance(a.origin, b.origin) < 1e-2 &&
                      distance(a.to_lps({static_cast<double>(a.size[0]), static_cast<double>(a.size[1]),
                                         static_cast<double>(a.size[2])}),
                               b.to_lps({static_cast<double>(a.size[0]), static_cast<double>(a.size[1]),
                                         static_cast<double>(a.size[2])})) < 1e-1;
    if (!same)
        return fail(ErrorCode::inconsistent, "the mask has another grid than the series",
                    input.second->info().description);
    return {};
}

} // namespace

FilterValues with_initial(Filter const& filter, FilterValues values) {
    for (FilterParameter const& parameter : filter.parameters) {
        if (values.contains(parameter.id))
            continue;
        if (parameter.kind == ParameterKind::choice)
            values[parameter.id] = parameter.choices.front();
        else if (parameter.kind == ParameterKind::points)
            values[parameter.id] = std::vector<LpsPoint>{};
        else
            values[parameter.id] = parameter.initial;
    }
    return values;
}

Result<VolumePtr> run_filter(Filter const& filter, FilterInput const& input, FilterValues values, Job& job) {
    if (!input.volume)
        return fail(ErrorCode::inconsistent, "there is no volume to work on", filter.id);
    CHECK_OK(check_volume(*input.volume));
    CHECK_OK(check_second(filter, input));
    values = with_initial(filter, std::move(values));
    for (auto const& [id, value] : values) {
        auto const parameter = std::ranges::find(filter.parameters, id, &FilterParameter::id);
        if (parameter == filter.parameters.end())
            return fail(ErrorCode::not_found, "the filter " + filter.id + " has no such parameter", id);
        CHECK_OK(check(*parameter, value, *input.volume));
    }
    CHECK_OK(job.running());
    job.progress(0, filter.id);
    TRY(auto result, filter.run(input, values, job));
    job.progress(1, filter.id);
    return result;
}

std::string derivation_of(Filter const& filter, FilterValues const& values) {
    std::string text;
    for (auto const& [id, value] : with_initial(filter, values)) {
        text += (text.empty() ? "" : ", ") + id + "=";
        if (auto const* number = std::get_if<double>(&value))
            text += text_of(*number);
        else if (auto const* chosen = std::get_if<std::string>(&value))
            text += *chosen;
        else
            for (LpsPoint const& p : std::get<std::vector<LpsPoint>>(value))
                text += "(" + text_of(p.x) + " " + text_of(p.y) + " " + text_of(p.z) + ")";
    }
    return filter.method + "(" + text + ")";
}

} // namespace vertemark::imaging
