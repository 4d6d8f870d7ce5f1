// A vertebra from above in twelve sectors (Weinstein–Boriani–Biagini), to click. Drawn from the patient, not
// from the screen: seen from the feet as axial slices are, so the patient's left is on the right-hand side.
// Zone 1 is the patient's left half of the spinous process; zones rise over the left side to the front.
#pragma once

#include <QWidget>

class QPainter;

#include <vector>

namespace vertemark::app {

class WbbDrawing : public QWidget {
    Q_OBJECT

public:
    explicit WbbDrawing(QWidget* parent = nullptr);

    // Nothing assessed is drawn apart from "no zone".
    // Layers are rings from outside in: A round the bone, B and C in it, D between bone and dura, E inside.
    void show_zones(std::vector<int> const& zones, std::vector<char> const& layers, bool assessed);
    [[nodiscard]] int zone_at(QPointF point) const; // 1…12, 0 outside the ring
    [[nodiscard]] QPointF centre_of(int zone) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void zone_toggled(int zone);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF outer() const;
    void paint_zone(QPainter& painter, int zone) const;

    std::vector<int> m_zones;
    std::vector<char> m_layers;
    bool m_assessed = false;
    int m_current = 1; // of the keyboard
    int m_hovered = 0;
};

} // namespace vertemark::app
