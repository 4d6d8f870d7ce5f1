// What every filter of the catalogue keeps, whatever it computes.
#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "tests/imaging/filters/volumes.h"

using namespace vertemark;
using namespace vertemark::test;

namespace {

bool in_ball(LpsPoint p, LpsPoint centre, double radius_mm) {
    return distance(p, centre) <= radius_mm;
}

// A volume, a second one and values with which this filter does its work.
struct Case {
    FilterInput input;
    FilterValues values;
};

Case working_case(Filter const& filter, std::array<int, 3> size = {24, 20, 12}) {
    VolumeInfo info = oblique_info(size);
    LpsPoint const centre = info.geometry.centre();
    double const radius = size[0] * 0.35; // mm: of a ball well inside
    auto const picture = [&](LpsPoint p) {
        return (in_ball(p, centre, radius + 1) ? 300 : 40) + 2 * std::sin(p.x * 7 + p.y * 13 + p.z * 3);
    };
    auto const ball = [&](LpsPoint p) { return in_ball(p, centre, radius); };
    if (filter.id == "n4_bias") {
        info.quantity = Quantity::signal;
        info.unit.clear();
    }
    Case c;
    c.input.volume = filter.id == "distance_map" ? mask_volume(info, ball) : float_volume(info, picture);
    if (filter.second == SecondInput::mask)
        c.input.second = mask_volume(info, ball);
    if (filter.second == SecondInput::reference)
        c.input.second = float_volume(info, [&](LpsPoint p) { return 2 * picture(p) + 7; });
    for (FilterParameter const& parameter : filter.parameters)
        if (parameter.kind == ParameterKind::points)
            c.values[parameter.id] = std::vector{centre};
    if (filter.id == "n4_bias")
        c.values["shrink"] = 1.0;
    return c;
}

class EveryFilter : public testing::TestWithParam<Filter> {};

TEST_P(EveryFilter, MakesAVolumeInItsPlaceAndLeavesTheInputAlone) {
    Case const c = working_case(GetParam());
    auto const before = values_of(*c.input.volume);
    std::vector<double> fractions;
    Job job([&](double fraction, std::string_view) { fractions.push_back(fraction); });
    auto const result = run_filter(GetParam(), c.input, c.values, job);
    ASSERT_TRUE(result) << result.error().subject << ": " << result.error().detail;
    EXPECT_EQ(values_of(*c.input.volume), before);
    if (GetParam().id != "resample_isotropic") {
        EXPECT_EQ((*result)->geometry(), c.input.volume->geometry()); // to the last bit
    }
    EXPECT_EQ((*result)->info().frame_of_reference, c.input.volume->info().frame_of_reference);
    EXPECT_NE((*result)->data(), c.input.volume->data());
    EXPECT_EQ((*result)->info().instances.size(), static_cast<std::size_t>((*result)->geometry().size[2]));
    EXPECT_GE(fractions.size(), 2u);
    EXPECT_EQ(fractions.back(), 1);
    for (double const f : fractions)
        EXPECT_TRUE(f >= 0 && f <= 1) << f;
}

TEST_P(EveryFilter, CallsAMaskNoHounsfieldUnits) {
    Case const c = working_case(GetParam());
    auto const result = filtered(GetParam().id.c_str(), c.input, c.values);
    ASSERT_TRUE(result);
    VolumeInfo const& info = (*result)->info();
    static std::set<std::string> const keeps = {"curvature_anisotropic", "median", "resample_isotropic",
                                                "morphology", "n4_bias"};
    static std::set<std::string> const masks = {"threshold", "connected_threshold", "confidence_connected",
                                                "level_set"};
    if (keeps.contains(GetParam().id)) {
        EXPECT_EQ(info.quantity, c.input.volume->info().quantity);
        EXPECT_EQ(info.unit, c.input.volume->info().unit);
    } else if (masks.contains(GetParam().id)) {
        EXPECT_EQ(info.quantity, Quantity::label);
        EXPECT_EQ(info.unit, "");
        for (double const v : values_of(**result))
            EXPECT_TRUE(v == 0 || v == 1);
    } else {
        EXPECT_EQ(info.quantity, Quantity::unknown);
        EXPECT_NE(info.unit, "HU");
    }
}

TEST_P(EveryFilter, RefusesValuesOutOfRangeByName) {
    Case const c = working_case(GetParam());
    for (FilterParameter const& parameter : GetParam().parameters) {
        std::vector<FilterValue> bad;
        if (parameter.kind == ParameterKind::choice)
            bad = {std::string("no such choice"), 1.0};
        else if (parameter.kind == ParameterKind::points)
            bad = {std::vector<LpsPoint>{}, std::vector<LpsPoint>{{1e6, 0, 0}}, 3.0};
        else
            bad = {parameter.low - 1, parameter.high + 1, std::nan(""), std::string("x")};
        if (parameter.kind == ParameterKind::whole)
            bad.emplace_back(parameter.low + 0.5);
        for (FilterValue const& value : bad) {
            FilterValues values = c.values;
            values[parameter.id] = value;
            auto const result = filtered(GetParam().id.c_str(), c.input, values);
            ASSERT_FALSE(result) << parameter.id;
            EXPECT_EQ(result.error().subject, parameter.id);
        }
    }
    FilterValues values = c.values;
    values["no_such_parameter"] = 1.0;
    auto const result = filtered(GetParam().id.c_str(), c.input, values);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::not_found);
    EXPECT_EQ(result.error().subject, "no_such_parameter");
}

