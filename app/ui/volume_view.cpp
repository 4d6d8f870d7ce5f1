#include "app/ui/volume_view.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "app/overlay/paint_overlay.h"
#include "app/ui/theme.h"
#include "app/ui/viewport.h"

namespace vertemark::app {

VolumeView::VolumeView(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
    setAcceptDrops(true);
    setMinimumSize(120, 90);
    setAccessibleName(tr("3D picture"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(150);
    connect(&m_settle, &QTimer::timeout, this, [this] { redraw(imaging::DrawQuality::final); });
}

bool VolumeView::ready() {
    if (m_scene)
        return true;
    if (m_refused)
        return false;
    auto scene = imaging::VolumeScene::create();
    if (!scene) {
        m_refused = true;
        m_message = tr("No 3D here: this machine offers no display that 3D drawing can use (%1). "
                       "All other views work.")
                        .arg(QString::fromStdString(scene.error().detail));
        return false;
    }
    m_scene = std::move(*scene);
    return true;
}

void VolumeView::show_surface(imaging::SurfacePtr surface) {
    if (!ready())
        return update();
    m_message.clear();
    m_scene->show_volume(nullptr, imaging::VolumeRendering::none, {});
    m_scene->show_surface(std::move(surface));
    m_scene->show_marks(m_marks);
    m_scene->standard_view(imaging::StandardView::anterior);
    m_filled = true;
    redraw(imaging::DrawQuality::final);
}

void VolumeView::show_projection(imaging::VolumePtr volume, imaging::Window window) {
    if (!ready())
        return update();
    m_message.clear();
    m_scene->show_surface(nullptr);
    m_scene->show_volume(std::move(volume), imaging::VolumeRendering::mip, window);
    m_scene->show_marks(m_marks);
    m_scene->standard_view(imaging::StandardView::anterior);
    m_filled = true;
    draft_then_final();
}

void VolumeView::show_marks(imaging::SceneMarks const& marks) {
    m_marks = marks;
    if (!m_filled || !ready())
        return;
    m_scene->show_marks(marks);
    draft_then_final();
}

void VolumeView::show_message(QString const& text) {
    m_message = text;
    update();
}

void VolumeView::look(imaging::StandardView view) {
    if (!m_filled)
        return;
    m_scene->standard_view(view);
    draft_then_final();
}

void VolumeView::set_active(bool active) {
    m_active = active;
    update();
}

void VolumeView::clear() {
    m_scene.reset();
    m_filled = false;
    m_picture = {};
    update();
}

QImage VolumeView::picture() {
    return m_picture.width > 0 ? wrap(m_picture).copy() : QImage();
}

void VolumeView::redraw(imaging::DrawQuality quality) {
    if (!m_filled || !isVisible())
        return;
    double const ratio = devicePixelRatioF();
    auto picture = m_scene->render({std::max(1, static_cast<int>(std::lround(width() * ratio))),
                                    std::max(1, static_cast<int>(std::lround(height() * ratio)))},
                                   quality);
    if (picture)
        m_picture = std::move(*picture);
    else
        m_message =
            tr("The 3D picture could not be drawn: %1").arg(QString::fromStdString(picture.error().detail));
    update();
}

void VolumeView::draft_then_final() {
    redraw(imaging::DrawQuality::draft);
    m_settle.start();
}

void VolumeView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (m_picture.width > 0)
        painter.drawImage(rect(), wrap(m_picture));
    if (!m_message.isEmpty()) {
        painter.setPen(QColor(0xb8, 0xbb, 0xc4));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    painter.setPen(m_active ? QPen(current_theme().accent.lighter(130), 2)
                            : QPen(QColor(0x3a, 0x3c, 0x42), 1));
    painter.drawRect(m_active ? rect().adjusted(1, 1, -1, -1) : rect().adjusted(0, 0, -1, -1));
}

void VolumeView::resizeEvent(QResizeEvent*) {
    draft_then_final();
}

void VolumeView::mousePressEvent(QMouseEvent* event) {
    Q_EMIT pressed();
    m_before = m_pressed = event->position();
}

void VolumeView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_filled || event->buttons() == Qt::NoButton)
        return;
    QPointF const by = event->position() - m_before;
    m_before = event->position();
    double const ratio = devicePixelRatioF();
    if (event->buttons().testFlag(Qt::MiddleButton) || event->modifiers().testFlag(Qt::ShiftModifier))
        m_scene->pan({by.x() * ratio, by.y() * ratio});
    else if (event->buttons().testFlag(Qt::RightButton))
        m_scene->zoom(std::exp(-by.y() / 150));
    else
        m_scene->rotate(Degrees{by.x() * 0.5}, Degrees{-by.y() * 0.5});
    draft_then_final();
}

void VolumeView::mouseReleaseEvent(QMouseEvent* event) {
    bool const clicked = (event->position() - m_pressed).manhattanLength() < 4;
    if (!m_filled || !clicked || event->button() != Qt::LeftButton ||
        !event->modifiers().testFlag(Qt::ControlModifier))
        return;
    double const ratio = devicePixelRatioF();
    if (auto const point = m_scene->pick({event->position().x() * ratio, event->position().y() * ratio}))
        Q_EMIT point_picked(*point);
}

void VolumeView::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT maximise_wanted();
}

void VolumeView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!m_filled)
        return;
    m_scene->zoom(std::exp(event->angleDelta().y() / 1200.0));
    draft_then_final();
}

void VolumeView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(k_series_mime)))
        event->acceptProposedAction();
}

void VolumeView::dropEvent(QDropEvent* event) {
    Q_EMIT series_dropped(QString::fromUtf8(event->mimeData()->data(QLatin1String(k_series_mime))));
    event->acceptProposedAction();
}

} // namespace vertemark::app
