// What all panels of a case share: they read the case from the session, send edits through it, and keep no
// copy of anything. Without a session they are empty and disabled.
#pragma once

#include <QPointer>
#include <QWidget>

#include "app/core/case_session.h"

namespace vertemark::app {

class CasePanel : public QWidget {
    Q_OBJECT

public:
    explicit CasePanel(QWidget* parent = nullptr);

    // The session whose case is shown; nullptr for none. The panel doesn't own it.
    void set_session(CaseSession* session);
    [[nodiscard]] CaseSession* session() const { return m_session; }

Q_SIGNALS:
    // An edit that could not be made, as a sentence for the reader.
    void refused(QString const& why);

protected:
    // Brings every field to what the case says now. Called after each change and when the session changes.
    virtual void refresh() = 0;

    [[nodiscard]] annotation::Case const* current() const;
    [[nodiscard]] bool writable() const { return m_session && m_session->writable(); }
    // Tells the reader why when the edit failed.
    void report(Result<void> const& outcome);

private:
    QPointer<CaseSession> m_session;
};

} // namespace vertemark::app
