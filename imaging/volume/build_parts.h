// The steps of build_volume. Internal to imaging/volume.
#pragma once

#include <functional>

#include "imaging/base/job.h"
#include "imaging/codecs/frame_reader.h"
#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// How the frames' stored values become voxels.
struct PixelPlan {
    ScalarType type = ScalarType::int16;
    int components = 1;
    bool rescale_each =
        false; // slices differ in slope or have a table: voxels hold values, not stored numbers
    double slope = 1, intercept = 0;
};

// pixel_plan.cpp. malformed: a layout that makes no sense.
Result<PixelPlan> pixel_plan(Series const& series);

// Writes one decoded frame (or the mosaic tile of one) into its slice of the volume.
void convert_slice(PixelPlan const& plan, Instance const& instance, Frame const& frame,
                   FrameLayout const& layout, std::span<std::byte const> decoded, int mosaic_tile,
                   std::span<std::byte> slice);

// Pixel Padding Range Limit (0028,0121): every value of the range becomes the padding value itself, so that
// one number means "no data". Nothing to do without a limit. DICOM PS3.3 C.7.5.1.1.2.
void unify_padding(PixelPlan const& plan, PixelLayout const& pixels, std::span<std::byte> slice);

// Whether the stored pixels already have the form of the voxels, so that they can be read in place.
bool reads_in_place(PixelPlan const& plan, FrameLayout const& layout);

// grid.cpp: an upright grid for a tilted stack; an even one for an uneven stack.
struct Pixels {
    std::shared_ptr<std::byte[]> data;
    std::size_t bytes = 0;
};
std::size_t memory_limit();         // bytes: three quarters of what the computer has
Pixels allocate(std::size_t bytes); // throws std::bad_alloc beyond the limit
Pixels rectify(VolumeInfo& info, Pixels const& sheared);
Pixels make_even(VolumeInfo& info, Pixels const& uneven, std::vector<double> const& positions_mm);

// A stored value that no voxel has, written where there is no image: min − 1 where it fits, else the minimum.
// Sets info.padding when it is one of its own.
double no_data_value(VolumeInfo& info, Pixels const& pixels);
void fill_slice(VolumeInfo const& info, Pixels const& pixels, int k, double stored);

// Calls work(0 … count - 1) on all cores (at least two threads); the first error ends it.
Result<void> in_parallel(int count, Job& job, char const* stage,
                         std::function<Result<void>(int)> const& work);

} // namespace vertemark::imaging
