#include "imaging/view/patient_box.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "imaging/view/body.h"

namespace vertemark::imaging {

namespace {

constexpr double k_sample_mm = 5;
constexpr float k_air_hu = -300, k_nothing_hu = -1000;
constexpr double k_margin = 1.04; // of the box around it
constexpr double k_largest_crop = 1.5;

} // namespace

std::optional<IndexBox> patient_box(Volume const& volume) {
    VolumeInfo const& info = volume.info();
    VolumeGeometry const& g = volume.geometry();
    if (info.quantity != Quantity::hounsfield || std::min({g.size[0], g.size[1], g.size[2]}) < 2)
        return std::nullopt;
    std::array<int, 3> step{};
    ValueGrid grid;
    for (std::size_t a = 0; a < 3; ++a) {
        step[a] = std::max(1, static_cast<int>(std::lround(k_sample_mm / g.spacing_mm[a])));
        grid.size[a] = (g.size[a] - 1) / step[a] + 1;
        grid.spacing_mm[a] = g.spacing_mm[a] * step[a];
    }
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(grid.size[0]) * static_cast<std::size_t>(grid.size[1]) *
                   static_cast<std::size_t>(grid.size[2]));
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                values.push_back(static_cast<float>(
                    volume.value_at(i * step[0], j * step[1], k * step[2]).value_or(k_nothing_hu)));
    grid.values = values.data();
    keep_patient(grid, k_air_hu, k_nothing_hu);
    std::array<int, 3> low = grid.size, high{-1, -1, -1};
    auto value = values.begin();
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                if (*value++ > k_air_hu) {
                    std::array<int, 3> const at{i, j, k};
                    for (std::size_t a = 0; a < 3; ++a) {
                        low[a] = std::min(low[a], at[a]);
                        high[a] = std::max(high[a], at[a]);
                    }
                }
    if (high[0] < 0)
        return std::nullopt;
    auto const index = [&](std::array<int, 3> const& at) {
        return IndexPoint{static_cast<double>(std::min(at[0] * step[0], g.size[0] - 1)),
                          static_cast<double>(std::min(at[1] * step[1], g.size[1] - 1)),
                          static_cast<double>(std::min(at[2] * step[2], g.size[2] - 1))};
    };
    return IndexBox{index(low), index(high)};
}

SliceGeometry fitted_to(SliceGeometry slice, VolumeGeometry const& volume, IndexBox const& box, BoxFit fit) {
    if (slice.size.width < 1 || slice.size.height < 1)
        return slice;
    LpsPoint const middle = volume.to_lps(
        {(box.low.i + box.high.i) / 2, (box.low.j + box.high.j) / 2, (box.low.k + box.high.k) / 2});
    double across = 0, along = 0; // half the box, in mm on the picture
    for (int corner = 0; corner < 8; ++corner) {
        LpsVector const to =
            volume.to_lps({corner & 1 ? box.high.i : box.low.i, corner & 2 ? box.high.j : box.low.j,
                           corner & 4 ? box.high.k : box.low.k}) -
            middle;
        across = std::max(across, std::abs(dot(to, slice.right)));
        along = std::max(along, std::abs(dot(to, slice.down)));
    }
    if (across <= 0 || along <= 0)
        return slice;
    double const by_width = 2 * k_margin * across / slice.size.width,
                 by_height = 2 * k_margin * along / slice.size.height;
    slice.mm_per_pixel = std::max(by_width, by_height);
    slice.centre = middle;
    if (fit == BoxFit::tall && by_width > by_height) {
        slice.mm_per_pixel = std::max(by_height, by_width / k_largest_crop);
        slice.centre =
            slice.centre + slice.right * (k_margin * across - slice.size.width * slice.mm_per_pixel / 2);
    }
    return snapped(slice, volume);
}

} // namespace vertemark::imaging
