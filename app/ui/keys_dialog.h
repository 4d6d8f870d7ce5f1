// F1: every command with its key. Keys are changed here, with conflicts named; whole sets are chosen,
// exported and imported.
#pragma once

#include <QDialog>
#include <functional>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace vertemark::app {

class CommandList;
struct MouseButtons;

class KeysDialog : public QDialog {
    Q_OBJECT

public:
    // `use_mouse` gets the tools that the buttons should have from now on.
    KeysDialog(CommandList& commands, std::function<void(MouseButtons const&)> use_mouse, QWidget* parent);

private:
    void build_rows();
    void fill();
    void filter(QString const& typed);
    void show_chosen();
    void bind(QKeySequence const& key);
    void use_profile(int index);
    void build_mouse(QVBoxLayout* column);
    void use_mouse();
    void show_mouse();
    void export_to_file();
    void import_from_file();
    [[nodiscard]] QString chosen_command() const;
    [[nodiscard]] QString text_of(QString const& command) const;

    CommandList& m_commands;
    std::function<void(MouseButtons const&)> m_use_mouse;
    QComboBox *m_middle, *m_right; // tools of the mouse buttons
    QLineEdit* m_filter;
    QTableWidget* m_table;
    QLabel *m_chosen, *m_answer;
    QKeySequenceEdit* m_key;
    QPushButton *m_take, *m_none;
    QKeySequence m_wanted; // asked for, but another command has it
};

} // namespace vertemark::app
