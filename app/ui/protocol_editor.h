// Makes, changes, imports and exports hanging protocols. A reader's protocols are files of their own folder;
// those that come with the program are never overwritten, only stood in for.
#pragma once

#include <QDialog>
#include <optional>

#include "app/hanging/protocol.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace vertemark::app {

class ProtocolForm;

class ProtocolEditor : public QDialog {
    Q_OBJECT

public:
    // `folder`: of the reader's protocols; made when first written. `on_screen`: what hangs now, to start
    // from.
    ProtocolEditor(QString folder, std::optional<Protocol> on_screen, QWidget* parent = nullptr);
    [[nodiscard]] ProtocolForm& form() { return *m_form; }

Q_SIGNALS:
    void saved(QString const& id); // the library changed: load it again

private:
    void load(QString const& select);
    void choose(int row);
    void check();
    void save();
    void remove();
    void copy(Protocol protocol, QString const& name);
    void import_file();
    void export_file();
    [[nodiscard]] QString file_of(QString const& id) const;

    QString m_folder;
    std::vector<Protocol> m_protocols;
    QListWidget* m_list;
    ProtocolForm* m_form;
    QLabel* m_answer;
    QPushButton *m_save, *m_remove;
};

} // namespace vertemark::app
