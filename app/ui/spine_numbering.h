// Numbers the spine for the reader: after a vertebra is named, the others are counted in the background and
// put into the case as proposals; a drag on one is a new pin and counts again; one key accepts all.
// In a case without labels a CT that shows the sacrum is counted from it as soon as it is loaded. That is an
// offer: it is drawn, but the case knows nothing of it until the reader accepts it.
// Knows the case and the volumes on the screen; what counting is stands in imaging/spine.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <string>
#include <vector>

#include "app/core/case_session.h"
#include "app/core/job_runner.h"
#include "app/core/label_spine.h"

namespace vertemark::app {

class ReadingRoom;
class VolumeLoader;

class SpineNumbering : public QObject {
    Q_OBJECT

public:
    SpineNumbering(ReadingRoom& room, VolumeLoader& loader, JobRunner& jobs, QObject* parent);

    void set_session(CaseSession* session);

    // Counts from the reader's pins in this frame of reference; on X-ray and bone scan, where nothing can be
    // counted, it does nothing.
    void propose(FrameOfReferenceUid const& frame);
    // For the edit that names a vertebra: the proposals from it join its step.
    [[nodiscard]] std::string new_step() { return m_step = "label_spine_" + std::to_string(++m_steps); }
    // Counts the CT on the screen from its sacrum. What can't be counted is told when the reader `asked`.
    void offer_from_sacrum(bool asked);
    [[nodiscard]] std::vector<annotation::VertebraLabel> const& offer() const { return m_offer; }
    // Makes every proposal, or the offer, labels in one step. False where there is none.
    bool accept();
    // Takes the proposal at this level away. False where there is none.
    bool remove_at(annotation::Place const& place);

    [[nodiscard]] std::vector<LevelConflict> const& conflicts() const { return m_conflicts; }

    static constexpr char const* k_slot = "label spine"; // of the job

Q_SIGNALS:
    void told(QString const& text);
    void conflicts_changed();
    void proposals_changed(bool any); // whether something waits to be accepted
    void offer_changed();

private:
    void on_case_changed();
    void take(Result<SpineProposal> outcome, FrameOfReferenceUid const& frame);
    [[nodiscard]] imaging::VolumePtr volume_in(FrameOfReferenceUid const& frame, LpsPoint point) const;
    void take_offer(Result<SpineProposal> outcome, bool asked);
    void set_offer(std::vector<annotation::VertebraLabel> labels);
    [[nodiscard]] imaging::VolumePtr ct_on_screen() const;
    void set_conflicts(std::vector<LevelConflict> conflicts);

    ReadingRoom& m_room;
    JobRunner& m_jobs;
    QPointer<CaseSession> m_session;
    QTimer m_settle;               // a drag counts once, when it rests
    FrameOfReferenceUid m_waiting; // for its volume to load
    FrameOfReferenceUid m_frame;   // last counted
    std::vector<annotation::VertebraLabel> m_counted_from;
    std::vector<LevelConflict> m_conflicts;
    std::vector<annotation::VertebraLabel> m_offer;
    SeriesUid m_tried;  // the series that an offer was sought in without being asked
    std::string m_step; // merge key of the last naming
    int m_steps = 0;
};

} // namespace vertemark::app
