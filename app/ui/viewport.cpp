#include "app/ui/viewport.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "app/overlay/colour_bar.h"
#include "app/overlay/paint_overlay.h"
#include "app/ui/theme.h"

namespace vertemark::app {

namespace {

constexpr int k_click_pixels = 4; // a right press that moves less opens the menu
constexpr int k_lens = 220;       // side of the magnifier
constexpr double k_lens_factor = 2.5;

} // namespace

Viewport::Viewport(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAcceptDrops(true);
    setMinimumSize(120, 90);
    setAccessibleName(tr("Picture"));
}

CanvasSize Viewport::canvas_size() const {
    double const ratio = devicePixelRatioF();
    return {std::max(1, static_cast<int>(std::lround(width() * ratio))),
            std::max(1, static_cast<int>(std::lround(height() * ratio)))};
}

void Viewport::show_slice(imaging::SliceContent content, imaging::SliceGeometry geometry) {
    geometry.size = canvas_size();
    if (m_picture_valid && !m_line && content == m_content && geometry == m_geometry)
        return;
    m_line.reset();
    m_content = std::move(content);
    m_geometry = geometry;
    m_picture_valid = false;
    update();
}

void Viewport::show_straightened(imaging::SliceContent content,
                                 std::shared_ptr<imaging::Centreline const> line,
                                 imaging::CurvedGeometry const& curved, imaging::SliceGeometry slice) {
    slice.size = canvas_size();
    if (m_picture_valid && line == m_line && curved == m_curved && content == m_content)
        return;
    m_content = std::move(content);
    m_line = std::move(line);
    m_curved = curved;
    m_geometry = slice;
    m_picture_valid = false;
    update();
}

void Viewport::show_overlay(imaging::OverlayItems items) {
    if (items == m_overlay)
        return;
    m_overlay = std::move(items);
    update();
}

void Viewport::show_preview(imaging::OverlayItems items) {
    if (items.empty() && m_preview.empty())
        return;
    m_preview = std::move(items);
    update();
}

void Viewport::show_corner_texts(CornerTexts texts) {
    if (texts == m_texts)
        return;
    m_texts = std::move(texts);
    update();
}

void Viewport::show_message(QString const& text) {
    if (text == m_message)
        return;
    m_message = text;
    update();
}

void Viewport::clear() {
    m_content = {};
    m_line.reset();
    m_overlay.clear();
    m_preview.clear();
    m_texts = {};
    m_picture_valid = false;
    update();
}

void Viewport::set_overlay_detail(OverlayDetail detail) {
    m_detail = detail;
    update();
}

void Viewport::set_active(bool active) {
    m_active = active;
    update();
}

void Viewport::set_flipped_badge(bool flipped) {
    m_flipped = flipped;
    update();
}

void Viewport::set_border(QColor const& colour) {
    m_border = colour;
}

void Viewport::set_magnifier(bool on) {
    m_magnifier = on;
    update();
}

void Viewport::paint_lens(QPainter& painter) const {
    double const ratio = devicePixelRatioF();
    QRect box(0, 0, k_lens, k_lens);
    box.moveCenter({static_cast<int>(m_hover->x / ratio), static_cast<int>(m_hover->y / ratio)});
    auto geometry = imaging::zoomed(m_geometry, k_lens_factor, *m_hover);
    geometry = imaging::centred_on(geometry, m_geometry.to_lps(*m_hover));
    int const side = static_cast<int>(std::lround(k_lens * ratio));
    geometry = imaging::resized(geometry, {side, side});
    imaging::SliceImage const picture = imaging::draw(m_content, geometry);
    painter.drawImage(box, wrap(picture));
    painter.setPen(QPen(current_theme().accent.lighter(130), 2));
    painter.drawRect(box);
}

void Viewport::paint_picture(QPainter& painter) {
    double const ratio = devicePixelRatioF();
    if (!m_content.volume) {
        painter.fillRect(rect(), Qt::black);
    } else {
        if (!m_picture_valid) {
            m_picture = m_line ? imaging::draw_straightened(m_content, *m_line, m_curved)
                               : imaging::draw(m_content, m_geometry);
            m_picture_valid = true;
        }
        painter.save();
        painter.scale(1 / ratio, 1 / ratio);
        painter.drawImage(0, 0, wrap(m_picture));
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_detail != OverlayDetail::none)
            paint_overlay(painter, m_overlay, m_geometry, ratio);
        paint_overlay(painter, m_preview, m_geometry, ratio);
        CornerStyle style;
        style.detail = m_detail;
        double const scale = ratio * (width() < 320 ? 11.0 / 13 : 1); // smaller letters in a small picture
        style.text_height = 13 * scale;
        paint_overlay(painter, corner_items(m_texts, m_content, m_geometry, style), m_geometry, scale);
        if (m_detail != OverlayDetail::none)
            paint_colour_bars(painter, m_content, m_geometry.size, ratio);
        painter.restore();
    }
    if (m_flipped) {
        QRect const badge(width() / 2 - 40, 26, 80, 18);
        painter.fillRect(badge, QColor(0xc6, 0x28, 0x28));
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, tr("FLIPPED"));
    }
    if (!m_message.isEmpty()) {
        QRect box = painter.fontMetrics().boundingRect(rect().adjusted(16, 16, -16, -16),
                                                       Qt::AlignCenter | Qt::TextWordWrap, m_message);
        if (m_content.volume)
            painter.fillRect(box.adjusted(-8, -5, 8, 5), QColor(0, 0, 0, 190));
        painter.setPen(QColor(0xb8, 0xbb, 0xc4));
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
}

