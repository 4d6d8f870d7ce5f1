// The same place in two studies by its vertebra: level and offset in the body, not by slice number or
// millimetres of the table. Pure; needs only labels. For comparing a spine with its prior, bent another way.
#pragma once

#include <optional>

#include "annotation/model/spine.h"

namespace vertemark::annotation {

// Where the place lies relative to the vertebrae of its frame: between the bodies of two levels (or beyond
// the first or last by less than one and a half levels), and how far off the line through the bodies.
struct VertebralPlace {
    Level upper, lower;   // neighbours that are labelled; equal where only one is
    double along = 0;     // 0 at the upper body's centre, 1 at the lower one's; below 0 or above 1 beyond
    double left_mm = 0;   // off the line, towards the patient's left
    double behind_mm = 0; // off the line, towards the back
    double beyond_mm = 0; // along the line when upper == lower
    bool operator==(VertebralPlace const&) const = default;
};

// Nothing where the frame has no label near enough to say which vertebra it is.
[[nodiscard]] std::optional<VertebralPlace> vertebral_place(Spine const& spine, Place const& place);

// The place in frame `to` that lies the same in the same vertebra. Nothing where either frame lacks the
// labels. Unconfirmed labels count only when `trust_proposed`.
enum class Labels { confirmed, proposed_too };
[[nodiscard]] std::optional<Place> same_vertebra(Spine const& spine, Place const& place,
                                                 FrameOfReferenceUid const& to,
                                                 Labels labels = Labels::confirmed);

} // namespace vertemark::annotation
