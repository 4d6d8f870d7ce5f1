// What the millimetres of a picture refer to, in a few words for beside a length.
#pragma once

#include <QString>

#include "imaging/dicom/instance.h"

namespace vertemark::app {

// "at the detector", "magnification-corrected", "calibrated (FIDUCIAL)", "not calibrated"; empty for true
// millimetres in the patient.
[[nodiscard]] QString spacing_basis_text(imaging::SpacingBasis basis, std::string const& calibration);

} // namespace vertemark::app
