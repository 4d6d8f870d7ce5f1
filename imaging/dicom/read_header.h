// The pieces of read_header: each fills one part of an Instance from a dataset. Internal to imaging/dicom.
#pragma once

#include "imaging/dicom/dataset.h"
#include "imaging/dicom/instance.h"

namespace vertemark::imaging {

// The instance a dataset describes; `data` may be read with either extent.
Instance instance_of(Dataset const& data);

// The frames of an image, functional groups and NM or RT vectors merged. At most k_most_frames.
std::vector<Frame> read_frames(Item const& root, Instance const& instance);

std::optional<PetAttributes> read_pet(Item const& root, std::string const& modality);

// Siemens mosaic: tile count, slice normal and spacing from the private CSA header.
void read_mosaic(Item const& root, AcquisitionAttributes& acquisition);

std::vector<LookupTable> read_lookup_tables(Item const& root, Tag sequence, bool is_signed);
std::vector<OverlayPlane> read_overlays(Item const& root);

// In-plane spacing of an image and what its millimetres mean.
std::optional<PixelSpacing> read_spacing(Item const& item, Instance const& instance, bool in_patient);
std::optional<ImagePlane> read_plane(std::vector<double> const& position,
                                     std::vector<double> const& orientation);

inline constexpr int k_most_frames = 100000;

} // namespace vertemark::imaging
