#include "app/ui/cohort/survival_plot_widget.h"

#include "app/ui/theme.h"

#include <QPainter>

namespace vertemark::app {

SurvivalPlotWidget::SurvivalPlotWidget(QWidget* parent) : QWidget(parent) {
    setMinimumSize(420, 300);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SurvivalPlotWidget::show_view(SurvivalView view) {
    m_view = std::move(view);
    update();
}

void SurvivalPlotWidget::paintEvent(QPaintEvent*) {
    Theme const& t = current_theme();
    PlotColours colours;
    colours.paper = t.panel;
    colours.ink = t.text;
    colours.grid = t.border;
    if (t.panel.lightness() < 128) // on dark paper
        colours.curves = {{0x6a, 0xa9, 0xf5},
                          {0xf0, 0xa0, 0x60},
                          {0x6c, 0xc6, 0x84},
                          {0xc7, 0x9a, 0xf0},
                          {0xa6, 0xa9, 0xb2}};
    QPainter painter(this);
    paint_survival(painter, rect(), m_view, colours);
}

} // namespace vertemark::app
