// Two volumes laid over each other in one picture, to judge a registration by eye: blended, or as a
// chessboard. The wheel scrolls, a drag moves nothing: what is seen is what is accepted.
#pragma once

#include <QImage>
#include <QWidget>

#include <string>
#include <vector>

#include "imaging/base/transform.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

struct CheckLabel {
    std::string text;
    LpsPoint point; // in the fixed frame
    bool carried = false;
};

class OverlayCheck : public QWidget {
    Q_OBJECT

public:
    enum class Mode { blend, chessboard };

    explicit OverlayCheck(QWidget* parent = nullptr);

    void set_volumes(imaging::VolumePtr fixed, imaging::VolumePtr moving);
    void set_transform(AffineTransform const& moving_to_fixed);
    void set_plane(imaging::Plane plane);
    void set_mode(Mode mode);
    void set_share(double of_moving); // 0: the fixed one only, 1: the moving one only
    void set_labels(std::vector<CheckLabel> labels);
    void focus(LpsPoint point);
    [[nodiscard]] QImage picture() const; // as painted, in device pixels

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void reset_geometry();
    void draw_again();
    [[nodiscard]] imaging::SliceImage mixed(imaging::SliceImage const& fixed,
                                            imaging::SliceImage const& moving) const;

    imaging::VolumePtr m_fixed, m_moving, m_moved;
    AffineTransform m_transform;
    imaging::Plane m_plane = imaging::Plane::sagittal;
    Mode m_mode = Mode::blend;
    double m_share = 0.5;
    std::vector<CheckLabel> m_labels;
    imaging::SliceGeometry m_geometry;
    imaging::SliceImage m_image;
};

} // namespace vertemark::app
