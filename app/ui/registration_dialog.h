// Lays one series of the patient over another: registers, shows quality and picture, and asks. What the
// reader accepts becomes a link of the case, by which pictures scroll together and labels are carried over.
#pragma once

#include <QDialog>

#include <optional>
#include <vector>

#include "app/core/case_session.h"
#include "app/core/job_runner.h"
#include "app/core/volume_loader.h"
#include "app/ui/overlay_check.h"
#include "imaging/registration/registration.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace vertemark::app {

class RegistrationDialog : public QDialog {
    Q_OBJECT

public:
    // `volumes`: the series of one patient that are volumes. The session gets the accepted link.
    RegistrationDialog(std::vector<SeriesPtr> volumes, SeriesPtr const& fixed, VolumeLoader& loader,
                       JobRunner& jobs, CaseSession& session, QWidget* parent = nullptr);

    void choose(SeriesPtr const& fixed, SeriesPtr const& moving);
    void start(); // the registration, in the background
    [[nodiscard]] bool can_accept() const;
    void accept_link();
    [[nodiscard]] std::optional<imaging::Registration> const& found() const { return m_found; }
    [[nodiscard]] OverlayCheck& check() { return *m_check; }

Q_SIGNALS:
    void finished_registering();
    void linked(QString const& what); // stored with the case; one sentence

private:
    QWidget* build_controls();
    QWidget* build_picture();
    void on_series_changed();
    void on_volume();
    void show_result(Result<imaging::Registration> result);
    void show_transform();
    void refresh_labels();
    [[nodiscard]] AffineTransform transform() const; // found or initial, with the offset set by hand
    [[nodiscard]] annotation::FrameLink link() const;
    [[nodiscard]] imaging::RegistrationOptions options() const;
    [[nodiscard]] std::vector<imaging::LandmarkPair> common_labels() const;
    [[nodiscard]] std::vector<annotation::VertebraLabel> labels_to_carry() const;
    [[nodiscard]] SeriesPtr chosen(QComboBox const* box) const;
    [[nodiscard]] LpsVector offset() const;

    std::vector<SeriesPtr> m_volumes;
    VolumeLoader& m_loader;
    JobRunner& m_jobs;
    CaseSession& m_session;
    QComboBox *m_fixed, *m_moving, *m_kind, *m_initial, *m_plane, *m_mode;
    QDoubleSpinBox* m_offset[3];
    QLabel *m_quality, *m_reasons;
    QCheckBox* m_carry;
    QSlider* m_share;
    QPushButton *m_start, *m_accept;
    OverlayCheck* m_check;
    std::optional<imaging::Registration> m_found;
    AffineTransform m_initial_transform; // moving → fixed, before anything was found
    bool m_running = false;
};

} // namespace vertemark::app
