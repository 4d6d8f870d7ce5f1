// Drawn measurements over a picture: which lie on it, how they look, which one is under the pointer.
// Values are handed in: who has the pixels measures (app/core/measure_image.h).
#pragma once

#include <functional>
#include <optional>

#include "annotation/model/case.h"
#include "imaging/view/overlay.h"
#include "imaging/view/slice_geometry.h"

namespace vertemark::app {

// A picture that measurements may lie on.
struct MeasuredPicture {
    imaging::SliceGeometry const& slice;
    FrameOfReferenceUid frame; // empty: a projection, whose drawings belong to one image
    std::optional<annotation::ImageLink> image;
    double half_thickness_mm = 0.5; // a drawing at most this far from the plane lies on it
};

// All points within the picture's thickness, of the same frame of reference or the same image.
[[nodiscard]] bool lies_on(annotation::Measurement const& drawn, MeasuredPicture const& picture);

using ValuesOf = std::function<std::vector<annotation::MeasuredValue>(annotation::Measurement const&)>;

// One measurement: lines, handles and, beside it, what it says.
[[nodiscard]] imaging::OverlayItems measurement_items(annotation::Measurement const& drawn,
                                                      std::vector<annotation::MeasuredValue> const& values,
                                                      imaging::SliceGeometry const& slice, bool selected);

// Those of the case that lie on the picture.
[[nodiscard]] imaging::OverlayItems
measurement_items(annotation::Case const& c, MeasuredPicture const& picture, ValuesOf const& values,
                  std::optional<annotation::MeasurementId> const& selected);

struct MeasurementHit {
    annotation::MeasurementId id;
    std::optional<std::size_t> handle; // index of the point; nothing: the line or the inside of a text
};
// What a press takes hold of: a handle before a line, a later drawing before an earlier one.
[[nodiscard]] std::optional<MeasurementHit> measurement_at(annotation::Case const& c,
                                                           MeasuredPicture const& picture, CanvasPoint at,
                                                           double reach_pixels);

} // namespace vertemark::app
