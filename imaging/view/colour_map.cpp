#include "imaging/view/colour_map.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vertemark::imaging {

namespace {

struct Knot {
    int at; // table index
    int red, green, blue;
};

// Straight lines between knots.
ColourTable through(std::vector<Knot> const& knots) {
    ColourTable table{};
    for (int i = 0; i < 256; ++i) {
        auto const above =
            std::find_if(knots.begin() + 1, knots.end() - 1, [i](Knot const& k) { return k.at >= i; });
        Knot const& a = *(above - 1);
        Knot const& b = *above;
        double const t = static_cast<double>(i - a.at) / (b.at - a.at);
        auto const channel = [&](int from, int to) {
            return static_cast<std::uint32_t>(std::lround(from + t * (to - from)));
        };
        table[static_cast<std::size_t>(i)] = 0xff000000u | channel(a.red, b.red) << 16 |
                                             channel(a.green, b.green) << 8 | channel(a.blue, b.blue);
    }
    return table;
}

ColourTable stepped(ColourTable const& smooth, int steps) {
    ColourTable table{};
    for (int i = 0; i < 256; ++i)
        table[static_cast<std::size_t>(i)] =
            smooth[static_cast<std::size_t>((i * steps / 256) * 255 / (steps - 1))];
    return table;
}

std::vector<Knot> const& pet_knots() {
    static std::vector<Knot> const knots{
        {0, 0, 0, 0}, {64, 0, 128, 128}, {128, 128, 0, 255}, {192, 255, 128, 0}, {255, 255, 255, 255}};
    return knots;
}

ColourTable made(ColourMap map) {
    switch (map) {
    case ColourMap::grey:
        return through({{0, 0, 0, 0}, {255, 255, 255, 255}});
    case ColourMap::grey_inverted:
        return through({{0, 255, 255, 255}, {255, 0, 0, 0}});
    case ColourMap::hot_iron:
        return through({{0, 0, 0, 0}, {128, 255, 0, 0}, {192, 255, 128, 0}, {255, 255, 255, 255}});
    case ColourMap::pet:
        return through(pet_knots());
    case ColourMap::hot_metal_blue:
        return through({{0, 0, 0, 0},
                        {64, 0, 0, 128},
                        {112, 110, 0, 150},
                        {160, 220, 60, 60},
                        {216, 255, 190, 50},
                        {255, 255, 255, 255}});
    case ColourMap::pet_20_step:
        return stepped(through(pet_knots()), 20);
    case ColourMap::rainbow:
        return through({{0, 0, 0, 128},
                        {43, 0, 0, 255},
                        {96, 0, 255, 255},
                        {138, 0, 255, 0},
                        {181, 255, 255, 0},
                        {224, 255, 128, 0},
                        {255, 255, 0, 0}});
    case ColourMap::hot:
        return through({{0, 0, 0, 0}, {96, 255, 0, 0}, {191, 255, 255, 0}, {255, 255, 255, 255}});
    case ColourMap::cool_warm:
        return through({{0, 59, 76, 192}, {128, 221, 221, 221}, {255, 180, 4, 38}});
    }
    return {};
}

constexpr std::array<ColourMapEntry, 9> k_maps{{{ColourMap::grey, "grey"},
                                                {ColourMap::grey_inverted, "grey_inverted"},
                                                {ColourMap::hot_iron, "hot_iron"},
                                                {ColourMap::pet, "pet"},
                                                {ColourMap::hot_metal_blue, "hot_metal_blue"},
                                                {ColourMap::pet_20_step, "pet_20_step"},
                                                {ColourMap::rainbow, "rainbow"},
                                                {ColourMap::hot, "hot"},
                                                {ColourMap::cool_warm, "cool_warm"}}};

} // namespace

std::span<ColourMapEntry const> colour_maps() {
    return k_maps;
}

std::string_view id_of(ColourMap map) {
    for (ColourMapEntry const& entry : k_maps)
        if (entry.map == map)
            return entry.id;
    return {};
}

std::optional<ColourMap> colour_map_of(std::string_view id) {
    for (ColourMapEntry const& entry : k_maps)
        if (entry.id == id)
            return entry.map;
    return std::nullopt;
}

ColourTable const& colour_table(ColourMap map) {
    static auto const tables = [] {
        std::array<ColourTable, k_maps.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = made(k_maps[i].map);
        return all;
    }();
    return tables[std::min(static_cast<std::size_t>(map), tables.size() - 1)];
}

std::uint32_t label_colour(int label) {
    if (label <= 0)
        return 0;
    // Hues one golden angle apart: neighbours differ, and no two of the first hundred are alike.
    double const hue = std::fmod(label * 137.50776405, 360.0) / 60;
    double const value = label % 2 ? 0.95 : 0.75, saturation = 0.75;
    double const chroma = value * saturation, x = chroma * (1 - std::abs(std::fmod(hue, 2.0) - 1));
    double const base = value - chroma;
    std::array<double, 3> rgb{};
    switch (static_cast<int>(hue)) {
    case 0:
        rgb = {chroma, x, 0};
        break;
    case 1:
        rgb = {x, chroma, 0};
        break;
    case 2:
        rgb = {0, chroma, x};
        break;
    case 3:
        rgb = {0, x, chroma};
        break;
    case 4:
        rgb = {x, 0, chroma};
        break;
    default:
        rgb = {chroma, 0, x};
        break;
    }
    std::uint32_t colour = 0xff;
    for (double const channel : rgb)
        colour = colour << 8 | static_cast<std::uint32_t>(std::lround((channel + base) * 255));
    return colour;
}

} // namespace vertemark::imaging
