#include "app/ui/panels/wbb_drawing.h"

#include "app/i18n/annotation_text.h"
#include "app/ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vertemark::app {

namespace {

constexpr double k_inner = 0.36; // radius of the canal against the ring's
constexpr double k_sector_deg = 30;

// Qt's angles: 0 at three o'clock, anticlockwise. The spinous process points down (posterior). Zone 1 starts
// at six o'clock and goes to the patient's left, which is on the right-hand side: anticlockwise.
double start_deg(int zone) {
    return 270 + (zone - 1) * k_sector_deg;
}

} // namespace

WbbDrawing::WbbDrawing(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedSize(sizeHint());
    setAccessibleName(tr("Sectors of the vertebra (WBB)"));
}

QSize WbbDrawing::sizeHint() const {
    return {108, 108};
}

QRectF WbbDrawing::outer() const {
    return QRectF(rect()).adjusted(9, 9, -9, -9);
}

void WbbDrawing::show_zones(std::vector<int> const& zones, std::vector<char> const& layers, bool assessed) {
    m_zones = zones;
    m_layers = layers;
    m_assessed = assessed;
    QStringList named;
    for (int zone : zones)
        named << QString::number(zone);
    setAccessibleDescription(!assessed         ? not_assessed()
                             : named.isEmpty() ? tr("no sector")
                                               : tr("sectors %1").arg(named.join(QStringLiteral(", "))));
    update();
}

int WbbDrawing::zone_at(QPointF point) const {
    QRectF const ring = outer();
    double const dx = point.x() - ring.center().x(), dy = ring.center().y() - point.y();
    double const r = std::hypot(dx, dy) / (ring.width() / 2);
    if (r > 1.05 || r < k_inner * 0.9)
        return 0;
    double const angle = std::atan2(dy, dx) * 180 / M_PI; // anticlockwise from three o'clock
    double const from_spinous = std::fmod(angle - 270 + 720, 360);
    return std::min(12, static_cast<int>(from_spinous / k_sector_deg) + 1);
}

QPointF WbbDrawing::centre_of(int zone) const {
    double const angle = (start_deg(zone) + k_sector_deg / 2) * M_PI / 180;
    double const r = outer().width() / 2 * (1 + k_inner) / 2;
    return outer().center() + QPointF(r * std::cos(angle), -r * std::sin(angle));
}

void WbbDrawing::paintEvent(QPaintEvent*) {
    Theme const& t = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF const ring = outer();
    double const half = ring.width() / 2;
    QRectF const canal(ring.center().x() - half * k_inner, ring.center().y() - half * k_inner,
                       2 * half * k_inner, 2 * half * k_inner);
    QFont font = painter.font();
    font.setPixelSize(9);
    painter.setFont(font);
    for (int zone = 1; zone <= 12; ++zone)
        paint_zone(painter, zone);
    painter.setPen(t.muted);
    bool const intradural = std::ranges::find(m_layers, 'E') != m_layers.end();
    painter.setBrush(intradural ? t.accent : t.panel);
    painter.drawEllipse(canal.adjusted(1, 1, -1, -1));
    painter.drawText(QRectF(0, -1, width(), 10), Qt::AlignCenter, tr("A"));
    painter.drawText(QRectF(0, height() - 9, width(), 10), Qt::AlignCenter, tr("P"));
    painter.drawText(QRectF(0, height() / 2.0 - 6, 9, 12), Qt::AlignCenter, tr("R"));
    painter.drawText(QRectF(width() - 9, height() / 2.0 - 6, 9, 12), Qt::AlignCenter, tr("L"));
}

// A sector with its layers as rings. Without a layer named, a picked sector is filled whole.
void WbbDrawing::paint_zone(QPainter& painter, int zone) const {
    Theme const& t = current_theme();
    QRectF const ring = outer();
    auto const part = [&](double from, double to) {
        auto const circle = [&](double r) {
            double const half = ring.width() / 2 * r;
            return QRectF(ring.center().x() - half, ring.center().y() - half, 2 * half, 2 * half);
        };
        QPainterPath path;
        path.arcMoveTo(circle(to), start_deg(zone));
        path.arcTo(circle(to), start_deg(zone), k_sector_deg);
        path.arcTo(circle(from), start_deg(zone) + k_sector_deg, -k_sector_deg);
        path.closeSubpath();
        return path;
    };
    bool const picked = std::ranges::find(m_zones, zone) != m_zones.end();
    constexpr double k_edges[] = {1, 0.88, 0.70, 0.52, 0.36}; // A | B | C | D | canal
    auto const has = [&](char layer) { return std::ranges::find(m_layers, layer) != m_layers.end(); };
    bool const named = has('A') || has('B') || has('C') || has('D');
    painter.setPen(Qt::NoPen);
    for (int n = 0; n < 4; ++n) {
        bool const filled = picked && (!named || has(static_cast<char>('A' + n)));
        QColor fill = filled ? t.accent : picked ? t.raised : t.chrome;
        if (zone == m_hovered)
            fill = fill.lighter(filled ? 115 : 150);
        painter.setBrush(fill);
        painter.drawPath(part(k_edges[n + 1], k_edges[n]));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.border, 1, m_assessed ? Qt::SolidLine : Qt::DotLine));
    painter.drawPath(part(k_inner, 1));
    painter.setPen(QPen(t.border, 0.6, Qt::DotLine));
    for (int n = 1; n < 4; ++n)
        painter.drawPath(part(k_inner, k_edges[n]));
    if (hasFocus() && zone == m_current) {
        painter.setPen(QPen(t.accent.lighter(150), 2));
        painter.drawPath(part(k_inner, 1));
    }
    painter.setPen(picked ? QColor(Qt::white) : t.muted);
    QPointF const at = centre_of(zone);
    painter.drawText(QRectF(at.x() - 9, at.y() - 6, 18, 12), Qt::AlignCenter, QString::number(zone));
}

bool WbbDrawing::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        int const zone = zone_at(help->pos());
        QToolTip::showText(
            help->globalPos(),
            zone == 0 ? tr("Twelve sectors, seen from the feet; 1 and 12 are the spinous process")
                      : tr("Sector %1, patient's %2").arg(zone).arg(zone <= 6 ? tr("left") : tr("right")),
            this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Space:
        case Qt::Key_Return:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QWidget::event(event);
}

void WbbDrawing::mousePressEvent(QMouseEvent* event) {
    int const zone = event->button() == Qt::LeftButton ? zone_at(event->position()) : 0;
    if (zone == 0)
        return QWidget::mousePressEvent(event);
    m_current = zone;
    Q_EMIT zone_toggled(zone);
}

void WbbDrawing::mouseMoveEvent(QMouseEvent* event) {
    int const zone = zone_at(event->position());
    if (zone != m_hovered) {
        m_hovered = zone;
        update();
    }
}

void WbbDrawing::leaveEvent(QEvent*) {
    m_hovered = 0;
    update();
}

void WbbDrawing::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
        m_current = m_current % 12 + 1;
        break;
    case Qt::Key_Left:
        m_current = (m_current + 10) % 12 + 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        Q_EMIT zone_toggled(m_current);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace vertemark::app
