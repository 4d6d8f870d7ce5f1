// From the series of a study to the protocol that hangs them.
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

#include "app/hanging/series_traits.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

std::vector<SeriesPtr> MainWindow::series_of(StudyUid const& study) const {
    std::vector<SeriesPtr> series;
    std::ranges::copy_if(m_series, std::back_inserter(series),
                         [&](SeriesPtr const& each) { return each->study.uid == study; });
    return series;
}

SeriesPtr MainWindow::series_by_name(QString const& name) const {
    for (SeriesPtr const& series : m_series)
        if (QString::fromStdString(series->name) == name)
            return series;
    return {};
}

void MainWindow::hang_study(StudyUid const& study) {
    m_study = study;
    auto const series = series_of(study);
    std::vector<SeriesTraits> traits;
    for (SeriesPtr const& each : series)
        traits.push_back(traits_of(*each));
    fill_protocols();
    show_pet_of_study();
    if (auto hanging = choose(m_library.protocols, traits)) {
        QSignalBlocker const quiet(m_protocols);
        m_protocols->setCurrentIndex(m_protocols->findData(hanging->protocol.id));
        m_room->hang(std::move(*hanging), series);
    }
    Q_EMIT hung();
}

void MainWindow::hang_protocol(QString const& id) {
    auto const series = series_of(m_study);
    std::vector<SeriesTraits> traits;
    for (SeriesPtr const& each : series)
        traits.push_back(traits_of(*each));
    for (Protocol const& protocol : m_library.protocols)
        if (protocol.id == id)
            if (auto hanging = match(protocol, traits))
                m_room->hang(std::move(*hanging), series);
}

// Only the protocols whose required series this study has.
void MainWindow::fill_protocols() {
    QSignalBlocker const quiet(m_protocols);
    m_protocols->clear();
    std::vector<SeriesTraits> traits;
    for (SeriesPtr const& each : series_of(m_study))
        traits.push_back(traits_of(*each));
    for (Protocol const& protocol : m_library.protocols) {
        auto const hanging = match(protocol, traits);
        if (hanging && std::ranges::any_of(hanging->found, [](auto const& f) { return f.has_value(); }))
            m_protocols->addItem(protocol.name, protocol.id);
    }
}

} // namespace vertemark::app
