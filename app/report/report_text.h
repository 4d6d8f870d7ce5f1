// The report as plain text, for the clipboard and other systems.
#pragma once

#include <QString>

#include "app/report/report.h"

namespace vertemark::app {

QString to_text(Report const& report);

} // namespace vertemark::app
