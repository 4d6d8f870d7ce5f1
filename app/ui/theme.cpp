#include "app/ui/theme.h"

#include <QApplication>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include "app/ui/panels/panel_style.h"

// Outside every namespace, as Qt asks for resources of a static library.
static void load_marks() {
    Q_INIT_RESOURCE(marks);
}

namespace vertemark::app {

namespace {

ThemeKind& chosen() {
    static ThemeKind kind = ThemeKind::dark;
    return kind;
}

QString style_sheet(Theme const& t) {
    QString sheet = QStringLiteral(R"(
* { outline: none; }
QMainWindow, QDialog { background: %chrome%; }
QToolTip { background: %raised%; color: %text%; border: 1px solid %border%; padding: 4px 6px; }
QMenuBar { background: %chrome%; color: %text%; border-bottom: 1px solid %border%; }
QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected { background: %raised%; }
QMenu { background: %panel%; color: %text%; border: 1px solid %border%; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 3px; }
QMenu::item:selected { background: %accent%; color: white; }
QMenu::item:disabled { color: %muted%; }
QMenu::separator { height: 1px; background: %border%; margin: 4px 8px; }
QToolBar { background: %chrome%; border: none; border-bottom: 1px solid %border%; spacing: 2px; padding: 3px 6px; }
QToolBar::separator { width: 1px; background: %border%; margin: 4px 6px; }
QToolButton { color: %text%; background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }
QToolButton:hover { background: %raised%; }
QToolButton:checked { background: %accent%; color: white; }
QToolButton:focus { border: 1px solid %accent%; }
QStatusBar { background: %chrome%; color: %muted%; border-top: 1px solid %border%; }
QStatusBar::item { border: none; }
QWidget#side, QScrollArea#side, QWidget#sideBody { background: %panel%; border: none; }
QLabel { color: %text%; background: transparent; }
QLabel[role="muted"] { color: %muted%; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="warning"] { color: %warning%; }
QLabel[role="danger"] { color: %danger%; }
QToolButton[role="danger"] { color: %danger%; font-weight: 600; }
QPushButton { color: %text%; background: %raised%; border: 1px solid %border%; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { border-color: %accent%; }
QPushButton:pressed { background: %accent%; color: white; }
QPushButton:focus { border: 1px solid %accent%; }
QPushButton:checked { background: %accent%; color: white; border-color: %accent%; }
QPushButton:disabled { color: %muted%; background: %panel%; }
QPushButton[role="primary"] { background: %accent%; color: white; border-color: %accent%; font-weight: 600; }
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
  color: %text%; background: %chrome%; border: 1px solid %border%; border-radius: 4px; padding: 3px 6px; selection-background-color: %accent%; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 1px solid %accent%; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/marks/list_arrow_%kind%.svg); width: 9px; height: 6px; }
QComboBox QAbstractItemView { background: %panel%; color: %text%; selection-background-color: %accent%; border: 1px solid %border%; }
QTreeView, QListView, QTableView, QTreeWidget, QListWidget, QTableWidget { background: %panel%; color: %text%; border: none; alternate-background-color: %chrome%; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: %accent%; color: white; }
QHeaderView::section { background: %chrome%; color: %muted%; border: none; border-bottom: 1px solid %border%; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: %border%; border-radius: 4px; min-height: 28px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: %muted%; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: %border%; border-radius: 4px; min-width: 28px; margin: 1px; }
QSplitter::handle { background: %border%; }
QSplitter::handle:horizontal { width: 1px; }
QProgressBar { background: %raised%; border: none; border-radius: 3px; height: 6px; text-align: center; color: %text%; }
QProgressBar::chunk { background: %accent%; border-radius: 3px; }
QCheckBox, QRadioButton { color: %text%; spacing: 6px; }
QGroupBox { color: %muted%; border: 1px solid %border%; border-radius: 4px; margin-top: 8px; padding-top: 8px; }
QTabBar::tab { background: transparent; color: %muted%; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %text%; border-bottom: 2px solid %accent%; }
QTabWidget::pane { border: none; }
QFrame[role="card"] { background: %raised%; border: 1px solid %border%; border-radius: 6px; }
QFrame[role="card"][selected="true"] { border: 1px solid %accent%; }
)");
    auto const put = [&](char const* name, QColor const& colour) {
        sheet.replace(QLatin1String("%") + QLatin1String(name) + QLatin1String("%"), colour.name());
    };
    sheet.replace(QLatin1String("%kind%"), QLatin1String(chosen() == ThemeKind::dark ? "dark" : "light"));
    put("chrome", t.chrome);
    put("panel", t.panel);
    put("raised", t.raised);
    put("border", t.border);
    put("text", t.text);
    put("muted", t.muted);
    put("accent", t.accent);
    put("warning", t.warning);
    put("danger", t.danger);
    return sheet;
}

// Fusion takes the edges of its boxes and arrows from the ground, where they vanish on a dark one.
class VisibleMarks : public QProxyStyle {
public:
    VisibleMarks() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, QStyleOption const* option, QPainter* painter,
                       QWidget const* widget) const override {
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        Theme const& t = current_theme();
        bool const enabled = option->state & State_Enabled, on = option->state & State_On;
        QRectF const box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(on && enabled ? t.accent : t.muted, 1));
        painter->setBrush(on && enabled ? t.accent : t.chrome);
        painter->drawRoundedRect(box, 3, 3);
        painter->setPen(QPen(enabled ? QColor(Qt::white) : t.muted, 1.8));
        auto const at = [&](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        if (on)
            painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.43, 0.74), at(0.80, 0.28)}));
        else if (option->state & State_NoChange)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        painter->restore();
    }
};

} // namespace

