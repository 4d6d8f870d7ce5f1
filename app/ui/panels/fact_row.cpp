#include "app/ui/panels/fact_row.h"

#include "app/ui/panels/number_field.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/provenance_chip.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace vertemark::app {

FactRow::FactRow(QString const& name, QString question, std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent), m_question(std::move(question)), m_line(new QHBoxLayout(this)),
      m_name(new QLabel(this)), m_chip(new ProvenanceChip(this)) {
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(3);
    m_name->setProperty("role", "row");
    m_name->setFixedWidth(k_label_width);
    m_line->addWidget(m_name);
    if (!choices.empty()) {
        m_bar = new ChoiceBar(std::move(choices), this);
        m_line->addWidget(m_bar, 1);
        connect(m_bar, &ChoiceBar::pick, this, [this](std::optional<int> choice) {
            if (choice)
                Q_EMIT pick(choice);
            else
                Q_EMIT cleared();
        });
        connect(m_bar, &ChoiceBar::pick_done, this, &FactRow::done);
        m_name->setBuddy(m_bar);
    }
    m_line->addWidget(m_chip);
    connect(m_chip, &ProvenanceChip::clear_asked, this, &FactRow::cleared);
    connect(m_chip, &ProvenanceChip::link_activated, this, &FactRow::link_activated);
    connect(m_chip, &ProvenanceChip::accept_asked, this, [this] {
        if (m_bar && m_bar->proposed())
            Q_EMIT pick(m_bar->proposed());
    });
    set_name(name);
}

NumberField* FactRow::add_number(Number const& number, QString const& name) {
    m_number = new NumberField(number.low, number.high, number.decimals, number.unit, this);
    m_number->setAccessibleName(name);
    m_number->setToolTip(name);
    if (m_bar)
        m_number->setFixedWidth(46);
    m_line->insertWidget(m_line->count() - 1, m_number, m_bar ? 0 : 1);
    connect(m_number, &NumberField::typed, this, &FactRow::typed);
    return m_number;
}

void FactRow::set_name(QString const& name) {
    m_name->setText(name);
    if (m_bar)
        m_bar->setAccessibleName(name);
}

void FactRow::set_compact() {
    if (m_bar)
        m_bar->set_compact();
}

void FactRow::show_fact(std::optional<int> picked, std::optional<annotation::Provenance> const& from,
                        std::optional<int> proposed) {
    if (m_bar)
        m_bar->show_choice(picked, proposed);
    m_chip->show_provenance(from);
    set_style_property(m_name, "known", from.has_value());
}

void FactRow::take_focus() {
    if (m_bar)
        m_bar->setFocus(Qt::OtherFocusReason);
    else if (m_number)
        m_number->setFocus(Qt::OtherFocusReason);
}

void FactRow::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    m_chip->open_menu();
}

} // namespace vertemark::app
