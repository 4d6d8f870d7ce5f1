// From stored values to pixels: window, colour table, hatching of missing images. Internal to imaging/view.
#pragma once

#include <cmath>

#include "imaging/view/resample.h"

namespace vertemark::imaging {

inline constexpr std::uint32_t k_black = 0xff000000;
inline constexpr std::uint32_t k_hatch = 0xff8a6a20; // of missing images

// stored value → table index 0 … 255 as a real number: value · scale + offset.
struct GreyScale {
    float scale = 1, offset = 0;
    [[nodiscard]] std::size_t index(float stored, std::size_t last = 255) const {
        float const g = stored * scale + offset;
        return g >= static_cast<float>(last) ? last : g > 0 ? static_cast<std::size_t>(g) : 0;
    }
};
[[nodiscard]] GreyScale grey_scale(VolumeInfo const& info, Window const& window);

class GreyPainter {
public:
    explicit GreyPainter(SliceContent const& content);
    // values: image.width stored values of the row y.
    void paint(float const* values, int y, SliceImage& image) const;

private:
    ColourTable m_table;
    GreyScale m_grey;
    // For a curved VOI function: colours over a finer scale, m_grey then counts in steps of it.
    std::vector<std::uint32_t> m_curve;
};

} // namespace vertemark::imaging
