#include "app/ui/panels/score_panel.h"

#include "app/ui/panels/score_card.h"
#include "app/ui/record/record_editing.h"

#include <QToolButton>
#include <QVBoxLayout>

#include "annotation/evidence/collect.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

ScorePanel::ScorePanel(QWidget* parent) : CasePanel(parent) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 6);
    column->setSpacing(6);
    std::string last;
    for (auto const& definition : scoring::catalogue()) {
        // Older rule tables stay for stored scores; records show up as warnings in the clinical panel.
        if (definition.id == last || definition.kind == scoring::ScoreDefinition::Kind::record)
            continue;
        last = definition.id;
        auto* const card = new ScoreCard(definition, this);
        bool const main =
            definition.id == "sins" || definition.id == "tomita" || definition.id == "tokuhashi_revised";
        card->set_open(main);
        column->addWidget(card);
        m_cards.push_back(card);
        connect(card, &ScoreCard::newest_rules_asked, this, [this, id = definition.id] {
            if (session() && writable())
                report(session()->take_newest_rules(id));
        });
        connect(card, &ScoreCard::question_activated, this, [this](QString const& input, int index) {
            Q_EMIT question_activated(input, lesion_at(index));
        });
        connect(card, &ScoreCard::source_activated, this, &ScorePanel::show_source);
    }
    auto* const more = new QToolButton(this);
    more->setProperty("role", "question");
    more->setText(tr("All scores and check lists, with what-if ▸"));
    more->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(more);
    connect(more, &QToolButton::clicked, this, &ScorePanel::all_scores_asked);
}

void ScorePanel::set_selected(annotation::LesionId const& lesion) {
    if (lesion == m_selected)
        return;
    m_selected = lesion;
    refresh();
}

annotation::LesionId ScorePanel::lesion_at(int index) const {
    auto const* const c = current();
    if (!c || index < 0)
        return {};
    auto const evidence = annotation::collect(*c);
    auto const at = static_cast<std::size_t>(index);
    return at < evidence.lesions.size() ? annotation::LesionId(evidence.lesions[at].subject)
                                        : annotation::LesionId();
}

// The picture that the answer was read from; the field it was given in where there is none.
void ScorePanel::show_source(QString const& input, int index) {
    auto const lesion = lesion_at(index);
    auto const* const c = current();
    auto const* const field = field_for(input.toStdString(), index >= 0);
    if (c && field && field->provenance) {
        std::size_t entry = 0;
        while (index >= 0 && entry < c->lesions.size() && c->lesions[entry].id != lesion)
            ++entry;
        if (auto const from = field->provenance(*c, entry); from && from->source) {
            Q_EMIT link_activated(*from->source);
            return;
        }
    }
    Q_EMIT question_activated(input, lesion);
}

// A lesion over several vertebrae stands for its worst one.
std::optional<int> ScorePanel::selected_index() const {
    auto const* const sins = session() ? session()->score("sins") : nullptr;
    if (!sins || sins->lesions.empty())
        return std::nullopt;
    auto const evidence = annotation::collect(*current());
    std::optional<int> best;
    for (std::size_t i = 0; i < evidence.lesions.size() && i < sins->lesions.size(); ++i)
        if (evidence.lesions[i].subject == m_selected.value &&
            (!best || sins->lesions[i].total_max > sins->lesions[static_cast<std::size_t>(*best)].total_max))
            best = static_cast<int>(i);
    return best;
}

void ScorePanel::refresh() {
    auto const selected = selected_index();
    for (auto* const card : m_cards) {
        std::string const& id = card->definition().id;
        auto const* const result = session() ? session()->score(id) : nullptr;
        if (auto const* const rules = session() ? session()->rules(id) : nullptr)
            card->set_rules(*rules);
        card->show_result(result ? *result : scoring::evaluate(card->definition(), {}),
                          card->definition().per_lesion ? selected : std::nullopt);
        card->show_newer(session() ? session()->newer_score(id) : nullptr, writable());
    }
}

} // namespace vertemark::app