void Viewport::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_picture(painter);
    if (m_magnifier && m_hover && m_content.volume)
        paint_lens(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_active ? QPen(current_theme().accent.lighter(130), 2)
                            : QPen(m_border.isValid() ? m_border.darker(190) : QColor(0x3a, 0x3c, 0x42), 1));
    painter.drawRect(m_active ? rect().adjusted(1, 1, -1, -1) : rect().adjusted(0, 0, -1, -1));
}

QImage Viewport::picture() {
    double const ratio = devicePixelRatioF();
    QImage image(canvas_size().width, canvas_size().height, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setFont(font());
    paint_picture(painter);
    return image;
}

void Viewport::resizeEvent(QResizeEvent*) {
    m_picture_valid = false;
    Q_EMIT canvas_resized(canvas_size());
}

CanvasPoint Viewport::canvas(QPointF position) const {
    double const ratio = devicePixelRatioF();
    return {position.x() * ratio, position.y() * ratio};
}

PointerEvent Viewport::event_of(QMouseEvent const& event, PointerAct act) const {
    PointerEvent out;
    out.act = act;
    out.at = canvas(event.position());
    out.before = m_before;
    out.pressed = m_pressed;
    out.shift = event.modifiers().testFlag(Qt::ShiftModifier);
    out.ctrl = event.modifiers().testFlag(Qt::ControlModifier);
    out.alt = event.modifiers().testFlag(Qt::AltModifier);
    return out;
}

void Viewport::mousePressEvent(QMouseEvent* event) {
    Q_EMIT pressed(event->button());
    if (m_button != Qt::NoButton)
        return; // one drag at a time
    m_button = event->button();
    m_pressed = m_before = canvas(event->position());
    Q_EMIT pointed(event_of(*event, PointerAct::press), m_button);
}

void Viewport::mouseMoveEvent(QMouseEvent* event) {
    bool const dragging = m_button != Qt::NoButton;
    Q_EMIT pointed(event_of(*event, dragging ? PointerAct::drag : PointerAct::hover), m_button);
    m_before = canvas(event->position());
    m_hover = m_before;
    if (m_magnifier)
        update();
}

void Viewport::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button)
        return;
    Q_EMIT pointed(event_of(*event, PointerAct::release), m_button);
    CanvasPoint const at = canvas(event->position());
    if (m_button == Qt::RightButton && std::hypot(at.x - m_pressed.x, at.y - m_pressed.y) < k_click_pixels)
        Q_EMIT menu_wanted(event->globalPosition().toPoint(), at);
    m_button = Qt::NoButton;
}

void Viewport::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        Q_EMIT double_clicked(event_of(*event, PointerAct::double_click));
}

void Viewport::wheelEvent(QWheelEvent* event) {
    // Alt turns the wheel sideways on X; touch pads send fractions of a step.
    int const delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    m_wheel_rest += delta;
    int const steps = m_wheel_rest / 120;
    m_wheel_rest -= steps * 120;
    if (steps != 0)
        Q_EMIT wheeled(-steps, event->modifiers(), canvas(event->position()));
    event->accept();
}

void Viewport::leaveEvent(QEvent*) {
    m_hover.reset();
    if (m_magnifier)
        update();
    Q_EMIT pointer_left();
}

void Viewport::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(k_series_mime)))
        event->acceptProposedAction();
}

void Viewport::dropEvent(QDropEvent* event) {
    Q_EMIT series_dropped(QString::fromUtf8(event->mimeData()->data(QLatin1String(k_series_mime))));
    event->acceptProposedAction();
}

} // namespace vertemark::app
