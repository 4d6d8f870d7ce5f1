// One list of the clinical record as a table: symptoms, organs, operations, treatments, visits. Cells are
// edited in place; + adds an entry, Delete removes the selected one (undo brings it back).
#pragma once

#include <vector>

#include "annotation/record/fields.h"
#include "app/ui/panels/case_panel.h"

class QLabel;
class QTableWidget;

namespace vertemark::app {

class RecordTable : public CasePanel {
    Q_OBJECT

public:
    explicit RecordTable(annotation::RecordGroup group, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    // Adds an entry and puts the focus in its first cell.
    void add();

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remove();
    void set(int row, int column, QString const& text);
    void fit_columns();
    void put_editor(int row, int column);

    annotation::RecordGroup m_group;
    std::vector<annotation::RecordField const*> m_fields;
    QTableWidget* m_table;
    QLabel* m_problem;
    bool m_filling = false;
};

} // namespace vertemark::app
