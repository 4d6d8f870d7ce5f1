// What the millimetres of a projection refer to. DICOM PS3.3 10.7.
#include <gtest/gtest.h>

#include "imaging/series/arrange.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

Finding basis_of(SpacingBasis basis, double mm, std::string calibration = {}) {
    Instance image;
    image.uid = SopInstanceUid("1.2.3");
    image.series.uid = SeriesUid("1.2");
    image.series.modality = "DX";
    image.pixels.rows = image.pixels.columns = 8;
    image.pixels.bits_allocated = 16;
    image.pixels.bits_stored = 12;
    image.pixels.high_bit = 11;
    image.pixels.present = true;
    ProjectionAttributes projection;
    projection.spacing_calibration = std::move(calibration);
    projection.magnification = 1.25;
    image.projection = projection;
    Frame frame;
    if (basis != SpacingBasis::none)
        frame.spacing = PixelSpacing{mm, mm, basis};
    image.frames = {frame};
    auto const series = arrange(std::vector{InstancePtr(std::make_shared<Instance const>(image))});
    EXPECT_EQ(series.size(), 1u);
    for (Finding const& finding : series.at(0).findings)
        if (finding.code.starts_with("spacing_"))
            return finding;
    return {};
}

TEST(Spacing, EveryProjectionSaysWhatItsMillimetresReferTo) {
    EXPECT_EQ(basis_of(SpacingBasis::detector, 0.14),
              (Finding{"spacing_detector", "(0018,1164)", {"0.14 × 0.14"}}));
    EXPECT_EQ(basis_of(SpacingBasis::magnification_corrected, 0.112),
              (Finding{"spacing_magnification_corrected", "(0018,1114)", {"0.112 × 0.112", "1.25"}}));
    EXPECT_EQ(basis_of(SpacingBasis::calibrated, 0.25, "FIDUCIAL"),
              (Finding{"spacing_calibrated", "(0028,0030)", {"0.25 × 0.25", "FIDUCIAL"}}));
    EXPECT_EQ(basis_of(SpacingBasis::none, 0).code, "spacing_none");
}

} // namespace
