// The steps of measuring a vertebra. Private to app/core.
#pragma once

#include "app/core/vertebra_measures.h"

namespace vertemark::app {

// A body found in the pictures.
struct FoundBody {
    annotation::Level level;
    imaging::BodyModel body;
};

// Everything that one vertebra's measures come from.
struct VertebraScene {
    annotation::Case const& c;
    annotation::Lesion const* lesion;
    MeasureSources const& sources; // of the label's frame of reference
    MeasureSource const* bones;    // on which the bodies were found
    FoundBody here;
    std::optional<FoundBody> above, below; // next ones, diseased or not
    std::vector<FoundBody> intact;         // the nearest without a lesion, above and below
};

void put(VertebraMeasures& out, char const* quantity, double value, char const* unit, std::string method,
         std::optional<annotation::ImageLink> image);
void put_absent(VertebraMeasures& out, char const* quantity, char const* unit, std::string because);

// "T10, T12"
[[nodiscard]] std::string names_of(std::vector<FoundBody> const& bodies);

void measure_heights(VertebraScene const& scene, VertebraMeasures& out);
void measure_alignment(VertebraScene const& scene, VertebraMeasures& out);
void measure_density(VertebraScene const& scene, VertebraMeasures& out);
void measure_uptake(VertebraScene const& scene, VertebraMeasures& out);
void measure_signal(VertebraScene const& scene, VertebraMeasures& out);
void measure_canal(VertebraScene const& scene, VertebraMeasures& out);

} // namespace vertemark::app