Theme const& theme(ThemeKind kind) {
    static Theme const dark = [] {
        Theme t;
        t.chrome = {0x1e, 0x1f, 0x22};
        t.panel = {0x25, 0x26, 0x2a};
        t.raised = {0x30, 0x32, 0x37};
        t.border = {0x43, 0x45, 0x4c};
        t.text = {0xe6, 0xe7, 0xea};
        t.muted = {0xa6, 0xa9, 0xb2};
        t.accent = {0x2f, 0x74, 0xd0};
        t.warning = {0xf0, 0xb4, 0x4a};
        t.danger = {0xff, 0x7b, 0x72};
        t.good = {0x6c, 0xc6, 0x84};
        return t;
    }();
    static Theme const light = [] {
        Theme t;
        t.chrome = {0xf3, 0xf4, 0xf6};
        t.panel = {0xff, 0xff, 0xff};
        t.raised = {0xe9, 0xec, 0xf0};
        t.border = {0xc3, 0xc8, 0xd0};
        t.text = {0x1c, 0x1f, 0x24};
        t.muted = {0x55, 0x5c, 0x68};
        t.accent = {0x1f, 0x5f, 0xbf};
        t.warning = {0x8a, 0x58, 0x00};
        t.danger = {0xb3, 0x26, 0x1e};
        t.good = {0x1d, 0x6f, 0x34};
        return t;
    }();
    return kind == ThemeKind::dark ? dark : light;
}

Theme const& current_theme() {
    return theme(chosen());
}

QColor link_colour(ThemeKind kind) {
    Theme const& t = theme(kind);
    return kind == ThemeKind::dark ? t.accent.lighter(140) : t.accent;
}

QColor current_link_colour() {
    return link_colour(chosen());
}

void apply_theme(QApplication& application, ThemeKind kind) {
    load_marks();
    chosen() = kind;
    Theme const& t = theme(kind);
    application.setStyle(new VisibleMarks); // the application owns it
    QPalette palette;
    palette.setColor(QPalette::Window, t.chrome);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.chrome);
    palette.setColor(QPalette::Button, t.raised);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, t.text);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, link_colour(kind));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    application.setPalette(palette);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    font.setStyleStrategy(QFont::PreferAntialias);
    application.setFont(font);
    application.setStyleSheet(style_sheet(t) + panel_style()); // one sheet: each further one costs a start
}

} // namespace vertemark::app
