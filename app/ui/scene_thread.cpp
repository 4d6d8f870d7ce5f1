#include "app/ui/scene_thread.h"

#include <QMetaObject>
#include <memory>
#include <utility>

namespace vertemark::app {

SceneThread::SceneThread(QObject* parent) : QObject(parent), m_thread([this] { run(); }) {}

SceneThread::~SceneThread() {
    {
        std::scoped_lock const lock(m_guard);
        m_stop = true;
        m_acts.clear();
        m_drawing.reset();
    }
    m_asked.notify_all();
    m_thread.join();
}

void SceneThread::act(Act act) {
    {
        std::scoped_lock const lock(m_guard);
        m_acts.push_back(std::move(act));
    }
    m_asked.notify_one();
}

void SceneThread::draw(CanvasSize size, imaging::DrawQuality quality,
                       std::vector<imaging::SceneSphere> spheres) {
    {
        std::scoped_lock const lock(m_guard);
        m_drawing = Drawing{size, quality, std::move(spheres)};
    }
    m_asked.notify_one();
}

void SceneThread::pick(CanvasPoint at, std::function<void(std::optional<LpsPoint>)> then) {
    act([this, at, then = std::move(then)](imaging::VolumeScene& scene) {
        hand_over([then, found = scene.pick(at)] { then(found); });
    });
}

CanvasPoint SceneThread::project(LpsPoint point) {
    auto const found = std::make_shared<CanvasPoint>();
    act([found, point](imaging::VolumeScene& scene) { *found = scene.project(point); });
    finish();
    return *found;
}

void SceneThread::hand_over(std::function<void()> then) {
    {
        std::scoped_lock const lock(m_guard);
        m_done.push_back(std::move(then));
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            std::unique_lock lock(m_guard);
            if (m_done.empty())
                return; // finish() has run it
            auto const next = std::move(m_done.front());
            m_done.pop_front();
            lock.unlock();
            next();
        },
        Qt::QueuedConnection);
}

void SceneThread::finish() {
    std::unique_lock lock(m_guard);
    m_idle.wait(lock, [this] { return m_acts.empty() && !m_drawing && !m_busy; });
    while (!m_done.empty()) {
        auto const next = std::move(m_done.front());
        m_done.pop_front();
        lock.unlock();
        next();
        lock.lock();
    }
}

void SceneThread::draw_now(imaging::VolumeScene& scene, Drawing const& drawing) {
    auto picture = scene.render(drawing.size, drawing.quality);
    if (!picture)
        return hand_over([this, error = picture.error()] { Q_EMIT failed(error); });
    DrawnScene result{std::move(*picture), drawing.spheres, {}};
    for (imaging::SceneSphere const& sphere : drawing.spheres)
        result.at.push_back(scene.project(sphere.centre));
    hand_over([this, made = std::move(result)] { Q_EMIT drawn(made); });
}

// All of the scene, its graphics context too, lives on this thread from its beginning to its end.
void SceneThread::run() {
    auto scene = imaging::VolumeScene::create();
    if (!scene)
        hand_over([this, error = scene.error()] { Q_EMIT failed(error); });
    std::unique_lock lock(m_guard);
    while (true) {
        m_busy = false;
        m_idle.notify_all();
        m_asked.wait(lock, [this] { return m_stop || !m_acts.empty() || m_drawing; });
        if (m_stop)
            return;
        m_busy = true;
        if (!m_acts.empty()) {
            Act const next = std::move(m_acts.front());
            m_acts.pop_front();
            lock.unlock();
            if (scene)
                next(**scene);
            lock.lock();
            continue;
        }
        Drawing const drawing = *std::exchange(m_drawing, std::nullopt);
        lock.unlock();
        if (scene)
            draw_now(**scene, drawing);
        lock.lock();
    }
}

} // namespace vertemark::app
