// Follow-up: the plan of visits counted from the operation, with what took place and what is due, and the
// table of visits.
#pragma once

#include "app/ui/panels/case_panel.h"

class QLabel;

namespace vertemark::app {

class RecordTable;

class FollowUpPage : public CasePanel {
    Q_OBJECT

public:
    explicit FollowUpPage(QWidget* parent = nullptr);
    [[nodiscard]] RecordTable* visits() const { return m_visits; }
    // Passes the session on to the table too.
    void show_session(CaseSession* session);

protected:
    void refresh() override;

private:
    QLabel* m_plan;
    RecordTable* m_visits;
};

} // namespace vertemark::app
