// The live scores, a card each: the three that the plan rests on first, the others folded.
#pragma once

#include "app/ui/panels/case_panel.h"

namespace vertemark::app {

class ScoreCard;

class ScorePanel : public CasePanel {
    Q_OBJECT

public:
    explicit ScorePanel(QWidget* parent = nullptr);

    // The lesion whose items the cards of lesion scores show.
    void set_selected(annotation::LesionId const& lesion);
    [[nodiscard]] std::vector<ScoreCard*> const& cards() const { return m_cards; }

Q_SIGNALS:
    // Answer this scoring input; of that lesion, or of the patient when the id is empty.
    void question_activated(QString const& input, annotation::LesionId const& lesion);

    void link_activated(annotation::ImageLink const& link); // the picture an answer was read from
    void all_scores_asked(); // grades, check lists and what-if: see ScoreDialog

protected:
    void refresh() override;

private:
    [[nodiscard]] std::optional<int> selected_index() const;
    [[nodiscard]] annotation::LesionId lesion_at(int index) const; // of the evidence; empty for the patient
    void show_source(QString const& input, int index);

    std::vector<ScoreCard*> m_cards;
    annotation::LesionId m_selected;
};

} // namespace vertemark::app
