#include "app/ui/record/record_table.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/empty_note.h"
#include "app/ui/record/record_editing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

using annotation::RecordField;
using Kind = RecordField::Kind;

RecordTable::RecordTable(annotation::RecordGroup group, QWidget* parent)
    : CasePanel(parent), m_group(group), m_table(new QTableWidget(this)), m_problem(new QLabel(this)) {
    QStringList headings;
    for (auto const& field : annotation::record_fields())
        if (field.group == group) {
            m_fields.push_back(&field);
            headings << field_label(field);
        }
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 6, 18, 6);
    auto* const head = new QHBoxLayout;
    auto* const title = new QLabel(section_text(m_fields.front()->section), this);
    title->setProperty("role", "heading");
    head->addWidget(title);
    head->addStretch(1);
    auto* const add_button = new QPushButton(tr("Add"), this);
    auto* const remove_button = new QPushButton(tr("Remove"), this);
    add_button->setAutoDefault(false);
    remove_button->setAutoDefault(false);
    remove_button->setToolTip(tr("Remove the selected entry (undo brings it back)"));
    head->addWidget(add_button);
    head->addWidget(remove_button);
    column->addLayout(head);
    m_table->setColumnCount(static_cast<int>(m_fields.size()));
    m_table->setHorizontalHeaderLabels(headings);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(title->text());
    m_table->installEventFilter(this);
    new EmptyNote(tr("Nothing is entered yet: “Add” or the Insert key makes an entry."), *m_table);
    column->addWidget(m_table, 1);
    m_problem->setProperty("role", "danger");
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(add_button, &QPushButton::clicked, this, &RecordTable::add);
    connect(remove_button, &QPushButton::clicked, this, &RecordTable::remove);
    connect(m_table, &QTableWidget::cellChanged, this, [this](int row, int cell) {
        if (m_filling)
            return;
        // The cell dies with the refresh that the change causes: leave its signal first.
        QString const text = m_table->item(row, cell)->text();
        QMetaObject::invokeMethod(
            this, [this, row, cell, text] { set(row, cell, text); }, Qt::QueuedConnection);
    });
}

void RecordTable::add() {
    if (!session() || !writable())
        return;
    report(add_record_entry(*session(), m_group));
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RecordTable::remove() {
    int const row = m_table->currentRow();
    if (row >= 0 && session() && writable())
        report(remove_record_entry(*session(), m_group, static_cast<std::size_t>(row)));
}

void RecordTable::set(int row, int column, QString const& text) {
    if (!session() || !writable())
        return refresh();
    auto const done = set_record_field(*session(), *m_fields[static_cast<std::size_t>(column)],
                                       static_cast<std::size_t>(row), text);
    m_problem->setText(done ? QString() : record_error_text(done.error()));
    m_problem->setVisible(!done);
    if (!done)
        refresh(); // the case still says what it said
}

// A choice or a flag has a list in its cell; other cells are typed in.
void RecordTable::put_editor(int row, int column) {
    RecordField const& field = *m_fields[static_cast<std::size_t>(column)];
    auto const value = field.read(*current(), static_cast<std::size_t>(row));
    QString const text = to_text(value.value_or(std::string()));
    if (field.kind != Kind::choice && field.kind != Kind::flag) {
        auto* const item = new QTableWidgetItem(text);
        item->setToolTip(field_hint(field));
        return m_table->setItem(row, column, item);
    }
    auto* const list = new QComboBox(m_table);
    list->setAccessibleName(field_text(field));
    list->addItem(not_assessed(), QString());
    if (field.kind == Kind::flag) {
        list->addItem(yes_no(true), QStringLiteral("1"));
        list->addItem(yes_no(false), QStringLiteral("0"));
    }
    for (auto const& choice : field.choices)
        list->addItem(record_choice_text(field, choice), to_text(choice));
    if (list->findData(text) < 0)
        list->addItem(text, text);
    list->setCurrentIndex(list->findData(text));
    connect(list, &QComboBox::activated, this, [this, list, row, column](int index) {
        QString const chosen = list->itemData(index).toString();
        // The list dies with the refresh that the change causes: leave its signal first.
        QMetaObject::invokeMethod(
            this, [this, row, column, chosen] { set(row, column, chosen); }, Qt::QueuedConnection);
    });
    m_table->setCellWidget(row, column, list);
}

// Each column as wide as its longest cell and heading; the last one takes the rest.
void RecordTable::fit_columns() {
    constexpr int k_narrowest = 64;
    m_table->resizeColumnsToContents();
    for (int k = 0; k < m_table->columnCount(); ++k)
        m_table->setColumnWidth(k, std::max(k_narrowest, m_table->columnWidth(k)));
}

void RecordTable::refresh() {
    auto const* const c = current();
    setEnabled(c);
    int const row = m_table->currentRow(), column = m_table->currentColumn();
    m_filling = true;
    m_table->setRowCount(0);
    m_table->setRowCount(c ? static_cast<int>(entries(*c, m_group)) : 0);
    for (int r = 0; r < m_table->rowCount(); ++r)
        for (int k = 0; k < m_table->columnCount(); ++k)
            put_editor(r, k);
    m_filling = false;
    fit_columns();
    if (row >= 0 && row < m_table->rowCount())
        m_table->setCurrentCell(row, column);
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto const* const key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
        if (key->key() == Qt::Key_Insert) {
            add();
            return true;
        }
    }
    return CasePanel::eventFilter(watched, event);
}

} // namespace vertemark::app
