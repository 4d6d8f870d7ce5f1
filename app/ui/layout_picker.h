// A small grid on which a reader points at the number of rows and columns wanted.
#pragma once

#include <QWidget>

namespace vertemark::app {

// Opens as a popup; mouse or arrow keys and Enter choose, Esc closes.
class LayoutPicker : public QWidget {
    Q_OBJECT

public:
    explicit LayoutPicker(QWidget* parent = nullptr);
    static constexpr int k_rows = 4, k_columns = 5;

Q_SIGNALS:
    void chosen(int rows, int columns);

protected:
    void paintEvent(QPaintEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    void point_at(QPoint at);
    void choose();
    int m_row = 1, m_column = 1; // 1-based
};

} // namespace vertemark::app
