#include "app/ui/spine_numbering.h"

#include <algorithm>
#include <utility>

#include "annotation/spine/proposal.h"
#include "app/core/volume_loader.h"
#include "app/i18n/finding_text.h"
#include "app/ui/reading_room.h"
#include "app/ui/view_cell.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr int k_rest_ms = 300;
constexpr double k_reach_mm = 8;

QString text_of(LevelConflict const& c) {
    return SpineNumbering::tr("%1 and %2 don't fit: %3 bodies between, %4 expected")
        .arg(QString::fromStdString(name(c.upper)), QString::fromStdString(name(c.lower)))
        .arg(c.counted)
        .arg(c.expected);
}

} // namespace

SpineNumbering::SpineNumbering(ReadingRoom& room, VolumeLoader& loader, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_room(room), m_jobs(jobs) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(k_rest_ms);
    connect(&m_settle, &QTimer::timeout, this, [this] { propose(m_frame); });
    // Queued: the cells take the volume at the same signal.
    connect(
        &loader, &VolumeLoader::loaded, this,
        [this] {
            if (!m_waiting.empty())
                propose(std::exchange(m_waiting, {}));
            else
                offer_from_sacrum(false);
        },
        Qt::QueuedConnection);
}

void SpineNumbering::set_session(CaseSession* session) {
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_jobs.stop(QLatin1String(k_slot));
    m_settle.stop();
    m_session = session;
    m_waiting = {};
    m_frame = {};
    m_counted_from.clear();
    m_tried = {};
    set_conflicts({});
    set_offer({});
    Q_EMIT proposals_changed(session && has_proposals(session->current().spine));
    if (session)
        connect(session, &CaseSession::case_changed, this, &SpineNumbering::on_case_changed);
}

imaging::VolumePtr SpineNumbering::volume_in(FrameOfReferenceUid const& frame, LpsPoint point) const {
    imaging::VolumePtr best;
    for (ViewCell const* cell : m_room.cells()) {
        auto const& volume = cell->content().volume;
        if (!volume || volume->info().planar || volume->info().frame_of_reference != frame)
            continue;
        auto const& info = volume->info();
        bool const counts = (info.modality == "CT" || info.modality == "MR") && info.geometry.size[2] > 4 &&
                            info.geometry.contains(info.geometry.to_index(point));
        if (counts && (!best || cell == m_room.active() ||
                       volume->geometry().voxel_count() > best->geometry().voxel_count()))
            best = volume;
        if (counts && cell == m_room.active())
            break;
    }
    return best;
}

void SpineNumbering::propose(FrameOfReferenceUid const& frame) {
    if (!m_session || !m_session->writable())
        return;
    auto const& spine = m_session->current().spine;
    m_counted_from = pins_of(spine, frame);
    m_frame = frame;
    if (m_counted_from.empty())
        return;
    set_offer({});
    auto const volume = volume_in(frame, m_counted_from.front().position.point);
    if (!volume) {
        m_waiting = frame;
        return;
    }
    std::vector<LevelPin> pins;
    for (VertebraLabel const& pin : m_counted_from)
        if (volume->geometry().contains(volume->geometry().to_index(pin.position.point)))
            pins.push_back({pin.level, pin.position.point});
    m_jobs.run(
        QLatin1String(k_slot), m_session,
        [volume, pins, anomalies = spine.anomalies](Job& job) {
            return propose_labels(*volume, pins, anomalies, job);
        },
        [this, frame](Result<SpineProposal> outcome) { take(std::move(outcome), frame); });
}

void SpineNumbering::take(Result<SpineProposal> outcome, FrameOfReferenceUid const& frame) {
    if (!m_session)
        return;
    if (!outcome) {
        if (outcome.error().code != ErrorCode::cancelled)
            Q_EMIT told(tr("The other vertebrae could not be counted: name them by hand (%1)")
                            .arg(error_text(outcome.error())));
        return;
    }
    for (VertebraLabel& label : outcome->labels) {
        label.who = m_session->editor().context().who;
        label.when = m_session->editor().context().now();
    }
    auto const step = propose_step(m_session->current(), outcome->labels, frame);
    if (step)
        if (auto const done = m_session->editor().apply(*step, m_step); !done)
            return Q_EMIT told(error_text(done.error()));
    set_conflicts(outcome->conflicts);
    if (!m_conflicts.empty())
        return Q_EMIT told(text_of(m_conflicts.front()));
    auto const count = std::count_if(outcome->labels.begin(), outcome->labels.end(), is_proposed);
    if (count > 0)
        Q_EMIT told((outcome->relative
                         ? tr("%1 levels proposed. Level relative: neither C2 nor the sacrum is in "
                              "view. Enter accepts all, a drag corrects.")
                         : tr("%1 levels proposed: Enter accepts all, a drag corrects."))
                        .arg(count));
}

