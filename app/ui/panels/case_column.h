// The right column of the window: lesions, clinical facts and scores, stacked and foldable, with the totals
// always in sight below. The one widget the window places.
#pragma once

#include <QWidget>

#include "annotation/model/case.h"

class QScrollArea;

namespace vertemark::app {

class CaseSession;
class ClinicalPanel;
class LesionPanel;
class MeasurementPanel;
class ScorePanel;
class ScoreSummary;
class Section;

class CaseColumn : public QWidget {
    Q_OBJECT

public:
    explicit CaseColumn(QWidget* parent = nullptr);

    void set_session(CaseSession* session); // nullptr: no patient is open; not owned

    [[nodiscard]] LesionPanel* lesions() const { return m_lesions; }
    [[nodiscard]] MeasurementPanel* measurements() const { return m_measurements; }
    [[nodiscard]] ClinicalPanel* clinical() const { return m_clinical; }
    [[nodiscard]] ScorePanel* scores() const { return m_scores; }

    // Selects without telling; an unknown or empty id selects nothing.
    void select_lesion(annotation::LesionId const& id);
    // The same, and puts the keyboard into its form at the first field to answer.
    void edit_lesion(annotation::LesionId const& id);

    // F3, F4, F5: opens the part and puts the focus in it.
    void go_to_lesions();
    void go_to_clinical();
    void go_to_scores();
    // Focus on the field that answers a scoring input, of that lesion where it is one of a lesion's.
    void ask(QString const& input, annotation::LesionId const& lesion);

Q_SIGNALS:
    void lesion_selected(annotation::LesionId const& id);
    void lesion_shown(annotation::LesionId const& id); // whoever chose it; empty: none is left
    void lesion_activated(annotation::LesionId const& id);
    void link_activated(annotation::ImageLink const& link);
    void refused(QString const& why);
    void record_asked();
    void all_scores_asked();

private:
    void reveal(Section* section, QWidget* target);

    QScrollArea* m_area;
    LesionPanel* m_lesions;
    MeasurementPanel* m_measurements;
    ClinicalPanel* m_clinical;
    ScorePanel* m_scores;
    ScoreSummary* m_summary;
    Section* m_lesion_section;
    Section* m_measurement_section;
    Section* m_clinical_section;
    Section* m_score_section;
};

} // namespace vertemark::app
