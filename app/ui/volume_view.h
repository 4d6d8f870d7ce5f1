// The 3D pane: an off-screen scene shown as a picture, with captions written over it. Drag turns, middle
// pans, right and wheel zoom, Ctrl+click jumps to the place under the pointer; on a projection (PET) a plain
// click jumps to the hottest voxel and the wheel turns by 5°. Coarse while dragging, full when still.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "app/ui/scene_thread.h"
#include "imaging/view/overlay.h"
#include "imaging/view/volume_scene.h"

class QPainter;

namespace vertemark::app {

// How the volume is shown.
enum class SceneLook {
    bone_surface,
    translucent_bone, // lesions inside shine through
    bone_rendering,
    bone_and_soft_tissue,
    projection // MIP
};

class VolumeView : public QWidget {
    Q_OBJECT

public:
    explicit VolumeView(QWidget* parent = nullptr);

    // Surface and volume of one CT; the look decides which is drawn.
    void show_bone(imaging::SurfacePtr surface, imaging::VolumePtr volume);
    void show_projection(imaging::VolumePtr volume, imaging::Window window); // MIP
    void set_look(SceneLook look);
    [[nodiscard]] SceneLook look() const { return m_look; }
    void show_marks(imaging::SceneMarks const& marks);
    void set_clip(imaging::SceneClip const& clip);
    void set_spinning(bool on); // until the next press
    [[nodiscard]] bool spinning() const { return m_spin.isActive(); }
    void show_message(QString const& text);
    void look(imaging::StandardView view);
    void centre_on(LpsPoint point);
    void set_active(bool active);
    void clear();
    // picture(), captions() and seen_at() wait for what is being drawn.
    [[nodiscard]] QImage picture();
    [[nodiscard]] bool filled() const { return m_filled; }
    // Where a place is seen, in the pane's own pixels; for tests and pointers from elsewhere.
    [[nodiscard]] QPointF seen_at(LpsPoint point) const;
    [[nodiscard]] imaging::OverlayItems const& captions();

Q_SIGNALS:
    void pressed();
    void point_picked(LpsPoint point);
    void maximise_wanted();
    void menu_wanted(QPoint const& global);
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
    void fill_scene();
    void redraw(imaging::DrawQuality quality);
    void draft_then_final();
    void on_drawn(DrawnScene const& scene);
    void place_captions(DrawnScene const& scene);
    void paint_captions(QPainter& painter) const; // in canvas pixels
    void place_at(QPointF position, std::function<void(std::optional<LpsPoint>)> then);

    std::unique_ptr<SceneThread> m_scene;
    bool m_refused = false, m_filled = false, m_active = false;
    imaging::SurfacePtr m_surface;
    imaging::VolumePtr m_volume;
    imaging::Window m_window;
    SceneLook m_look = SceneLook::bone_surface;
    imaging::SliceImage m_picture;
    imaging::SceneMarks m_marks; // shown as soon as there is something to mark
    imaging::SceneClip m_clip;
    imaging::OverlayItems m_captions;
    QString m_message;
    QPointF m_before, m_pressed;
    QTimer m_settle, m_spin;
};

} // namespace vertemark::app
