#include "app/ui/panels/choice_bar.h"

#include "app/i18n/annotation_text.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace vertemark::app {

ChoiceBar::ChoiceBar(std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent), m_choices(std::move(choices)) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (int i = 0; i < count(); ++i) {
        auto* const button = new QToolButton(this);
        button->setProperty("role", "segment");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus); // the bar is the tab stop
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setMinimumWidth(14);
        button->setFixedHeight(22);
        connect(button, &QToolButton::clicked, this, [this, i] {
            setFocus(Qt::MouseFocusReason);
            bool const again = m_picked == i;
            show_choice(m_picked, m_proposed); // the case decides what is shown as picked
            Q_EMIT pick(again ? std::nullopt : std::optional(i));
        });
        row->addWidget(button, 1);
        m_buttons.push_back(button);
        set_choice_text(i, m_choices[static_cast<size_t>(i)].text, m_choices[static_cast<size_t>(i)].hint);
    }
    describe();
}

void ChoiceBar::set_choice_text(int index, QString const& text, QString const& hint) {
    Choice& choice = m_choices[static_cast<size_t>(index)];
    choice.text = text;
    choice.hint = hint;
    auto* const button = segment(index);
    button->setText(text);
    static_cast<QHBoxLayout*>(layout())->setStretch(index,
                                                    static_cast<int>(text.size()) + 3); // longer, wider
    QString const key = choice.key.isNull() ? QString() : tr("key %1").arg(choice.key.toUpper());
    button->setToolTip(hint.isEmpty() || key.isEmpty() ? hint + key
                                                       : QStringLiteral("%1 (%2)").arg(hint, key));
    button->setAccessibleName(hint.isEmpty() ? text : hint);
}

void ChoiceBar::set_compact() {
    layout()->setSpacing(1);
    for (auto* const button : m_buttons) {
        set_style_property(button, "dense", true);
    }
}

void ChoiceBar::show_choice(std::optional<int> picked, std::optional<int> proposed) {
    m_picked = picked;
    m_proposed = picked ? std::nullopt : proposed;
    for (int i = 0; i < count(); ++i) {
        auto* const button = segment(i);
        button->setChecked(m_picked == i);
        set_style_property(button, "proposed", m_proposed == i);
    }
    describe();
}

void ChoiceBar::describe() {
    QString value = not_assessed();
    auto const named = [&](int index) {
        auto const& choice = m_choices[static_cast<size_t>(index)];
        return choice.hint.isEmpty() ? choice.text : choice.hint;
    };
    if (m_picked)
        value = named(*m_picked);
    else if (m_proposed)
        value = tr("proposed: %1, Enter accepts").arg(named(*m_proposed));
    if (value == accessibleDescription())
        return;
    setAccessibleDescription(value);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

std::optional<int> ChoiceBar::choice_of(QString const& typed) const {
    if (typed.size() != 1)
        return std::nullopt;
    auto const found = std::ranges::find_if(
        m_choices, [&](Choice const& choice) { return choice.key.toLower() == typed[0].toLower(); });
    return found == m_choices.end() ? std::nullopt
                                    : std::optional(static_cast<int>(found - m_choices.begin()));
}

bool ChoiceBar::event(QEvent* event) {
    // The keys of the focused field win over the window's shortcuts (N, L, 0, Delete …).
    if (event->type() == QEvent::ShortcutOverride) {
        auto* const key = static_cast<QKeyEvent*>(event);
        bool const plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        bool const ours = choice_of(key->text()) || key->key() == Qt::Key_Delete ||
                          key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Left ||
                          key->key() == Qt::Key_Right || key->key() == Qt::Key_Return ||
                          key->key() == Qt::Key_Enter;
        if (plain && ours) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ChoiceBar::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    if (auto const typed = choice_of(event->text())) {
        Q_EMIT pick(typed);
        Q_EMIT pick_done();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT pick(std::nullopt);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        int const step = event->key() == Qt::Key_Right ? 1 : -1;
        int const from = m_picked.value_or(step > 0 ? -1 : count());
        Q_EMIT pick(std::clamp(from + step, 0, count() - 1));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_proposed)
            Q_EMIT pick(m_proposed);
        Q_EMIT pick_done();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChoiceBar::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ChoiceBar::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void ChoiceBar::paintEvent(QPaintEvent*) {
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(current_theme().accent.lighter(135), 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

} // namespace vertemark::app
