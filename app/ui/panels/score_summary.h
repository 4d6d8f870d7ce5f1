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
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit_bands();
    struct Line {
        std::string score;
        QLabel* total;
        QLabel* band;
        QString said = {}; // of the band, whole
    };
    std::vector<Line> m_lines;
};

} // namespace vertemark::app
