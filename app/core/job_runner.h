// Runs long work off the UI thread and hands its result back on it.
// `work` gets copies, ids or shared_ptr<const> only; `then` is dropped when its guard object has died or when
// a newer request of the same slot has replaced it.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <memory>
#include <utility>

#include "imaging/base/job.h"

namespace vertemark::app {

class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override; // stops all jobs and waits for them

    // Starts work(Job&) on a pool thread. `slot` names what the result is for ("volume:left"); a running job
    // of the same slot is stopped and its result dropped. then(result) runs on the thread that called run().
    template <class Work, class Then>
    void run(QString const& slot, QObject* guard, Work work, Then then) {
        auto ticket = begin(slot);
        QPointer<QObject> const alive(guard);
        QPointer<JobRunner> const self(this);
        m_pool.start([=, this, work = std::move(work), then = std::move(then)]() mutable {
            using Value = decltype(work(*ticket->job));
            auto result = std::make_shared<Value>(work(*ticket->job));
            QMetaObject::invokeMethod(
                this,
                [=, then = std::move(then)]() mutable {
                    if (!self)
                        return;
                    bool const newest = self->finish(slot, ticket->number);
                    if (newest && alive)
                        then(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

    void stop(QString const& slot);
    void stop_all();
    [[nodiscard]] bool is_running(QString const& slot) const { return m_running.contains(slot); }
    [[nodiscard]] bool busy() const { return !m_running.isEmpty(); }
    // Blocks until nothing runs; results still arrive through the event loop.
    void wait() { m_pool.waitForDone(); }

Q_SIGNALS:
    void progressed(QString const& slot, double fraction, QString const& stage);
    void finished(QString const& slot);
    void idle();

private:
    struct Ticket {
        std::shared_ptr<Job> job;
        quint64 number = 0;
    };

    std::shared_ptr<Ticket> begin(QString const& slot);
    bool finish(QString const& slot, quint64 number);

    QThreadPool m_pool;
    QHash<QString, std::shared_ptr<Ticket>> m_running;
    quint64 m_last = 0;
};

} // namespace vertemark::app
