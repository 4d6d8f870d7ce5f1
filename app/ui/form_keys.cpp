#include "app/ui/form_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QWidget>

namespace vertemark::app {

namespace {

bool moves_focus(int key) {
    return key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

bool moves_in_list(int key) {
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return true;
    default:
        return false;
    }
}

} // namespace

FormKeys::FormKeys(QWidget* pictures, QWidget* window)
    : QObject(window), m_pictures(pictures), m_window(window) {
    qApp->installEventFilter(this);
}

bool FormKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto const* const focused = qobject_cast<QWidget*>(watched);
    if (!focused || focused == m_window || focused->window() != m_window || focused == m_pictures ||
        m_pictures->isAncestorOf(focused))
        return QObject::eventFilter(watched, event);
    auto* const key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QObject::eventFilter(watched, event);
    bool const list =
        qobject_cast<QAbstractItemView const*>(focused) || qobject_cast<QComboBox const*>(focused);
    bool const button = qobject_cast<QAbstractButton const*>(focused);
    if (moves_focus(key->key()) || (list && moves_in_list(key->key())) ||
        (button && key->key() == Qt::Key_Space)) {
        event->accept(); // no shortcut: the widget gets the key
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vertemark::app
