// The SUV card: what each uptake value rests on, with tags; what is missing; and fields to give it. A value
// the reader types is kept in the case beside the header's, marked as edited, and the pictures follow.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "annotation/model/uptake.h"
#include "app/core/volume_loader.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vertemark::app {

class CaseSession;
class NumberField;

class SuvPanel : public QWidget {
    Q_OBJECT

public:
    explicit SuvPanel(QWidget* parent = nullptr);

    // The case that keeps what is typed; nullptr: no patient is open. Not owned.
    void set_session(CaseSession* session);
    // The PET series of the study on the screen; none empties the card.
    void show_series(std::vector<SeriesPtr> series);
    [[nodiscard]] bool has_series() const { return !m_series.empty(); }
    // "SUVbw", or "No SUV" with the tag at fault: for the patient strip.
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] bool has_suv() const { return m_has_suv; }
    // What the case says for the study's PET in place of the header.
    [[nodiscard]] imaging::SuvEdits edits(StudyUid const& study) const;

Q_SIGNALS:
    void changed(); // the summary or what it rests on
    void refused(QString const& why);

private:
    struct Row {
        std::string name;
        QLabel *label = nullptr, *tag = nullptr, *value = nullptr, *source = nullptr;
        QWidget* field = nullptr; // instead of value, where the reader may type
    };
    void add_row(std::string const& name);
    [[nodiscard]] QWidget* field_of(std::string const& name);
    void fill_row(Row& row, std::vector<imaging::SuvInput> const& inputs,
                  annotation::UptakeInputs const& given);
    [[nodiscard]] annotation::UptakeInputs given(StudyUid const& study) const;
    void fill_fields(imaging::Series const& series, imaging::SuvEdits const& edits);
    void fill_kinds(imaging::Series const& series, imaging::SuvEdits const& edits);
    void refresh();
    void change(std::function<void(annotation::UptakeInputs&)> const& change);
    // Sets one of them to what was typed, with who and when; nothing takes it away.
    template <class T>
    void give(annotation::Fact<T> annotation::UptakeInputs::*input, std::optional<T> const& value);

    std::vector<SeriesPtr> m_series;
    CaseSession* m_session = nullptr;
    std::vector<annotation::UptakeInputs> m_shown; // of the case, as last shown
    QString m_summary;
    bool m_has_suv = false;
    QComboBox *m_choice, *m_sex;
    QLabel *m_result, *m_formula, *m_findings, *m_kinds;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    NumberField *m_weight, *m_size, *m_dose, *m_half_life;
    QLineEdit* m_injection;
    QPushButton* m_back;
};

} // namespace vertemark::app
