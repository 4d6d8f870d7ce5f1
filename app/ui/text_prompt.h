// A small field beside the pointer: the words of an arrow or a text. Enter takes them, Esc leaves them empty.
#pragma once

#include <QFrame>
#include <QLineEdit>

namespace vertemark::app {

class TextPrompt : public QFrame {
    Q_OBJECT

public:
    explicit TextPrompt(QWidget* parent);
    void ask(QPoint const& global);
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void answered(QString const& words); // empty when given up

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QLineEdit* m_field;
    bool m_asking = false;
};

} // namespace vertemark::app
