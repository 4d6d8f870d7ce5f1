#include "app/ui/layout_picker.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "app/ui/theme.h"

namespace vertemark::app {

namespace {

constexpr int k_box = 30, k_gap = 4, k_edge = 10, k_text = 22;

} // namespace

LayoutPicker::LayoutPicker(QWidget* parent) : QWidget(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Rows and columns of views"));
    setFixedSize(2 * k_edge + k_columns * (k_box + k_gap) - k_gap,
                 2 * k_edge + k_rows * (k_box + k_gap) - k_gap + k_text);
}

void LayoutPicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    Theme const& t = current_theme();
    painter.fillRect(rect(), t.panel);
    painter.setPen(t.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    for (int row = 0; row < k_rows; ++row)
        for (int column = 0; column < k_columns; ++column) {
            QRect const box(k_edge + column * (k_box + k_gap), k_edge + row * (k_box + k_gap), k_box, k_box);
            bool const taken = row < m_row && column < m_column;
            painter.fillRect(box, taken ? t.accent : t.raised);
            painter.setPen(t.border);
            painter.drawRect(box.adjusted(0, 0, -1, -1));
        }
    painter.setPen(t.text);
    painter.drawText(QRect(k_edge, height() - k_text - 4, width() - 2 * k_edge, k_text), Qt::AlignCenter,
                     tr("%1 rows × %2 columns").arg(m_row).arg(m_column));
}

void LayoutPicker::point_at(QPoint at) {
    m_column = std::clamp((at.x() - k_edge) / (k_box + k_gap) + 1, 1, k_columns);
    m_row = std::clamp((at.y() - k_edge) / (k_box + k_gap) + 1, 1, k_rows);
    update();
}

void LayoutPicker::choose() {
    int const row = m_row, column = m_column;
    hide();
    Q_EMIT chosen(row, column);
    close();
}

void LayoutPicker::mouseMoveEvent(QMouseEvent* event) {
    point_at(event->position().toPoint());
}

void LayoutPicker::mouseReleaseEvent(QMouseEvent* event) {
    if (!rect().contains(event->position().toPoint()))
        return;
    point_at(event->position().toPoint());
    choose();
}

void LayoutPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        m_column = std::max(1, m_column - 1);
        break;
    case Qt::Key_Right:
        m_column = std::min(k_columns, m_column + 1);
        break;
    case Qt::Key_Up:
        m_row = std::max(1, m_row - 1);
        break;
    case Qt::Key_Down:
        m_row = std::min(k_rows, m_row + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    case Qt::Key_Escape:
        close();
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace vertemark::app
