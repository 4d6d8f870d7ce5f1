// The 3D pane: an off-screen scene shown as a picture; drag turns, middle pans, right and wheel zoom,
// double-click asks for more room, click with Ctrl jumps to the place under the pointer. Coarse while
// dragging, full when still.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "imaging/view/volume_scene.h"

namespace vertemark::app {

class VolumeView : public QWidget {
    Q_OBJECT

public:
    explicit VolumeView(QWidget* parent = nullptr);

    void show_surface(imaging::SurfacePtr surface);
    void show_projection(imaging::VolumePtr volume, imaging::Window window); // MIP
    void show_marks(imaging::SceneMarks const& marks);
    void show_message(QString const& text);
    void look(imaging::StandardView view);
    void set_active(bool active);
    void clear();
    [[nodiscard]] QImage picture();

Q_SIGNALS:
    void pressed();
    void point_picked(LpsPoint point);
    void maximise_wanted();
    void series_dropped(QString const& name);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    [[nodiscard]] bool ready(); // makes the scene at first need; says why when it can't
    void redraw(imaging::DrawQuality quality);
    void draft_then_final();

    std::unique_ptr<imaging::VolumeScene> m_scene;
    bool m_refused = false, m_filled = false, m_active = false;
    imaging::SliceImage m_picture;
    imaging::SceneMarks m_marks; // shown as soon as there is something to mark
    QString m_message;
    QPointF m_before, m_pressed;
    QTimer m_settle;
};

} // namespace vertemark::app
