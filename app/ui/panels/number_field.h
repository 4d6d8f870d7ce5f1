// A small field for a number that may be unknown: empty means unknown, never 0. Told only when the reader
// finishes and the value changed.
#pragma once

#include <QLineEdit>

#include <optional>

namespace vertemark::app {

class NumberField : public QLineEdit {
    Q_OBJECT

public:
    // `unit` stands behind the number while it isn't edited.
    NumberField(double low, double high, int decimals, QString unit, QWidget* parent = nullptr);

    void show_value(std::optional<double> value);

Q_SIGNALS:
    void typed(std::optional<double> value);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] std::optional<double> read() const;
    [[nodiscard]] QString written(std::optional<double> value) const;
    void finish();

    double m_low, m_high;
    int m_decimals;
    QString m_unit;
    std::optional<double> m_value;
};

} // namespace vertemark::app
