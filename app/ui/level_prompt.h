// The little field that asks which vertebra was clicked: type "t11" and Enter. It starts with a proposal from
// the labels already there, so that Enter alone is often enough; the wheel and the arrow keys walk along the
// spine.
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <optional>

#include "annotation/model/spine.h"

class QLabel;

namespace vertemark::app {

class LevelPrompt : public QFrame {
    Q_OBJECT

public:
    explicit LevelPrompt(QWidget* parent = nullptr);

    // Opens at a place of the screen.
    void ask(QPoint const& global, annotation::LevelCounts counts, std::optional<annotation::Level> proposal);
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void answered(vertemark::annotation::Level level);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void step(int by);

    QLineEdit* m_field;
    QLabel* m_hint;
    annotation::LevelCounts m_counts;
};

// The level a new label most likely has: beside the nearest label, one step further along the body axis;
// nothing without labels in this frame. Distance between neighbouring bodies is taken as 20 to 40 mm.
[[nodiscard]] std::optional<annotation::Level> propose_level(annotation::Spine const& spine,
                                                             annotation::Place const& place);

} // namespace vertemark::app
