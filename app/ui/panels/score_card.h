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
    void set_open(bool open);
    [[nodiscard]] scoring::ScoreDefinition const& definition() const { return *m_definition; }

Q_SIGNALS:
    // The reader asks to answer this scoring input; `lesion` is its index in the evidence, -1 for the
    // patient.
    void question_activated(QString const& input, int lesion);

private:
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
};

} // namespace vertemark::app
