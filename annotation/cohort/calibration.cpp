#include "annotation/cohort/calibration.h"

#include <algorithm>

namespace vertemark::annotation {

namespace {

struct Prognostic {
    char const* score;
    bool more_is_better;
};
constexpr Prognostic k_prognostic[] = {
    {"tokuhashi_revised", true},   {"tokuhashi_1990", true}, {"tomita", false},
    {"van_der_linden_2005", true}, {"modified_bauer", true}, {"nesms", true},
    {"katagiri_2005", false},      {"katagiri_2014", false},
};

struct Horizon {
    char const* category;
    std::optional<double> at_least_months, below_months;
};
// Only the bands that name a survival time; "≤ 3 months" is read as below 3 months and a day.
Horizon const k_horizons[] = {
    {"lt_6_months", {}, 6.},   {"ge_6_months", 6., {}},     {"ge_12_months", 12., {}},
    {"le_3_months", {}, 3.04}, {"le_12_months", {}, 12.04},
};

struct Scored {
    int total = 0;
    std::string category;
    Watched survival;
};

std::vector<Scored> scored(std::vector<CohortRow> const& rows, char const* score, UnknownEnd unknown) {
    std::vector<Scored> list;
    for (auto const& one : watched(rows, Endpoint::survival, unknown)) {
        auto const* result = rows[one.row].score(score);
        if (result && result->total && result->category)
            list.push_back({*result->total, *result->category, one.watched});
    }
    return list;
}

void compare_with_prediction(CalibrationBand& band, Watched const& survival) {
    if (!band.at_least_months && !band.below_months)
        return;
    double const limit = band.at_least_months.value_or(band.below_months.value_or(0));
    bool const reached = survival.time >= limit;
    if (!reached && !survival.event) // alive, not watched for long enough
        ++band.open;
    else
        ++(reached == band.at_least_months.has_value() ? band.agree : band.contradict);
}

CalibrationBand band_of(std::string const& category, std::vector<Scored> const& patients) {
    CalibrationBand band;
    band.category = category;
    for (auto const& horizon : k_horizons)
        if (category == horizon.category) {
            band.at_least_months = horizon.at_least_months;
            band.below_months = horizon.below_months;
        }
    std::vector<Watched> survival;
    for (auto const& patient : patients)
        if (patient.category == category) {
            survival.push_back(patient.survival);
            compare_with_prediction(band, patient.survival);
        }
    auto const curve = kaplan_meier(survival);
    band.patients = curve.n;
    band.deaths = curve.events;
    band.median = curve.median;
    return band;
}

void add_concordance(std::vector<Scored> const& patients, bool more_is_better, Calibration& calibration) {
    double agreeing = 0;
    for (auto const& first : patients)
        for (auto const& later : patients) {
            // `first` died, and `later` was then alive or died after.
            bool const ordered = first.survival.event &&
                                 (first.survival.time < later.survival.time ||
                                  (first.survival.time == later.survival.time && !later.survival.event));
            if (!ordered)
                continue;
            ++calibration.pairs;
            int const better = more_is_better ? later.total - first.total : first.total - later.total;
            agreeing += better > 0 ? 1 : better == 0 ? 0.5 : 0;
        }
    if (calibration.pairs > 0)
        calibration.concordance = agreeing / calibration.pairs;
}

} // namespace

std::vector<Calibration> calibrate(std::vector<CohortRow> const& rows, UnknownEnd unknown) {
    std::vector<Calibration> list;
    for (auto const& [score, more_is_better] : k_prognostic) {
        auto const patients = scored(rows, score, unknown);
        if (patients.empty())
            continue;
        Calibration calibration;
        calibration.score = score;
        for (auto const& band : scoring::find_score(score)->bands)
            calibration.bands.push_back(band_of(band.category, patients));
        add_concordance(patients, more_is_better, calibration);
        list.push_back(std::move(calibration));
    }
    return list;
}

} // namespace vertemark::annotation
