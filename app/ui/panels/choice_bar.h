// A row of segments of which one or none is picked. One tab stop: its own keys pick, arrows move, Delete
// clears, Enter takes a proposal. Nothing picked means "not assessed".
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace vertemark::app {

struct Choice {
    QString text; // short, as on the segment
    QChar key;    // picks it while the bar has focus
    QString hint; // what it means, for tooltip and screen reader
};

class ChoiceBar : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceBar(std::vector<Choice> choices, QWidget* parent = nullptr);

    // Shows without telling anyone.
    void show_choice(std::optional<int> picked, std::optional<int> proposed = {});
    [[nodiscard]] std::optional<int> picked() const { return m_picked; }
    [[nodiscard]] std::optional<int> proposed() const { return m_proposed; }
    [[nodiscard]] int count() const { return static_cast<int>(m_choices.size()); }
    [[nodiscard]] std::optional<int> choice_of(QString const& typed) const;
    void set_choice_text(int index, QString const& text, QString const& hint);
    void set_compact(); // many short segments side by side
    [[nodiscard]] QToolButton* segment(int index) const { return m_buttons[static_cast<size_t>(index)]; }

Q_SIGNALS:
    void pick(std::optional<int> choice); // by the reader; nothing = cleared
    void pick_done();                     // after a pick by key: the next field may take over

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<Choice> m_choices;
    std::vector<QToolButton*> m_buttons;
    std::optional<int> m_picked, m_proposed;
};

} // namespace vertemark::app
