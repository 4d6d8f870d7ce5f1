// What a reader gave for the uptake values (SUV) of one study, in place of the header's numbers or of missing
// ones. Kept with the case, each number with who gave it and when. Knows no formula: see
// imaging/volume/suv.h.
#pragma once

#include <string>

#include "annotation/model/provenance.h"

namespace vertemark::annotation {

struct UptakeInputs { // identity: study
    StudyUid study;
    Fact<double> weight_kg, size_m, dose_bq, half_life_s;
    Fact<std::string> sex;                // M, F, O
    Fact<std::string> injection_datetime; // YYYYMMDDHHMMSS, as the images' own clock
    bool operator==(UptakeInputs const&) const = default;

    [[nodiscard]] bool says_nothing() const {
        return !weight_kg && !size_m && !dose_bq && !half_life_s && !sex && !injection_datetime;
    }
};

} // namespace vertemark::annotation
