// The look that all panels share beyond the application's style sheet: segments, chips, dense rows.
#pragma once

#include <QColor>
#include <QString>

#include <QVariant>

#include <string>

class QWidget;

namespace vertemark::app {

[[nodiscard]] QString panel_style();

// The colour of a SINS category: never the only sign, a text or letter always stands beside it.
[[nodiscard]] QColor category_colour(std::string const& category);

// Sets a property that the style sheet looks at, and restyles only when it changed.
void set_style_property(QWidget* widget, char const* name, QVariant const& value);

inline constexpr int k_label_width = 78;
inline constexpr int k_chip_size = 18;

} // namespace vertemark::app
