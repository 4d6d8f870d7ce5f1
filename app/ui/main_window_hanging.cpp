// From the series of a study to the protocol that hangs them.
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "app/hanging/series_traits.h"
#include "app/store/data_folder.h"
#include "app/ui/command_list.h"
#include "app/ui/layout_picker.h"
#include "app/ui/main_window.h"
#include "app/ui/protocol_editor.h"
#include "app/ui/protocol_text.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

namespace {

bool is_functional(imaging::Series const& series) {
    return series.attributes.modality == "PT" && series.kind == imaging::SeriesKind::volume;
}

// A CT that some scanners file as a study of its own, beside the PET of this study: it lies in the
// PET's frame of reference, so that it was taken on the same table.
bool is_companion(imaging::Series const& series, StudyUid const& study, std::vector<SeriesPtr> const& all) {
    return series.study.uid != study && series.kind == imaging::SeriesKind::volume &&
           series.attributes.modality == "CT" && !series.frame_of_reference.empty() &&
           std::ranges::any_of(all, [&](SeriesPtr const& pet) {
               return pet->study.uid == study && is_functional(*pet) &&
                      pet->frame_of_reference == series.frame_of_reference &&
                      pet->study.date == series.study.date;
           });
}

} // namespace

std::vector<SeriesPtr> MainWindow::series_of(StudyUid const& study) const {
    std::vector<SeriesPtr> series;
    auto const made_here = [&](SeriesPtr const& each) {
        return m_derived.contains(QString::fromStdString(each->name));
    };
    std::ranges::copy_if(m_series, std::back_inserter(series),
                         [&](SeriesPtr const& each) { return each->study.uid == study && !made_here(each); });
    std::ranges::copy_if(m_series, std::back_inserter(series), [&](SeriesPtr const& each) {
        return is_companion(*each, study, m_series) && !made_here(each);
    });
    return series;
}

SeriesPtr MainWindow::series_by_name(QString const& name) const {
    for (SeriesPtr const& series : m_series)
        if (QString::fromStdString(series->name) == name)
            return series;
    return {};
}

std::vector<SeriesTraits> MainWindow::traits_to_hang(std::vector<SeriesPtr> const& series) const {
    std::vector<SeriesTraits> traits;
    for (SeriesPtr const& each : series) {
        traits.push_back(traits_of(*each));
        traits.back().study = each->study.uid == m_study || is_companion(*each, m_study, m_series)
                                  ? StudyRole::current
                                  : StudyRole::prior;
    }
    return traits;
}

void MainWindow::hang_study(StudyUid const& study) {
    remember_views();
    m_comparing = false;
    m_study = study;
    auto const series = series_of(study);
    auto const traits = traits_to_hang(series);
    fill_protocols();
    show_pet_of_study();
    if (auto hanging = choose(m_library.protocols, traits)) {
        auto const left = views_as_left(study);
        if (left)
            for (Protocol const& protocol : m_library.protocols)
                if (protocol.id == left->protocol && protocol.purpose == ProtocolPurpose::read)
                    if (auto same = match(protocol, traits))
                        hanging = std::move(same);
        QSignalBlocker const quiet(m_protocols);
        m_protocols->setCurrentIndex(m_protocols->findData(hanging->protocol.id));
        m_room->hang(std::move(*hanging), series);
        if (left && left->protocol == m_room->hanging().protocol.id)
            m_room->restore(*left);
    }
    if (m_room->active())
        m_room->active()->viewport().setFocus(); // the keys are the pictures' from the start
    m_commands->refresh_checks();
    Q_EMIT hung();
}

void MainWindow::hang_protocol(QString const& id) {
    m_comparing = false;
    auto const series = series_of(m_study);
    auto const traits = traits_to_hang(series);
    for (Protocol const& protocol : m_library.protocols)
        if (protocol.id == id)
            if (auto hanging = match(protocol, traits))
                m_room->hang(std::move(*hanging), series);
    m_commands->refresh_checks();
}

