// Where the program keeps what is the reader's: the case store, settings, the demo, own protocols.
#pragma once

#include <QString>

namespace vertemark::app {

// VERTEMARK_DATA_DIR, else the system's place for application data; created when missing.
[[nodiscard]] QString data_folder();

} // namespace vertemark::app
