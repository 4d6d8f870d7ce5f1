#include "app/ui/volume_view.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "app/overlay/caption_items.h"
#include "app/overlay/paint_overlay.h"
#include "app/ui/theme.h"
#include "app/ui/viewport.h"

namespace vertemark::app {

namespace {

QFont caption_font(double ratio) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(static_cast<int>(std::lround(13 * ratio)));
    return font;
}

} // namespace

VolumeView::VolumeView(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
    setAcceptDrops(true);
    setMinimumSize(120, 90);
    setAccessibleName(tr("3D picture"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(150);
    connect(&m_settle, &QTimer::timeout, this, [this] { redraw(imaging::DrawQuality::final); });
    m_spin.setInterval(40);
    connect(&m_spin, &QTimer::timeout, this, [this] {
        if (!m_filled || !isVisible())
            return;
        m_scene->act([](imaging::VolumeScene& scene) { scene.rotate(Degrees{2}, Degrees{0}); });
        redraw(imaging::DrawQuality::draft);
    });
}

bool VolumeView::ready() {
    if (m_scene)
        return true;
    if (m_refused)
        return false;
    auto const refuse = [this](QString const& why) {
        m_refused = true;
        m_message = tr("No 3D here: this machine offers no display that 3D drawing can use (%1). "
                       "All other views work.")
                        .arg(why);
        update();
    };
    if (!imaging::three_d_available()) {
        refuse(QStringLiteral("DISPLAY"));
        return false;
    }
    m_scene = std::make_unique<SceneThread>();
    connect(m_scene.get(), &SceneThread::drawn, this, &VolumeView::on_drawn);
    connect(m_scene.get(), &SceneThread::failed, this, [this, refuse](Error const& error) {
        if (error.code == ErrorCode::unsupported)
            return refuse(QString::fromStdString(error.detail));
        m_message = tr("The 3D picture could not be drawn: %1").arg(QString::fromStdString(error.detail));
        update();
    });
    return true;
}

void VolumeView::show_bone(imaging::SurfacePtr surface, imaging::VolumePtr volume) {
    m_surface = std::move(surface);
    m_volume = std::move(volume);
    if (m_look == SceneLook::projection)
        m_look = SceneLook::bone_surface;
    if (!ready())
        return update();
    m_message.clear();
    fill_scene();
    m_scene->act([](imaging::VolumeScene& scene) { scene.standard_view(imaging::StandardView::anterior); });
    m_filled = true;
    draft_then_final();
}

void VolumeView::show_projection(imaging::VolumePtr volume, imaging::Window window) {
    m_surface.reset();
    m_volume = std::move(volume);
    m_window = window;
    m_look = SceneLook::projection;
    if (!ready())
        return update();
    m_message.clear();
    fill_scene();
    m_scene->act([](imaging::VolumeScene& scene) { scene.standard_view(imaging::StandardView::anterior); });
    m_filled = true;
    draft_then_final();
}

void VolumeView::fill_scene() {
    constexpr std::uint32_t bone = 0xffe8dcc0;
    using imaging::VolumeRendering;
    bool const surface = m_look == SceneLook::bone_surface || m_look == SceneLook::translucent_bone;
    VolumeRendering const rays = m_look == SceneLook::bone_rendering ? VolumeRendering::bone
                                 : m_look == SceneLook::bone_and_soft_tissue
                                     ? VolumeRendering::bone_and_soft_tissue
                                 : m_look == SceneLook::projection ? VolumeRendering::mip
                                                                   : VolumeRendering::none;
    double const opacity = m_look == SceneLook::translucent_bone ? 0.3 : 1;
    m_scene->act([mesh = surface ? m_surface : nullptr, opacity, volume = surface ? nullptr : m_volume, rays,
                  window = m_window, marks = m_marks, clip = m_clip](imaging::VolumeScene& scene) {
        scene.show_surface(mesh, bone, opacity);
        scene.show_volume(volume, rays, window);
        scene.show_marks(marks);
        scene.clip(clip);
    });
}

void VolumeView::set_look(SceneLook look) {
    if (look == m_look)
        return;
    m_look = look;
    if (look == SceneLook::projection && m_volume && m_volume->info().quantity == Quantity::hounsfield)
        m_window = {700, 1400}; // bone in a CT
    if (!m_filled)
        return;
    fill_scene();
    draft_then_final();
}

void VolumeView::show_marks(imaging::SceneMarks const& marks) {
    if (marks == m_marks)
        return;
    m_marks = marks;
    if (!m_filled || !ready())
        return;
    m_scene->act([marks](imaging::VolumeScene& scene) { scene.show_marks(marks); });
    draft_then_final();
}

void VolumeView::set_clip(imaging::SceneClip const& clip) {
    if (clip == m_clip)
        return;
    m_clip = clip;
    if (!m_filled)
        return;
    m_scene->act([clip](imaging::VolumeScene& scene) { scene.clip(clip); });
    draft_then_final();
}

void VolumeView::set_spinning(bool on) {
    if (on && m_filled)
        m_spin.start();
    else if (m_spin.isActive()) {
        m_spin.stop();
        m_settle.start();
    }
}

void VolumeView::show_message(QString const& text) {
    m_message = text;
    update();
}

void VolumeView::look(imaging::StandardView view) {
    if (!m_filled)
        return;
    m_scene->act([view](imaging::VolumeScene& scene) { scene.standard_view(view); });
    draft_then_final();
}

void VolumeView::centre_on(LpsPoint point) {
    if (!m_filled)
        return;
    m_scene->act([point](imaging::VolumeScene& scene) { scene.centre_on(point); });
    draft_then_final();
}

QPointF VolumeView::seen_at(LpsPoint point) const {
    if (!m_filled)
        return {};
    CanvasPoint const at = m_scene->project(point);
    return QPointF(at.x, at.y) / devicePixelRatioF();
}

void VolumeView::place_at(QPointF position, std::function<void(std::optional<LpsPoint>)> then) {
    double const ratio = devicePixelRatioF();
    m_scene->pick({position.x() * ratio, position.y() * ratio}, std::move(then));
}

void VolumeView::on_drawn(DrawnScene const& scene) {
    m_picture = scene.picture;
    place_captions(scene);
    update();
}

// Captions of lesions begin with "#": they stand on the other side.
void VolumeView::place_captions(DrawnScene const& scene) {
    std::vector<Caption> captions;
    for (std::size_t i = 0; i < scene.spheres.size(); ++i) {
        std::string const& words = scene.spheres[i].caption;
        captions.push_back(
            {scene.at[i], words,
             words.starts_with('#') ? imaging::OverlayRole::lesion : imaging::OverlayRole::vertebra});
    }
    QFontMetricsF const metrics(caption_font(devicePixelRatioF()));
    m_captions = caption_items(
        std::move(captions),
        {{m_picture.width, m_picture.height}, metrics.height() + 1, [&](std::string const& text) {
             return metrics.horizontalAdvance(QString::fromStdString(text));
         }});
}

// On a dark ground, so that letters over bone can be read.
void VolumeView::paint_captions(QPainter& painter) const {
    double const ratio = devicePixelRatioF();
    QFontMetricsF const metrics(caption_font(ratio));
    imaging::OverlayItems lines, words;
    for (imaging::OverlayItem const& item : m_captions)
        (std::holds_alternative<imaging::TextItem>(item) ? words : lines).push_back(item);
    paint_overlay(painter, lines, imaging::SliceGeometry{}, ratio);
    for (imaging::OverlayItem const& item : words) {
        auto const& text = std::get<imaging::TextItem>(item);
        CanvasPoint const at = std::get<CanvasPoint>(text.at);
        double const width = metrics.horizontalAdvance(QString::fromStdString(text.text));
        double const left = text.align == imaging::TextAlign::left ? at.x : at.x - width;
        painter.fillRect(QRectF(left - 3, at.y - metrics.height() / 2, width + 6, metrics.height()),
                         QColor(0, 0, 0, 165));
    }
    paint_overlay(painter, words, imaging::SliceGeometry{}, ratio);
}

void VolumeView::set_active(bool active) {
    m_active = active;
    update();
}

void VolumeView::clear() {
    m_scene.reset();
    m_surface.reset();
    m_volume.reset();
    m_captions.clear();
    m_spin.stop();
    m_filled = false;
    m_picture = {};
    update();
}

QImage VolumeView::picture() {
    if (m_scene)
        m_scene->finish();
    if (m_picture.width <= 0)
        return {};
    QImage image = wrap(m_picture).copy();
    QPainter painter(&image);
    paint_captions(painter);
    return image;
}

imaging::OverlayItems const& VolumeView::captions() {
    if (m_scene)
        m_scene->finish();
    return m_captions;
}

void VolumeView::redraw(imaging::DrawQuality quality) {
    if (!m_filled || !isVisible())
        return;
    double const ratio = devicePixelRatioF();
    m_scene->draw({std::max(1, static_cast<int>(std::lround(width() * ratio))),
                   std::max(1, static_cast<int>(std::lround(height() * ratio)))},
                  quality, m_marks.spheres);
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
    if (!m_captions.empty() && m_message.isEmpty()) {
        double const ratio = devicePixelRatioF();
        painter.save();
        painter.scale(1 / ratio, 1 / ratio);
        paint_captions(painter);
        painter.restore();
    }
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
    set_spinning(false);
}

void VolumeView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_filled || event->buttons() == Qt::NoButton)
        return;
    QPointF const by = event->position() - m_before;
    m_before = event->position();
    double const ratio = devicePixelRatioF();
    if (event->buttons().testFlag(Qt::MiddleButton) || event->modifiers().testFlag(Qt::ShiftModifier))
        m_scene->act([way = imaging::CanvasVector{by.x() * ratio, by.y() * ratio}](
                         imaging::VolumeScene& scene) { scene.pan(way); });
    else if (event->buttons().testFlag(Qt::RightButton))
        m_scene->act([by](imaging::VolumeScene& scene) { scene.zoom(std::exp(-by.y() / 150)); });
    else
        m_scene->act([by](imaging::VolumeScene& scene) {
            scene.rotate(Degrees{by.x() * 0.5}, Degrees{-by.y() * 0.5});
        });
    draft_then_final();
}

