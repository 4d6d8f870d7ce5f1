// The steps of arrange(): kinds, splits, order and geometry. Internal to imaging/series.
#pragma once

#include <functional>
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

// Images that are together so far, with what parted them from the rest of their series.
struct Group {
    std::vector<Image> images;
    std::vector<SplitStep> splits;
    std::vector<Finding> findings;
};

// kind.cpp
bool is_document(Instance const& instance);
SeriesKind kind_of(Instance const& instance, Frame const& frame);
Quantity quantity_of(Instance const& instance, Frame const& frame);

// mosaic.cpp: the tiles of a Siemens mosaic as images of their own. Nothing when its header lacks what it
// takes.
std::vector<Image> mosaic_tiles(InstancePtr const& instance);

inline constexpr double k_same_place_mm = 0.01; // images closer along the normal show the same slice

// split.cpp: parts the images of one DICOM series until each group can be one stack.
std::vector<Group> split(std::vector<Image> images, Stacking stacking);

// What tells the images of a group apart, as a SplitStep's value.
using KeyOf = std::function<std::string(Image const&)>;
std::vector<Group> split_by(Group group, SplitReason reason, KeyOf const& key_of);

// The value as a multiple of `step` with its unit; empty when absent.
std::string rounded(std::optional<double> value, double step, char const* unit);

template <class Function>
std::vector<Group> each(std::vector<Group> groups, Function const& function) {
    std::vector<Group> all;
    for (Group& group : groups)
        for (Group& part : function(std::move(group)))
            all.push_back(std::move(part));
    return all;
}

// split_duplicates.cpp: several images of one place are parted by echo, b-value, phase, … or by turns; of a
// single place they are a film. split_by_anything parts by the first of these that differs at all.
std::vector<Group> split_duplicates(Group group);
std::vector<Group> split_by_anything(Group group);
// The whole group, as a volume if its slices lie on one line, else as a film in the order of acquisition.
Group as_one_scroll(Group group);

// split_place.cpp: parts by the direction of rows and columns; parallel blocks beside each other; blocks
// behind each other with a wide empty stretch between.
std::vector<Group> split_by_orientation(Group group);
std::vector<Group> split_by_place(Group group);
std::vector<Group> split_by_stretch(Group group);

// stack_geometry.cpp: order along the normal, spacing, tilt and gaps of a group of kind volume.
// Nothing when the images lie on no common line.
std::optional<StackGeometry> stack_geometry(Group& group);

// Sorts along the normal of the first image and fills Image::z.
void sort_along_normal(std::vector<Image>& images);

// spacing_findings.cpp: what the millimetres of projections refer to; nothing for cross-sections. Codes
// spacing_<basis>; arguments: the spacing ("0.25 × 0.25"), then calibration type or magnification factor.
std::vector<Finding> spacing_findings(Series const& series);

} // namespace vertemark::imaging
