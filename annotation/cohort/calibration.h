// How well a score's prediction fits what happened to the patients of a cohort: survival by band, and
// Harrell's concordance between score and survival (Harrell 1982, JAMA 247:2543).
#pragma once

#include "annotation/cohort/cohort.h"

namespace vertemark::annotation {

struct CalibrationBand {
    std::string category;
    int patients = 0; // with a certain total in this band and a known survival
    int deaths = 0;
    std::optional<double> median; // months, Kaplan-Meier
    // What the paper predicts of this band, where it predicts a time.
    std::optional<double> at_least_months, below_months;
    // Patients whose survival agrees with it, contradicts it, or is not yet long enough to tell.
    int agree = 0, contradict = 0, open = 0;
};

struct Calibration {
    std::string score;
    std::vector<CalibrationBand> bands; // lowest totals first
    int pairs = 0;                      // of patients whose order of death is known
    std::optional<double> concordance;  // 0.5 chance, 1 perfect, nothing without pairs
};

// The prognostic scores of the catalogue that have a total for somebody with a known survival.
[[nodiscard]] std::vector<Calibration> calibrate(std::vector<CohortRow> const& rows, UnknownEnd unknown);

} // namespace vertemark::annotation
