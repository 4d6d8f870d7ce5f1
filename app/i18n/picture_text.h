// Names of window presets and colour maps in the reader's language.
#pragma once

#include <QString>

namespace vertemark::app {

// By the id of imaging::window_presets(); an unknown id is its own name.
[[nodiscard]] QString window_name(QString const& id);
// By the id of imaging::colour_maps(); an unknown id is its own name.
[[nodiscard]] QString colour_map_name(QString const& id);

} // namespace vertemark::app
