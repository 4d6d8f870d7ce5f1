// Draws a 3D scene on a thread of its own, so that no picture holds the window: what is asked is done in
// order, of several pictures asked for only the newest is drawn. Knows no widgets.
#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "imaging/view/volume_scene.h"

namespace vertemark::app {

// A picture, and where on it the marks asked along with it are seen: parallel to them, in canvas pixels.
struct DrawnScene {
    imaging::SliceImage picture;
    std::vector<imaging::SceneSphere> spheres;
    std::vector<CanvasPoint> at;
};

class SceneThread : public QObject {
    Q_OBJECT

public:
    explicit SceneThread(QObject* parent = nullptr);
    ~SceneThread() override; // waits for the picture that is being drawn

    using Act = std::function<void(imaging::VolumeScene&)>;
    void act(Act act);
    void draw(CanvasSize size, imaging::DrawQuality quality, std::vector<imaging::SceneSphere> spheres);
    // `then` runs on the thread of this object, unless that is gone by then.
    void pick(CanvasPoint at, std::function<void(std::optional<LpsPoint>)> then);
    // Waits until everything asked so far is done, and hands it over.
    void finish();
    [[nodiscard]] CanvasPoint project(LpsPoint point); // waits

Q_SIGNALS:
    void drawn(vertemark::app::DrawnScene const& scene);
    void failed(vertemark::Error const& error); // no scene, or no picture

private:
    struct Drawing {
        CanvasSize size;
        imaging::DrawQuality quality;
        std::vector<imaging::SceneSphere> spheres;
    };
    void run();
    void draw_now(imaging::VolumeScene& scene, Drawing const& drawing);
    void hand_over(std::function<void()> then); // to this object's thread

    std::mutex m_guard;
    std::condition_variable m_asked, m_idle;
    std::deque<Act> m_acts;
    std::optional<Drawing> m_drawing;
    std::deque<std::function<void()>> m_done; // waits to be run on this object's thread
    bool m_busy = false, m_stop = false;
    std::thread m_thread; // last: the others are there before it runs
};

} // namespace vertemark::app
