// Survival of a group of patients from durations, some of them censored: the Kaplan-Meier curve with its
// confidence band, and the log-rank test between groups. Pure arithmetic: no case, no dates.
// Kaplan & Meier 1958, J Am Stat Assoc 53:457; Greenwood 1926; Brookmeyer & Crowley 1982, Biometrics 38:29;
// Mantel 1966, Cancer Chemother Rep 50:163. Notation of Klein & Moeschberger, Survival Analysis, 2003.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace vertemark::annotation {

// How long one patient was watched, and whether the watched event ended it (else the patient is censored).
struct Watched {
    double time = 0; // 0 or more, in any unit
    bool event = false;
    bool operator==(Watched const&) const = default;
};

// One time at which something happened. A patient censored at the time of an event was still at risk then.
struct SurvivalStep {
    double time = 0;
    int at_risk = 0, events = 0, censored = 0;
    double survival = 1;       // after the events at this time
    double standard_error = 0; // of `survival`, by Greenwood's formula
    std::optional<double> lower,
        upper; // pointwise band by the log-log transform; none where survival is 0 or 1
    bool operator==(SurvivalStep const&) const = default;
};

struct SurvivalCurve {
    int n = 0, events = 0;
    double confidence = 0.95;
    std::vector<SurvivalStep> steps; // ascending in time
    // The first time at which survival is one half or less; nothing when it never falls that far.
    std::optional<double> median;
    // Its interval: the first times at which the band's lower, then upper, edge is one half or less.
    std::optional<double> median_lower, median_upper;
    bool operator==(SurvivalCurve const&) const = default;
};

[[nodiscard]] SurvivalCurve kaplan_meier(std::span<Watched const> patients, double confidence = 0.95);

// Survival at `time`: 1 before the first event; nothing past the last patient watched, unless it is 0 by
// then.
[[nodiscard]] std::optional<double> survival_at(SurvivalCurve const& curve, double time);
// How many are still watched just before `time`.
[[nodiscard]] int at_risk(SurvivalCurve const& curve, double time);

struct LogRank {
    struct Group {
        int n = 0, observed = 0;
        double expected = 0;
        bool operator==(Group const&) const = default;
    };
    std::vector<Group> groups; // in the order given
    double chi_square = 0;
    int degrees = 0;
    double p = 1;
    bool operator==(LogRank const&) const = default;
};

// Nothing when fewer than two groups have patients at risk together at any event: there is nothing to
// compare.
[[nodiscard]] std::optional<LogRank> log_rank(std::span<std::vector<Watched> const> groups);

} // namespace vertemark::annotation