imaging::VolumePtr SpineNumbering::ct_on_screen() const {
    imaging::VolumePtr best;
    for (ViewCell const* cell : m_room.cells()) {
        auto const& volume = cell->content().volume;
        if (volume && cell->whole() && volume->info().quantity == Quantity::hounsfield &&
            !volume->info().planar &&
            (!best || volume->geometry().voxel_count() > best->geometry().voxel_count()))
            best = volume;
    }
    return best;
}

void SpineNumbering::offer_from_sacrum(bool asked) {
    if (!m_session || !m_session->writable())
        return;
    auto const& spine = m_session->current().spine;
    auto const volume = ct_on_screen();
    if (asked && !spine.labels.empty())
        return Q_EMIT told(tr("This spine is numbered already: correct a label, and the others follow."));
    if (asked && !volume)
        return Q_EMIT told(tr("No CT stack is shown to count in."));
    if (!spine.labels.empty() || !volume || (!asked && m_tried == volume->info().series))
        return;
    m_tried = volume->info().series;
    m_jobs.run(
        QLatin1String(k_slot), m_session,
        [volume, anomalies = spine.anomalies](Job& job) {
            return propose_labels_from_sacrum(*volume, anomalies, job);
        },
        [this, asked](Result<SpineProposal> outcome) { take_offer(std::move(outcome), asked); });
}

void SpineNumbering::take_offer(Result<SpineProposal> outcome, bool asked) {
    if (!m_session || !m_session->current().spine.labels.empty())
        return;
    if (!outcome) {
        if (asked && outcome.error().code != ErrorCode::cancelled)
            Q_EMIT told(tr("The vertebrae can't be counted from the sacrum: name one by hand (%1)")
                            .arg(error_text(outcome.error())));
        return;
    }
    set_offer(std::move(outcome->labels));
    Q_EMIT told(tr("%1 levels counted from the sacrum: Enter accepts all, V names one yourself.")
                    .arg(m_offer.size()));
}

void SpineNumbering::set_offer(std::vector<VertebraLabel> labels) {
    if (labels == m_offer)
        return;
    m_offer = std::move(labels);
    Q_EMIT offer_changed();
    Q_EMIT proposals_changed(!m_offer.empty() || (m_session && has_proposals(m_session->current().spine)));
}

bool SpineNumbering::accept() {
    if (!m_session)
        return false;
    auto const& context = m_session->editor().context();
    Case offered = m_session->current();
    for (VertebraLabel const& label : m_offer)
        if (!find_label(offered.spine, label.level, label.position.frame))
            offered.spine.labels.push_back(label);
    auto const step = accept_step(offered, context.who, context.now());
    if (!step)
        return false;
    if (auto const done = m_session->editor().apply(*step); !done)
        Q_EMIT told(error_text(done.error()));
    else
        Q_EMIT told(tr("All levels accepted."));
    return true;
}

bool SpineNumbering::remove_at(Place const& place) {
    if (!m_session)
        return false;
    auto const* const label = nearest_label(m_session->current().spine, place, k_reach_mm);
    if (!label || !is_proposed(*label))
        return false;
    if (auto const done = m_session->editor().apply({RemoveLabel{label->level, label->position.frame}});
        !done)
        Q_EMIT told(error_text(done.error()));
    return true;
}

// A pin that was dragged (or a proposal dragged into a pin) counts again; undo and redo do not.
void SpineNumbering::on_case_changed() {
    if (!m_session->current().spine.labels.empty())
        set_offer({});
    Q_EMIT proposals_changed(!m_offer.empty() || has_proposals(m_session->current().spine));
    auto const& editor = m_session->editor();
    if (m_frame.empty() || editor.can_redo() || !editor.can_undo() || editor.undo_name() != "put_label")
        return;
    auto const& spine = m_session->current().spine;
    if (has_proposals(spine) && pins_of(spine, m_frame) != m_counted_from)
        m_settle.start();
}

void SpineNumbering::set_conflicts(std::vector<LevelConflict> conflicts) {
    if (conflicts == m_conflicts)
        return;
    m_conflicts = std::move(conflicts);
    Q_EMIT conflicts_changed();
}

} // namespace vertemark::app
