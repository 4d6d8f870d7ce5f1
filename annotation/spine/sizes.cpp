#include "annotation/spine/sizes.h"

#include <algorithm>
#include <array>

namespace vertemark::annotation {

namespace {

// Height, disc below, depth, lean.
constexpr std::array<VertebraSize, 7> k_cervical{{
    {14, 0, 13, 0},
    {20, 4.8, 15, 0},
    {13.0, 4.8, 15.6, 3},
    {12.8, 5.0, 15.9, 7},
    {12.6, 5.3, 16.5, 12},
    {12.6, 5.5, 17.5, 17},
    {14.0, 5.5, 16.8, 22},
}};
constexpr std::array<VertebraSize, 12> k_thoracic{{
    {15.5, 4.5, 18, 24},
    {16.5, 4.0, 19, 22},
    {17.0, 3.8, 20.5, 18},
    {17.5, 3.8, 22, 14},
    {18.0, 3.8, 23.5, 10},
    {18.6, 4.0, 25, 6},
    {19.3, 4.3, 26.5, 2},
    {20.0, 4.6, 27.5, -3},
    {20.8, 5.0, 28.5, -7},
    {21.8, 5.4, 29, -11},
    {22.8, 6.0, 29.5, -13},
    {24.2, 6.8, 30.5, -14},
}};
constexpr std::array<VertebraSize, 5> k_lumbar{{
    {25.5, 7.8, 31.5, -12},
    {26.2, 9.0, 32.5, -8},
    {26.5, 10.0, 33, -2},
    {26.3, 11.0, 33.5, 8},
    {26.0, 10.5, 33.5, 20},
}};
constexpr std::array<VertebraSize, 5> k_sacral{{
    {28.5, 0, 29, 42},
    {24.5, 0, 21, 48},
    {21.5, 0, 16, 40},
    {18.5, 0, 12, 22},
    {16.0, 0, 10, 0},
}};

} // namespace

VertebraSize usual_size(Level level, LevelCounts const& counts) {
    auto const pick = [](auto const& table, int number, int count) {
        int const last = static_cast<int>(table.size());
        int const row = number >= count ? last : std::min(number, last - 1);
        return table[static_cast<std::size_t>(std::max(1, row)) - 1];
    };
    switch (level.region) {
    case Region::cervical:
        return pick(k_cervical, level.number, 7);
    case Region::thoracic:
        return pick(k_thoracic, level.number, counts.thoracic);
    case Region::lumbar:
        return pick(k_lumbar, level.number, counts.lumbar);
    case Region::sacral:
        return pick(k_sacral, level.number, 5);
    case Region::occiput:
    case Region::coccyx:
        break;
    }
    return {};
}

} // namespace vertemark::annotation
