// A painted region: which voxels of one volume belong to a lesion. Stored as runs, so that a stroke is small.
// Regions of different lesions may overlap. Knows no pixels: the grid says where the voxels lie.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "annotation/model/lesion.h"
#include "annotation/model/provenance.h"
#include "imaging/base/voxel_runs.h"

namespace vertemark::annotation {

using SegmentationId = Id<struct SegmentationIdTag>;

// The voxel grid that a mask counts in, as the volume had it when painting began (imaging::VolumeGeometry).
struct MaskGrid {
    FrameOfReferenceUid frame;
    SeriesUid series; // painted on
    std::array<int, 3> size{0, 0, 0};
    std::array<double, 3> spacing_mm{1, 1, 1};
    LpsPoint origin; // centre of voxel (0, 0, 0)
    LpsVector row_dir{1, 0, 0}, col_dir{0, 1, 0}, slice_dir{0, 0, 1};
    bool operator==(MaskGrid const&) const = default;

    [[nodiscard]] std::size_t voxel_count() const {
        return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
               static_cast<std::size_t>(size[2]);
    }
    // Whether both count the same voxels, whatever series they were painted on.
    [[nodiscard]] bool same_voxels(MaskGrid const& other) const {
        return frame == other.frame && size == other.size && spacing_mm == other.spacing_mm &&
               origin == other.origin && row_dir == other.row_dir && col_dir == other.col_dir &&
               slice_dir == other.slice_dir;
    }
};

struct LabelMask {
    MaskGrid grid;
    VoxelRuns voxels;
    bool operator==(LabelMask const&) const = default;

    // Of the painted voxels; nothing when the voxels' size is unknown.
    [[nodiscard]] double volume_ml() const {
        auto const& mm = grid.spacing_mm;
        return static_cast<double>(voxels.count()) * mm[0] * mm[1] * mm[2] / 1000;
    }
};

// One segment of a lesion: its own name, so that bone and soft tissue of a lesion, or CT and PET, stay apart.
struct Segmentation {
    SegmentationId id;
    LesionId lesion;
    std::string label;
    LabelMask mask;
    Provenance created;
    bool operator==(Segmentation const&) const = default;
};

// What a stroke did to a mask. Applied as (voxels − removed) ∪ added; the inverse swaps what really changed.
struct MaskChange {
    VoxelRuns added, removed;
    bool operator==(MaskChange const&) const = default;
    [[nodiscard]] bool empty() const { return added.empty() && removed.empty(); }
};

// Changes the mask; returns what takes it back exactly.
[[nodiscard]] MaskChange change(VoxelRuns& voxels, MaskChange const& by);
// From one set to another.
[[nodiscard]] MaskChange difference(VoxelRuns const& from, VoxelRuns const& to);

} // namespace vertemark::annotation
