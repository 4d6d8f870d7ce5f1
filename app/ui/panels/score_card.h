// One score as a card: total or range, the band only when it is certain, the bar of totals, the items with
// points and provenance, what decides, other readings, warnings, citation. Quotes the paper, never advises.
#pragma once

#include <QFrame>

#include "scoring/score.h"

class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace vertemark::app {

class ScoreBar;

class ScoreCard : public QFrame {
    Q_OBJECT

public:
    explicit ScoreCard(scoring::ScoreDefinition const& definition, QWidget* parent = nullptr);

    // `result` for the patient; for a score of lesions the items shown are those of `lesion` (its index in
    // the evidence), or of the highest one.
    void show_result(scoring::ScoreResult const& result, std::optional<int> lesion = {});
    // The rule table behind the results shown from now on, when it isn't the one that the card was made with.
    void set_rules(scoring::ScoreDefinition const& definition);
    // What the newest rule table says where that differs; nullptr hides the notice. `can_take`: the reader
    // may take the newest table over.
    void show_newer(scoring::ScoreResult const* newer, bool can_take);
    void set_open(bool open);
    [[nodiscard]] scoring::ScoreDefinition const& definition() const { return *m_definition; }

Q_SIGNALS:
    // The reader asks to answer this scoring input; `lesion` is its index in the evidence, -1 for the
    // patient.
    void question_activated(QString const& input, int lesion);
    // The reader asks where this input's answer comes from.
    void source_activated(QString const& input, int lesion);
    void newest_rules_asked(); // score by the newest rule table from now on

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit_names();
    void build_head(QVBoxLayout* column);
    void show_items(scoring::ScoreResult const& shown);
    void show_notes(scoring::ScoreResult const& result, scoring::ScoreResult const& shown);
    void build_items();
    void copy() const;

    struct Row {
        QToolButton* name = nullptr;
        QLabel* answer = nullptr;
        QLabel* points = nullptr;
        QToolButton* chip = nullptr;
        QString told; // the input whose source the chip names
    };

    scoring::ScoreDefinition const* m_definition;
    scoring::ScoreResult m_result; // as shown, for copying
    int m_lesion = -1;
    QToolButton* m_heading = nullptr;
    QLabel* m_total = nullptr;
    QLabel* m_band = nullptr;
    ScoreBar* m_bar = nullptr;
    QToolButton* m_deciding = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_shown = nullptr; // whose items these are
    QGridLayout* m_items = nullptr;
    std::vector<Row> m_rows; // one an item of the definition
    QLabel* m_lesions = nullptr;
    QLabel* m_quote = nullptr;
    QLabel* m_warnings = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_newer = nullptr; // stands in the head: a folded card tells it too
    QToolButton* m_take_newer = nullptr;
};

} // namespace vertemark::app
