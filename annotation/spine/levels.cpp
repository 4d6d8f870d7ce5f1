#include "annotation/spine/levels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace vertemark::annotation {

namespace {

struct LevelCode {
    Level level;
    char const* sct;
};

// SNOMED CT whole-vertebra codes: DICOM CID 7603 for C1–L5; S1–S5 stand outside it.
constexpr std::array k_codes = {
    LevelCode{C(1), "14806007"},  LevelCode{C(2), "39976000"}, LevelCode{C(3), "113205007"},
    LevelCode{C(4), "5329002"},   LevelCode{C(5), "36978003"}, LevelCode{C(6), "36054005"},
    LevelCode{C(7), "87391001"},  LevelCode{T(1), "64864005"}, LevelCode{T(2), "53733008"},
    LevelCode{T(3), "1626008"},   LevelCode{T(4), "73071006"}, LevelCode{T(5), "56401006"},
    LevelCode{T(6), "45296009"},  LevelCode{T(7), "62487009"}, LevelCode{T(8), "11068009"},
    LevelCode{T(9), "82687006"},  LevelCode{T(10), "7610001"}, LevelCode{T(11), "12989004"},
    LevelCode{T(12), "23215003"}, LevelCode{L(1), "66794005"}, LevelCode{L(2), "14293000"},
    LevelCode{L(3), "36470004"},  LevelCode{L(4), "11994002"}, LevelCode{L(5), "49668003"},
    LevelCode{S(1), "65985001"},  LevelCode{S(2), "11808007"}, LevelCode{S(3), "49967005"},
    LevelCode{S(4), "69950008"},  LevelCode{S(5), "21452006"},
};
constexpr char const* k_private_scheme = "99SPMET";

constexpr Level k_coccyx{Region::coccyx, 0};

std::string trimmed_lower(std::string_view text) {
    std::string out;
    for (char const c : text)
        if (!std::isspace(static_cast<unsigned char>(c)))
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string numbered(char letter, int number) {
    std::string text(1, letter);
    text += std::to_string(number);
    return text;
}

int last_number(Region region) {
    switch (region) {
    case Region::cervical:
        return 7;
    case Region::thoracic:
        return 13;
    case Region::lumbar:
        return 6;
    case Region::sacral:
        return 5;
    default:
        return 0;
    }
}

} // namespace

bool is_valid(Level level) {
    if (level.region == Region::occiput || level.region == Region::coccyx)
        return level.number == 0;
    return level.number >= 1 && level.number <= last_number(level.region);
}

bool exists(Level level, LevelCounts const& counts) {
    if (!is_valid(level))
        return false;
    if (level.region == Region::thoracic)
        return level.number <= counts.thoracic;
    if (level.region == Region::lumbar)
        return level.number <= counts.lumbar;
    return true;
}

std::vector<Level> levels_of(LevelCounts const& counts) {
    std::vector<Level> all;
    for (auto const region : {Region::cervical, Region::thoracic, Region::lumbar, Region::sacral})
        for (int number = 1; number <= last_number(region); ++number)
            if (Level const level{region, number}; exists(level, counts))
                all.push_back(level);
    return all;
}

std::optional<Level> neighbour(Level level, int steps, LevelCounts const& counts) {
    auto const all = levels_of(counts);
    auto const found = std::find(all.begin(), all.end(), level);
    if (found == all.end())
        return std::nullopt;
    auto const target = (found - all.begin()) + steps;
    if (target < 0 || target >= static_cast<std::ptrdiff_t>(all.size()))
        return std::nullopt;
    return all[static_cast<std::size_t>(target)];
}

std::optional<int> steps_between(Level from, Level to, LevelCounts const& counts) {
    auto const all = levels_of(counts);
    auto const a = std::find(all.begin(), all.end(), from), b = std::find(all.begin(), all.end(), to);
    if (a == all.end() || b == all.end())
        return std::nullopt;
    return static_cast<int>(b - a);
}

std::optional<Level> parse_level(std::string_view text) {
    std::string const typed = trimmed_lower(text);
    if (typed == "co" || typed == "co1" || typed == "coccyx")
        return k_coccyx;
    std::size_t letters = 0;
    while (letters < typed.size() && std::isalpha(static_cast<unsigned char>(typed[letters])))
        ++letters;
    std::string const region = typed.substr(0, letters), digits = typed.substr(letters);
    if (digits.empty() || digits.size() > 2 || (digits.size() == 2 && digits[0] == '0') ||
        !std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c); }))
        return std::nullopt;
    int const number = std::stoi(digits);
    Level level;
    if (region == "c")
        level = C(number);
    else if (region == "t" || region == "th" || region == "d") // "D" in French, Italian and Spanish
        level = T(number);
    else if (region == "l")
        level = L(number);
    else if (region == "s")
        level = S(number);
    else
        return std::nullopt;
    return is_valid(level) ? std::optional(level) : std::nullopt;
}

std::vector<Level> level_candidates(std::string_view typed, LevelCounts const& counts) {
    std::string const start = trimmed_lower(typed);
    std::vector<Level> all;
    for (Level const level : levels_of(counts))
        if (trimmed_lower(name(level)).starts_with(start))
            all.push_back(level);
    return all;
}

std::string name(Level level) {
    switch (level.region) {
    case Region::occiput:
        return "C0";
    case Region::cervical:
        return numbered('C', level.number);
    case Region::thoracic:
        return numbered('T', level.number);
    case Region::lumbar:
        return numbered('L', level.number);
    case Region::sacral:
        return numbered('S', level.number);
    case Region::coccyx:
        return "Co";
    }
    return {};
}

Code code(Level level) {
    for (auto const& known : k_codes)
        if (known.level == level)
            return {"SCT", known.sct, name(level) + " vertebra"};
    if (level == k_coccyx)
        return {"SCT", "64688005", "Coccyx"};
    return {k_private_scheme, name(level), name(level) + (level == C(0) ? " (occiput)" : " vertebra")};
}

std::optional<Level> level_of(Code const& wanted) {
    for (auto const& known : k_codes)
        if (wanted.scheme == "SCT" && wanted.value == known.sct)
            return known.level;
    if (wanted.scheme == "SCT" && wanted.value == "64688005")
        return k_coccyx;
    return wanted.scheme == k_private_scheme ? parse_level(wanted.value) : std::nullopt;
}

} // namespace vertemark::annotation
