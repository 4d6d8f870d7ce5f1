// What a reader's act does: naming vertebrae, going to levels and lesions, undo, pictures, help.
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>
#include <algorithm>

#include "app/core/settings.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/finding_text.h"
#include "app/tools/segment_edits.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/spine_map.h"
#include "app/ui/reading_room.h"
#include "app/ui/theme.h"

namespace vertemark::app {

void MainWindow::go_to_level(annotation::Level level) {
    if (!m_session)
        return;
    for (annotation::VertebraLabel const& label : m_session->current().spine.labels)
        if (label.level == level)
            return m_room->focus(label.position.point, label.position.frame);
    tell(tr("%1 has no label yet: press V and click its body")
             .arg(QString::fromStdString(annotation::name(level))));
}

void MainWindow::go_to_lesion(annotation::LesionId const& id) {
    if (!m_session)
        return;
    if (auto const* lesion = annotation::find_lesion(m_session->current(), id); lesion && lesion->position)
        m_room->focus(lesion->position->point, lesion->position->frame);
}

void MainWindow::step_level(int by) {
    if (!m_session || !m_room->focused())
        return;
    auto const& spine = m_session->current().spine;
    auto const* here = annotation::nearest_label(spine, *m_room->focused(), 1000);
    if (!here)
        return tell(tr("No labels yet: press V and click a vertebral body"));
    for (auto level = annotation::neighbour(here->level, by, spine.anomalies.counts()); level;
         level = annotation::neighbour(*level, by, spine.anomalies.counts()))
        if (auto const* next = annotation::find_label(spine, *level, here->position.frame))
            return m_room->focus(next->position.point, next->position.frame);
}

void MainWindow::step_lesion(int by) {
    if (!m_session || m_session->current().lesions.empty())
        return;
    auto const& lesions = m_session->current().lesions;
    int const count = static_cast<int>(lesions.size());
    int index = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (m_room->selected_lesion() == lesions[static_cast<std::size_t>(i)].id)
            index = i;
    auto const& lesion = lesions[static_cast<std::size_t>(((index + by) % count + count) % count)];
    m_room->select_lesion(lesion.id);
    go_to_lesion(lesion.id);
}

void MainWindow::undo_or_redo(bool redo) {
    if (!m_session)
        return;
    auto& editor = m_session->editor();
    if (redo ? !editor.can_redo() : !editor.can_undo())
        return tell(redo ? tr("Nothing to do again") : tr("Nothing to undo"));
    std::string const act = redo ? editor.redo_name() : editor.undo_name();
    auto const done = redo ? editor.redo() : editor.undo();
    if (!done)
        return tell(error_text(done.error()));
    tell((redo ? tr("Done again: %1") : tr("Undone: %1")).arg(edit_text(act)));
}

void MainWindow::delete_lesion() {
    auto const* const lesion = m_session && m_room->selected_lesion()
                                   ? annotation::find_lesion(m_session->current(), *m_room->selected_lesion())
                                   : nullptr;
    if (!lesion)
        return;
    QString const title = lesion_title(*lesion);
    if (auto const done = m_session->editor().apply(removal_of(m_session->current(), lesion->id)); !done)
        return tell(error_text(done.error()));
    tell(tr("%1 was deleted; Ctrl+Z brings it back").arg(title), 12000);
}

void MainWindow::mark_key_image() {
    ViewCell* const cell = m_room->active();
    if (!m_session || !cell || !cell->has_picture())
        return;
    auto const* chosen = m_room->selected_lesion()
                             ? annotation::find_lesion(m_session->current(), *m_room->selected_lesion())
                             : nullptr;
    if (!chosen)
        return tell(tr("A key image belongs to a lesion: select one first"));
    auto const link = cell->image_link();
    if (!link)
        return tell(tr("This view shows no acquired image"));
    annotation::Lesion lesion = *chosen;
    auto const same = [&](annotation::ImageLink const& other) {
        return other.instance == link->instance && other.frame == link->frame;
    };
    bool const had = std::erase_if(lesion.key_images, same) > 0;
    if (!had)
        lesion.key_images.push_back(*link);
    if (auto const done = m_session->editor().apply(
            {annotation::Group{"key_image", {{annotation::PutLesion{lesion, {}}}}}});
        !done)
        return tell(error_text(done.error()));
    tell(
        (had ? tr("No key image of lesion #%1 any more") : tr("Key image of lesion #%1")).arg(lesion.number));
}

void MainWindow::snapshot() {
    ViewCell* const cell = m_room->active();
    if (!cell)
        return;
    QImage const image = cell->is_3d() ? cell->volume_view().picture() : cell->viewport().picture();
    if (image.isNull())
        return tell(tr("There is no picture in this view"));
    QString const path = QFileDialog::getSaveFileName(this, tr("Save picture"), QStringLiteral("picture.png"),
                                                      QStringLiteral("PNG (*.png)"));
    if (!path.isEmpty())
        tell(image.save(path) ? tr("Saved %1").arg(path)
                              : tr("%1 can't be written: choose another folder").arg(path));
}

void MainWindow::set_theme(bool dark) {
    Settings().set_value(QStringLiteral("theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    apply_theme(*static_cast<QApplication*>(QApplication::instance()),
                dark ? ThemeKind::dark : ThemeKind::light);
    m_room->refresh_overlays();
}

} // namespace vertemark::app
