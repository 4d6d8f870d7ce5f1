// The line that a list of cases shows and is searched by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annotation/model/case.h"

namespace vertemark::annotation {

struct CaseSummary {
    CaseId id;
    std::int64_t revision = 0;
    PatientIdentity patient;
    std::string reader, reading;
    std::string last_study_date; // ISO, "" when unknown
    Instant changed{};           // set by the store on reading; by the caller on writing
    std::vector<Level> levels;
    int lesions = 0;
    // Totals that are certain; absent while the answers given leave several possible.
    std::optional<int> sins, tomita, tokuhashi;
    bool is_signed = false;
    bool operator==(CaseSummary const&) const = default;
};

[[nodiscard]] CaseSummary summarize(Case const& c, Instant changed);

} // namespace vertemark::annotation
