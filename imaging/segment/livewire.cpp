#include "imaging/segment/livewire.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace vertemark::imaging {

Livewire::Livewire(std::vector<float> const& values, int width, int height)
    : m_width(width), m_height(height), m_cost(values.size(), 1), m_from(values.size(), -1) {
    std::vector<float> steepness(values.size(), 0);
    auto const value = [&](int x, int y) {
        return values[index(std::clamp(x, 0, width - 1), std::clamp(y, 0, height - 1))];
    };
    std::vector<float> known;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) { // Sobel
            float const gx = value(x + 1, y - 1) + 2 * value(x + 1, y) + value(x + 1, y + 1) -
                             value(x - 1, y - 1) - 2 * value(x - 1, y) - value(x - 1, y + 1);
            float const gy = value(x - 1, y + 1) + 2 * value(x, y + 1) + value(x + 1, y + 1) -
                             value(x - 1, y - 1) - 2 * value(x, y - 1) - value(x + 1, y - 1);
            float const g = std::hypot(gx, gy);
            if (std::isfinite(g)) {
                steepness[index(x, y)] = g;
                known.push_back(g);
            }
        }
    if (known.empty())
        return;
    // The steepest twentieth costs least; a single hot pixel does not set the scale.
    auto const nth = known.begin() + static_cast<std::ptrdiff_t>(known.size() * 19 / 20);
    std::nth_element(known.begin(), nth, known.end());
    float const scale = std::max(*nth, 1e-6f);
    for (std::size_t n = 0; n < m_cost.size(); ++n) {
        float const flat = 1 - std::min(1.0f, steepness[n] / scale);
        m_cost[n] = 0.02f + flat * flat;
    }
}

void Livewire::set_anchor(PixelPlace anchor) {
    m_anchor = {std::clamp(anchor.x, 0, m_width - 1), std::clamp(anchor.y, 0, m_height - 1)};
    std::fill(m_from.begin(), m_from.end(), -1);
    std::vector<float> reached(m_cost.size(), std::numeric_limits<float>::max());
    using Step = std::pair<float, std::int32_t>;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    auto const start = static_cast<std::int32_t>(index(m_anchor.x, m_anchor.y));
    reached[static_cast<std::size_t>(start)] = 0;
    m_from[static_cast<std::size_t>(start)] = start;
    open.emplace(0.0f, start);
    while (!open.empty()) {
        auto const [cost, at] = open.top();
        open.pop();
        if (cost > reached[static_cast<std::size_t>(at)])
            continue;
        int const x = at % m_width, y = at / m_width;
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                int const nx = x + dx, ny = y + dy;
                if ((dx == 0 && dy == 0) || nx < 0 || ny < 0 || nx >= m_width || ny >= m_height)
                    continue;
                std::size_t const next = index(nx, ny);
                float const way = dx != 0 && dy != 0 ? 1.41421356f : 1.0f;
                float const total = cost + way * m_cost[next];
                if (total >= reached[next])
                    continue;
                reached[next] = total;
                m_from[next] = at;
                open.emplace(total, static_cast<std::int32_t>(next));
            }
    }
}

std::vector<PixelPlace> Livewire::path_to(PixelPlace place) const {
    if (place.x < 0 || place.y < 0 || place.x >= m_width || place.y >= m_height ||
        m_from[index(place.x, place.y)] < 0)
        return {m_anchor, place};
    std::vector<PixelPlace> path;
    auto at = static_cast<std::int32_t>(index(place.x, place.y));
    for (;;) {
        path.push_back({at % m_width, at / m_width});
        std::int32_t const before = m_from[static_cast<std::size_t>(at)];
        if (before == at)
            break;
        at = before;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace vertemark::imaging
