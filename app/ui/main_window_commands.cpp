// The commands on files, tools and the case, with their keys; those of the views stand in
// main_window_view_commands.cpp. Keys as radiologists know them: the table stands in the help (F1).
#include <QCoreApplication>
#include <QFileDialog>

#include "app/core/settings.h"
#include "app/i18n/language.h"
#include "app/tools/tool_list.h"
#include "app/ui/command_list.h"
#include "app/ui/command_search.h"
#include "app/ui/key_profiles.h"
#include "app/ui/keys_dialog.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/reading_room.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/theme.h"

namespace vertemark::app {

namespace {

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void MainWindow::add_commands() {
    add_file_commands();
    add_view_commands();
    add_picture_commands();
    add_tool_commands();
    add_case_commands();
    add_numbering_commands();
    add_measure_commands();
    add_segment_commands();
    add_lesion_commands();
    add_filter_commands();
    add_record_commands();
    add_reading_commands();
    add_settings_commands();
}

void MainWindow::add_settings_commands() {
    QString const settings = tr("Settings");
    m_commands->add({QStringLiteral("view.theme"),
                     settings,
                     tr("Light theme"),
                     {},
                     tr("For a bright room; pictures stay black"),
                     [this] { set_theme(current_theme().chrome.lightness() > 128); },
                     [] { return current_theme().chrome.lightness() > 128; }});
    // Each language in its own words: readable to whoever wants it.
    QHash<QString, QString> const names = {{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("zh"), QStringLiteral("简体中文")}};
    for (QString const& language : languages()) {
        m_commands->add({QStringLiteral("language.") + language,
                         settings,
                         names.value(language, language),
                         {},
                         tr("Language of the program; the report has its own"),
                         [this, language] {
                             if (current_language() == language)
                                 return;
                             Settings().set_value(QStringLiteral("language"), language);
                             Q_EMIT language_chosen();
                         },
                         [language] { return current_language() == language; }});
        m_commands->add({QStringLiteral("report_language.") + language,
                         settings,
                         tr("Report in %1").arg(names.value(language, language)),
                         {},
                         tr("Language of this case's report, whatever the program speaks"),
                         [this, language] { set_report_language(language); },
                         [this, language] { return report_language() == language; }});
    }
}

void MainWindow::add_file_commands() {
    QString const file = tr("File");
    m_commands->add({QStringLiteral("file.open_folder"),
                     file,
                     tr("Open folder…"),
                     keys({"Ctrl+O"}),
                     tr("Open all DICOM files below a folder"),
                     [this] {
                         QString const folder = QFileDialog::getExistingDirectory(this, tr("Open folder"));
                         if (!folder.isEmpty())
                             open({std::filesystem::path(folder.toStdString())});
                     },
                     {}});
    m_commands->add({QStringLiteral("file.open_files"),
                     file,
                     tr("Open files…"),
                     {},
                     tr("Open files, a DICOMDIR or a ZIP"),
                     [this] {
                         std::vector<std::filesystem::path> paths;
                         for (QString const& path : QFileDialog::getOpenFileNames(this, tr("Open files")))
                             paths.emplace_back(path.toStdString());
                         if (!paths.empty())
                             open(paths);
                     },
                     {}});
    m_commands->add({QStringLiteral("file.demo"),
                     file,
                     tr("Demo case"),
                     {},
                     tr("Open the demo case"),
                     [this] { open_demo(); },
                     {}});
    m_commands->add({QStringLiteral("file.snapshot"),
                     file,
                     tr("Save picture…"),
                     keys({"Ctrl+Shift+S"}),
                     tr("Save the active view as a picture"),
                     [this] { snapshot(); },
                     {}});
    m_commands->add({QStringLiteral("file.report"),
                     file,
                     tr("Report"),
                     keys({"F9"}),
                     tr("Make the report from the case"),
                     [this] { show_report(); },
                     {}});
    m_commands->add({QStringLiteral("file.quit"),
                     file,
                     tr("Quit"),
                     keys({"Ctrl+Q"}),
                     tr("Close; everything is already on disk"),
                     [this] { close(); },
                     {}});
    QString const help = tr("Help");
    m_commands->add({QStringLiteral("help.keys"),
                     help,
                     tr("Keys"),
                     keys({"F1"}),
                     tr("List every command with its key, and change keys"),
                     [this] {
                         KeysDialog(
                             *m_commands,
                             [this](MouseButtons const& m) { m_room->set_mouse(m.middle, m.right); }, this)
                             .exec();
                     },
                     {}});
    m_commands->add({QStringLiteral("help.search"),
                     help,
                     tr("Search commands…"),
                     keys({"Ctrl+K"}),
                     tr("Find a command by typing part of its name"),
                     [this] {
                         if (QString const id = search_command(*m_commands, this); !id.isEmpty())
                             m_commands->action(id)->trigger();
                     },
                     {}});
}

void MainWindow::add_tool_commands() {
    QString const tools = tr("Tools");
    for (ToolEntry const& entry : tool_list()) {
        QString const id = q(entry.id);
        m_commands->add({QStringLiteral("tool.") + id,
                         tools,
                         QCoreApplication::translate("tools", std::string(entry.text).c_str()),
                         {QKeySequence(q(entry.key))},
                         QCoreApplication::translate("tools", std::string(entry.hint).c_str()),
                         [this, id] { m_room->use_tool(id); },
                         [this, id] { return m_room->tool() == id; }});
    }
    m_commands->add({QStringLiteral("tool.cancel"),
                     tools,
                     tr("Cancel"),
                     keys({"Esc"}),
                     tr("Give up the act; the left button windows again"),
                     [this] { m_room->cancel_tool(); },
                     {}});
}

void MainWindow::add_case_commands() {
    QString const edit = tr("Edit"), spine = tr("Spine");
    m_commands->add({QStringLiteral("edit.undo"),
                     edit,
                     tr("Undo"),
                     keys({"Ctrl+Z"}),
                     tr("Take back the last act"),
                     [this] { undo_or_redo(false); },
                     {}});
    m_commands->add({QStringLiteral("edit.redo"),
                     edit,
                     tr("Redo"),
                     keys({"Ctrl+Y", "Ctrl+Shift+Z"}),
                     tr("Do it again"),
                     [this] { undo_or_redo(true); },
                     {}});
    m_commands
        ->add({QStringLiteral("edit.delete"),
               edit,
               tr("Delete"),
               keys({"Delete"}),
               tr("Delete the selected measurement or lesion (undo brings it back)"),
               [this] {
                   if (delete_measurement())
                       return;
                   if (m_room->tool() == QLatin1String("label") && m_room->focused() &&
                       m_numbering->remove_at(*m_room->focused()))
                       return;
                   delete_lesion();
               },
               {}})
        ->setAutoRepeat(false); // a key held down deletes one thing
    m_commands->add({QStringLiteral("spine.next"),
                     spine,
                     tr("Next vertebra"),
                     keys({"J"}),
                     {},
                     [this] { step_level(1); },
                     {}});
    m_commands->add({QStringLiteral("spine.previous"),
                     spine,
                     tr("Previous vertebra"),
                     keys({"Shift+J"}),
                     {},
                     [this] { step_level(-1); },
                     {}});
    m_commands->add({QStringLiteral("lesion.next"),
                     spine,
                     tr("Next lesion"),
                     keys({"Ctrl+J"}),
                     {},
                     [this] { step_lesion(1); },
                     {}});
    m_commands->add({QStringLiteral("lesion.previous"),
                     spine,
                     tr("Previous lesion"),
                     keys({"Ctrl+Shift+J"}),
                     {},
                     [this] { step_lesion(-1); },
                     {}});
    m_commands->add({QStringLiteral("lesion.key_image"),
                     spine,
                     tr("Key image"),
                     keys({"K"}),
                     tr("This picture belongs to the selected lesion's report; again: no more"),
                     [this] { mark_key_image(); },
                     {}});
    m_commands->add({QStringLiteral("panel.lesions"),
                     spine,
                     tr("Lesions"),
                     keys({"F3"}),
                     tr("Go to the lesion form"),
                     [this] { m_right->go_to_lesions(); },
                     {}});
    m_commands->add({QStringLiteral("panel.clinical"),
                     spine,
                     tr("Clinical facts"),
                     keys({"F4"}),
                     tr("Go to the clinical form"),
                     [this] { m_right->go_to_clinical(); },
                     {}});
    m_commands->add({QStringLiteral("panel.scores"),
                     spine,
                     tr("Scores"),
                     keys({"F5"}),
                     tr("Go to the scores"),
                     [this] { m_right->go_to_scores(); },
                     {}});
}

} // namespace vertemark::app
