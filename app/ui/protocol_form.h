// A hanging protocol as a form: which series it looks for, and in which cells of which stages they hang.
// set() and protocol() are inverse; changed() follows every touch. Knows no files.
#pragma once

#include <QWidget>

#include "app/hanging/protocol.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace vertemark::app {

// The grid of a stage, with the series of each cell.
class StagePreview : public QWidget {
public:
    explicit StagePreview(QWidget* parent = nullptr);
    void show_stage(Stage const& stage);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Stage m_stage;
};

class ProtocolForm : public QWidget {
    Q_OBJECT

public:
    explicit ProtocolForm(QWidget* parent = nullptr);
    void set(Protocol const& protocol);
    // As the form says, valid or not.
    [[nodiscard]] Protocol protocol() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* build_series();
    QWidget* build_stages();
    void add_series_row(SeriesRule const& rule);
    void add_cell_row(CellRule const& cell);
    void show_stage(int index);
    void keep_stage(); // what the tables say into m_stages
    void refresh();
    [[nodiscard]] std::vector<SeriesRule> series_rules() const;
    [[nodiscard]] QStringList series_ids() const;

    QString m_id;
    QLineEdit *m_name, *m_stage_name;
    QComboBox *m_purpose, *m_stage_list;
    QSpinBox *m_weight, *m_rows, *m_columns;
    QTableWidget *m_series, *m_cells;
    StagePreview* m_preview;
    std::vector<Stage> m_stages;
    std::vector<SeriesRule> m_plain; // what the form doesn't show of each rule
    int m_stage = -1;
    bool m_filling = false;
};

} // namespace vertemark::app
