#include "app/ui/panels/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace vertemark::app {

Section::Section(QString const& title, QWidget* body, QWidget* parent)
    : QWidget(parent), m_heading(new QToolButton(this)), m_note(new QLabel(this)), m_body(body) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_heading->setProperty("role", "section");
    m_heading->setText(title);
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setAutoRaise(true);
    m_note->setProperty("role", "small");
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(4, 2, 8, 0);
    head->addWidget(m_heading);
    head->addWidget(m_note, 1);
    column->addLayout(head);
    column->addWidget(m_body);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        Q_EMIT toggled(open);
    });
}

void Section::set_open(bool open) {
    m_heading->setChecked(open);
}

bool Section::is_open() const {
    return m_heading->isChecked();
}

void Section::set_note(QString const& note) {
    m_note->setText(note);
}

} // namespace vertemark::app
