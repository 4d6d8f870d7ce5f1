// Clinical facts from a CSV file: which column is which field (proposed, changeable), what the rows say, what
// cannot be read; then into the cases. Nothing is written before Import is pressed.
#pragma once

#include <QDialog>

#include "app/cohort/clinical_import.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace vertemark::app {

class CaseSession;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    // `open_session`: the case that is open in the window, or nullptr; its patient is changed through it, as
    // one step that can be undone.
    ImportDialog(annotation::CaseStore& store, CaseSession* open_session, std::string who,
                 QWidget* parent = nullptr);

    void show_table(CsvTable table, QString const& name);
    void import();
    [[nodiscard]] ImportPreview const& preview() const { return m_preview; }
    [[nodiscard]] QTableWidget* columns() const { return m_columns; }
    [[nodiscard]] QPlainTextEdit* problems() const { return m_problems; }

private:
    void build_columns();
    void read_again();
    bool apply_open(annotation::CaseSummary const& summary, ImportedPatient const& patient, Known known,
                    PatientImported& done);

    annotation::CaseStore& m_store;
    CaseSession* m_session;
    std::string m_who;
    QString m_name;
    CsvTable m_table;
    std::vector<ColumnMapping> m_mapping;
    ImportPreview m_preview;
    QTableWidget* m_columns;
    QLabel* m_summary;
    QPlainTextEdit* m_problems;
    QCheckBox* m_overwrite;
    QPushButton* m_import;
};

} // namespace vertemark::app
