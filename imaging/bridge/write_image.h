// A volume as one file that other programs read: MetaImage or NIfTI, by ITK. Knows no DICOM.
#pragma once

#include <filesystem>

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// .mha, .mhd, .nii, .nii.gz; values in the volume's quantity as 32-bit floats (masks as bytes), NaN where
// there is none. io: the disk refused; unsupported: another ending, or a volume in colour.
Result<void> write_image(Volume const& volume, std::filesystem::path const& path);

} // namespace vertemark::imaging