void VolumeView::mouseReleaseEvent(QMouseEvent* event) {
    bool const clicked = (event->position() - m_pressed).manhattanLength() < 4;
    if (!clicked)
        return;
    if (event->button() == Qt::RightButton)
        return Q_EMIT menu_wanted(event->globalPosition().toPoint());
    bool const jumps = m_look == SceneLook::projection || event->modifiers().testFlag(Qt::ControlModifier);
    if (!m_filled || event->button() != Qt::LeftButton || !jumps)
        return;
    place_at(event->position(), [this](std::optional<LpsPoint> point) {
        if (point)
            Q_EMIT point_picked(*point);
    });
}

// On the subject: it comes to the middle. On the background: more room.
void VolumeView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_filled)
        return Q_EMIT maximise_wanted();
    place_at(event->position(), [this](std::optional<LpsPoint> point) {
        if (point)
            return centre_on(*point);
        Q_EMIT maximise_wanted();
    });
}

void VolumeView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!m_filled)
        return;
    if (m_look == SceneLook::projection && !event->modifiers().testFlag(Qt::ControlModifier))
        m_scene->act([step = event->angleDelta().y() / 120.0 * 5](imaging::VolumeScene& scene) {
            scene.rotate(Degrees{step}, Degrees{0});
        });
    else
        m_scene->act([factor = std::exp(event->angleDelta().y() / 1200.0)](imaging::VolumeScene& scene) {
            scene.zoom(factor);
        });
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
