#include "app/ui/scores/answer_form.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/choice_bar.h"
#include "app/ui/panels/panel_style.h"
#include "scoring/domain.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace vertemark::app {

using namespace scoring;

namespace {

constexpr std::size_t k_most_segments = 6; // more choices become a list,
constexpr int k_bar_width = 400;           // and so do choices whose words need more room than a bar has

// Every value that a choice of the input can have; empty for numbers and lists of several.
std::vector<Value> choices_of(InputDefinition const& input) {
    std::vector<Value> values;
    auto const& domain = input.domain;
    if (domain.kind == Domain::Kind::flag)
        return {Value(true), Value(false)};
    if (domain.kind == Domain::Kind::choice || domain.kind == Domain::Kind::level)
        for (auto const& id : domain.choices)
            values.emplace_back(id);
    if (domain.kind == Domain::Kind::integer && (domain.max - domain.min) / domain.step <= 10)
        for (int n = static_cast<int>(domain.min); n <= domain.max; n += domain.step)
            values.emplace_back(n);
    return values;
}

QString words(InputDefinition const& input, Value const& value) {
    if (auto const* flag = std::get_if<bool>(&value))
        return yes_no(*flag);
    if (auto const* number = std::get_if<int>(&value))
        return QString::number(*number);
    return answer_text(input.id, value);
}

// The choices with a key each: a grade's own letter or digit (C of 1c), else its place, written before it.
std::vector<Choice> keyed(InputDefinition const& input, std::vector<Value> const& values) {
    std::vector<Choice> choices;
    QString own;
    bool short_words = true;
    for (auto const& value : values) {
        QString const text = words(input, value);
        own += text.right(1);
        short_words = short_words && text.size() <= 2 && text.back().unicode() < 0x80 &&
                      own.count(own.back(), Qt::CaseInsensitive) == 1;
        choices.push_back({text, QChar(), text});
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        int const place = static_cast<int>(i);
        choices[i].key = short_words ? own[place] : QChar(char16_t(u'1' + place));
        if (!short_words)
            choices[i].text = QStringLiteral("%1 %2").arg(choices[i].key).arg(choices[i].hint);
    }
    return choices;
}

// A text as the input's value: a number, or several ids with blanks between; nothing when it is none.
std::optional<Value> read(InputDefinition const& input, QString const& text) {
    bool good = false;
    double const number = QString(text).replace(u',', u'.').toDouble(&good);
    if (input.domain.kind == Domain::Kind::integer || input.domain.kind == Domain::Kind::number)
        return good ? normalise(input.domain, Value(number)) : std::nullopt;
    std::vector<std::string> ids;
    for (QString const& id : QString(text).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts))
        ids.push_back(id.toStdString());
    return normalise(input.domain, Value(ids));
}

QString written(std::optional<Value> const& value) {
    if (!value)
        return {};
    if (auto const* list = std::get_if<std::vector<std::string>>(&*value)) {
        QStringList parts;
        for (auto const& id : *list)
            parts << to_text(id);
        return parts.join(u' ');
    }
    if (auto const* number = std::get_if<double>(&*value))
        return QString::number(*number, 'g', 10);
    if (auto const* whole = std::get_if<int>(&*value))
        return QString::number(*whole);
    auto const* text = std::get_if<std::string>(&*value);
    return text ? to_text(*text) : QString();
}

} // namespace

AnswerForm::AnswerForm(ScoreDefinition const& definition, QWidget* parent) : QWidget(parent) {
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_rows.reserve(definition.inputs.size());
    for (auto const& input : definition.inputs)
        add_row(grid, input);
}

void AnswerForm::add_row(QGridLayout* grid, InputDefinition const& input) {
    std::size_t const index = m_rows.size();
    Row& row = m_rows.emplace_back();
    row.input = &input;
    row.values = choices_of(input);
    if (row.values.empty())
        add_text(row, index);
    else
        add_choices(row, index);
    QString name = score_word(ScoreWord::input, input.id);
    name[0] = name[0].toUpper();
    auto* const label = new QLabel(name, this);
    label->setProperty("role", "row");
    label->setWordWrap(true);
    label->setFixedWidth(190);
    label->setBuddy(editor(row));
    editor(row)->setAccessibleName(name);
    row.from = new QLabel(this);
    row.from->setProperty("role", "small");
    row.from->setFixedWidth(150);
    int const line = static_cast<int>(index);
    grid->addWidget(label, line, 0);
    grid->addWidget(editor(row), line, 1);
    grid->addWidget(row.from, line, 2);
}

