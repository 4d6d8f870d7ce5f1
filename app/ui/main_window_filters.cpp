// Filters and registration: from the dialog's wish to the job, and from its result to a new series or link.
#include <QStackedWidget>

#include <algorithm>

#include "app/core/derived.h"
#include "app/i18n/filter_text.h"
#include "app/i18n/finding_text.h"
#include "app/ui/command_list.h"
#include "app/ui/filter_dialog.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/registration_dialog.h"
#include "app/ui/study_browser.h"
#include "imaging/filters/catalogue.h"
#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

// Everything of one filter run that leaves the UI thread.
Result<OpenedStudies> run_and_keep(FilterRequest const& request, imaging::FilterInput input,
                                   Derivation const& how, Job& job) {
    if (!input.volume) {
        TRY(input.volume, imaging::build_volume(*request.series, job));
    }
    if (request.second && !input.second) {
        TRY(input.second, imaging::build_volume(*request.second, job));
    }
    TRY(auto const result, imaging::run_filter(*request.filter, input, request.values, job));
    auto const folder = new_derived_folder(request.series->study.uid);
    auto const written = write_derived(*result, *request.series, how, folder, job);
    if (!written) {
        std::error_code ignored;
        std::filesystem::remove(folder, ignored); // empty by now
        return tl::unexpected(written.error());
    }
    return open_studies(std::vector{folder}, job);
}

} // namespace

void MainWindow::add_filter_commands() {
    m_commands->add({QStringLiteral("image.filters"),
                     tr("Tools"),
                     tr("Filter…"),
                     {QKeySequence(QStringLiteral("Ctrl+Shift+F"))},
                     tr("Denoise, correct, resample, grow regions: into a new series"),
                     [this] { show_filters(); },
                     {}});
    m_commands->add({QStringLiteral("image.register"),
                     tr("Tools"),
                     tr("Register two series…"),
                     {QKeySequence(QStringLiteral("Ctrl+Shift+R"))},
                     tr("Lay two series over each other, link them, carry labels over"),
                     [this] { show_registration(); },
                     {}});
}

std::vector<SeriesPtr> MainWindow::volumes_of_patient() const {
    std::vector<SeriesPtr> volumes;
    std::ranges::copy_if(m_series, std::back_inserter(volumes), [](SeriesPtr const& series) {
        return series->kind == imaging::SeriesKind::volume && series->quantity != Quantity::optical &&
               series->frames.size() > 1;
    });
    return volumes;
}

void MainWindow::show_filters() {
    auto const* const cell = m_room->active();
    SeriesPtr const start = cell ? cell->series() : SeriesPtr{};
    std::optional<LpsPoint> marked;
    if (auto const& focus = m_room->focused(); focus && start && focus->frame == start->frame_of_reference)
        marked = focus->point;
    auto* const dialog = new FilterDialog(volumes_of_patient(), start, marked, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilterDialog::run_wanted, this, &MainWindow::run_filter);
    dialog->open();
}

void MainWindow::run_filter(FilterRequest const& request) {
    if (!request.series || !request.filter)
        return;
    auto const loaded = [this](SeriesPtr const& series) {
        return series ? m_loader->loaded_volume(QString::fromStdString(series->name)) : imaging::VolumePtr{};
    };
    imaging::FilterInput const input{loaded(request.series), loaded(request.second)};
    int number = 9001;
    for (SeriesPtr const& series : m_series)
        number = std::max(number, series->attributes.number.value_or(0) + 1);
    QString const name = filter_name(request.filter->id);
    Derivation const how{request.series->attributes.description + " " + request.filter->id,
                         imaging::derivation_of(*request.filter, request.values), number};
    tell(tr("%1… the picture stays as it is until it is done").arg(name));
    m_jobs->run(
        QStringLiteral("filter"), this,
        [request, input, how](Job& job) { return run_and_keep(request, input, how, job); },
        [this, name, request](Result<OpenedStudies> made) {
            if (!made) {
                if (made.error().code != ErrorCode::cancelled)
                    tell(name + QStringLiteral(": ") + error_text(made.error()), 15000);
                else
                    tell(tr("%1: stopped, nothing was kept").arg(name));
                return;
            }
            auto const added = add_derived(std::move(*made));
            if (added.empty())
                return;
            if (added.front()->study.uid == request.series->study.uid)
                m_room->show_series(added.front());
            tell(tr("%1: a new derived series, in the study browser").arg(name), 12000);
            Q_EMIT filtered(QString::fromStdString(added.front()->name));
        });
}

// Series that this program computed, among those of the patient shown. Hanging protocols leave them out.
std::vector<SeriesPtr> MainWindow::add_derived(OpenedStudies opened) {
    std::vector<SeriesPtr> added;
    if (!m_opened || m_patient >= m_opened->patients.size())
        return added;
    imaging::Patient const& shown = m_opened->patients[m_patient].patient;
    auto const owner = std::make_shared<OpenedStudies>(std::move(opened));
    for (imaging::Series const* series : all_series(*owner)) {
        if (series->patient.id != shown.id || series->patient.name != shown.name)
            continue; // another patient's, whatever folder it lay in
        added.emplace_back(owner, series);
        m_derived.insert(QString::fromStdString(series->name));
    }
    m_series.insert(m_series.end(), added.begin(), added.end());
    m_browser->show_studies(m_opened->patients[m_patient].studies, m_series);
    return added;
}

// What earlier filter runs made of this patient's studies.
void MainWindow::open_derived() {
    m_derived.clear();
    std::vector<std::filesystem::path> folders;
    for (imaging::Study const& study : m_opened->patients[m_patient].studies)
        if (auto const folder = derived_folder(study.attributes.uid); std::filesystem::exists(folder))
            folders.push_back(folder);
    if (folders.empty())
        return;
    m_jobs->run(
        QStringLiteral("scan derived"), this, [folders](Job& job) { return open_studies(folders, job); },
        [this](Result<OpenedStudies> opened) {
            if (opened)
                add_derived(std::move(*opened));
            else if (opened.error().code != ErrorCode::cancelled)
                tell(error_text(opened.error()), 8000);
        });
}

void MainWindow::show_registration() {
    if (!m_session)
        return tell(tr("Open a study first"));
    auto const volumes = volumes_of_patient();
    if (volumes.size() < 2)
        return tell(tr("Registration lays two volumes over each other: this patient has fewer here"));
    auto const* const cell = m_room->active();
    SeriesPtr start = cell ? cell->series() : SeriesPtr{};
    if (std::ranges::find(volumes, start) == volumes.end())
        start = volumes.front();
    auto* const dialog = new RegistrationDialog(volumes, start, *m_loader, *m_jobs, *m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RegistrationDialog::linked, this, [this](QString const& what) { tell(what, 12000); });
    dialog->open();
}

} // namespace vertemark::app
