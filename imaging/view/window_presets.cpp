#include "imaging/view/window_presets.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vertemark::imaging {

namespace {

constexpr std::array<WindowPreset, 5> k_presets{{{"bone", {350, 2000}},
                                                 {"soft", {40, 400}},
                                                 {"canal", {50, 250}},
                                                 {"lung", {-600, 1500}},
                                                 {"brain", {40, 80}}}};

// Values at an even spread of voxels, in the volume's quantity.
std::vector<double> sampled(Volume const& volume) {
    constexpr std::size_t wanted = 500'000;
    auto const& size = volume.geometry().size;
    std::size_t const count = volume.geometry().voxel_count();
    // An odd stride that shares no factor with the usual row lengths visits all columns.
    std::size_t stride = std::max<std::size_t>(1, count / wanted);
    if (stride > 1)
        stride |= 1;
    std::vector<double> values;
    values.reserve(count / stride + 1);
    auto const nx = static_cast<std::size_t>(size[0]), ny = static_cast<std::size_t>(size[1]);
    for (std::size_t at = 0; at < count; at += stride)
        if (auto const v = volume.value_at(static_cast<int>(at % nx), static_cast<int>(at / nx % ny),
                                           static_cast<int>(at / nx / ny)))
            values.push_back(*v);
    return values;
}

double percentile(std::vector<double>& values, double fraction) {
    auto const at = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

} // namespace

std::span<WindowPreset const> window_presets() {
    return k_presets;
}

std::optional<Window> window_preset(std::string_view id) {
    for (WindowPreset const& preset : k_presets)
        if (preset.id == id)
            return preset.window;
    return std::nullopt;
}

Window window_of_range(double low, double high) {
    return {(low + high) / 2, high - low};
}

Window percentile_window(Volume const& volume) {
    auto values = sampled(volume);
    if (values.empty())
        return {128, 256}; // colour, or nothing but padding
    double const low = percentile(values, 0.001), high = percentile(values, 0.999);
    return low < high ? window_of_range(low, high) : Window{low, 1};
}

Window default_window(Volume const& volume) {
    VolumeInfo const& info = volume.info();
    if (info.components != 1)
        return {128, 256};
    if (info.quantity == Quantity::suv_bw)
        return window_of_range(0, 7);
    Window const spread = percentile_window(volume);
    if (info.modality == "PT" || info.modality == "NM")
        return window_of_range(0, std::max(spread.centre + spread.width / 2, 1e-6));
    if (info.window && std::isfinite(info.window->centre) && std::isfinite(info.window->width) &&
        info.window->width > 0) {
        double const low = info.window->centre - info.window->width / 2, high = low + info.window->width;
        if (low < spread.centre + spread.width / 2 && high > spread.centre - spread.width / 2)
            return *info.window;
    }
    return spread;
}

} // namespace vertemark::imaging
