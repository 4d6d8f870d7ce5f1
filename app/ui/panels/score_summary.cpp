#include "app/ui/panels/score_summary.h"

#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/panel_style.h"

#include <QGridLayout>
#include <QLabel>

namespace vertemark::app {

ScoreSummary::ScoreSummary(QWidget* parent) : CasePanel(parent) {
    setAccessibleName(tr("Scores at a glance"));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 6);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (char const* id : {"sins", "tomita", "tokuhashi_revised"}) {
        auto* const name = new QLabel(score_word(ScoreWord::short_title, id), this);
        name->setProperty("role", "small");
        auto* const total = new QLabel(this);
        total->setProperty("role", "heading");
        auto* const band = new QLabel(this);
        band->setProperty("role", "small");
        band->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(name, row, 0);
        grid->addWidget(total, row, 1);
        grid->addWidget(band, row, 2);
        m_lines.push_back({id, total, band});
        ++row;
    }
}

void ScoreSummary::refresh() {
    for (auto& line : m_lines) {
        auto const* const result = session() ? session()->score(line.score) : nullptr;
        line.total->setText(result && !result->error ? total_text(*result) : QStringLiteral("–"));
        QString said;
        if (result && result->error)
            said = tr("input outside the definition");
        else if (result)
            said = band_text(*result);
        if (result && result->patient_level)
            said = to_text(*result->patient_level) + QStringLiteral(" · ") + said;
        line.said = said;
        line.band->setToolTip(result ? summary_line(*result) : QString());
        line.total->setToolTip(line.band->toolTip());
        bool const coloured = result && result->category && line.score == "sins";
        set_style_property(line.total, "tone", coloured ? to_text(*result->category) : QString());
    }
    fit_bands();
}

// What doesn't fit ends in an ellipsis; the tool tip has the whole line.
void ScoreSummary::fit_bands() {
    layout()->activate();
    for (auto const& line : m_lines)
        line.band->setText(
            line.band->fontMetrics().elidedText(line.said, Qt::ElideRight, line.band->width()));
}

void ScoreSummary::resizeEvent(QResizeEvent* event) {
    CasePanel::resizeEvent(event);
    fit_bands();
}

} // namespace vertemark::app
