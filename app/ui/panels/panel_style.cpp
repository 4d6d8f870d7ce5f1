#include "app/ui/panels/panel_style.h"

#include "app/ui/theme.h"

#include <QStyle>
#include <QWidget>

namespace vertemark::app {

QString panel_style() {
    Theme const& t = current_theme();
    QString sheet = QStringLiteral(R"(
QToolButton[role="segment"] { background: %chrome%; color: %text%; border: 1px solid %border%; border-radius: 3px;
  padding: 2px 2px; font-size: 11px; }
QToolButton[role="segment"][dense="true"] { padding: 2px 0; font-size: 10px; }
QToolButton[role="segment"]:hover { border-color: %muted%; }
QToolButton[role="segment"]:checked { background: %accent%; color: white; border-color: %accent%; }
QToolButton[role="segment"][proposed="true"] { border: 1px dashed %warning%; }
QToolButton[role="segment"]:disabled { color: %muted%; }
QToolButton[role="segment"]:checked:disabled { background: %border%; border-color: %border%; color: %text%; }
QToolButton[role="chip"] { background: transparent; color: %muted%; border: 1px solid %border%; border-radius: 9px;
  padding: 0; font-size: 10px; font-weight: 600; }
QToolButton[role="chip"][state="unknown"] { border: 1px dashed %border%; }
QToolButton[role="chip"][state="known"] { color: %text%; border-color: %muted%; }
QToolButton[role="chip"][state="proposed"] { color: %warning%; border: 1px dashed %warning%; }
QToolButton[role="chip"]:hover { border-color: %accent%; }
QToolButton[role="flat"] { background: transparent; color: %muted%; border: 1px solid transparent; border-radius: 3px;
  padding: 1px 5px; font-size: 12px; }
QToolButton[role="flat"]:hover { color: %text%; background: %chrome%; }
QToolButton[role="flat"]:focus { border: 1px solid %accent%; color: %text%; }
QToolButton[role="section"] { background: transparent; color: %text%; border: 1px solid transparent; border-radius: 3px;
  padding: 3px 4px; font-weight: 600; text-align: left; }
QToolButton[role="section"]:focus { border: 1px solid %accent%; }
QToolButton[role="question"] { background: transparent; color: %warning%; border: none; border-bottom: 1px dotted %warning%;
  padding: 0; font-size: 12px; text-align: left; }
QToolButton[role="question"]:focus { border: 1px solid %accent%; }
QLabel[role="row"] { color: %text%; font-size: 12px; }
QLabel[role="row"][known="false"] { color: %muted%; }
QLabel[role="small"] { color: %muted%; font-size: 12px; }
QLabel[role="warning"] { font-size: 12px; }
QLabel[role="danger"] { font-size: 12px; }
QLabel[tone="stable"] { color: %good%; }
QLabel[tone="potentially_unstable"] { color: %warning%; }
QLabel[tone="unstable"] { color: %danger%; }
QLabel[role="total"] { font-size: 20px; font-weight: 600; }
QLineEdit[role="number"] { padding: 1px 4px; font-size: 12px; }
QLineEdit[role="text"], QComboBox[role="text"] { padding: 2px 5px; font-size: 12px; }
QComboBox[known="false"] { color: %muted%; }
QFrame[role="line"] { background: %border%; border: none; max-height: 1px; }
)");
    auto const put = [&](char const* name, QColor const& colour) {
        sheet.replace(QLatin1String("%") + QLatin1String(name) + QLatin1String("%"), colour.name());
    };
    put("chrome", t.chrome);
    put("border", t.border);
    put("text", t.text);
    put("muted", t.muted);
    put("accent", t.accent);
    put("warning", t.warning);
    put("danger", t.danger);
    put("good", t.good);
    return sheet;
}

void set_style_property(QWidget* widget, char const* name, QVariant const& value) {
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QColor category_colour(std::string const& category) {
    Theme const& t = current_theme();
    if (category == "stable")
        return t.good;
    if (category == "potentially_unstable")
        return t.warning;
    if (category == "unstable")
        return t.danger;
    return t.muted;
}

} // namespace vertemark::app
