// Colour tables for grey values: 256 entries 0xffRRGGBB. Named after the palettes of DICOM PS3.6 annex B that
// they resemble; not their exact numbers.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vertemark::imaging {

enum class ColourMap {
    grey,
    grey_inverted,
    hot_iron,
    pet,
    hot_metal_blue,
    pet_20_step,
    rainbow,
    hot,
    cool_warm
};

using ColourTable = std::array<std::uint32_t, 256>;

struct ColourMapEntry {
    ColourMap map;
    std::string_view id; // stable, for settings and the command line: "hot_iron"
};

[[nodiscard]] std::span<ColourMapEntry const> colour_maps();
[[nodiscard]] std::string_view id_of(ColourMap map);
[[nodiscard]] std::optional<ColourMap> colour_map_of(std::string_view id);
[[nodiscard]] ColourTable const& colour_table(ColourMap map);

// Distinct colours for segment numbers; 0 is "nothing" and has alpha 0.
[[nodiscard]] std::uint32_t label_colour(int label);

} // namespace vertemark::imaging
