// A black pane that shows one slice with its overlays and reports what the pointer does on it.
// It is told what to show and never asks the case. Everything is in canvas pixels: device pixels of the pane.
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "app/overlay/corner_text.h"
#include "app/tools/tool.h"
#include "imaging/view/curved_reformat.h"
#include "imaging/view/overlay.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

class Viewport : public QWidget {
    Q_OBJECT

public:
    explicit Viewport(QWidget* parent = nullptr);

    void show_slice(imaging::SliceContent content, imaging::SliceGeometry geometry);
    // The spine made straight along the line. `slice` touches it in the middle: letters and scale are its
    // own.
    void show_straightened(imaging::SliceContent content, std::shared_ptr<imaging::Centreline const> line,
                           imaging::CurvedGeometry const& curved, imaging::SliceGeometry slice);
    void show_overlay(imaging::OverlayItems items);
    void show_preview(imaging::OverlayItems items);
    void show_corner_texts(CornerTexts texts);
    // A sentence in the middle, over the picture or in its place: loading, empty, refused.
    void show_message(QString const& text);
    void clear();
    void set_overlay_detail(OverlayDetail detail);
    void set_active(bool active);
    // A red badge: the picture is mirrored against its acquisition or convention.
    void set_flipped_badge(bool flipped);
    void set_border(QColor const& colour);
    // A lens at the pointer: the slice drawn again at more than twice the size.
    void set_magnifier(bool on);

    [[nodiscard]] imaging::SliceContent const& content() const { return m_content; }
    [[nodiscard]] imaging::SliceGeometry const& geometry() const { return m_geometry; }
    [[nodiscard]] CanvasSize canvas_size() const;
    // The whole pane as it looks, without the border: for snapshots and the report.
    [[nodiscard]] QImage picture();

Q_SIGNALS:
    void pressed(Qt::MouseButton button); // before the first pointer event of a press: activate me
    void pointed(PointerEvent const& event, Qt::MouseButton button);
    void wheeled(int steps, Qt::KeyboardModifiers modifiers, CanvasPoint at);
    void menu_wanted(QPoint const& global, CanvasPoint at);
    void double_clicked(PointerEvent const& event);
    void canvas_resized(CanvasSize size);
    void pointer_left();
    void series_dropped(QString const& name);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void leaveEvent(QEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    [[nodiscard]] CanvasPoint canvas(QPointF position) const;
    [[nodiscard]] PointerEvent event_of(QMouseEvent const& event, PointerAct act) const;
    void paint_picture(QPainter& painter);
    void paint_lens(QPainter& painter) const;

    imaging::SliceContent m_content;
    imaging::SliceGeometry m_geometry;
    imaging::SliceImage m_picture;
    bool m_picture_valid = false;
    std::shared_ptr<imaging::Centreline const> m_line; // set: the picture is straightened
    imaging::CurvedGeometry m_curved;
    imaging::OverlayItems m_overlay, m_preview;
    CornerTexts m_texts;
    OverlayDetail m_detail = OverlayDetail::all;
    QString m_message;
    QColor m_border;
    bool m_active = false, m_flipped = false, m_magnifier = false;
    CanvasPoint m_pressed, m_before;
    Qt::MouseButton m_button = Qt::NoButton;
    std::optional<CanvasPoint> m_hover; // where the lens is
    int m_wheel_rest = 0;
};

// The MIME type of a series dragged from the browser; its data is the series' name.
inline constexpr char const* k_series_mime = "application/x-vertemark-series";

} // namespace vertemark::app
