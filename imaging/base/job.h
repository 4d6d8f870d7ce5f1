// What a long function needs to tell its progress and to learn that it should stop.
// Loops ask stopped() at least every 50 ms. Safe to share between threads.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "imaging/base/result.h"

namespace vertemark {

class Job {
public:
    using Listener = std::function<void(double fraction, std::string_view stage)>;

    Job() = default;
    explicit Job(Listener listener) : m_listener(std::move(listener)) {}
    Job(Job const&) = delete;
    Job& operator=(Job const&) = delete;

    void stop() { m_stopped.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool stopped() const { return m_stopped.load(std::memory_order_relaxed); }

    // fraction 0..1 of the whole job; stage is a stable snake_case name that app/i18n translates.
    // May be called from any thread; calls to the listener never overlap.
    void progress(double fraction, std::string_view stage);

    // For `CHECK_OK(job.running())` in a function that returns a Result.
    [[nodiscard]] Result<void> running() const;

private:
    std::atomic<bool> m_stopped{false};
    std::mutex m_mutex;
    Listener m_listener;
};

} // namespace vertemark
