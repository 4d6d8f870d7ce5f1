// Keeps keys where the reader is: in lists, fields and buttons the arrows, Tab and Space do what they do in
// every program; on the pictures they are the window's shortcuts.
#pragma once

#include <QObject>

class QWidget;

namespace vertemark::app {

class FormKeys : public QObject {
    Q_OBJECT

public:
    // Watches all key presses in `window`; `pictures` is the part where the shortcuts keep them.
    FormKeys(QWidget* pictures, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget *m_pictures, *m_window;
};

} // namespace vertemark::app
