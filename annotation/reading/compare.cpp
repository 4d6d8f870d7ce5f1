#include "annotation/reading/compare.h"

#include <algorithm>
#include <map>

#include "annotation/evidence/collect.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;

std::string text(scoring::Value const& value) {
    if (auto const* flag = std::get_if<bool>(&value))
        return *flag ? "yes" : "no";
    if (auto const* count = std::get_if<int>(&value))
        return std::to_string(*count);
    if (auto const* number = std::get_if<double>(&value)) {
        std::string digits = std::to_string(*number);
        digits.erase(digits.find_last_not_of('0') + 1);
        return digits.ends_with('.') ? digits + "0" : digits;
    }
    if (auto const* word = std::get_if<std::string>(&value))
        return *word;
    std::string all;
    for (auto const& one : std::get<std::vector<std::string>>(value))
        all += (all.empty() ? "" : " ") + one;
    return all;
}

std::optional<std::string> answer(scoring::Evidence const* evidence, char const* id) {
    auto const* fact = evidence ? evidence->find(id) : nullptr;
    return fact && fact->value ? std::optional(text(*fact->value)) : std::nullopt;
}

std::map<Level, scoring::Evidence> by_level(scoring::Evidence const& evidence) {
    std::map<Level, scoring::Evidence> lesions;
    for (auto const& lesion : evidence.lesions)
        if (auto const level = parse_level(answer(&lesion, input::level).value_or("")))
            lesions.emplace(*level, lesion);
    return lesions;
}

void add(std::vector<ComparedItem>& items, ComparedItem item) {
    if (item.first || item.second)
        items.push_back(std::move(item));
}

} // namespace

Result<std::vector<ComparedItem>> compare(Case const& first, Case const& second) {
    if (!same_patient(first.patient, second.patient))
        return fail(ErrorCode::inconsistent, "the readings are of two patients", second.patient.id);
    auto const a = collect(first), b = collect(second);
    auto const lesions_a = by_level(a), lesions_b = by_level(b);
    std::vector<Level> levels = involved_levels(first);
    for (Level const level : involved_levels(second))
        levels.push_back(level);
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    std::vector<ComparedItem> items;
    for (Level const level : levels) {
        auto const find = [&](auto const& lesions) {
            auto const found = lesions.find(level);
            return found == lesions.end() ? nullptr : &found->second;
        };
        auto const *x = find(lesions_a), *y = find(lesions_b);
        add(items, {name(level), "lesion", x ? "yes" : "no", y ? "yes" : "no"});
        if (x && y) // what only one marked can only be compared as such
            for (char const* id : {input::bone_lesion, input::collapse, input::alignment,
                                   input::posterolateral_left, input::posterolateral_right, input::bilsky})
                add(items, {name(level), id, answer(x, id), answer(y, id)});
    }
    for (char const* id :
         {input::pain, input::kps, input::ecog, input::frankel, input::ais, input::primary_site,
          input::visceral, input::organ_metastases, input::pleural_metastases, input::extraspinal_bone_foci,
          input::vertebral_metastases, input::bone_metastases})
        add(items, {"", id, answer(&a, id), answer(&b, id)});
    return items;
}

Agreement cohen_kappa(std::span<std::pair<std::string, std::string> const> answers) {
    Agreement agreement;
    agreement.pairs = static_cast<int>(answers.size());
    if (answers.empty())
        return agreement;
    std::map<std::string, std::pair<int, int>> counts;
    int alike = 0;
    for (auto const& [first, second] : answers) {
        ++counts[first].first;
        ++counts[second].second;
        alike += first == second ? 1 : 0;
    }
    double const n = agreement.pairs;
    agreement.observed = alike / n;
    for (auto const& [category, count] : counts)
        agreement.expected += count.first / n * (count.second / n);
    if (agreement.expected < 1)
        agreement.kappa = (agreement.observed - agreement.expected) / (1 - agreement.expected);
    return agreement;
}

std::vector<std::pair<std::string, Agreement>> agreement_by_item(std::span<ComparedItem const> items) {
    std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> pairs;
    for (auto const& item : items) {
        if (!item.comparable())
            continue;
        auto found =
            std::find_if(pairs.begin(), pairs.end(), [&](auto const& p) { return p.first == item.item; });
        if (found == pairs.end())
            found = pairs.insert(pairs.end(), {item.item, {}});
        found->second.emplace_back(*item.first, *item.second);
    }
    std::vector<std::pair<std::string, Agreement>> agreements;
    for (auto const& [item, answers] : pairs)
        agreements.emplace_back(item, cohen_kappa(answers));
    return agreements;
}

} // namespace vertemark::annotation