void AnswerForm::add_choices(Row& row, std::size_t index) {
    auto const tell = [this, index](std::optional<int> choice) {
        Row const& of = m_rows[index];
        Q_EMIT answered(to_text(of.input->id),
                        choice ? std::optional(of.values[static_cast<std::size_t>(*choice)]) : std::nullopt);
    };
    std::vector<Choice> choices = keyed(*row.input, row.values);
    int width = 0;
    for (auto const& choice : choices)
        width += fontMetrics().horizontalAdvance(choice.text) * 11 / 13 + 14; // of a segment: smaller letters
    if (row.values.size() <= k_most_segments && width <= k_bar_width) {
        row.bar = new ChoiceBar(std::move(choices), this);
        connect(row.bar, &ChoiceBar::pick, this, tell);
        connect(row.bar, &ChoiceBar::pick_done, this, [this, index] {
            if (index + 1 < m_rows.size())
                editor(m_rows[index + 1])->setFocus(Qt::TabFocusReason);
        });
        return;
    }
    row.list = new QComboBox(this);
    row.list->setMaxVisibleItems(28);
    row.list->addItem(not_assessed());
    bool const numbered = row.values.size() <= k_most_segments; // one key picks here too
    for (auto const& choice : choices)
        row.list->addItem(numbered ? choice.text : choice.hint);
    connect(row.list, &QComboBox::activated, this,
            [tell](int item) { tell(item > 0 ? std::optional(item - 1) : std::nullopt); });
}

void AnswerForm::add_text(Row& row, std::size_t index) {
    row.text = new QLineEdit(this);
    row.text->setPlaceholderText(not_assessed());
    auto const& domain = row.input->domain;
    bool const number = domain.kind == Domain::Kind::integer || domain.kind == Domain::Kind::number;
    row.text->setToolTip(number ? tr("%1 to %2").arg(domain.min).arg(domain.max)
                                : tr("Several with blanks between"));
    connect(row.text, &QLineEdit::editingFinished, this, [this, index] { type(index); });
}

void AnswerForm::type(std::size_t index) {
    Row const& row = m_rows[index];
    QString const text = row.text->text().trimmed();
    auto const value = text.isEmpty() ? std::nullopt : read(*row.input, text);
    bool const good = text.isEmpty() || value;
    row.from->setText(good ? QString() : tr("no such value"));
    row.from->setProperty("role", good ? "small" : "danger");
    if (good)
        Q_EMIT answered(to_text(row.input->id), value);
}

void AnswerForm::show_in_list(QComboBox& list, std::optional<int> picked) {
    list.setCurrentIndex(picked.value_or(-1) + 1);
    set_style_property(&list, "known", picked.has_value());
}

QWidget* AnswerForm::editor(Row const& row) {
    return row.bar ? static_cast<QWidget*>(row.bar) : row.list ? static_cast<QWidget*>(row.list) : row.text;
}

QWidget* AnswerForm::editor_of(std::string_view input) const {
    auto const found = std::ranges::find_if(m_rows, [&](Row const& row) { return row.input->id == input; });
    return found == m_rows.end() ? nullptr : editor(*found);
}

void AnswerForm::show_answers(Evidence const& evidence,
                              std::function<bool(std::string const&)> const& can_change) {
    for (Row const& row : m_rows) {
        Fact const* const fact = evidence.find(row.input->id);
        auto const value = fact && fact->value ? normalise(row.input->domain, *fact->value) : std::nullopt;
        std::optional<int> picked;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (value == row.values[i])
                picked = static_cast<int>(i);
        if (row.bar)
            row.bar->show_choice(picked);
        else if (row.list)
            show_in_list(*row.list, picked);
        else
            row.text->setText(written(value));
        bool const open = can_change(row.input->id);
        editor(row)->setEnabled(open);
        QString const story = fact ? provenance_text(fact->provenance) : not_assessed();
        row.from->setText(fact ? provenance_chip(fact->provenance.kind) : QString());
        row.from->setToolTip(story);
        editor(row)->setToolTip(
            open ? story : tr("Follows from other answers; change it under “What if”. %1").arg(story));
    }
}

} // namespace vertemark::app
