#include "app/ui/record/record_dialog.h"

#include "app/i18n/finding_text.h"
#include "app/i18n/record_text.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/record/follow_up_page.h"
#include "app/ui/record/isncsci_page.h"
#include "app/ui/record/record_form.h"
#include "app/ui/record/record_table.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vertemark::app {

using annotation::RecordGroup;

RecordDialog::RecordDialog(CaseSession& session, QWidget* parent)
    : QDialog(parent), m_session(&session), m_list(new QListWidget(this)), m_pages(new QStackedWidget(this)),
      m_told(new QLabel(this)) {
    setWindowTitle(tr("Clinical record"));
    setStyleSheet(panel_style());
    resize(1080, 720);
    m_list->setFixedWidth(210);
    m_list->setAccessibleName(tr("Pages of the record"));
    build_pages();
    auto* const row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    m_told->setProperty("role", "danger");
    m_told->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto* const foot = new QHBoxLayout;
    foot->addWidget(m_told, 1);
    foot->addWidget(buttons);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            [this] { undo_or_redo(false); });
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this,
            [this] { undo_or_redo(true); });
    m_list->setCurrentRow(0);
}

void RecordDialog::build_pages() {
    add_form(QStringLiteral("patient"), tr("Patient and primary"), {"patient", "primary", "confirmation"});
    add_form(QStringLiteral("status"), tr("Status"), {"status"});
    auto* const symptoms = new RecordTable(RecordGroup::symptom);
    watch(symptoms);
    add_page(QStringLiteral("symptoms"), section_text("symptoms"), symptoms, false);
    auto* const neurology = new IsncsciPage;
    watch(neurology);
    add_page(QStringLiteral("neurology"), section_text("neurology"), neurology, false);
    add_form(QStringLiteral("metastases"), section_text("metastases"), {"metastases"});
    auto* const organs = new RecordTable(RecordGroup::organ);
    watch(organs);
    add_page(QStringLiteral("organs"), section_text("organs"), organs, false);
    add_form(QStringLiteral("systemic"), tr("Laboratory and systemic"), {"laboratory", "systemic"});
    add_form(QStringLiteral("checks"), tr("Check lists"), {"indications", "contraindications"});
    auto* const treatment = new QWidget;
    auto* const column = new QVBoxLayout(treatment);
    column->setContentsMargins(0, 6, 0, 0);
    for (RecordGroup const group : {RecordGroup::surgery, RecordGroup::treatment}) {
        auto* const table = new RecordTable(group, treatment);
        watch(table);
        column->addWidget(table);
    }
    add_page(QStringLiteral("treatment"), tr("Operations and treatment"), treatment, false);
    auto* const follow_up = new FollowUpPage;
    follow_up->show_session(m_session);
    connect(follow_up, &CasePanel::refused, m_told, &QLabel::setText);
    add_page(QStringLiteral("visit"), tr("Follow-up"), follow_up, false);
    add_form(QStringLiteral("outcome"), section_text("outcome"), {"outcome"});
    auto* const reported = new RecordTable(RecordGroup::reported);
    watch(reported);
    add_page(QStringLiteral("reported"), section_text("reported"), reported, false);
}

void RecordDialog::watch(CasePanel* panel) {
    panel->set_session(m_session);
    connect(panel, &CasePanel::refused, m_told, &QLabel::setText);
}

void RecordDialog::add_form(QString const& id, QString const& title,
                            std::vector<std::string> const& sections) {
    auto* const form = new RecordForm(sections);
    watch(form);
    add_page(id, title, form, true);
}

void RecordDialog::add_page(QString const& id, QString const& title, QWidget* page, bool scrolls) {
    auto* const item = new QListWidgetItem(title, m_list);
    item->setData(Qt::UserRole, id);
    if (!scrolls) {
        m_pages->addWidget(page);
        return;
    }
    auto* const area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(area);
}

void RecordDialog::go_to(QString const& page) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == page)
            m_list->setCurrentRow(row);
}

void RecordDialog::undo_or_redo(bool redo) {
    if (!m_session)
        return;
    auto& editor = m_session->editor();
    if (!m_session->writable() || !(redo ? editor.can_redo() : editor.can_undo()))
        return;
    auto const done = redo ? editor.redo() : editor.undo();
    m_told->setText(done ? QString() : error_text(done.error()));
}

} // namespace vertemark::app
