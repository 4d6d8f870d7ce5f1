// A vertebral level: its region and number, order, names and codes, and which levels one patient has.
// Knows nothing of images. T13 and L6 exist only where the patient's anomalies say so.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/base/code.h"

namespace vertemark::annotation {

enum class Region { occiput, cervical, thoracic, lumbar, sacral, coccyx };

// C0 (occiput), C1…C7, T1…T13, L1…L6, S1…S5, Co. Ordered from head to tail.
struct Level {
    Region region = Region::cervical;
    int number = 1; // 0 for the occiput and the coccyx
    auto operator<=>(Level const&) const = default;
};

inline constexpr Level C(int n) {
    return {n == 0 ? Region::occiput : Region::cervical, n};
}
inline constexpr Level T(int n) {
    return {Region::thoracic, n};
}
inline constexpr Level L(int n) {
    return {Region::lumbar, n};
}
inline constexpr Level S(int n) {
    return {Region::sacral, n};
}

// How many vertebrae this patient has where people differ: thoracic 11, 12 or 13; lumbar 4, 5 or 6.
struct LevelCounts {
    int thoracic = 12;
    int lumbar = 5;
    bool operator==(LevelCounts const&) const = default;
};

// Whether the level can exist in anyone (T13 and L6 can).
[[nodiscard]] bool is_valid(Level level);
// Whether it exists with these counts.
[[nodiscard]] bool exists(Level level, LevelCounts const& counts);
// C1 … S5 of a patient with these counts, from head to tail (without occiput and coccyx).
[[nodiscard]] std::vector<Level> levels_of(LevelCounts const& counts);
// The level `steps` further towards the tail (negative: towards the head); nothing past C1 or S5.
[[nodiscard]] std::optional<Level> neighbour(Level level, int steps, LevelCounts const& counts);
// Steps from one level to another (positive: towards the tail); nothing where either doesn't exist.
[[nodiscard]] std::optional<int> steps_between(Level from, Level to, LevelCounts const& counts);

// "T11", "t11", "Th11", " l5 ", "C0", "Co". The whole text must be a level: "T1" is never T10, "T" is none.
[[nodiscard]] std::optional<Level> parse_level(std::string_view text);
// What the typed text may still become, in order: "t1" gives T1, T10, T11, T12.
[[nodiscard]] std::vector<Level> level_candidates(std::string_view typed, LevelCounts const& counts);
// "T11"; "C0" for the occiput, "Co" for the coccyx.
[[nodiscard]] std::string name(Level level);
// The whole-vertebra code (SNOMED CT, CID 7603 and S1–S5); 99SPMET for T13, L6, which have none.
[[nodiscard]] Code code(Level level);
// The level of a code; nothing for codes that are no vertebra.
[[nodiscard]] std::optional<Level> level_of(Code const& code);

} // namespace vertemark::annotation
