// The fields of some sections of the clinical record as a form: a name, an editor and where the answer came
// from, a line each. An answer that cannot be one is told beside its field and changes nothing.
#pragma once

#include <vector>

#include "annotation/record/fields.h"
#include "app/ui/panels/case_panel.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace vertemark::app {

class ProvenanceChip;

class RecordForm : public CasePanel {
    Q_OBJECT

public:
    // All fields that stand once in a record in these sections, each section under its heading.
    explicit RecordForm(std::vector<std::string> const& sections, QWidget* parent = nullptr);

    // The editor of a field, for focus and tests; nullptr when the form doesn't have it.
    [[nodiscard]] QWidget* editor_of(std::string_view field) const;

protected:
    void refresh() override;

private:
    struct Row {
        annotation::RecordField const* field = nullptr;
        QComboBox* choices = nullptr; // either this
        QLineEdit* text = nullptr;    // or this
        ProvenanceChip* chip = nullptr;
        QLabel* problem = nullptr;
    };
    void add_heading(std::string const& section);
    void add_row(annotation::RecordField const& field);
    void add_editor(Row& row, QWidget* line);
    void set(std::size_t row, QString const& value);
    void show(Row const& row, annotation::Case const* c);

    QFormLayout* m_form;
    std::vector<Row> m_rows;
};

} // namespace vertemark::app
