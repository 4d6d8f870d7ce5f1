#include "app/ui/panels/case_column.h"

#include "app/ui/panels/clinical_panel.h"
#include "app/ui/panels/lesion_form.h"
#include "app/ui/panels/lesion_panel.h"
#include "app/ui/panels/measurement_panel.h"
#include "app/ui/panels/score_card.h"
#include "app/ui/panels/score_panel.h"
#include "app/ui/panels/score_summary.h"
#include "app/ui/panels/section.h"

#include <QEvent>
#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

namespace {

constexpr int k_least_width = 320;

// What scrolls: as high as its wrapped texts need at this width (a scroll area alone asks for the least).
// The area around it becomes wide enough that nothing is cut at the side.
class ScrollBody : public QWidget {
public:
    explicit ScrollBody(QScrollArea* area) : m_area(area) {}

protected:
    bool event(QEvent* event) override {
        bool const done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            if (layout() && width() > 0) {
                setMinimumHeight(std::max(0, layout()->totalHeightForWidth(width())));
                m_area->setMinimumWidth(
                    std::max(k_least_width, layout()->totalMinimumSize().width() +
                                                m_area->verticalScrollBar()->sizeHint().width()));
            }
        return done;
    }

private:
    QScrollArea* m_area;
};

} // namespace

CaseColumn::CaseColumn(QWidget* parent)
    : QWidget(parent), m_area(new QScrollArea(this)), m_lesions(new LesionPanel(this)),
      m_measurements(new MeasurementPanel(this)), m_clinical(new ClinicalPanel(this)),
      m_scores(new ScorePanel(this)), m_summary(new ScoreSummary(this)) {
    setObjectName(QStringLiteral("side"));
    m_area->setMinimumWidth(k_least_width); // the column's own would hide what its forms need
    auto* const body = new ScrollBody(m_area);
    body->setObjectName(QStringLiteral("sideBody"));
    auto* const stack = new QVBoxLayout(body);
    stack->setContentsMargins(0, 4, 0, 4);
    stack->setSpacing(4);
    m_lesion_section = new Section(tr("Lesions"), m_lesions, body);
    m_measurement_section = new Section(tr("Measurements"), m_measurements, body);
    m_clinical_section = new Section(tr("Clinical"), m_clinical, body);
    m_score_section = new Section(tr("Scores"), m_scores, body);
    for (Section* section : {m_lesion_section, m_measurement_section, m_clinical_section, m_score_section})
        stack->addWidget(section);
    stack->addStretch(1);
    m_area->setObjectName(QStringLiteral("side"));
    m_area->setWidget(body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    auto* const line = new QFrame(this);
    line->setProperty("role", "line");
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_summary);

    connect(m_lesions, &LesionPanel::lesion_shown, m_scores, &ScorePanel::set_selected);
    connect(m_lesions, &LesionPanel::lesion_shown, this, &CaseColumn::lesion_shown);
    connect(m_lesions, &LesionPanel::lesion_selected, this, &CaseColumn::lesion_selected);
    connect(m_lesions, &LesionPanel::lesion_activated, this, &CaseColumn::lesion_activated);
    connect(m_lesions, &LesionPanel::link_activated, this, &CaseColumn::link_activated);
    connect(m_lesions->form(), &LesionForm::finished, this, [this] {
        m_clinical_section->set_open(true);
        if (m_clinical->focus_first_unanswered())
            if (auto* const target = focusWidget())
                m_area->ensureWidgetVisible(target);
    });
    connect(m_lesions, &CasePanel::refused, this, &CaseColumn::refused);
    connect(m_measurements, &CasePanel::refused, this, &CaseColumn::refused);
    connect(m_clinical, &CasePanel::refused, this, &CaseColumn::refused);
    connect(m_scores, &ScorePanel::question_activated, this, &CaseColumn::ask);
    connect(m_clinical, &ClinicalPanel::record_asked, this, &CaseColumn::record_asked);
    connect(m_scores, &ScorePanel::link_activated, this, &CaseColumn::link_activated);
    connect(m_scores, &ScorePanel::all_scores_asked, this, &CaseColumn::all_scores_asked);
}

void CaseColumn::set_session(CaseSession* session) {
    m_lesions->show_session(session);
    m_measurements->set_session(session);
    m_clinical->set_session(session);
    m_scores->set_session(session);
    m_summary->set_session(session);
}

void CaseColumn::select_lesion(annotation::LesionId const& id) {
    m_lesions->set_selected(id);
}

void CaseColumn::edit_lesion(annotation::LesionId const& id) {
    select_lesion(id);
    reveal(m_lesion_section, m_lesions);
    m_lesions->ask(id);
}

void CaseColumn::reveal(Section* section, QWidget* target) {
    section->set_open(true);
    m_area->ensureWidgetVisible(target ? target : section);
}

void CaseColumn::go_to_lesions() {
    reveal(m_lesion_section, m_lesions->list());
    m_lesions->list()->setFocus(Qt::ShortcutFocusReason);
}

void CaseColumn::go_to_clinical() {
    reveal(m_clinical_section, m_clinical);
    m_clinical->rows().front()->take_focus();
}

void CaseColumn::go_to_scores() {
    reveal(m_score_section, m_scores);
    if (!m_scores->cards().empty())
        m_scores->cards().front()->setFocus(Qt::ShortcutFocusReason);
    m_scores->setFocus(Qt::ShortcutFocusReason);
}

void CaseColumn::ask(QString const& input, annotation::LesionId const& lesion) {
    m_clinical_section->set_open(true);
    m_lesion_section->set_open(true);
    if (!lesion.empty() && lesion != m_lesions->selected()) {
        select_lesion(lesion);
        Q_EMIT lesion_selected(lesion);
    }
    if (m_lesions->focus_question(input) || m_clinical->focus_question(input))
        if (auto* const target = focusWidget())
            m_area->ensureWidgetVisible(target);
}

} // namespace vertemark::app
