#include "scoring/domain.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace vertemark::scoring {

namespace {

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}
char upper(char c) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
}

// Lower case; runs of blanks, hyphens, slashes and underscores become one underscore.
std::string folded(std::string_view text) {
    std::string out;
    bool gap = false;
    for (char const c : text) {
        if (c == ' ' || c == '-' || c == '/' || c == '_' || c == '\t') {
            gap = true;
            continue;
        }
        if (gap && !out.empty())
            out += '_';
        gap = false;
        out += lower(c);
    }
    return out;
}

// Other spellings of the same thing; never a neighbouring meaning.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> k_synonyms{{
    {"oesophagus", "esophagus"},
    {"unknown", "unidentified"}, // of a primary: looked for and not found
    {"head_and_neck", "head_neck"},
    {"others", "other"},
    {"nonmechanical", "non_mechanical"},
    {"osteolytic", "lytic"},
    {"osteoblastic", "blastic"},
    {"sclerotic", "blastic"},
    {"gall_bladder", "gallbladder"},
}};

// Spelled as the definition does: most values are, and then nothing has to be folded.
bool is_one_of(std::vector<std::string> const& choices, std::string_view text) {
    return std::find(choices.begin(), choices.end(), text) != choices.end();
}

std::optional<std::string> as_choice(std::vector<std::string> const& choices, std::string_view text) {
    if (is_one_of(choices, text))
        return std::string(text);
    std::string const wanted = folded(text);
    auto const matching = [&](std::string_view word) -> std::optional<std::string> {
        for (auto const& id : choices)
            if (folded(id) == word)
                return id;
        return std::nullopt;
    };
    if (auto found = matching(wanted))
        return found;
    for (auto const& [synonym, word] : k_synonyms)
        if (synonym == wanted)
            return matching(word);
    return std::nullopt;
}

struct Region {
    char letter;
    int first, last;
};
constexpr std::array<Region, 4> k_regions{{{'C', 0, 7}, {'T', 1, 12}, {'L', 1, 5}, {'S', 1, 5}}};

std::string level_name(char letter, int n) {
    return std::string(1, letter).append(std::to_string(n));
}

std::optional<std::string> as_level(std::vector<std::string> const& levels, std::string_view text) {
    if (is_one_of(levels, text))
        return std::string(text);
    std::string word;
    for (char const c : text)
        if (c != ' ')
            word += upper(c);
    if (word == "OCCIPUT")
        return "C0";
    if (word.starts_with("TH"))
        word.erase(1, 1);
    for (auto const& [letter, first, last] : k_regions) {
        for (int n = first; n <= last; ++n) {
            std::string level = level_name(letter, n);
            if (word == level || (n < 10 && word == std::string(1, letter).append("0").append(level, 1)))
                return level;
        }
    }
    return std::nullopt;
}

std::optional<double> as_number(Value const& value) {
    if (auto const* whole = std::get_if<int>(&value))
        return *whole;
    if (auto const* real = std::get_if<double>(&value); real && std::isfinite(*real))
        return *real;
    return std::nullopt;
}

// One text or a list of them, each brought to the domain's spelling; refused when empty or one is outside.
std::optional<Value> as_texts(Domain const& domain, Value const& value) {
    std::vector<std::string> given;
    if (auto const* one = std::get_if<std::string>(&value))
        given = {*one};
    else if (auto const* list = std::get_if<std::vector<std::string>>(&value))
        given = *list;
    std::vector<std::string> texts;
    for (auto const& text : given) {
        auto found = domain.kind == Domain::Kind::levels ? as_level(domain.choices, text)
                                                         : as_choice(domain.choices, text);
        if (!found)
            return std::nullopt;
        texts.push_back(*found);
    }
    return texts.empty() ? std::nullopt : std::optional<Value>(texts);
}

std::optional<Value> as_text(Domain const& domain, Value const& value) {
    auto const* text = std::get_if<std::string>(&value);
    auto const* whole = std::get_if<int>(&value);
    if (domain.kind == Domain::Kind::level)
        return text ? std::optional<Value>(as_level(domain.choices, *text)) : std::nullopt;
    if (!text && !whole)
        return std::nullopt;
    return std::optional<Value>(as_choice(domain.choices, text ? *text : std::to_string(*whole)));
}

} // namespace

Domain flag() {
    return {Domain::Kind::flag, {}, 0, 0, 1};
}
Domain choice(std::vector<std::string> ids) {
    return {Domain::Kind::choice, std::move(ids), 0, 0, 1};
}
Domain several(std::vector<std::string> ids) {
    return {Domain::Kind::several, std::move(ids), 0, 0, 1};
}
Domain integer(int min, int max, int step) {
    return {Domain::Kind::integer, {}, static_cast<double>(min), static_cast<double>(max), step};
}
Domain number(double min, double max) {
    return {Domain::Kind::number, {}, min, max, 1};
}

Domain vertebra() {
    Domain domain{Domain::Kind::level, {}, 0, 0, 1};
    for (auto const& [letter, first, last] : k_regions)
        for (int n = first; n <= last; ++n)
            domain.choices.push_back(level_name(letter, n));
    return domain;
}

Domain vertebrae() {
    Domain domain = vertebra();
    domain.kind = Domain::Kind::levels;
    return domain;
}

std::optional<Value> normalise(Domain const& domain, Value const& value) {
    switch (domain.kind) {
    case Domain::Kind::flag:
        return std::holds_alternative<bool>(value) ? std::optional(value) : std::nullopt;
    case Domain::Kind::choice:
    case Domain::Kind::level:
        return as_text(domain, value);
    case Domain::Kind::levels:
    case Domain::Kind::several:
        return as_texts(domain, value);
    default: // integer, number
        break;
    }
    auto const given = as_number(value);
    if (!given || *given < domain.min || *given > domain.max)
        return std::nullopt;
    if (domain.kind == Domain::Kind::number)
        return Value(*given);
    int const whole = static_cast<int>(*given);
    bool const in_step = whole == *given && (whole - static_cast<int>(domain.min)) % domain.step == 0;
    return in_step ? std::optional<Value>(whole) : std::nullopt;
}

} // namespace vertemark::scoring