TEST_P(EveryFilter, RefusesWhatIsNoVolumeOfThePatient) {
    Case c = working_case(GetParam());
    VolumeInfo info = c.input.volume->info();
    info.planar = true;
    c.input.volume = float_volume(info, [](LpsPoint) { return 0.0; });
    auto const result = filtered(GetParam().id.c_str(), c.input, c.values);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::unsupported);
    EXPECT_FALSE(filtered(GetParam().id.c_str(), {}, c.values));
    if (GetParam().second != SecondInput::none) {
        Case alone = working_case(GetParam());
        alone.input.second.reset();
        EXPECT_EQ(filtered(GetParam().id.c_str(), alone.input, alone.values).error().subject, "second");
    }
}

TEST_P(EveryFilter, StopsBeforeAndWhileItWorks) {
    Case const c = working_case(GetParam(), {64, 64, 40});
    Job stopped;
    stopped.stop();
    auto const never = run_filter(GetParam(), c.input, c.values, stopped);
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, ErrorCode::cancelled);

    // Stopped at its first sign of work: the answer is "cancelled", not a result.
    Job* running = nullptr;
    Job job([&](double fraction, std::string_view) {
        if (fraction > 0 && fraction < 1)
            running->stop();
    });
    running = &job;
    auto const half = run_filter(GetParam(), c.input, c.values, job);
    if (job.stopped()) {
        ASSERT_FALSE(half);
        EXPECT_EQ(half.error().code, ErrorCode::cancelled);
    } else { // over before it told of any progress: only the simplest may be
        EXPECT_TRUE(half);
        ADD_FAILURE() << "no progress between start and end";
    }
}

TEST_P(EveryFilter, InventsNothingWhereThereIsNoValue) {
    if (GetParam().id == "distance_map")
        return; // a mask says "outside" where nothing is known
    Case c = working_case(GetParam());
    VolumeInfo info = c.input.volume->info();
    auto const old = c.input.volume;
    LpsPoint const corner = info.geometry.origin;
    c.input.volume = float_volume(info, [&](LpsPoint p) {
        return distance(p, corner) < 4 ? std::nan("") : old->value_at(p).value_or(0);
    });
    auto const result = filtered(GetParam().id.c_str(), c.input, c.values);
    ASSERT_TRUE(result) << result.error().detail;
    auto const value = (*result)->value_at(0, 0, 0);
    EXPECT_TRUE(!value || ((*result)->info().quantity == Quantity::label && *value == 0));
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryFilter, testing::ValuesIn(filters().begin(), filters().end()),
                         [](auto const& filter) { return filter.param.id; });

TEST(FilterCatalogue, NamesEachFilterAndParameterOnce) {
    std::set<std::string> ids;
    for (Filter const& filter : filters()) {
        EXPECT_TRUE(ids.insert(filter.id).second) << filter.id;
        std::set<std::string> parameters;
        for (FilterParameter const& p : filter.parameters) {
            EXPECT_TRUE(parameters.insert(p.id).second) << p.id;
            bool const number = p.kind == ParameterKind::real || p.kind == ParameterKind::whole;
            EXPECT_TRUE(!number || (p.low < p.high && p.initial >= p.low && p.initial <= p.high)) << p.id;
            EXPECT_EQ(p.kind == ParameterKind::choice, !p.choices.empty()) << p.id;
        }
    }
    EXPECT_EQ(filter_by_id("sharpen").error().code, ErrorCode::not_found);
    EXPECT_EQ(derivation_of(**filter_by_id("median"), {{"radius", 2.5}}), "Median(radius=2.5)");
}

} // namespace
