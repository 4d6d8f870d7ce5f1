// Volumes as ITK images and back, ITK's exceptions as errors, its progress as a Job's. Included by .cpp files
// of filters/ and registration/ only: it brings ITK's headers with it. ITK's world is LPS millimetres, as
// ours.
#pragma once

#include <itkCommand.h>
#include <itkImage.h>
#include <itkMacro.h>
#include <itkProcessObject.h>

#include "imaging/base/job.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

using GreyImage = itk::Image<float, 3>;         // values in the volume's quantity
using MaskImage = itk::Image<unsigned char, 3>; // 0 outside, 1 inside

// The volume's values in its quantity, copied. Voxels without data (padding, missing slices) hold `empty`,
// by default the least value there is. inconsistent: not one voxel holds a value, or it is in colour.
Result<GreyImage::Pointer> to_itk(Volume const& volume, Job& job, std::optional<float> empty = {});
// 1 where the volume's value is above 0.
Result<MaskImage::Pointer> to_itk_mask(Volume const& volume, Job& job);

// The image's pixels as a volume, shared and not copied; `info` says everything else (its scalar type and
// rescale are set to the pixels'). Both must have the same size.
Result<VolumePtr> from_itk(GreyImage::Pointer const& image, VolumeInfo info);
Result<VolumePtr> from_itk(MaskImage::Pointer const& image, VolumeInfo info);

// NaN (no value) wherever `source`, on the same grid, has none: a filter invents nothing there.
void blank_no_data(Volume const& source, GreyImage& image);

VolumeGeometry geometry_of(itk::ImageBase<3> const& image);
void set_geometry(itk::ImageBase<3>& image, VolumeGeometry const& geometry);

// Hands the progress of an ITK filter to the job as `from`..`to` of the whole and aborts it when the job is
// stopped. ITK tells its progress after every chunk of work: many chunks make a quick stop.
void watch(itk::ProcessObject& filter, Job& job, double from, double to, char const* stage);

// Runs f, which may throw ITK's exceptions; cancelled when the job was stopped meanwhile.
template <class F>
auto guarded(Job& job, std::string const& subject, F const& f) -> decltype(f()) {
    try {
        auto result = f();
        CHECK_OK(job.running());
        return result;
    } catch (itk::ProcessAborted const&) {
        return fail(ErrorCode::cancelled, "stopped by the reader");
    } catch (itk::MemoryAllocationError const&) {
        return fail(ErrorCode::inconsistent, "it needs more memory than this computer has", subject);
    } catch (itk::ExceptionObject const& error) {
        return fail(ErrorCode::internal, error.GetDescription(), subject);
    } catch (std::bad_alloc const&) {
        return fail(ErrorCode::inconsistent, "it needs more memory than this computer has", subject);
    }
}

} // namespace vertemark::imaging
