// The pictures of a report: each lesion in a sagittal and an axial slice of the series it was read from, by
// the same path that the window draws with.
#pragma once

#include <span>

#include "annotation/model/case.h"
#include "app/report/report.h"
#include "imaging/base/job.h"
#include "imaging/series/series.h"

namespace vertemark::app {

struct KeyImageOptions {
    int width = 640, height = 520;
    double field_mm = 150; // height of the shown field
    int most = 8;          // pictures in all
};

// Lesions without a place, or whose frame of reference no series has, get none. Needs a QGuiApplication.
KeyImages draw_key_images(annotation::Case const& c, std::span<imaging::Series const* const> series, Job& job,
                          KeyImageOptions const& options = {});

} // namespace vertemark::app
