// The range of a score as a line: its bands, a tick at each total still possible, a mark at a certain one.
#pragma once

#include <QWidget>

#include "scoring/score.h"

namespace vertemark::app {

class ScoreBar : public QWidget {
    Q_OBJECT

public:
    explicit ScoreBar(QWidget* parent = nullptr);

    void show_result(scoring::ScoreResult const& result, scoring::ScoreDefinition const& definition);
    [[nodiscard]] QSize sizeHint() const override { return {200, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double x_of(double total) const;

    std::vector<scoring::Band> m_bands;
    std::vector<int> m_reachable;
    std::string m_score;
};

} // namespace vertemark::app
