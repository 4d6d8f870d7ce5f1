// Shows the curves of a SurvivalView; see app/cohort/survival_view.h for how they are drawn.
#pragma once

#include <QWidget>

#include "app/cohort/survival_view.h"

namespace vertemark::app {

class SurvivalPlotWidget : public QWidget {
    Q_OBJECT

public:
    explicit SurvivalPlotWidget(QWidget* parent = nullptr);
    void show_view(SurvivalView view);
    [[nodiscard]] SurvivalView const& view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override { return {760, 480}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SurvivalView m_view;
};

} // namespace vertemark::app
