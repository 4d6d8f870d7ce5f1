// One line of a form: name, segments and/or a number, and the provenance chip. Shows one fact; says what the
// reader picks or types. Knows no case.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "annotation/model/provenance.h"
#include "app/ui/panels/choice_bar.h"

class QHBoxLayout;
class QLabel;

namespace vertemark::app {

class NumberField;
class ProvenanceChip;

class FactRow : public QWidget {
    Q_OBJECT

public:
    struct Number {
        double low = 0, high = 0;
        int decimals = 0;
        QString unit;
    };
    // `question` is the scoring input that the row answers ("collapse"), for focus by question.
    FactRow(QString const& name, QString question, std::vector<Choice> choices, QWidget* parent = nullptr);
    // Adds a field for the number that goes with the choice, or stands alone.
    NumberField* add_number(Number const& number, QString const& name);

    void show_fact(std::optional<int> picked, std::optional<annotation::Provenance> const& from,
                   std::optional<int> proposed = {});
    void set_name(QString const& name);
    void set_compact();                                    // many short segments
    [[nodiscard]] ChoiceBar* bar() const { return m_bar; } // nullptr without choices
    [[nodiscard]] NumberField* number() const { return m_number; }
    [[nodiscard]] QString const& question() const { return m_question; }
    void take_focus();

Q_SIGNALS:
    void pick(std::optional<int> choice);
    void typed(std::optional<double> value);
    void cleared(); // to "not assessed"
    void done();    // by key: on to the next row
    void link_activated(annotation::ImageLink const& link);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QString m_question;
    QHBoxLayout* m_line;
    QLabel* m_name;
    ChoiceBar* m_bar = nullptr;
    NumberField* m_number = nullptr;
    ProvenanceChip* m_chip;
};

} // namespace vertemark::app
