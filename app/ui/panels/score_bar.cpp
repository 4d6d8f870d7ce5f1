#include "app/ui/panels/score_bar.h"

#include "app/i18n/score_text.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace vertemark::app {

ScoreBar::ScoreBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
}

void ScoreBar::show_result(scoring::ScoreResult const& result, scoring::ScoreDefinition const& definition) {
    m_bands = definition.bands;
    m_reachable = result.reachable;
    m_score = definition.id;
    setVisible(!m_bands.empty());
    QStringList bands;
    for (auto const& band : m_bands)
        bands << QStringLiteral("%1–%2 %3")
                     .arg(band.from)
                     .arg(band.to)
                     .arg(score_word(ScoreWord::category, band.category, m_score));
    setToolTip(bands.join(u'\n'));
    setAccessibleName(tr("Totals still possible"));
    setAccessibleDescription(total_text(result));
    update();
}

double ScoreBar::x_of(double total) const {
    double const low = m_bands.front().from - 0.5, high = m_bands.back().to + 0.5;
    return 2 + (total - low) / (high - low) * (width() - 4);
}

void ScoreBar::paintEvent(QPaintEvent*) {
    if (m_bands.empty())
        return;
    Theme const& t = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(9);
    painter.setFont(font);
    constexpr double k_top = 7, k_height = 7;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        auto const& band = m_bands[i];
        bool const reached = std::ranges::any_of(
            m_reachable, [&](int total) { return total >= band.from && total <= band.to; });
        QColor colour = m_score == "sins" ? category_colour(band.category) : t.muted;
        colour.setAlpha(reached ? 150 : 50);
        double const from = x_of(band.from - 0.5), to = x_of(band.to + 0.5);
        painter.fillRect(QRectF(from + (i ? 1 : 0), k_top, to - from - (i ? 1 : 0), k_height), colour);
        painter.setPen(t.muted);
        painter.drawText(QRectF(from + 1, k_top + k_height + 1, 30, 11), Qt::AlignLeft | Qt::AlignTop,
                         QString::number(band.from));
        if (i + 1 == m_bands.size())
            painter.drawText(QRectF(to - 31, k_top + k_height + 1, 30, 11), Qt::AlignRight | Qt::AlignTop,
                             QString::number(band.to));
    }
    bool const certain = m_reachable.size() == 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (int total : m_reachable) {
        double const x = x_of(total);
        if (certain) {
            painter.drawPolygon(QPolygonF{{x - 5, 0}, {x + 5, 0}, {x, k_top}});
            painter.fillRect(QRectF(x - 1, k_top, 2, k_height), t.text);
        } else {
            painter.fillRect(QRectF(x - 1, k_top - 4, 2, k_height + 4), t.text);
        }
    }
}

} // namespace vertemark::app
