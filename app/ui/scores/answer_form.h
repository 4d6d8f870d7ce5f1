// What one score asks, as a form made from its definition: choices with a key each, numbers, levels. Shows
// the answers of some evidence and tells what the reader changes; knows no case.
#pragma once

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "scoring/evidence.h"
#include "scoring/score.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace vertemark::app {

class ChoiceBar;

class AnswerForm : public QWidget {
    Q_OBJECT

public:
    explicit AnswerForm(scoring::ScoreDefinition const& definition, QWidget* parent = nullptr);

    // `can_change`: whether the reader may answer this input here; others are shown only.
    void show_answers(scoring::Evidence const& evidence,
                      std::function<bool(std::string const& input)> const& can_change);
    // The editor of an input: its bar, list or field.
    [[nodiscard]] QWidget* editor_of(std::string_view input) const;

Q_SIGNALS:
    // Nothing: the answer is cleared to "not assessed".
    void answered(QString const& input, std::optional<vertemark::scoring::Value> const& value);

private:
    struct Row {
        scoring::InputDefinition const* input = nullptr;
        ChoiceBar* bar = nullptr;
        QComboBox* list = nullptr;
        QLineEdit* text = nullptr;
        QLabel* from = nullptr;
        std::vector<scoring::Value> values; // of the bar's or list's choices
    };
    void add_row(QGridLayout* grid, scoring::InputDefinition const& input);
    void add_choices(Row& row, std::size_t index);
    void add_text(Row& row, std::size_t index);
    void type(std::size_t row);
    static void show_in_list(QComboBox& list, std::optional<int> picked);
    [[nodiscard]] static QWidget* editor(Row const& row);

    std::vector<Row> m_rows;
};

} // namespace vertemark::app
