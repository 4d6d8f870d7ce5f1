#include "app/ui/record/follow_up_page.h"

#include "annotation/record/follow_up.h"
#include "app/i18n/text_table.h"
#include "app/ui/record/record_table.h"
#include "app/ui/theme.h"

#include <QDate>
#include <QLabel>
#include <QVBoxLayout>

namespace vertemark::app {

using annotation::PlannedVisit;

namespace {

annotation::PartialDate today() {
    QDate const date = QDate::currentDate();
    return {date.year(), date.month(), date.day()};
}

QString state_text(PlannedVisit const& visit) {
    switch (visit.state) {
    case PlannedVisit::State::done:
        return FollowUpPage::tr("done, visit %1").arg(visit.visit.value_or(0) + 1);
    case PlannedVisit::State::missed:
        return FollowUpPage::tr("no visit recorded");
    case PlannedVisit::State::due:
        return FollowUpPage::tr("due now");
    case PlannedVisit::State::upcoming:
        break;
    }
    return FollowUpPage::tr("ahead");
}

// The sign that stands for the state without colour.
QString mark(PlannedVisit::State state) {
    switch (state) {
    case PlannedVisit::State::done:
        return QStringLiteral("✓");
    case PlannedVisit::State::missed:
        return QStringLiteral("✗");
    case PlannedVisit::State::due:
        return QStringLiteral("●");
    case PlannedVisit::State::upcoming:
        break;
    }
    return QStringLiteral("○");
}

} // namespace

FollowUpPage::FollowUpPage(QWidget* parent)
    : CasePanel(parent), m_plan(new QLabel(this)),
      m_visits(new RecordTable(annotation::RecordGroup::visit, this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    m_plan->setContentsMargins(18, 0, 18, 0);
    m_plan->setTextFormat(Qt::RichText);
    m_plan->setWordWrap(true);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_plan);
    column->addWidget(m_visits, 1);
    connect(m_visits, &CasePanel::refused, this, &CasePanel::refused);
}

void FollowUpPage::show_session(CaseSession* session) {
    set_session(session);
    m_visits->set_session(session);
}

void FollowUpPage::refresh() {
    auto const* const c = current();
    auto const plan = c ? annotation::follow_up_plan(c->clinical, today()) : std::vector<PlannedVisit>();
    if (plan.empty()) {
        m_plan->setText(tr("The plan of visits (3 and 6 months, then every 6) is counted from the operation: "
                           "enter its date, at least to the month."));
        return;
    }
    QString rows;
    for (auto const& visit : plan) {
        bool const due = visit.state == PlannedVisit::State::due;
        rows += QStringLiteral(
                    "<tr><td>%1&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3&nbsp;&nbsp;</td><td%4>%5</td></tr>")
                    .arg(mark(visit.state), tr("%1 months").arg(visit.months),
                         to_text(annotation::to_string(visit.date)),
                         due ? QStringLiteral(" style=\"color:%1\"").arg(current_theme().warning.name())
                             : QString(),
                         state_text(visit));
    }
    m_plan->setText(QStringLiteral("<b>%1</b><table>%2</table>").arg(tr("Plan of visits"), rows));
}

} // namespace vertemark::app
