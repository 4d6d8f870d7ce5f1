#include "annotation/model/label_mask.h"

namespace vertemark::annotation {

MaskChange difference(VoxelRuns const& from, VoxelRuns const& to) {
    return {to - from, from - to};
}

MaskChange change(VoxelRuns& voxels, MaskChange const& by) {
    VoxelRuns now = (voxels - by.removed) | by.added;
    MaskChange back = difference(now, voxels);
    voxels = std::move(now);
    return back;
}

} // namespace vertemark::annotation
