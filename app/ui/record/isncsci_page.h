// The neurological worksheet (ISNCSCI) with its classification beside it, live. Cells take 0-5, NT, and * or
// ** for a condition that is no spinal cord injury; arrows move between them.
#pragma once

#include <map>
#include <string>

#include "app/ui/panels/case_panel.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vertemark::app {

class IsncsciPage : public CasePanel {
    Q_OBJECT

public:
    explicit IsncsciPage(QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* cell(std::string const& name) const; // "right.motor.C5"
    // The classification as shown, one line each.
    [[nodiscard]] QString classification() const;

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Cell {
        QLineEdit* edit = nullptr;
        int row = 0, column = 0, best = 2;
    };
    void add_side(QGridLayout* grid, std::string const& side, int first_column);
    void add_cell(QGridLayout* grid, std::string const& name, int row, int column, int best);
    QComboBox* add_choice(std::string const& name, std::vector<std::pair<QString, QString>> const& answers);
    void set(std::string const& name, QString const& text);
    void fill_normal();
    void show_classification();
    void take_grade();

    std::map<std::string, Cell> m_cells;
    std::map<std::string, QComboBox*> m_choices;
    QLabel* m_result;
    QLabel* m_problem;
    QPushButton* m_take;
};

} // namespace vertemark::app
