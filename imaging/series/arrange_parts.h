// The steps of arrange(): kinds, splits, order and geometry. Internal to imaging/series.
#pragma once

#include <string>
#include <vector>

#include "imaging/series/series.h"

namespace vertemark::imaging {

// One image on its way into a stack.
struct Image {
    InstancePtr instance;
    int frame = 0;
    int mosaic_tile = -1;
    SeriesKind kind = SeriesKind::other;
    std::optional<ImagePlane> plane; // of the frame, or of the mosaic's tile
    double z = 0;                    // along the normal of its group

    [[nodiscard]] Frame const& attributes() const {
        return instance->frames[static_cast<std::size_t>(frame)];
    }
};

// Images that are together so far, with the last reason that parted them from the rest of their series.
struct Group {
    std::vector<Image> images;
    SplitReason reason = SplitReason::none;
    std::string label;
    std::vector<Finding> findings;
};

// kind.cpp
bool is_document(Instance const& instance);
SeriesKind kind_of(Instance const& instance, Frame const& frame);
Quantity quantity_of(Instance const& instance, Frame const& frame);

// mosaic.cpp: the tiles of a Siemens mosaic as images of their own. Nothing when its header lacks what it
// takes.
std::vector<Image> mosaic_tiles(InstancePtr const& instance);

// split.cpp: parts the images of one DICOM series until each group can be one stack.
std::vector<Group> split(std::vector<Image> images);

// stack_geometry.cpp: order along the normal, spacing, tilt and gaps of a group of kind volume.
// Nothing when the images lie on no common line.
std::optional<StackGeometry> stack_geometry(Group& group);

// Sorts along the normal of the first image and fills Image::z.
void sort_along_normal(std::vector<Image>& images);

} // namespace vertemark::imaging
