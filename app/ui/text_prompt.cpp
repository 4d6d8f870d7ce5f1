#include "app/ui/text_prompt.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <utility>

namespace vertemark::app {

TextPrompt::TextPrompt(QWidget* parent) : QFrame(parent, Qt::Popup), m_field(new QLineEdit) {
    setFrameShape(QFrame::StyledPanel);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    m_field->setMinimumWidth(220);
    m_field->setPlaceholderText(tr("Words, then Enter"));
    m_field->setAccessibleName(tr("Words of the drawing"));
    row->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        QString const words = m_field->text().trimmed();
        m_asking = false;
        hide();
        Q_EMIT answered(words);
    });
}

void TextPrompt::ask(QPoint const& global) {
    m_field->clear();
    m_asking = true;
    adjustSize();
    move(global + QPoint(10, -height() / 2));
    show();
    m_field->setFocus();
}

void TextPrompt::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (std::exchange(m_asking, false))
        Q_EMIT answered({});
}

} // namespace vertemark::app
