// Measuring a lesion's vertebrae in the background, and links from the lesion to its pictures.
#include <algorithm>

#include "app/core/measure_sources.h"
#include "app/i18n/finding_text.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/lesion_panel.h"
#include "app/ui/reading_room.h"
#include "app/ui/refusal_text.h"

namespace vertemark::app {

namespace {

// What the job needs and gives: everything by value, so that the reader may go on meanwhile.
struct MeasureJob {
    annotation::Case c;
    annotation::Lesion lesion;
    std::vector<SeriesPtr> series;
    QHash<QString, imaging::VolumePtr> loaded;
};
struct Measured {
    std::vector<VertebraMeasures> measures;
    std::vector<Finding> findings;
};

Result<Measured> run(MeasureJob const& work, Job& job) {
    std::vector<imaging::Series const*> series;
    for (SeriesPtr const& one : work.series)
        series.push_back(one.get());
    std::vector<FrameOfReferenceUid> frames;
    for (auto const& label : work.c.spine.labels)
        if (std::ranges::find(work.lesion.levels, label.level) != work.lesion.levels.end())
            frames.push_back(label.position.frame);
    if (frames.empty())
        return fail(ErrorCode::not_found, "no_label");
    Measured out;
    TRY(auto const sources,
        measure_sources(
            work.c, series, frames,
            [&](imaging::Series const& one) { return work.loaded.value(QString::fromStdString(one.name)); },
            out.findings, job));
    TRY(out.measures, measure_lesion(work.c, work.lesion, sources, job));
    return out;
}

} // namespace

void MainWindow::add_lesion_commands() {
    QString const spine = tr("Spine");
    m_commands->add({QStringLiteral("lesion.measure"),
                     spine,
                     tr("Measure lesion"),
                     {QKeySequence(QStringLiteral("Ctrl+M"))},
                     tr("Heights, share, alignment, canal, HU, SUV and MR signal as proposals"),
                     [this] {
                         if (m_room->selected_lesion())
                             measure_lesion_now(*m_room->selected_lesion(), MeasureAsked::by_reader);
                         else
                             tell(refusal_text("no_lesion_selected"));
                     },
                     {}});
    m_commands->add({QStringLiteral("lesion.accept"),
                     spine,
                     tr("Accept proposals"),
                     {QKeySequence(QStringLiteral("Ctrl+Return"))},
                     tr("Accept everything the program proposes for this lesion"),
                     [this] { m_right->lesions()->form()->accept_proposals(); },
                     {}});
}

void MainWindow::connect_lesion_measures() {
    LesionForm* const form = m_right->lesions()->form();
    connect(form, &LesionForm::measure_wanted, this,
            [this, form] { measure_lesion_now(form->lesion(), MeasureAsked::by_reader); });
    connect(form, &LesionForm::evidence_wanted, this,
            [this, form](std::optional<bool> seen, std::optional<annotation::BoneLesionType> type) {
                auto link = m_room->active() ? m_room->active()->image_link() : std::nullopt;
                if (!link)
                    return tell(tr("The active view shows no acquired picture: scroll to one first."));
                form->add_evidence(*link, seen, type);
            });
    connect(m_room, &ReadingRoom::lesion_added, this,
            [this](annotation::LesionId const& id) { measure_lesion_now(id, MeasureAsked::by_itself); });
}

void MainWindow::measure_lesion_now(annotation::LesionId const& id, MeasureAsked asked) {
    auto const* const lesion = m_session ? annotation::find_lesion(m_session->current(), id) : nullptr;
    if (!lesion || !m_session->writable())
        return;
    if (lesion->levels.empty()) {
        if (asked == MeasureAsked::by_reader)
            tell(tr("The lesion has no level: label the vertebra or type its level first."));
        return;
    }
    auto work = std::make_shared<MeasureJob>(MeasureJob{m_session->current(), *lesion, m_series, {}});
    for (SeriesPtr const& series : m_series) {
        QString const name = QString::fromStdString(series->name);
        if (auto volume = m_loader->loaded_volume(name))
            work->loaded.insert(name, volume);
    }
    m_jobs->run(
        QStringLiteral("measure"), this, [work](Job& job) { return run(*work, job); },
        [this, id, asked, before = *lesion](Result<Measured> measured) {
            if (!m_session || !m_session->writable())
                return;
            // Unasked proposals come only while nothing was answered yet: an undo must take back the last
            // answer.
            auto const* const now = annotation::find_lesion(m_session->current(), id);
            if (asked == MeasureAsked::by_itself && (!now || !(*now == before)))
                return;
            if (!measured) {
                if (asked == MeasureAsked::by_reader && measured.error().code != ErrorCode::cancelled)
                    tell(measured.error().detail == "no_label"
                             ? tr("That level has no label yet: press V and click its body.")
                             : error_text(measured.error()));
                return;
            }
            auto const done = m_session->editor().change_lesion(id, [&](annotation::Lesion& l) {
                l = with_proposals(l, measured->measures, m_session->editor().provenance());
            });
            if (!done && done.error().code != ErrorCode::not_found) // removed meanwhile: nothing to say
                tell(error_text(done.error()));
            else if (asked == MeasureAsked::by_reader)
                tell(tr("Measured. Proposals are dashed: Enter accepts one, Ctrl+Return all."));
        });
}

// Shows the linked series where no view does, then goes to the place.
void MainWindow::go_to_link(annotation::ImageLink const& link) {
    bool const shown = std::ranges::any_of(m_room->cells(), [&](ViewCell* cell) {
        return cell->series() && cell->series()->attributes.uid == link.series;
    });
    if (!shown)
        for (SeriesPtr const& series : m_series)
            if (series->attributes.uid == link.series) {
                m_room->show_series(series);
                break;
            }
    if (link.place)
        m_room->focus(link.place->point, link.place->frame);
}

} // namespace vertemark::app
