// Two versions of a case side by side, question by question: two readers, or ours and what somebody else
// stored meanwhile. Differences stand first; of two readers, agreement beyond chance and the consensus.
#pragma once

#include <QDialog>

#include "annotation/reading/compare.h"

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace vertemark::app {

class ReadingDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { readings, conflict };
    // The names head the columns: "Dr Wu", "second reading, Dr Lee".
    ReadingDialog(Purpose purpose, annotation::Case first, QString const& first_name, annotation::Case second,
                  QString const& second_name, QWidget* parent = nullptr);

    // Of readings: the consensus as picked. Meaningful after Accepted.
    [[nodiscard]] annotation::Case consensus() const;
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    // Picks the second reader's answer in this row, or the first's.
    void pick_second(int row, bool second);

private:
    void fill(QString const& first_name, QString const& second_name);
    void add_agreement(QVBoxLayout* column);
    void add_buttons(QVBoxLayout* column);

    Purpose m_purpose;
    annotation::Case m_first, m_second;
    std::vector<annotation::ComparedItem> m_items; // as shown, differences first
    QTableWidget* m_table;
};

} // namespace vertemark::app
