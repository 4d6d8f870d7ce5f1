#include "app/ui/scores/score_dialog.h"

#include "annotation/evidence/collect.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/score_card.h"
#include "app/ui/record/record_editing.h"
#include "app/ui/scores/answer_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vertemark::app {

using namespace scoring;

namespace {

QString field_value(std::optional<Value> const& value) {
    if (!value)
        return {};
    if (auto const* flag = std::get_if<bool>(&*value))
        return *flag ? QStringLiteral("1") : QStringLiteral("0");
    if (auto const* whole = std::get_if<int>(&*value))
        return QString::number(*whole);
    if (auto const* number = std::get_if<double>(&*value))
        return QString::number(*number, 'g', 15);
    if (auto const* text = std::get_if<std::string>(&*value))
        return to_text(*text);
    QStringList parts;
    for (auto const& one : std::get<std::vector<std::string>>(*value))
        parts << to_text(one);
    return parts.join(u' ');
}

} // namespace

ScoreDialog::ScoreDialog(CaseSession& session, QWidget* parent)
    : QDialog(parent), m_session(&session), m_list(new QListWidget(this)), m_lesion(new QComboBox(this)),
      m_what_if(new QCheckBox(tr("What if: change answers here without storing them"), this)),
      m_ghost(new QLabel(this)), m_details(new QLabel(this)), m_told(new QLabel(this)) {
    setWindowTitle(tr("All scores and check lists"));
    setStyleSheet(panel_style());
    resize(1120, 740);
    m_list->setFixedWidth(300);
    m_list->setAccessibleName(tr("Scores, grades and check lists"));
    std::string last;
    for (auto const& definition : catalogue()) {
        if (definition.id == last) // older rule tables stay for stored scores
            continue;
        last = definition.id;
        auto* const item = new QListWidgetItem(score_word(ScoreWord::title, definition.id), m_list);
        item->setData(Qt::UserRole, to_text(definition.id));
    }
    auto* const row = new QHBoxLayout(this);
    row->addWidget(m_list);
    auto* const right = new QVBoxLayout;
    row->addLayout(right, 1);
    build(right);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { show_score(); });
    connect(m_lesion, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_what_if, &QCheckBox::toggled, this, [this] { refresh(); });
    connect(&session, &CaseSession::case_changed, this, [this] { refresh(); });
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    m_list->setCurrentRow(0);
}

void ScoreDialog::build(QVBoxLayout* right) {
    auto* const body = new QWidget;
    m_place = new QVBoxLayout(body);
    m_place->setContentsMargins(14, 6, 14, 6);
    m_place->setSpacing(8);
    m_place->addWidget(m_what_if);
    m_lesion->setAccessibleName(tr("Lesion"));
    m_place->addWidget(m_lesion);
    m_ghost->setProperty("role", "warning");
    m_ghost->setWordWrap(true);
    m_details->setProperty("role", "row");
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_told->setProperty("role", "danger");
    m_told->setWordWrap(true);
    m_place->addWidget(m_ghost);
    m_place->addWidget(m_details);
    m_place->addWidget(m_told);
    m_place->addStretch(1);
    auto* const area = new QScrollArea;
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    right->addWidget(area, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    right->addWidget(buttons);
}

void ScoreDialog::choose(std::string_view score) {
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toString() == to_text(score))
            m_list->setCurrentRow(i);
}

void ScoreDialog::show_score() {
    auto const* const item = m_list->currentItem();
    auto const* const definition =
        item && m_session ? m_session->rules(item->data(Qt::UserRole).toString().toStdString()) : nullptr;
    if (!definition)
        return;
    show_rules(*definition);
    refresh();
}

// The form and the card of one rule table.
void ScoreDialog::show_rules(ScoreDefinition const& definition) {
    m_definition = &definition;
    for (QWidget* const old : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_card)})
        if (old) { // one of them may be telling what led here
            m_place->removeWidget(old);
            old->hide();
            old->deleteLater();
        }
    m_form = new AnswerForm(definition, this);
    m_card = new ScoreCard(definition, this);
    m_place->insertWidget(2, m_form);
    m_place->insertWidget(3, m_card);
    m_form->show();
    m_card->show();
    connect(m_form, &AnswerForm::answered, this, &ScoreDialog::answer);
    connect(m_card, &ScoreCard::question_activated, this, [this](QString const& input, int) {
        if (auto* const editor = m_form->editor_of(input.toStdString()))
            editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_card, &ScoreCard::newest_rules_asked, this, [this] {
        if (auto const done = m_session->take_newest_rules(m_definition->id); !done)
            m_told->setText(record_error_text(done.error()));
    });
}

