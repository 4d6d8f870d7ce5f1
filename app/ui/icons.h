// Line icons in the theme's text colour, drawn from path data; sharp at every scale.
#pragma once

#include <QIcon>
#include <QString>

namespace vertemark::app {

// folder, window, zoom, pan, scroll, crosshair, vertebra, lesion, undo, redo, link, lines, left, right,
// report.
[[nodiscard]] QIcon icon(QString const& name);

} // namespace vertemark::app
