// What stands around every picture: corner texts, orientation letters at the edges and the scale bar, as
// overlay items. Text for people comes in as arguments; layout only. Canvas pixels.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "imaging/series/series.h"
#include "imaging/view/overlay.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

// Lines of each corner, as Weasis: patient, study, series, state of the picture.
struct CornerTexts {
    std::vector<std::string> top_left, top_right, bottom_left, bottom_right;
    std::string top_centre; // the vertebra's level
    bool operator==(CornerTexts const&) const = default;
};

enum class OverlayDetail { all, minimal, none }; // minimal: letters, scale and slice number

struct CornerStyle {
    OverlayDetail detail = OverlayDetail::all;
    double text_height = 13; // of a line, canvas pixels
    bool operator==(CornerStyle const&) const = default;
};

// "Family^Given" → "Family, Given"; the first group that is not empty.
[[nodiscard]] std::string readable_name(std::string const& person_name);
// "20240131" → "2024-01-31"; anything else as it is.
[[nodiscard]] std::string readable_date(std::string const& date);

// Top left patient, top right study, bottom right series; bottom left comes from state_lines.
[[nodiscard]] CornerTexts corner_texts(imaging::Series const& series, imaging::SliceContent const& content,
                                       imaging::SliceGeometry const& slice);

// "W 400 L 40", "0.14 mm/px at the detector" (projections), "Zoom 1.5", "Im 12/80", slab and colour map when
// they are set: the lines of bottom left.
[[nodiscard]] std::vector<std::string> state_lines(imaging::SliceContent const& content,
                                                   imaging::SliceGeometry const& slice);

// The unit beside a value: "HU", "Bq/ml", "SUVbw g/ml" only where the values are SUVbw.
[[nodiscard]] std::string unit_words(imaging::VolumeInfo const& info);

// The items of texts, letters ("?" without patient space) and scale bar ("5 cm" as the longest round length
// that fits a quarter of the width; with the basis of its millimetres for a projection, none without a pixel
// size).
[[nodiscard]] imaging::OverlayItems corner_items(CornerTexts const& texts,
                                                 imaging::SliceContent const& content,
                                                 imaging::SliceGeometry const& slice, CornerStyle style = {});

// Length of the scale bar, a round number of millimetres: 1, 2 or 5 times a power of ten.
[[nodiscard]] double scale_bar_mm(imaging::SliceGeometry const& slice);

} // namespace vertemark::app
