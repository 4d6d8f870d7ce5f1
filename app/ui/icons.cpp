#include "app/ui/icons.h"

#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "app/ui/theme.h"

namespace vertemark::app {

namespace {

// Bodies of 24 × 24 SVG pictures; strokes take the theme's colour.
QHash<QString, QByteArray> const& pictures() {
    static QHash<QString, QByteArray> const bodies = {
        {QStringLiteral("folder"), R"(<path d="M3 6.5h6l2 2.5h10v10H3z"/>)"},
        {QStringLiteral("window"),
         R"(<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="COLOUR"/>)"},
        {QStringLiteral("zoom"),
         R"(<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l6 6M8 10.5h5M10.5 8v5"/>)"},
        {QStringLiteral("pan"),
         R"(<path d="M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3"/>)"},
        {QStringLiteral("scroll"),
         R"(<path d="M5 5h14M5 10h14M5 15h14M5 20h14" opacity=".55"/><path d="M12 4v17M9 7l3-3 3 3M9 18l3 3 3-3"/>)"},
        {QStringLiteral("crosshair"),
         R"(<path d="M12 2v7M12 15v7M2 12h7M15 12h7"/><circle cx="12" cy="12" r="1"/>)"},
        {QStringLiteral("vertebra"),
         R"(<path d="M6 4c2 1.4 10 1.4 12 0 1 2-1 4-1 5.500s2 4 1 6c-2-1.400-10-1.400-12 0-1-2 1-4.500 1-6S5 6 6 4z"/><path d="M8 20h8"/>)"},
        {QStringLiteral("lesion"),
         R"(<circle cx="11" cy="11" r="7" stroke-dasharray="3 2"/><circle cx="11" cy="11" r="2.500" fill="COLOUR"/><path d="M19 16v6M16 19h6"/>)"},
        {QStringLiteral("measure"),
         R"(<path d="M3 15.500L15.500 3 21 8.500 8.500 21zM7 11.500l2.500 2.500M10 8.500l1.800 1.800M13 5.500l2.500 2.500"/>)"},
        {QStringLiteral("brush"), R"(<path d="M4 20c4 0 6-1 6-4l-2-2c-3 0-3 3-4 6zM9 15L19 4l2 2-10 11"/>)"},
        {QStringLiteral("eraser"), R"(<path d="M8 19l-4-4L14 5l6 6-8 8zM9 10l6 6M8 19h12"/>)"},
        {QStringLiteral("polygon"), R"(<path d="M5 8l8-4 7 6-3 9-10 1z"/><circle cx="5" cy="8" r="1.500"/>)"},
        {QStringLiteral("livewire"),
         R"(<path d="M4 18c2-8 5-2 7-7s4-8 9-6"/><circle cx="4" cy="18" r="1.500"/><circle cx="20" cy="5" r="1.500"/>)"},
        {QStringLiteral("grow"),
         R"(<circle cx="12" cy="12" r="3" fill="COLOUR"/><path d="M12 6V2M12 22v-4M6 12H2M22 12h-4M7 7L5 5M19 19l-2-2M17 7l2-2M5 19l2-2"/>)"},
        {QStringLiteral("isocontour"),
         R"(<ellipse cx="12" cy="12" rx="9" ry="7"/><ellipse cx="13" cy="12" rx="5" ry="4"/><circle cx="14" cy="12" r="1.500" fill="COLOUR"/>)"},
        {QStringLiteral("ball"),
         R"(<circle cx="12" cy="12" r="8"/><path d="M4 12c4 3 12 3 16 0M12 4c-3 4-3 12 0 16"/>)"},
        {QStringLiteral("undo"), R"(<path d="M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4"/>)"},
        {QStringLiteral("redo"), R"(<path d="M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h4"/>)"},
        {QStringLiteral("link"),
         R"(<path d="M9.500 14.500l5-5M11 7l2.500-2.500a4.200 4.200 0 0 1 6 6L17 13M13 17l-2.500 2.500a4.200 4.200 0 0 1-6-6L7 11"/>)"},
        {QStringLiteral("lines"),
         R"(<rect x="3.500" y="3.500" width="17" height="17" opacity=".55"/><path d="M3.500 14l17-5M9 3.500l4 17" stroke-dasharray="3 2"/>)"},
        {QStringLiteral("left"), R"(<path d="M15 5l-7 7 7 7"/>)"},
        {QStringLiteral("right"), R"(<path d="M9 5l7 7-7 7"/>)"},
        {QStringLiteral("report"), R"(<path d="M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 15.500h7M9 8.500h3"/>)"},
    };
    return bodies;
}

QPixmap drawn(QByteArray const& body, QColor const& colour, QSize size) {
    QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='" +
                     colour.name().toLatin1() +
                     "' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'>" + body + "</svg>";
    svg.replace("COLOUR", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

// Draws when it is painted, so that a change of the theme needs no new icons.
class ThemeIcon : public QIconEngine {
public:
    explicit ThemeIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, QRect const& rect, QIcon::Mode mode, QIcon::State state) override {
        double const ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = this->pixmap(rect.size() * ratio, mode, state);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(QSize const& size, QIcon::Mode mode, QIcon::State state) override {
        QColor const colour = mode == QIcon::Disabled ? current_theme().muted.darker(150)
                              : state == QIcon::On    ? QColor(Qt::white)
                                                      : current_theme().text;
        QString const key = QStringLiteral("icon %1 %2 %3").arg(m_name, colour.name()).arg(size.width());
        QPixmap made;
        if (!QPixmapCache::find(key, &made)) {
            made = drawn(pictures().value(m_name), colour, size);
            QPixmapCache::insert(key, made);
        }
        return made;
    }
    QIconEngine* clone() const override { return new ThemeIcon(m_name); } // owned by the icon

private:
    QString m_name;
};

} // namespace

QIcon icon(QString const& name) {
    return QIcon(new ThemeIcon(name)); // owned by the icon
}

} // namespace vertemark::app
