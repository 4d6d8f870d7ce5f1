// Painted segments as label volumes to lay over pictures, one a segment, so that overlapping ones all show.
// Each covers only the segment's own box; made once and kept until the segment changes.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "annotation/model/case.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

class SegmentPictures {
public:
    // A stroke that isn't finished: the segment as it would be.
    struct Draft {
        annotation::LabelMask mask;
        std::optional<annotation::SegmentationId> in_place_of;
        annotation::LesionId lesion;
    };
    // Of the given frame of reference, the selected lesion's last and strongest.
    [[nodiscard]] std::vector<imaging::SliceOverlay>
    overlays(annotation::Case const& c, FrameOfReferenceUid const& frame,
             std::optional<annotation::LesionId> const& selected, Draft const* draft = nullptr);

private:
    struct Kept {
        annotation::LabelMask mask;
        int colour = 0;
        imaging::VolumePtr picture;
    };
    std::map<annotation::SegmentationId, Kept> m_kept;
};

// The label that gives a lesion's segments their colour.
[[nodiscard]] int colour_label(annotation::Lesion const& lesion);

} // namespace vertemark::app
