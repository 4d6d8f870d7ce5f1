// The report as one HTML file that needs nothing else: style, drawing and pictures are inside. Light, and
// prints well.
#pragma once

#include <QString>

#include "app/report/report.h"

namespace vertemark::app {

QString to_html(Report const& report);

} // namespace vertemark::app
