#include "app/core/volume_loader.h"

#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

struct Loaded {
    imaging::VolumePtr volume;
    std::optional<imaging::IndexBox> patient;
};

} // namespace

VolumeLoader::VolumeLoader(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

imaging::VolumePtr VolumeLoader::volume(SeriesPtr const& series) {
    QString const name = QString::fromStdString(series->name);
    if (auto const found = m_volumes.constFind(name); found != m_volumes.constEnd()) {
        m_order.removeOne(name);
        m_order.append(name);
        return *found;
    }
    if (m_pending.value(name))
        return {};
    m_pending.insert(name, true);
    imaging::SuvEdits const edits = m_suv_edits.value(name);
    int const middle = static_cast<int>(series->frames.size()) / 2;
    if (series->frames.size() > 1)
        m_jobs.run(
            QStringLiteral("first slice ") + name, this,
            [series, middle, edits](Job& job) -> Result<imaging::VolumePtr> {
                TRY(auto const slice, imaging::build_slice(*series, middle, job));
                return imaging::in_reading_units(slice, *series, edits);
            },
            [this, name](Result<imaging::VolumePtr> slice) {
                if (slice && !m_volumes.contains(name))
                    Q_EMIT first_slice(name, *slice);
            });
    m_jobs.run(
        QStringLiteral("volume ") + name, this,
        [series, edits](Job& job) -> Result<Loaded> {
            TRY(auto const built, imaging::build_volume(*series, job));
            auto const volume = imaging::in_reading_units(built, *series, edits);
            return Loaded{volume, imaging::patient_box(*volume)};
        },
        [this, name](Result<Loaded> built) {
            m_pending.remove(name);
            if (!built) {
                if (built.error().code != ErrorCode::cancelled)
                    Q_EMIT failed(name, built.error());
                return;
            }
            m_boxes.insert(name, built->patient);
            keep(name, built->volume);
            Q_EMIT loaded(name, built->volume);
        });
    return {};
}

std::optional<imaging::IndexBox> VolumeLoader::patient_box(QString const& name) const {
    return m_boxes.value(name);
}

Result<imaging::VolumePtr> VolumeLoader::frame(SeriesPtr const& series, int index) {
    Job job;
    TRY(auto const slice, imaging::build_slice(*series, index, job));
    return imaging::in_reading_units(slice, *series, m_suv_edits.value(QString::fromStdString(series->name)));
}

void VolumeLoader::set_suv_edits(SeriesPtr const& series, imaging::SuvEdits const& edits) {
    QString const name = QString::fromStdString(series->name);
    if (m_suv_edits.value(name) == edits)
        return;
    m_suv_edits.insert(name, edits);
    bool const was_here = m_volumes.remove(name) > 0 || m_pending.value(name);
    m_order.removeOne(name);
    m_pending.remove(name);
    if (was_here)
        volume(series); // read anew: the files are in the cache
}

void VolumeLoader::keep(QString const& name, imaging::VolumePtr volume) {
    m_volumes.insert(name, std::move(volume));
    m_order.removeOne(name);
    m_order.append(name);
    std::size_t bytes = 0;
    for (auto const& kept : std::as_const(m_volumes))
        bytes += kept->bytes();
    for (QString const& oldest : QList<QString>(m_order)) {
        if (bytes <= k_keep_bytes)
            return;
        // Only ours: nobody shows it.
        if (auto const found = m_volumes.constFind(oldest);
            found != m_volumes.constEnd() && found->use_count() == 1) {
            bytes -= (*found)->bytes();
            m_volumes.remove(oldest);
            m_order.removeOne(oldest);
        }
    }
}

void VolumeLoader::forget_all() {
    m_volumes.clear();
    m_order.clear();
    m_pending.clear();
    m_suv_edits.clear();
    m_boxes.clear();
}

} // namespace vertemark::app
