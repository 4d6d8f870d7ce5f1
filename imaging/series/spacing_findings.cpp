// DICOM PS3.3 10.7: which attribute the pixel spacing of a projection comes from decides what it measures.
#include <algorithm>
#include <cstdio>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

std::string shown(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

Finding finding_of(Instance const& image, PixelSpacing const& spacing) {
    ProjectionAttributes const& projection = *image.projection;
    std::string const size = shown(spacing.column_mm) + " × " + shown(spacing.row_mm);
    switch (spacing.basis) {
    case SpacingBasis::detector:
        return {"spacing_detector", "(0018,1164)", {size}};
    case SpacingBasis::magnification_corrected:
        return {"spacing_magnification_corrected", "(0018,1114)", {size, shown(*projection.magnification)}};
    case SpacingBasis::calibrated:
        return {"spacing_calibrated",
                "(0028,0030)",
                {size, projection.spacing_calibration.empty() ? "-" : projection.spacing_calibration}};
    case SpacingBasis::nominal:
    case SpacingBasis::patient:
        return {"spacing_nominal", "(0018,2010)", {size}};
    case SpacingBasis::none:
        break;
    }
    return {"spacing_none", "(0028,0030)", {}};
}

} // namespace

std::vector<Finding> spacing_findings(Series const& series) {
    std::vector<Finding> findings;
    for (SeriesFrame const& each : series.frames) {
        Instance const& image = *series.instances[each.instance];
        if (!image.projection)
            continue;
        PixelSpacing const spacing =
            image.frames[static_cast<std::size_t>(each.frame)].spacing.value_or(PixelSpacing{});
        Finding finding = finding_of(image, spacing);
        if (std::ranges::find(findings, finding) == findings.end())
            findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace vertemark::imaging