scoring::Evidence const& ScoreDialog::asked() const {
    auto const index = static_cast<std::size_t>(std::max(0, m_lesion->currentIndex()));
    return m_definition->per_lesion && index < m_evidence.lesions.size() ? m_evidence.lesions[index]
                                                                         : m_evidence;
}

void ScoreDialog::refresh() {
    if (!m_definition || !m_session)
        return;
    if (auto const* const rules = m_session->rules(m_definition->id); rules != m_definition)
        show_rules(*rules); // the reader took a newer table over, or took that back
    if (!m_what_if->isChecked())
        m_evidence = annotation::collect(m_session->current());
    int const chosen = std::max(0, m_lesion->currentIndex());
    m_lesion->clear();
    for (auto const& lesion : m_evidence.lesions) {
        auto const* const level = lesion.find(input::level);
        auto const* const name = level && level->value ? std::get_if<std::string>(&*level->value) : nullptr;
        m_lesion->addItem(name ? tr("Lesion of %1").arg(to_text(*name)) : tr("Lesion without a level"));
    }
    m_lesion->setCurrentIndex(std::min(chosen, m_lesion->count() - 1));
    m_lesion->setVisible(m_definition->per_lesion && m_lesion->count() > 1);
    m_result = evaluate(*m_definition, m_evidence);
    bool const of_lesion = m_definition->per_lesion && !m_evidence.lesions.empty();
    m_card->show_result(m_result, of_lesion ? std::optional(m_lesion->currentIndex()) : std::nullopt);
    bool const supposing = m_what_if->isChecked();
    bool const writable = m_session->writable();
    m_card->show_newer(supposing ? nullptr : m_session->newer_score(m_definition->id), writable);
    m_form->show_answers(asked(), [&](std::string const& input) {
        return supposing || (writable && field_for(input, of_lesion));
    });
    m_details->setText(details_text());
    auto const* const stored = m_session->score(m_definition->id);
    bool const no_lesion = m_definition->per_lesion && m_evidence.lesions.empty();
    m_ghost->setVisible(supposing || no_lesion);
    if (!supposing)
        m_ghost->setText(
            tr("This score is of a lesion, and none is marked yet: press N over one in a view, or "
               "answer here under “What if”."));
    else
        m_ghost->setText(tr("What if: %1. Stored: %2.")
                             .arg(summary_line(m_result), stored ? summary_line(*stored) : QString()));
}

// The outputs beside the total: NOMS' fields, the tests of the chemotherapy rule, the items of a check list.
QString ScoreDialog::details_text() const {
    QStringList lines;
    for (auto const& [name, detail] : m_result.details)
        if (name == "grade" || name == "group")
            continue; // the card says it
        else if (auto const* list = std::get_if<std::vector<std::string>>(&detail); !list || !list->empty())
            lines << detail_text(name, detail);
    return lines.join(u'\n');
}

void ScoreDialog::answer(QString const& input, std::optional<Value> const& value) {
    if (!m_session)
        return;
    std::string const id = input.toStdString();
    m_told->clear();
    if (!m_what_if->isChecked())
        return answer_case(id, value);
    auto const index = static_cast<std::size_t>(std::max(0, m_lesion->currentIndex()));
    bool const of_lesion = m_definition->per_lesion && index < m_evidence.lesions.size();
    auto& facts = (of_lesion ? m_evidence.lesions[index] : m_evidence).facts;
    if (value)
        facts.insert_or_assign(id, Fact{*value, {Provenance::Kind::entered, "what if", {}, {}}});
    else
        facts.erase(id);
    refresh();
}

void ScoreDialog::answer_case(std::string const& input, std::optional<Value> const& value) {
    bool const of_lesion = m_definition->per_lesion && !m_evidence.lesions.empty();
    auto const* const field = field_for(input, of_lesion);
    if (!field)
        return;
    std::size_t index = 0;
    auto const& lesions = m_session->current().lesions;
    if (of_lesion)
        while (index < lesions.size() && lesions[index].id.value != asked().subject)
            ++index;
    auto const done = set_record_field(*m_session, *field, index, field_value(value));
    if (!done)
        m_told->setText(record_error_text(done.error()));
}

} // namespace vertemark::app
