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
    [[nodiscard]] std::size_t index(float stored) const {
        float const g = stored * scale + offset;
        return g >= 255 ? 255 : g > 0 ? static_cast<std::size_t>(g) : 0;
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
};

} // namespace vertemark::imaging
