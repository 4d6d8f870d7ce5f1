// Three one-line totals that stay on the screen while the reader answers.
#pragma once

#include "app/ui/panels/case_panel.h"

class QLabel;

namespace vertemark::app {

class ScoreSummary : public CasePanel {
    Q_OBJECT

public:
    explicit ScoreSummary(QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    struct Line {
        std::string score;
        QLabel* total;
        QLabel* band;
    };
    std::vector<Line> m_lines;
};

} // namespace vertemark::app
