#include "app/core/volume_loader.h"

#include "imaging/volume/build.h"

namespace vertemark::app {

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
    int const middle = static_cast<int>(series->frames.size()) / 2;
    if (series->frames.size() > 1)
        m_jobs.run(
            QStringLiteral("first slice ") + name, this,
            [series, middle](Job& job) { return imaging::build_slice(*series, middle, job); },
            [this, name](Result<imaging::VolumePtr> slice) {
                if (slice && !m_volumes.contains(name))
                    Q_EMIT first_slice(name, *slice);
            });
    m_jobs.run(
        QStringLiteral("volume ") + name, this,
        [series](Job& job) { return imaging::build_volume(*series, job); },
        [this, name](Result<imaging::VolumePtr> built) {
            m_pending.remove(name);
            if (!built) {
                if (built.error().code != ErrorCode::cancelled)
                    Q_EMIT failed(name, built.error());
                return;
            }
            keep(name, *built);
            Q_EMIT loaded(name, *built);
        });
    return {};
}

Result<imaging::VolumePtr> VolumeLoader::frame(SeriesPtr const& series, int index) {
    Job job;
    return imaging::build_slice(*series, index, job);
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
}

} // namespace vertemark::app