// Only the protocols whose required series this study has.
void MainWindow::fill_protocols() {
    QSignalBlocker const quiet(m_protocols);
    m_protocols->clear();
    auto const traits = traits_to_hang(series_of(m_study));
    for (Protocol const& protocol : m_library.protocols) {
        auto const hanging = match(protocol, traits);
        if (protocol.purpose == ProtocolPurpose::read && hanging &&
            std::ranges::any_of(hanging->found, [](auto const& f) { return f.has_value(); }))
            m_protocols->addItem(protocol_text(protocol.name), protocol.id);
    }
}

void MainWindow::step_study(int by) {
    if (!m_opened)
        return;
    auto const& studies = m_opened->patients[m_patient].studies;
    auto const at = std::ranges::find_if(
        studies, [&](imaging::Study const& study) { return study.attributes.uid == m_study; });
    auto const next = at - studies.begin() + by;
    if (at == studies.end() || next < 0 || next >= std::ssize(studies))
        return tell(by < 0 ? tr("This is the newest study") : tr("This is the oldest study"));
    hang_study(studies[static_cast<std::size_t>(next)].attributes.uid);
}

// Beside the nearest older study that has something alike (for the oldest: the nearest newer one, which is
// then the current).
void MainWindow::compare() {
    if (!m_opened)
        return;
    if (m_comparing)
        return hang_study(m_study);
    auto const& studies = m_opened->patients[m_patient].studies;
    auto const at = std::ranges::find_if(
        studies, [&](imaging::Study const& study) { return study.attributes.uid == m_study; });
    if (at == studies.end() || studies.size() < 2)
        return tell(
            tr("Nothing to compare with: this patient has one study here. Open the prior study too."));
    // By value: the current one is m_study itself, which changes meanwhile.
    auto const hang_pair = [&](StudyUid const current, StudyUid const prior) {
        auto const kept = std::exchange(m_study, current);
        auto series = series_of(current);
        auto const older = series_of(prior);
        series.insert(series.end(), older.begin(), older.end());
        auto hanging = choose(m_library.protocols, traits_to_hang(series), ProtocolPurpose::compare);
        if (!hanging) {
            m_study = kept;
            return false;
        }
        m_study = kept;
        remember_views();
        m_study = current;
        m_room->hang(std::move(*hanging), std::move(series));
        m_comparing = true;
        if (!m_room->bound_by_level())
            tell(tr("Label one vertebra in both studies (V): then both views show the same level."));
        return true;
    };
    for (auto older = std::next(at); older != studies.end(); ++older)
        if (hang_pair(m_study, older->attributes.uid))
            return;
    for (auto newer = at; newer != studies.begin();)
        if (hang_pair((--newer)->attributes.uid, m_study))
            return;
    tell(tr("Nothing to compare with: no other study of this patient has pictures of the same kind."));
}

void MainWindow::pick_layout() {
    auto* const picker = new LayoutPicker(this);
    connect(picker, &LayoutPicker::chosen, this, [this](int rows, int columns) {
        m_room->set_layout(rows, columns);
        m_commands->refresh_checks();
    });
    picker->move(m_room->mapToGlobal(QPoint(8, 8)));
    picker->show();
    picker->setFocus();
}

void MainWindow::edit_protocols() {
    QString const folder = data_folder() + QStringLiteral("/protocols");
    std::optional<Protocol> on_screen;
    if (m_opened && m_room->stage_count() > 0)
        on_screen = m_room->shown_as_protocol();
    ProtocolEditor editor(folder, on_screen, this);
    connect(&editor, &ProtocolEditor::saved, this, [this, folder](QString const& id) {
        m_library = load_protocols(folder);
        if (!m_opened)
            return;
        fill_protocols();
        if (m_room->hanging().protocol.id == id || m_protocols->findData(id) >= 0)
            hang_protocol(id);
        QSignalBlocker const quiet(m_protocols);
        m_protocols->setCurrentIndex(m_protocols->findData(m_room->hanging().protocol.id));
    });
    editor.exec();
}

} // namespace vertemark::app
