#include "app/ui/record/record_form.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/provenance_chip.h"
#include "app/ui/record/record_editing.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

using annotation::RecordField;
using Kind = RecordField::Kind;

RecordForm::RecordForm(std::vector<std::string> const& sections, QWidget* parent)
    : CasePanel(parent), m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(18, 12, 18, 12);
    m_form->setVerticalSpacing(5);
    m_form->setHorizontalSpacing(14);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (std::string const& section : sections) {
        add_heading(section);
        for (auto const& field : annotation::record_fields())
            if (field.section == section && field.group == annotation::RecordGroup::patient)
                add_row(field);
    }
}

void RecordForm::add_heading(std::string const& section) {
    auto* const heading = new QLabel(section_text(section), this);
    heading->setProperty("role", "heading");
    heading->setContentsMargins(0, m_rows.empty() ? 0 : 10, 0, 2);
    m_form->addRow(heading);
}

void RecordForm::add_row(RecordField const& field) {
    Row row;
    row.field = &field;
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto* const line = new QWidget(box);
    auto* const cells = new QHBoxLayout(line);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(6);
    m_rows.push_back(row);
    add_editor(m_rows.back(), line);
    Row& made = m_rows.back();
    made.chip = new ProvenanceChip(line);
    made.chip->setVisible(static_cast<bool>(field.provenance));
    QWidget* const editor = made.choices ? static_cast<QWidget*>(made.choices) : made.text;
    cells->addWidget(editor, 1);
    cells->addWidget(made.chip);
    made.problem = new QLabel(box);
    made.problem->setProperty("role", "danger");
    made.problem->setWordWrap(true);
    made.problem->hide();
    column->addWidget(line);
    column->addWidget(made.problem);
    auto* const name = new QLabel(field_label(field), this);
    name->setBuddy(editor);
    name->setWordWrap(true);
    name->setFixedWidth(250);
    m_form->addRow(name, box);
    std::size_t const index = m_rows.size() - 1;
    connect(made.chip, &ProvenanceChip::clear_asked, this, [this, index] { set(index, QString()); });
}

void RecordForm::add_editor(Row& row, QWidget* line) {
    RecordField const& field = *row.field;
    std::size_t const index = m_rows.size() - 1;
    if (field.kind == Kind::choice || field.kind == Kind::flag) {
        row.choices = new QComboBox(line);
        row.choices->setMaxVisibleItems(28);
        row.choices->addItem(not_assessed(), QString());
        if (field.kind == Kind::flag) {
            row.choices->addItem(yes_no(true), QStringLiteral("1"));
            row.choices->addItem(yes_no(false), QStringLiteral("0"));
        }
        for (auto const& choice : field.choices)
            row.choices->addItem(record_choice_text(field, choice), to_text(choice));
        row.choices->setAccessibleName(field_text(field));
        connect(row.choices, &QComboBox::activated, this,
                [this, index](int item) { set(index, m_rows[index].choices->itemData(item).toString()); });
        return;
    }
    row.text = new QLineEdit(line);
    row.text->setPlaceholderText(not_assessed());
    row.text->setToolTip(field_hint(field));
    row.text->setAccessibleName(field_text(field));
    connect(row.text, &QLineEdit::editingFinished, this,
            [this, index] { set(index, m_rows[index].text->text()); });
}

void RecordForm::set(std::size_t row, QString const& value) {
    auto const& [field, choices, text, chip, problem] = m_rows[row];
    if (!session() || !current())
        return;
    auto const before = field->read(*current(), 0);
    if (to_text(before.value_or(std::string())) == value.trimmed()) {
        problem->hide();
        return;
    }
    if (!writable()) {
        Q_EMIT refused(tr("The case is open for reading only; nothing was changed."));
        return refresh();
    }
    auto const done = set_record_field(*session(), *field, 0, value);
    problem->setText(done ? QString() : record_error_text(done.error()));
    problem->setVisible(!done);
}

void RecordForm::show(Row const& row, annotation::Case const* c) {
    auto const value = c ? row.field->read(*c, 0) : std::nullopt;
    QString const text = to_text(value.value_or(std::string()));
    if (row.choices) {
        int index = row.choices->findData(text);
        if (index < 0) { // a word that the list doesn't know stays visible as it was written
            row.choices->addItem(text, text);
            index = row.choices->count() - 1;
        }
        row.choices->setCurrentIndex(index);
        set_style_property(row.choices, "known", !text.isEmpty());
    } else if (row.problem->isHidden()) { // what is no value stays until it is mended
        row.text->setText(text);
    }
    if (row.chip)
        row.chip->show_provenance(c ? row.field->provenance(*c, 0) : std::nullopt);
}

QWidget* RecordForm::editor_of(std::string_view field) const {
    auto const found = std::ranges::find_if(m_rows, [&](Row const& row) { return row.field->id == field; });
    if (found == m_rows.end())
        return nullptr;
    return found->choices ? static_cast<QWidget*>(found->choices) : found->text;
}

void RecordForm::refresh() {
    auto const* const c = current();
    setEnabled(c);
    for (Row const& row : m_rows)
        show(row, c);
}

} // namespace vertemark::app
