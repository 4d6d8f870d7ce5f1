#include "app/ui/panels/number_field.h"

#include <QDoubleValidator>
#include <QFocusEvent>
#include <QLocale>

#include <cmath>

namespace vertemark::app {

NumberField::NumberField(double low, double high, int decimals, QString unit, QWidget* parent)
    : QLineEdit(parent), m_low(low), m_high(high), m_decimals(decimals), m_unit(std::move(unit)) {
    setProperty("role", "number");
    setPlaceholderText(m_unit);
    setAlignment(Qt::AlignRight);
    setFixedHeight(22);
    connect(this, &QLineEdit::returnPressed, this, &NumberField::finish);
}

QString NumberField::written(std::optional<double> value) const {
    if (!value)
        return {};
    QString text = QLocale().toString(*value, 'f', m_decimals);
    if (m_decimals > 0 && std::abs(*value - std::round(*value)) < 1e-9)
        text = QLocale().toString(*value, 'f', 0);
    return text;
}

void NumberField::show_value(std::optional<double> value) {
    m_value = value;
    if (hasFocus() && isModified())
        return; // the reader is still typing
    setText(value && !hasFocus() ? written(value) + u' ' + m_unit : written(value));
}

std::optional<double> NumberField::read() const {
    QString digits = text();
    digits.remove(m_unit);
    digits = digits.trimmed().replace(u',', u'.');
    bool good = false;
    double const value = digits.toDouble(&good);
    return good && value >= m_low && value <= m_high ? std::optional(value) : std::nullopt;
}

void NumberField::finish() {
    if (!isModified())
        return;
    setModified(false);
    auto const value = read();
    bool const emptied = text().trimmed().isEmpty();
    if (!value && !emptied) {
        setText(written(m_value)); // not a number in range: the old value stays
        setToolTip(tr("A number from %1 to %2 is needed").arg(m_low).arg(m_high));
        return;
    }
    if (value != m_value)
        Q_EMIT typed(value);
}

void NumberField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    setText(written(m_value));
    selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    finish();
    QLineEdit::focusOutEvent(event);
    show_value(m_value);
}

} // namespace vertemark::app
