// The facts that no image shows, once per patient: pain, primary, performance, other metastases, neurology.
// Contradictions are shown in amber and stay allowed.
#pragma once

#include "app/ui/panels/case_panel.h"
#include "app/ui/panels/fact_binding.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace vertemark::app {

class ClinicalPanel : public CasePanel {
    Q_OBJECT

public:
    explicit ClinicalPanel(QWidget* parent = nullptr);

    // Puts the focus on the field that answers a scoring input; false when the panel has none.
    bool focus_question(QString const& input);
    // Puts the focus on the first question of the walk by keys that has no answer; false when all have one.
    bool focus_first_unanswered();
    [[nodiscard]] std::vector<FactRow*> rows() const;
    [[nodiscard]] QComboBox* primary() const { return m_primary; }

Q_SIGNALS:
    void record_asked(); // the reader wants the whole record, not only what the scores ask

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override; // Enter on the primary walks on

private:
    using Record = annotation::ClinicalRecord;

    FactRow* add_row(QString const& name, char const* question, std::vector<Choice> choices,
                     std::function<FactView(Record const&)> read,
                     std::function<void(Record&, std::optional<int>)> write);
    template <class Value, class Pick>
    FactRow* add_fact(QString const& name, char const* question, std::vector<Choice> choices, Pick fact,
                      std::vector<Value> values);
    template <class Value, class Pick>
    FactRow* add_number(QString const& name, char const* question, FactRow::Number const& number, Pick fact);
    void build_disease_rows();
    void build_primary();
    void build_bone_foci();
    void build_metastasis_rows();
    void build_status_rows();
    void next_row(FactRow const* row);
    [[nodiscard]] bool leads_to(FactRow const& row) const;
    void change(std::function<void(Record&)> const& act);
    void show_growth();
    void show_warnings();
    QLabel* add_note(char const* role);

    QVBoxLayout* m_column;
    std::vector<FactBinding<Record>> m_bindings;
    QComboBox* m_primary = nullptr;
    class ProvenanceChip* m_primary_chip = nullptr;
    QLabel* m_growth_note = nullptr;
    QLabel* m_kps_note = nullptr;
    QLabel* m_warnings = nullptr;
    QLabel* m_assessed = nullptr;
};

} // namespace vertemark::app
