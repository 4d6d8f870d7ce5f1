// Levels as a reader types them ("T10-T12, l1") and back.
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "annotation/spine/levels.h"

namespace vertemark::app {

// Sorted, each once; spans are filled with the vertebrae that this patient has. Nothing when a part is no
// level or doesn't exist in this patient. An empty text gives no levels.
[[nodiscard]] std::optional<std::vector<annotation::Level>>
parse_levels(QString const& typed, annotation::LevelCounts const& counts);

} // namespace vertemark::app
