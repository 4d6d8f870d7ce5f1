// Several patients at once: a table of the cases that can be filtered, and of those shown Tables 1 and 2, the
// statistics, survival curves, scores against outcome and contradictions; all of it can be exported.
#pragma once

#include <QDialog>
#include <QTimer>

#include <memory>

#include "annotation/store/case_store.h"
#include "app/cohort/cohort_output.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QTabWidget;
class QVBoxLayout;

namespace vertemark::app {

class SurvivalPlotWidget;

class CohortWindow : public QDialog {
    Q_OBJECT

public:
    // Reads the store's cases a few at a time; closing or Stop ends that.
    explicit CohortWindow(annotation::CaseStore& store, QWidget* parent = nullptr);

    // Shows the cases of a document or folder in place of the store's.
    void open_source(QString const& path);
    void show_cohort(CohortRead read);
    void set_filter(QString const& text);
    void tell(QString const& what); // in the foot of the window

    [[nodiscard]] QTableWidget* cases() const { return m_cases; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] CohortRead const& shown() const { return m_shown; } // after filtering
    [[nodiscard]] bool reading() const { return m_reading.isActive(); }

Q_SIGNALS:
    void case_activated(vertemark::annotation::CaseId const& id);

private:
    void build_filters(QVBoxLayout* column);
    void build_tabs();
    QWidget* build_survival();
    void build_foot(QVBoxLayout* column);
    void read_store();
    void read_some();
    void refilter();
    void show_parts();
    void show_survival();
    void fill_cases(std::vector<annotation::CohortRow> const& rows);
    void open_file();
    void copy_tab();
    void export_as(QString const& kind);
    void save_text(QString const& title, QString const& name, QByteArray const& bytes);
    void tell(Result<void> const& done, QString const& path);

    annotation::CaseStore& m_store;
    std::vector<annotation::CaseSummary> m_to_read;
    std::size_t m_read = 0;
    QTimer m_reading;
    CohortRead m_all, m_shown;
    QLineEdit* m_filter;
    QComboBox *m_site, *m_band, *m_by, *m_unknown;
    QLabel *m_count, *m_told;
    QPushButton* m_stop;
    QTabWidget* m_tabs;
    QTableWidget *m_cases, *m_table_1, *m_table_2, *m_statistics, *m_calibration;
    QPlainTextEdit *m_contradictions, *m_survival_text;
    SurvivalPlotWidget *m_progression, *m_survival;
};

} // namespace vertemark::app
