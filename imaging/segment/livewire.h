// Intelligent scissors: the outline between two places that follows the edges of the picture.
// Mortensen & Barrett 1995 (SIGGRAPH): a path of least cost over the pixels, cheap where the gradient is
// steep.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vertemark::imaging {

struct PixelPlace {
    int x = 0, y = 0;
    bool operator==(PixelPlace const&) const = default;
};

class Livewire {
public:
    // `values`: width × height, rows from the top, square pixels. Not-a-number where there is no value.
    Livewire(std::vector<float> const& values, int width, int height);

    // Where the next path begins; costs one search over the picture.
    void set_anchor(PixelPlace anchor);
    // From the anchor to the place, both included; a straight line when the place lies outside.
    [[nodiscard]] std::vector<PixelPlace> path_to(PixelPlace place) const;

private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }
    int m_width, m_height;
    std::vector<float> m_cost; // of stepping on a pixel
    std::vector<std::int32_t> m_from;
    PixelPlace m_anchor;
};

} // namespace vertemark::imaging
