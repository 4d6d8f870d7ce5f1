// A heading with a body below it that can be folded away; the heading is a tab stop.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace vertemark::app {

class Section : public QWidget {
    Q_OBJECT

public:
    Section(QString const& title, QWidget* body, QWidget* parent = nullptr);

    void set_open(bool open);
    [[nodiscard]] bool is_open() const;
    void set_note(QString const& note); // a short remark at the right of the heading

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton* m_heading;
    QLabel* m_note;
    QWidget* m_body;
};

} // namespace vertemark::app
