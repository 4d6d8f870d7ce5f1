// Window presets by id, the window a volume opens with, and the tops of PET windows.
// Knows values, not keys or menus. DICOM PS3.3 C.11.2.1.2.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "imaging/volume/volume.h"

namespace vertemark::imaging {

struct WindowPreset {
    std::string_view id; // stable: bone, soft, canal, lung, brain
    Window window;
};

// CT presets, in the order of the keys 1 to 5.
[[nodiscard]] std::span<WindowPreset const> window_presets();
[[nodiscard]] std::optional<Window> window_preset(std::string_view id);

// From black at `low` to white at `high`.
[[nodiscard]] Window window_of_range(double low, double high);

// 0.1 to 99.9 percentile of the values (of a sample of at most 500,000 voxels); padding is left out.
[[nodiscard]] Window percentile_window(Volume const& volume);

// What a volume opens with: PET 0 to 7 SUV (0 to the percentile without SUV); else the header's window if
// sane (positive width, and the values reach into it), else percentile_window.
[[nodiscard]] Window default_window(Volume const& volume);

// Steps of [ and ]: the upper end of a PET window in g/ml.
inline constexpr std::array<double, 5> k_suv_tops{3, 5, 7, 10, 15};

} // namespace vertemark::imaging
