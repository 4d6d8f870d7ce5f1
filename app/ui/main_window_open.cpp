// From paths to a hung study and its case.
#include <QComboBox>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

#include "app/core/demo_case.h"
#include "app/core/settings.h"
#include "app/hanging/series_traits.h"
#include "app/i18n/finding_text.h"
#include "app/store/case_json.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/spine_map.h"
#include "app/ui/panels/suv_panel.h"
#include "app/ui/reading_room.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/start_page.h"
#include "app/ui/study_browser.h"
#include "testdata/demo.h"

namespace vertemark::app {

namespace {

std::string iso(std::string const& date) {
    return date.size() == 8 ? date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2) : date;
}

annotation::PatientIdentity identity_of(imaging::Patient const& patient) {
    return {patient.id, patient.issuer, patient.name, patient.sex, iso(patient.birth_date)};
}

// The study to open first: the one whose largest CT or MR volume has most images.
std::size_t main_study(imaging::PatientStudies const& patient) {
    std::size_t best = 0, most = 0;
    for (std::size_t i = 0; i < patient.studies.size(); ++i)
        for (imaging::Series const& series : patient.studies[i].series) {
            bool const volume = series.kind == imaging::SeriesKind::volume;
            std::size_t const weight = series.frames.size() * (volume ? 1000u : 1u);
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
    return best;
}

// The demo's studies with its finished case beside them.
Result<void> write_demo_with_case(std::filesystem::path const& folder, Job& job) {
    TRY(auto const files, testdata::write_demo(folder, job));
    TRY(auto const studies, open_studies(std::vector{folder}, job));
    TRY(auto const finished, demo_case(files.truth, studies));
    return write_case_file(QString::fromStdString((folder / "case.json").string()), finished);
}

// Everything a case document says, as one step.
annotation::Edit import_of(annotation::Case const& from) {
    using namespace annotation;
    Group group{"import_case", {}};
    group.edits.push_back({SetAnomalies{from.spine.anomalies}});
    group.edits.push_back({SetLandmark{from.spine.counted_from}});
    for (VertebraLabel const& label : from.spine.labels)
        group.edits.push_back({PutLabel{label}});
    for (Lesion const& lesion : from.lesions)
        group.edits.push_back({PutLesion{lesion, {}}});
    for (Measurement const& measurement : from.measurements)
        group.edits.push_back({PutMeasurement{measurement, {}}});
    group.edits.push_back({SetClinical{from.clinical}});
    return {std::move(group)};
}

} // namespace

void MainWindow::open_demo() {
    std::filesystem::path const folder = (data_folder() + QStringLiteral("/demo")).toStdString();
    if (std::filesystem::exists(folder / "truth.json"))
        return open({folder});
    tell(tr("Making the demo case, a few seconds…"));
    m_jobs->run(
        QStringLiteral("demo"), this, [folder](Job& job) { return write_demo_with_case(folder, job); },
        [this, folder](Result<void> written) {
            if (written)
                return open({folder});
            if (written.error().code != ErrorCode::cancelled)
                tell(error_text(written.error()), 15000);
        });
}

void MainWindow::show_opened(OpenedStudies opened) {
    remember_views(); // of what is on the screen until now
    m_study = {};
    m_opened = std::make_shared<OpenedStudies>(std::move(opened));
    {
        QSignalBlocker const quiet(m_patients);
        m_patients->clear();
        for (imaging::PatientStudies const& patient : m_opened->patients) {
            QString name =
                QString::fromStdString(patient.patient.name.substr(0, patient.patient.name.find('=')));
            name.replace(QLatin1Char('^'), QLatin1Char(' '));
            if (name.trimmed().isEmpty())
                name = tr("(no name)");
            m_patients->addItem(
                tr("%1   ID %2").arg(name.trimmed(), QString::fromStdString(patient.patient.id)));
        }
        m_patients->setEnabled(m_patients->count() > 1);
    }
    show_patient(0);
    if (m_opened->patients.size() > 1)
        tell(tr("%n patients found: choose one at the top", nullptr,
                static_cast<int>(m_opened->patients.size())),
             12000);
    else if (!m_opened->skipped.empty())
        tell(tr("%n files were no images and were left out", nullptr,
                static_cast<int>(m_opened->skipped.size())),
             8000);
    else
        tell({});
}

void MainWindow::show_patient(std::size_t index) {
    if (!m_opened || index >= m_opened->patients.size())
        return;
    remember_views();
    m_study = {};
    m_patient = index;
    imaging::PatientStudies const& patient = m_opened->patients[index];
    StudyUid const& first = patient.studies[main_study(patient)].attributes.uid;
    bool const left_before = views_as_left(first).has_value();
    m_loader->forget_all();
    m_pages->setCurrentWidget(m_work);
    list_series();
    open_case(patient);
    hang_study(first);
    if (m_session) {
        import_case_beside();
        // Start where the work is, but leave what the reader left.
        if (!left_before && !m_session->current().lesions.empty())
            go_to_lesion(m_session->current().lesions.front().id);
    }
}

void MainWindow::list_series() {
    imaging::PatientStudies const& patient = m_opened->patients[m_patient];
    m_series.clear();
    for (imaging::Study const& study : patient.studies)
        for (imaging::Series const& series : study.series)
            m_series.emplace_back(m_opened, &series); // shares ownership of all that was opened
    m_browser->show_studies(patient.studies, m_series);
    open_derived();
}

void MainWindow::open_case(imaging::PatientStudies const& patient) {
    m_room->set_case(nullptr);
    m_right->set_session(nullptr);
    m_spine->set_session(nullptr);
    m_numbering->set_session(nullptr);
    m_suv->set_session(nullptr);
    m_session.reset();
    auto session =
        CaseSession::open(m_store, identity_of(patient.patient), reader_name().toStdString(), m_reading);
    if (!session) {
        tell(tr("The case can't be opened: %1").arg(error_text(session.error())), 15000);
        refresh_title_and_saved();
        return;
    }
    m_session = std::move(*session);
    m_room->set_case(m_session.get());
    m_right->set_session(m_session.get());
    m_spine->set_session(m_session.get());
    m_numbering->set_session(m_session.get());
    m_suv->set_session(m_session.get());
    connect(m_session.get(), &CaseSession::saved_state_changed, this, &MainWindow::refresh_title_and_saved);
    connect(m_session.get(), &CaseSession::case_changed, this, [this] { m_commands->refresh_checks(); });
    refresh_title_and_saved();
    if (m_session->recovered())
        tell(tr("The last session ended without closing. Every act was recovered; nothing is lost."), 12000);
    for (imaging::Study const& study : patient.studies) {
        auto const& seen = m_session->current().studies;
        if (!m_session->writable() ||
            std::ranges::any_of(seen, [&](auto const& s) { return s.uid == study.attributes.uid; }))
            continue;
        annotation::StudySeen put{
            study.attributes.uid, iso(study.attributes.date), study.attributes.description, {}};
        for (imaging::Series const& series : study.series)
            if (std::ranges::find(put.modalities, series.attributes.modality) == put.modalities.end())
                put.modalities.push_back(series.attributes.modality);
        if (auto const done = m_session->editor().apply({annotation::PutStudy{put, {}}}, "studies_seen");
            !done)
            tell(QString::fromStdString(done.error().detail));
    }
}

// A case document that lies beside the studies comes along when this patient has no case here yet.
void MainWindow::import_case_beside() {
    if (!m_session->created() || !m_session->writable())
        return;
    for (std::filesystem::path const& path : m_paths) {
        std::filesystem::path const document = path / "case.json";
        if (!std::filesystem::is_directory(path) || !std::filesystem::exists(document))
            continue;
        auto const beside = read_case_file(QString::fromStdString(document.string()));
        if (!beside)
            return tell(error_text(beside.error()), 15000);
        if (!annotation::same_patient(beside->patient, m_session->current().patient))
            return tell(tr("%1 is another patient's case and was left alone")
                            .arg(QString::fromStdString(document.string())),
                        15000);
        if (auto const done = m_session->editor().apply(import_of(*beside)); !done)
            return tell(error_text(done.error()), 15000);
        if (!m_session->current().lesions.empty())
            m_room->select_lesion(m_session->current().lesions.front().id);
        return tell(tr("The case beside the studies was read in; Ctrl+Z takes it out again"), 12000);
    }
}

} // namespace vertemark::app
