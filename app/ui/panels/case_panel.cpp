#include "app/ui/panels/case_panel.h"

#include "app/i18n/finding_text.h"
#include "app/ui/panels/panel_style.h"

#include <QEvent>

namespace vertemark::app {

CasePanel::CasePanel(QWidget* parent) : QWidget(parent) {
    setStyleSheet(panel_style());
}

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

void CasePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        if (auto const wanted = panel_style(); wanted != styleSheet())
            setStyleSheet(wanted);
    QWidget::changeEvent(event);
}

} // namespace vertemark::app
