// The answers about one lesion, on one card: every field can be picked by key, cleared to "not assessed", and
// shows where its answer comes from. Reads the lesion from the session, sends edits through it.
#pragma once

#include "app/ui/panels/case_panel.h"
#include "app/ui/panels/fact_binding.h"

class QComboBox;
class QGridLayout;
class QLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vertemark::app {

class WbbDrawing;

class LesionForm : public CasePanel {
    Q_OBJECT

public:
    explicit LesionForm(QWidget* parent = nullptr);

    void show_lesion(annotation::LesionId const& id);
    [[nodiscard]] annotation::LesionId const& lesion() const { return m_lesion; }
    // Puts the focus on the field that answers a scoring input; false when the form has none.
    bool focus_question(QString const& input);
    void focus_first_unanswered();
    [[nodiscard]] std::vector<FactRow*> rows() const;
    // The picture shows the lesion (or doesn't), as this type.
    void add_evidence(annotation::ImageLink const& image, std::optional<bool> seen,
                      std::optional<annotation::BoneLesionType> type);
    // Everything that the program proposes for this lesion, in one step.
    void accept_proposals();

Q_SIGNALS:
    void finished(); // the walk by keys is past the last row
    void evidence_wanted(std::optional<bool> seen, std::optional<vertemark::annotation::BoneLesionType> type);
    void measure_wanted();
    void link_activated(annotation::ImageLink const& link);

protected:
    void refresh() override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Change = std::function<void(annotation::Lesion&)>;

    FactRow* add_row(QString const& name, char const* question, std::vector<Choice> choices,
                     std::function<FactView(annotation::Lesion const&)> read,
                     std::function<void(annotation::Lesion&, std::optional<int>)> write);
    template <class Value>
    FactRow* add_fact(QString const& name, char const* question, std::vector<Choice> choices,
                      annotation::Fact<Value> annotation::Lesion::*fact, std::vector<Value> values);
    void add_number(FactRow* row, FactRow::Number const& number, QString const& name,
                    annotation::Fact<double> annotation::Lesion::*fact);
    FactRow* add_number_row(QString const& name, FactRow::Number const& number,
                            annotation::Fact<double> annotation::Lesion::*fact);
    void build_header();
    void build_bone_rows();
    void build_posterior_rows();
    void build_canal_rows();
    void build_end();
    QWidget* make_wbb();
    QComboBox* make_site();
    QLayout* make_links_line();
    QLayout* make_structures(QWidget* parent);
    void add_pictograms(ChoiceBar& bar);
    void build_tomita_row();
    void build_measured_row();
    [[nodiscard]] annotation::Lesion const* shown() const;

    void change(Change const& act);
    void change_levels();
    void toggle_zone(int zone);
    void toggle_layer(char layer);
    void copy_from_previous();
    void next_row(FactRow const* row);
    [[nodiscard]] bool leads_to(FactRow const& row) const;
    [[nodiscard]] static bool follows_by_itself(FactRow const& row);
    void show_collapse_question(annotation::Lesion const& lesion);
    void show_links(annotation::Lesion const& lesion);
    void show_canal(annotation::Lesion const& lesion);
    void show_wbb(annotation::Lesion const& lesion);
    void show_site(annotation::Lesion const& lesion);
    void show_structures(annotation::Lesion const& lesion);
    void show_measured(annotation::Lesion const& lesion);

    annotation::LesionId m_lesion;
    QVBoxLayout* m_column;
    QLabel* m_title = nullptr;
    QLabel* m_open = nullptr;
    QLabel* m_links = nullptr;
    QLabel* m_disagreement = nullptr;
    QLabel* m_measured = nullptr;
    QToolButton* m_accept = nullptr;
    QComboBox* m_site = nullptr;
    std::vector<std::pair<QToolButton*, std::function<annotation::Fact<bool>(annotation::Lesion const&)>>>
        m_structures;
    QLineEdit* m_levels = nullptr;
    QLabel* m_levels_error = nullptr;
    std::vector<FactBinding<annotation::Lesion>> m_bindings;
    std::vector<FactRow const*> m_beside; // rows that the walk by keys passes over
    FactRow* m_type = nullptr;
    FactRow* m_alignment = nullptr;
    FactRow* m_body_share = nullptr;
    FactRow* m_collapse = nullptr;
    FactRow* m_kyphosis = nullptr;
    FactRow* m_prior_kyphosis = nullptr;
    FactRow* m_translation = nullptr;
    FactRow* m_cord = nullptr;
    std::optional<bool> m_cauda; // how the cord row is worded now
    QLabel* m_canal_note = nullptr;
    QLabel* m_collapse_question = nullptr;
    WbbDrawing* m_wbb = nullptr;
    QLabel* m_wbb_text = nullptr;
    std::vector<QToolButton*> m_layers;
    QLineEdit* m_note = nullptr;
    std::vector<annotation::ImageLink> m_shown_links;
};

} // namespace vertemark::app
