// What `label` and `bench label` share: the pins as typed, the series they lie in, the proposal.
#pragma once

#include <string>
#include <vector>

#include "app/core/label_spine.h"
#include "app/core/open_study.h"

namespace vertemark::app {

// "T11@12.5,-40,310": a level and a point, LPS mm. malformed.
Result<LevelPin> parse_pin(std::string const& text);

// For CLI11: an empty string, or what is wrong with the pin.
std::string pin_fault(std::string const& text);

struct LabelRequest {
    std::vector<std::string> pins;
    std::string series; // UID or UID#STACK; empty: the CT or MR stack with the most slices around the pins
    int thoracic = 12, lumbar = 5;
    std::vector<std::string> blocks; // "C5-C6"
};

Result<annotation::SpineAnomalies> anomalies_of(LabelRequest const& request);

// Without pins the CT stack with the most slices. not_found: no stack holds all pins, or there is no CT.
Result<imaging::Series const*> series_to_label(OpenedStudies const& studies, LabelRequest const& request,
                                               std::vector<LevelPin> const& pins);

} // namespace vertemark::app
