#include "annotation/cohort/survival.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "annotation/cohort/statistics.h"

namespace vertemark::annotation {

namespace {

constexpr double k_half = 0.5 + 1e-12; // a product of fractions that is one half but for rounding

struct Happened {
    int events = 0, censored = 0;
};

std::map<double, Happened> by_time(std::span<Watched const> patients) {
    std::map<double, Happened> times;
    for (auto const& patient : patients)
        ++(patient.event ? times[patient.time].events : times[patient.time].censored);
    return times;
}

void add_band(SurvivalStep& step, double greenwood, double z) {
    step.standard_error = step.survival * std::sqrt(greenwood);
    if (step.survival <= 0 || step.survival >= 1)
        return;
    double const width = z * std::sqrt(greenwood) / std::log(step.survival);
    step.lower = std::pow(step.survival, std::exp(-width));
    step.upper = std::pow(step.survival, std::exp(width));
}

template <class Edge>
std::optional<double> first_at_half(SurvivalCurve const& curve, Edge edge) {
    for (auto const& step : curve.steps)
        if (std::optional<double> const value = edge(step); value && *value <= k_half)
            return step.time;
    return std::nullopt;
}

using Matrix = std::vector<std::vector<double>>;

// Solves A x = b for a symmetric positive definite A, by elimination with pivots; false when A is singular.
bool solve(Matrix a, std::vector<double> b, std::vector<double>& x) {
    std::size_t const n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(a[i][k]) > std::abs(a[pivot][k]))
                pivot = i;
        if (std::abs(a[pivot][k]) < 1e-12)
            return false;
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            double const factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j)
                a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    x.assign(n, 0);
    for (std::size_t k = n; k-- > 0;) {
        double sum = b[k];
        for (std::size_t j = k + 1; j < n; ++j)
            sum -= a[k][j] * x[j];
        x[k] = sum / a[k][k];
    }
    return true;
}

// Time of each event → events in all groups; fills n and observed of the groups.
std::map<double, int> count_events(std::span<std::vector<Watched> const> groups, LogRank& test) {
    std::map<double, int> times;
    for (auto const& patients : groups) {
        auto& group = test.groups.emplace_back();
        group.n = static_cast<int>(patients.size());
        for (auto const& patient : patients)
            if (patient.event) {
                ++group.observed;
                ++times[patient.time];
            }
    }
    return times;
}

// Adds what one time of `events` events expects of each group and how that varies (hypergeometric); whether
// two groups were at risk then.
bool add_time(std::span<std::vector<Watched> const> groups, double time, int events, LogRank& test,
              Matrix& covariance) {
    std::vector<double> share;
    double total = 0;
    for (auto const& patients : groups) {
        auto const watched = std::count_if(patients.begin(), patients.end(),
                                           [time](auto const& patient) { return patient.time >= time; });
        share.push_back(static_cast<double>(watched));
        total += share.back();
    }
    double const spread = total > 1 ? (total - events) / (total - 1) * events : 0;
    bool compared = false;
    for (double& one : share) {
        one /= total;
        compared = compared || (one > 0 && one < 1);
    }
    for (std::size_t g = 0; g < share.size(); ++g) {
        test.groups[g].expected += share[g] * events;
        for (std::size_t h = 0; h < share.size(); ++h)
            covariance[g][h] += share[g] * ((g == h ? 1. : 0.) - share[h]) * spread;
    }
    return compared;
}

} // namespace

SurvivalCurve kaplan_meier(std::span<Watched const> patients, double confidence) {
    SurvivalCurve curve;
    curve.n = static_cast<int>(patients.size());
    curve.confidence = confidence;
    double const z = normal_quantile(0.5 + confidence / 2);
    int at_risk = curve.n;
    double survival = 1, greenwood = 0;
    for (auto const& [time, happened] : by_time(patients)) {
        SurvivalStep step{time, at_risk, happened.events, happened.censored, 1, 0, {}, {}};
        survival *= 1 - double(happened.events) / at_risk;
        if (at_risk > happened.events)
            greenwood += double(happened.events) / (double(at_risk) * (at_risk - happened.events));
        step.survival = survival;
        add_band(step, survival > 0 ? greenwood : 0, z);
        curve.steps.push_back(step);
        curve.events += happened.events;
        at_risk -= happened.events + happened.censored;
    }
    curve.median = first_at_half(curve, [](auto const& s) { return std::optional(s.survival); });
    curve.median_lower = first_at_half(curve, [](auto const& s) {
        return s.survival <= 0 ? std::optional(0.) : s.lower; // no band where survival has come to 0
    });
    curve.median_upper = first_at_half(curve, [](auto const& s) { return s.upper; });
    return curve;
}

std::optional<double> survival_at(SurvivalCurve const& curve, double time) {
    double survival = 1;
    for (auto const& step : curve.steps) {
        if (step.time > time)
            return survival;
        survival = step.survival;
    }
    bool const watched = !curve.steps.empty() && time <= curve.steps.back().time;
    return watched || (!curve.steps.empty() && survival <= 0) ? std::optional(survival) : std::nullopt;
}

int at_risk(SurvivalCurve const& curve, double time) {
    for (auto const& step : curve.steps)
        if (step.time >= time)
            return step.at_risk;
    return 0;
}

std::optional<LogRank> log_rank(std::span<std::vector<Watched> const> groups) {
    LogRank test;
    Matrix covariance(groups.size(), std::vector<double>(groups.size(), 0.));
    bool compared = false;
    for (auto const& [time, events] : count_events(groups, test))
        compared = add_time(groups, time, events, test, covariance) || compared;
    if (!compared)
        return std::nullopt;
    // The last group follows from the others; groups that were never at risk at an event have no say.
    std::vector<std::size_t> used;
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (test.groups[g].expected > 0)
            used.push_back(g);
    used.pop_back();
    Matrix v;
    std::vector<double> difference, solved;
    for (std::size_t const g : used) {
        auto& row = v.emplace_back();
        for (std::size_t const h : used)
            row.push_back(covariance[g][h]);
        difference.push_back(test.groups[g].observed - test.groups[g].expected);
    }
    if (!solve(v, difference, solved))
        return std::nullopt;
    for (std::size_t i = 0; i < used.size(); ++i)
        test.chi_square += difference[i] * solved[i];
    test.degrees = static_cast<int>(used.size());
    test.p = chi_square_tail(test.chi_square, test.degrees);
    return test;
}

} // namespace vertemark::annotation
