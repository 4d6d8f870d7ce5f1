#include "app/ui/command_search.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "app/ui/command_list.h"

namespace vertemark::app {

QString search_command(CommandList const& commands, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("vertemark::app::CommandSearch", "Search commands"));
    dialog.resize(460, 420);
    auto* const column = new QVBoxLayout(&dialog);
    auto* const field = new QLineEdit;
    field->setPlaceholderText(
        QCoreApplication::translate("vertemark::app::CommandSearch", "Type part of a command"));
    auto* const list = new QListWidget;
    column->addWidget(field);
    column->addWidget(list);
    auto const fill = [&](QString const& typed) {
        list->clear();
        for (Command const& command : commands.commands()) {
            if (!command.text.contains(typed, Qt::CaseInsensitive) &&
                !command.hint.contains(typed, Qt::CaseInsensitive))
                continue;
            QString const key =
                command.keys.isEmpty()
                    ? QString()
                    : QStringLiteral("    ") + command.keys.front().toString(QKeySequence::NativeText);
            auto* const item = new QListWidgetItem(command.text + key, list);
            item->setData(Qt::UserRole, command.id);
        }
        list->setCurrentRow(0);
    };
    fill({});
    QString chosen;
    auto const choose = [&] {
        if (list->currentItem()) {
            chosen = list->currentItem()->data(Qt::UserRole).toString();
            dialog.accept();
        }
    };
    QObject::connect(field, &QLineEdit::textEdited, &dialog, fill);
    QObject::connect(field, &QLineEdit::returnPressed, &dialog, choose);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, choose);
    dialog.exec();
    return chosen;
}

} // namespace vertemark::app
