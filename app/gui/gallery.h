// The pictures of the README: each hanging protocol in the dark and the light theme, of the demo patient.
#pragma once

#include <QString>

namespace vertemark::app {

class MainWindow;

// Opens the demo in the window and saves one PNG a protocol and theme into `folder`. Returns the exit code.
int write_gallery(MainWindow& window, QString const& folder);

} // namespace vertemark::app
