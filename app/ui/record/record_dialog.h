// The whole clinical record of the open case: pages on the left, their fields on the right. Every change is
// one step of the case's history and on disk at once; undo and redo work in here too. Not modal.
#pragma once

#include <QDialog>
#include <QPointer>

#include "app/core/case_session.h"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace vertemark::app {

class CasePanel;
class FollowUpPage;

class RecordDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecordDialog(CaseSession& session, QWidget* parent = nullptr);
    void go_to(QString const& page); // "patient", "neurology", "visit" …

private:
    void build_pages();
    void add_page(QString const& id, QString const& title, QWidget* page, bool scrolls);
    void add_form(QString const& id, QString const& title, std::vector<std::string> const& sections);
    void watch(CasePanel* panel);
    void undo_or_redo(bool redo);

    QPointer<CaseSession> m_session; // gone when another patient is opened: the dialog then closes
    QListWidget* m_list;
    QStackedWidget* m_pages;
    QLabel* m_told;
};

} // namespace vertemark::app
