#include "app/ui/overlay_check.h"

#include <QPainter>
#include <QWheelEvent>

#include <cmath>

#include "app/overlay/paint_overlay.h"
#include "imaging/registration/registration.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

namespace {

constexpr double k_label_reach_mm = 10; // labels farther from the slice are not drawn
constexpr int k_tiles = 8;              // of the chessboard, across the shorter side

imaging::SliceContent content_of(imaging::VolumePtr const& volume) {
    imaging::SliceContent content;
    content.volume = volume;
    content.window = imaging::default_window(*volume);
    bool const uptake = volume->info().modality == "PT" || volume->info().modality == "NM";
    content.colour_map = uptake ? imaging::ColourMap::hot_iron : imaging::ColourMap::grey;
    return content;
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, unsigned share_of_b) { // 0..256
    std::uint32_t result = 0xff000000u;
    for (int shift = 0; shift <= 16; shift += 8) {
        unsigned const x = a >> shift & 0xff, y = b >> shift & 0xff;
        result |= ((x * (256 - share_of_b) + y * share_of_b) >> 8 & 0xff) << shift;
    }
    return result;
}

} // namespace

OverlayCheck::OverlayCheck(QWidget* parent) : QWidget(parent) {
    setMinimumSize(360, 360);
    setAccessibleName(tr("Both series laid over each other"));
    setToolTip(tr("Wheel: scroll through the slices"));
}

void OverlayCheck::set_volumes(imaging::VolumePtr fixed, imaging::VolumePtr moving) {
    bool const other = m_fixed != fixed;
    m_fixed = std::move(fixed);
    m_moving = std::move(moving);
    set_transform(m_transform);
    if (other)
        reset_geometry();
}

void OverlayCheck::set_transform(AffineTransform const& moving_to_fixed) {
    m_transform = moving_to_fixed;
    m_moved.reset();
    if (m_fixed && m_moving)
        if (auto const moved = imaging::moved(m_moving, moving_to_fixed, m_fixed->info().frame_of_reference))
            m_moved = *moved;
    draw_again();
}

void OverlayCheck::set_plane(imaging::Plane plane) {
    m_plane = plane;
    reset_geometry();
}

void OverlayCheck::set_mode(Mode mode) {
    m_mode = mode;
    draw_again();
}

void OverlayCheck::set_share(double of_moving) {
    m_share = std::clamp(of_moving, 0.0, 1.0);
    draw_again();
}

void OverlayCheck::set_labels(std::vector<CheckLabel> labels) {
    m_labels = std::move(labels);
    update();
}

void OverlayCheck::focus(LpsPoint point) {
    if (!m_fixed)
        return;
    m_geometry = imaging::snapped(imaging::through(m_geometry, point), m_fixed->geometry());
    draw_again();
}

void OverlayCheck::reset_geometry() {
    if (!m_fixed)
        return;
    double const ratio = devicePixelRatioF();
    CanvasSize const size{static_cast<int>(width() * ratio), static_cast<int>(height() * ratio)};
    m_geometry = imaging::along_voxels(m_plane, m_fixed->geometry(), size);
    draw_again();
}

imaging::SliceImage OverlayCheck::mixed(imaging::SliceImage const& fixed,
                                        imaging::SliceImage const& moving) const {
    imaging::SliceImage image = fixed;
    int const tile = std::max(8, std::min(image.width, image.height) / k_tiles);
    auto const share = static_cast<unsigned>(std::lround(m_share * 256));
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            std::size_t const at = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                   static_cast<std::size_t>(x);
            if (m_mode == Mode::blend)
                image.pixels[at] = mix(fixed.pixels[at], moving.pixels[at], share);
            else if ((x / tile + y / tile) % 2)
                image.pixels[at] = moving.pixels[at];
        }
    return image;
}

void OverlayCheck::draw_again() {
    if (!m_fixed || m_geometry.size.width <= 0) {
        m_image = {};
        return update();
    }
    m_image = imaging::draw(content_of(m_fixed), m_geometry);
    if (m_moved)
        m_image = mixed(m_image, imaging::draw(content_of(m_moved), m_geometry));
    update();
}

QImage OverlayCheck::picture() const {
    return wrap(m_image).copy();
}

void OverlayCheck::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (m_image.width == 0) {
        painter.setPen(Qt::lightGray);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Loading…"));
        return;
    }
    double const ratio = devicePixelRatioF();
    painter.drawImage(rect(), wrap(m_image));
    painter.setRenderHint(QPainter::Antialiasing);
    for (CheckLabel const& label : m_labels) {
        if (std::abs(dot(label.point - m_geometry.centre, m_geometry.normal())) > k_label_reach_mm)
            continue;
        CanvasPoint const at = m_geometry.to_canvas(label.point);
        QPointF const centre(at.x / ratio, at.y / ratio);
        painter.setPen(QPen(label.carried ? QColor(255, 200, 80) : QColor(Qt::white), 1.5,
                            label.carried ? Qt::DashLine : Qt::SolidLine));
        painter.drawEllipse(centre, 4, 4);
        painter.drawText(centre + QPointF(8, 4), QString::fromStdString(label.text) +
                                                     (label.carried ? QStringLiteral("?") : QString()));
    }
}

void OverlayCheck::wheelEvent(QWheelEvent* event) {
    if (!m_fixed)
        return;
    m_geometry = imaging::scrolled(m_geometry, m_fixed->geometry(), event->angleDelta().y() < 0 ? 1 : -1);
    draw_again();
    event->accept();
}

void OverlayCheck::resizeEvent(QResizeEvent*) {
    reset_geometry();
}

} // namespace vertemark::app
