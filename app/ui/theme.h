// Colours and fonts of the window: a dark theme for the reading room and a light one. Contrast of text to
// ground is at least 4.5:1 (WCAG 2.1, 1.4.3).
#pragma once

#include <QColor>
#include <QString>

class QApplication;

namespace vertemark::app {

enum class ThemeKind { dark, light };

struct Theme {
    QColor chrome, panel, raised, border, text, muted, accent, warning, danger, good;
    QColor axial{0xe5, 0x4b, 0x4b}, sagittal{0xe8, 0xc5, 0x47},
        coronal{0x5a, 0xc2, 0x6a}; // as Slicer and OHIF
};

[[nodiscard]] Theme const& theme(ThemeKind kind);
[[nodiscard]] Theme const& current_theme();
// Of links in text: the accent, light enough for the dark grounds.
[[nodiscard]] QColor link_colour(ThemeKind kind);
[[nodiscard]] QColor current_link_colour();

// Palette, style sheet and font of the whole application.
void apply_theme(QApplication& application, ThemeKind kind);

} // namespace vertemark::app
