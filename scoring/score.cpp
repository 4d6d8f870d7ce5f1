#include "scoring/score.h"

#include <algorithm>

namespace vertemark::scoring {

void Inputs::set(std::string_view id, std::optional<Value> value) {
    constexpr std::size_t k_usual = 16;
    if (m_values.empty())
        m_values.reserve(k_usual);
    auto const found =
        std::find_if(m_values.begin(), m_values.end(), [&](auto const& v) { return v.first == id; });
    if (found != m_values.end())
        found->second = std::move(value);
    else
        m_values.emplace_back(id, std::move(value));
}

Value const* Inputs::find(std::string_view id) const {
    for (auto const& [name, value] : m_values)
        if (name == id)
            return value ? &*value : nullptr;
    return nullptr;
}

std::optional<bool> Inputs::flag(std::string_view id) const {
    Value const* value = find(id);
    return value ? std::optional(std::get<bool>(*value)) : std::nullopt;
}

std::optional<int> Inputs::integer(std::string_view id) const {
    Value const* value = find(id);
    return value ? std::optional(std::get<int>(*value)) : std::nullopt;
}

std::optional<double> Inputs::number(std::string_view id) const {
    Value const* value = find(id);
    return value ? std::optional(std::get<double>(*value)) : std::nullopt;
}

std::string const* Inputs::text(std::string_view id) const {
    Value const* value = find(id);
    return value ? &std::get<std::string>(*value) : nullptr;
}

std::vector<std::string> const* Inputs::texts(std::string_view id) const {
    Value const* value = find(id);
    return value ? &std::get<std::vector<std::string>>(*value) : nullptr;
}

InputDefinition const* ScoreDefinition::input(std::string_view input_id) const {
    auto const found = std::find_if(inputs.begin(), inputs.end(),
                                    [&](InputDefinition const& i) { return i.id == input_id; });
    return found == inputs.end() ? nullptr : &*found;
}

Step const* ScoreResult::step(std::string_view item) const {
    auto const found =
        std::find_if(steps.begin(), steps.end(), [&](Step const& s) { return s.item == item; });
    return found == steps.end() ? nullptr : &*found;
}

Detail const* ScoreResult::detail(std::string_view name) const {
    auto const found =
        std::find_if(details.begin(), details.end(), [&](auto const& d) { return d.first == name; });
    return found == details.end() ? nullptr : &found->second;
}

} // namespace vertemark::scoring
