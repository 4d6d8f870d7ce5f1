// Regions from one click: grown over like values, or the isocontour around the hottest voxel of a PET.
#pragma once

#include "app/tools/paint.h"

namespace vertemark::app {

// Press: grows over values like those around the pointer. Drag right to take in more, left to take in less.
class GrowTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_seed.reset(); }

private:
    struct Seed {
        PaintTarget target;
        LpsPoint point;
        double mean = 0, sd = 0;
        VoxelRuns voxels;
        PaintMode mode = PaintMode::add;
    };
    std::optional<Seed> m_seed;
};

// A click near a hot spot takes what is above the share of its maximum, or above the fixed value.
class IsocontourTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
};

} // namespace vertemark::app
