// What the pictures say about one vertebra, measured from its label: heights against intact neighbours, share
// of the body involved, alignment, canal, HU, SUV and MR signal. Every number has its method and picture, or
// the reason why it is absent. These are proposals: a person accepts them in the lesion form. Units: %, mm,
// mm2, deg, HU, g/ml; ratios are to the patient's own intact neighbours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/measure/vertebral_heights.h"
#include "annotation/model/case.h"
#include "imaging/base/job.h"
#include "imaging/segment/body_model.h"
#include "imaging/series/series.h"

namespace vertemark::app {

// One volume to measure on. PET comes in SUVbw; without SUV it isn't measured.
struct MeasureSource {
    imaging::VolumePtr volume;
    imaging::Series const* series = nullptr;
    std::string sequence; // MR weighting: t1, t2, stir …; with contrast: t1_contrast
};
using MeasureSources = std::vector<MeasureSource>;

struct VertebraValue {
    annotation::MeasuredValue value;
    std::optional<annotation::ImageLink> image;
};

struct VertebraMeasures {
    annotation::Level level;
    std::vector<VertebraValue> values; // each quantity once
    std::optional<annotation::HeightLoss> loss;
    std::optional<annotation::SixPoints> six_points;
    std::optional<annotation::Collapse> collapse;
    std::optional<annotation::BoneLesionType> type; // from HU alone: a suggestion (definitions D26)
    std::optional<annotation::Alignment> alignment;

    [[nodiscard]] VertebraValue const* find(std::string_view quantity) const;
    [[nodiscard]] std::optional<double> number(std::string_view quantity) const;
};

// How much a body must have slipped on its neighbour to suggest a translation: 3 mm, the limit of plain
// films.
inline constexpr double k_translation_mm = 3;
// The suggestion of a type wants this share of the body outside the neighbours' mean ± 2 SD.
inline constexpr double k_least_abnormal_pct = 5;

// `lesion` tells whose segment gives the share; none: from HU alone. not_found (subject: the level): no
// label; the frame of reference is that of the label. Other failures are in the values.
Result<VertebraMeasures> measure_vertebra(annotation::Case const& c, annotation::Level level,
                                          annotation::Lesion const* lesion, MeasureSources const& sources,
                                          Job& job);

// The lesion's vertebrae, the one with the largest height loss first.
Result<std::vector<VertebraMeasures>> measure_lesion(annotation::Case const& c,
                                                     annotation::Lesion const& lesion,
                                                     MeasureSources const& sources, Job& job);

// The lesion with what was measured as proposals (How::proposed). Facts that a person settled stay.
[[nodiscard]] annotation::Lesion with_proposals(annotation::Lesion lesion,
                                                std::vector<VertebraMeasures> const& measures,
                                                annotation::Provenance const& now);

// The six points of a labelled body as a drawing to correct: heights, and loss against the intact neighbours.
// not_found, inconsistent: as find_body; the reader then sets the points by hand.
Result<annotation::Measurement> heights_drawing(annotation::Case const& c, annotation::Level level,
                                                MeasureSource const& source);

// The acquired image of a series nearest to a place.
[[nodiscard]] std::optional<annotation::ImageLink> link_to(MeasureSource const& source, LpsPoint point);

} // namespace vertemark::app
