#include "app/ui/keys_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/ui/command_list.h"

namespace vertemark::app {

void show_keys_dialog(CommandList& commands, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("vertemark::app::KeysDialog", "Keys"));
    dialog.resize(640, 640);
    auto* const column = new QVBoxLayout(&dialog);
    auto* const table = new QTableWidget(0, 3);
    table->setHorizontalHeaderLabels(
        {QCoreApplication::translate("vertemark::app::KeysDialog", "Key"),
         QCoreApplication::translate("vertemark::app::KeysDialog", "Act"),
         QCoreApplication::translate("vertemark::app::KeysDialog", "What it does")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (Command const& command : commands.commands()) {
        int const row = table->rowCount();
        table->insertRow(row);
        QStringList names;
        for (QKeySequence const& key : command.keys)
            names.append(key.toString(QKeySequence::NativeText));
        table->setItem(row, 0, new QTableWidgetItem(names.join(QStringLiteral(", "))));
        table->setItem(row, 1, new QTableWidgetItem(command.text));
        table->setItem(row, 2, new QTableWidgetItem(command.hint));
    }
    QStringList const mouse = {
        QCoreApplication::translate("vertemark::app::KeysDialog", "Wheel: scroll"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Ctrl+wheel: zoom at the pointer"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Alt+wheel: thicker slab"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Middle drag: pan"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Right drag: zoom; right click: menu"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Shift+move: every view follows the point"),
        QCoreApplication::translate("vertemark::app::KeysDialog", "Double-click: maximise")};
    for (QString const& line : mouse) {
        int const row = table->rowCount();
        table->insertRow(row);
        table->setItem(
            row, 0, new QTableWidgetItem(QCoreApplication::translate("vertemark::app::KeysDialog", "Mouse")));
        table->setItem(row, 1, new QTableWidgetItem(line));
        table->setItem(row, 2, new QTableWidgetItem);
    }
    table->resizeColumnsToContents();
    column->addWidget(table);
    dialog.exec();
}

} // namespace vertemark::app
