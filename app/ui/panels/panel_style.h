// The look that all panels share beyond the application's style sheet: segments, chips, dense rows.
#pragma once

#include <QColor>
#include <QString>

#include <string>

namespace vertemark::app {

[[nodiscard]] QString panel_style();

// The colour of a SINS category: never the only sign, a text or letter always stands beside it.
[[nodiscard]] QColor category_colour(std::string const& category);

inline constexpr int k_label_width = 84;
inline constexpr int k_chip_size = 18;

} // namespace vertemark::app
