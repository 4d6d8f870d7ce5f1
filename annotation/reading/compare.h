// Two readings of one patient side by side: what each said to every question, and how far they agree beyond
// chance. Neither reading is changed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "annotation/model/case.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

struct ComparedItem {
    std::string subject; // the level, "" for the patient
    std::string item;    // lesion, type, collapse, alignment, left, right, escc, pain, kps …
    std::optional<std::string> first, second; // as ids; nothing = not answered
    bool operator==(ComparedItem const&) const = default;

    // Both answered, and alike. An answer beside a missing one is neither agreement nor disagreement.
    [[nodiscard]] bool agrees() const { return first && first == second; }
    [[nodiscard]] bool comparable() const { return first && second; }
};

// Every question that either answered, by level from head to tail, then the patient's.
// inconsistent when the two are not of one patient.
Result<std::vector<ComparedItem>> compare(Case const& first, Case const& second);

struct Agreement {
    int pairs = 0;
    double observed = 0, expected = 0; // shares, 0…1
    std::optional<double> kappa;       // nothing without pairs, or where chance alone always agrees
    bool operator==(Agreement const&) const = default;
};

// Cohen's kappa, unweighted. Cohen 1960, Educ Psychol Meas 20:37.
[[nodiscard]] Agreement cohen_kappa(std::span<std::pair<std::string, std::string> const> answers);

// One agreement per item over the comparisons of several cases (or one), items in order of first appearance.
[[nodiscard]] std::vector<std::pair<std::string, Agreement>>
agreement_by_item(std::span<ComparedItem const> items);

} // namespace vertemark::annotation
