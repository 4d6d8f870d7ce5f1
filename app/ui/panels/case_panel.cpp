#include "app/ui/panels/case_panel.h"

#include "app/i18n/finding_text.h"

namespace vertemark::app {

CasePanel::CasePanel(QWidget* parent) : QWidget(parent) {}

void CasePanel::set_session(CaseSession* session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &CaseSession::case_changed, this, [this] { refresh(); });
        connect(session, &CaseSession::saved_state_changed, this, [this] { refresh(); });
    }
    refresh();
}

annotation::Case const* CasePanel::current() const {
    return m_session ? &m_session->current() : nullptr;
}

void CasePanel::report(Result<void> const& outcome) {
    if (outcome)
        return;
    if (auto const why = error_text(outcome.error()); !why.isEmpty())
        Q_EMIT refused(why);
    refresh(); // the fields show the case again, not what was refused
}

} // namespace vertemark::app
