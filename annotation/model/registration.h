// How the places of one frame of reference lie in another one of the same patient: found by registration or
// set by hand, and accepted by a reader. Kept with the case; links pictures and carries labels over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/model/provenance.h"
#include "imaging/base/transform.h"

namespace vertemark::annotation {

enum class LinkHow {
    registered, // by a registration that the reader looked at and accepted
    landmarks,  // by points that the reader marked in both
    manual,     // an offset that the reader set by hand
};

struct QualityFigure {
    std::string name; // stable: "nmi", "overlap_share", "repeat_mm", "landmark_rms_mm"
    double value = 0;
    bool operator==(QualityFigure const&) const = default;
};

// One per pair of frames, whichever way round.
struct FrameLink {
    FrameOfReferenceUid from, to;
    AffineTransform transform; // a point of `from` → the same place in `to`, mm
    LinkHow how = LinkHow::registered;
    std::string verdict; // "trusted" or "check" when it was accepted; "" for a manual one
    std::vector<QualityFigure> quality;
    Provenance accepted;
    bool operator==(FrameLink const&) const = default;
};

// Where a place lies in another frame: itself in its own, through one link or a chain of them in either
// direction; nothing where no link leads.
[[nodiscard]] std::optional<Place> carry(std::vector<FrameLink> const& links, Place const& place,
                                         FrameOfReferenceUid const& to);
// The transform that carry() applies; the identity within one frame.
[[nodiscard]] std::optional<AffineTransform> transform_between(std::vector<FrameLink> const& links,
                                                               FrameOfReferenceUid const& from,
                                                               FrameOfReferenceUid const& to);

} // namespace vertemark::annotation
