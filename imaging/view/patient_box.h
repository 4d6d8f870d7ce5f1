// Where in a CT volume the patient lies, so that a view opens on the patient and not on air and table.
#pragma once

#include <optional>

#include "imaging/view/slice_geometry.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// Voxel indices; both ends belong to the patient.
struct IndexBox {
    IndexPoint low, high;
};

// Sought on samples 5 mm apart, to the nearest of them. Nothing for other volumes than CT in Hounsfield
// units, or where nothing looks like a patient.
[[nodiscard]] std::optional<IndexBox> patient_box(Volume const& volume);

enum class BoxFit {
    whole, // all of the box
    tall,  // a canvas taller than the box: up to half as large again; what is right on the picture stays
};

// The slice through the middle of the box, with the box as large as the canvas allows and a narrow margin.
[[nodiscard]] SliceGeometry fitted_to(SliceGeometry slice, VolumeGeometry const& volume, IndexBox const& box,
                                      BoxFit fit);

} // namespace vertemark::imaging
