#include "imaging/base/job.h"

namespace vertemark {

void Job::progress(double fraction, std::string_view stage) {
    std::lock_guard const lock(m_mutex);
    if (m_listener)
        m_listener(fraction, stage);
}

Result<void> Job::running() const {
    if (stopped())
        return fail(ErrorCode::cancelled, "stopped by the reader");
    return {};
}

} // namespace vertemark
