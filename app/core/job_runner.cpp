#include "app/core/job_runner.h"

#include <QThread>

namespace vertemark::app {

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner() {
    stop_all();
    m_pool.waitForDone();
}

std::shared_ptr<JobRunner::Ticket> JobRunner::begin(QString const& slot) {
    stop(slot);
    auto ticket = std::make_shared<Ticket>();
    ticket->number = ++m_last;
    QPointer<JobRunner> const self(this);
    ticket->job = std::make_shared<Job>([self, slot](double fraction, std::string_view stage) {
        QString const name = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
        if (self)
            QMetaObject::invokeMethod(
                self, [self, slot, fraction, name] { Q_EMIT self->progressed(slot, fraction, name); },
                Qt::QueuedConnection);
    });
    m_running.insert(slot, ticket);
    return ticket;
}

bool JobRunner::finish(QString const& slot, quint64 number) {
    auto const found = m_running.find(slot);
    if (found == m_running.end() || (*found)->number != number)
        return false; // a newer request of this slot has taken over
    m_running.erase(found);
    Q_EMIT finished(slot);
    if (m_running.isEmpty())
        Q_EMIT idle();
    return true;
}

void JobRunner::stop(QString const& slot) {
    if (auto const found = m_running.find(slot); found != m_running.end())
        (*found)->job->stop();
}

void JobRunner::stop_all() {
    for (auto const& ticket : std::as_const(m_running))
        ticket->job->stop();
}

} // namespace vertemark::app
