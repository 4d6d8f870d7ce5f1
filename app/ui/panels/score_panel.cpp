#include "app/ui/panels/score_panel.h"

#include "app/ui/panels/score_card.h"

#include <QVBoxLayout>

#include "annotation/evidence/collect.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

ScorePanel::ScorePanel(QWidget* parent) : CasePanel(parent) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 6);
    column->setSpacing(6);
    std::string last;
    for (auto const& definition : scoring::catalogue()) {
        // Older rule tables stay for stored scores; records show up as warnings in the clinical panel.
        if (definition.id == last || definition.kind == scoring::ScoreDefinition::Kind::record)
            continue;
        last = definition.id;
        auto* const card = new ScoreCard(definition, this);
        bool const main = definition.id == "sins" || definition.id == "tomita" ||
                          definition.id == "tokuhashi_revised";
        card->set_open(main);
        column->addWidget(card);
        m_cards.push_back(card);
        connect(card, &ScoreCard::question_activated, this, [this](QString const& input, int index) {
            annotation::LesionId lesion;
            if (auto const* const c = current(); c && index >= 0) {
                auto const evidence = annotation::collect(*c);
                if (static_cast<size_t>(index) < evidence.lesions.size())
                    lesion = annotation::LesionId(evidence.lesions[static_cast<size_t>(index)].subject);
            }
            Q_EMIT question_activated(input, lesion);
        });
    }
}

void ScorePanel::refresh() {
    for (auto* const card : m_cards) {
        auto const* const result = session() ? session()->score(card->definition().id) : nullptr;
        card->show_result(result ? *result : scoring::evaluate(card->definition(), {}));
    }
}

} // namespace vertemark::app
