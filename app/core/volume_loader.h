// Builds volumes in the background, once each, and keeps them while memory allows. PET comes in SUVbw where
// it can be computed (imaging::in_reading_units). The first picture of a series comes at once as a single
// slice; the whole follows.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <memory>

#include "app/core/job_runner.h"
#include "imaging/series/series.h"
#include "imaging/view/patient_box.h"
#include "imaging/volume/suv.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

using SeriesPtr = std::shared_ptr<imaging::Series const>;

class VolumeLoader : public QObject {
    Q_OBJECT

public:
    explicit VolumeLoader(JobRunner& jobs, QObject* parent = nullptr);

    // The volume if it is in memory; otherwise nothing, and it is requested: first_slice (for stacks) and
    // loaded or failed follow.
    imaging::VolumePtr volume(SeriesPtr const& series);
    [[nodiscard]] imaging::VolumePtr loaded_volume(QString const& name) const {
        return m_volumes.value(name);
    }
    // Where the patient lies in a loaded CT; nothing for others.
    [[nodiscard]] std::optional<imaging::IndexBox> patient_box(QString const& name) const;
    // Typed in place of header values of a PET series: its pictures come anew in the other numbers (loaded).
    void set_suv_edits(SeriesPtr const& series, imaging::SuvEdits const& edits);

    // One frame of a planar or multi-frame series, read now (a few milliseconds).
    Result<imaging::VolumePtr> frame(SeriesPtr const& series, int index);
    void forget_all();

    // Volumes nobody shows are dropped, oldest first, beyond this.
    static constexpr std::size_t k_keep_bytes = std::size_t{3} << 30;

Q_SIGNALS:
    void first_slice(QString const& name, vertemark::imaging::VolumePtr slice);
    void loaded(QString const& name, vertemark::imaging::VolumePtr volume);
    void failed(QString const& name, vertemark::Error const& error);

private:
    void keep(QString const& name, imaging::VolumePtr volume);

    JobRunner& m_jobs;
    QHash<QString, imaging::VolumePtr> m_volumes;
    QHash<QString, std::optional<imaging::IndexBox>> m_boxes;
    QHash<QString, imaging::SuvEdits> m_suv_edits;
    QList<QString> m_order; // least recently asked first
    QHash<QString, bool> m_pending;
};

} // namespace vertemark::app
