#include "annotation/reading/consensus.h"

#include <algorithm>

#include "annotation/record/fields.h"

namespace vertemark::annotation {

namespace {

std::optional<std::size_t> lesion_at(Case const& c, Level level) {
    for (std::size_t i = 0; i < c.lesions.size(); ++i)
        if (std::ranges::find(c.lesions[i].levels, level) != c.lesions[i].levels.end())
            return i;
    return std::nullopt;
}

// The field's answer of one case into the other, unknown included.
void take(Case& to, std::size_t to_index, Case const& from, std::size_t from_index,
          RecordField const& field) {
    auto const value = field.read(from, from_index);
    auto const who = field.provenance(from, from_index).value_or(Provenance{});
    (void)field.write(to, to_index, value.value_or(std::string()), who);
}

void take_lesion(Case& result, Case const& second, Level level) {
    auto const here = lesion_at(result, level), there = lesion_at(second, level);
    if (here && !there) {
        auto& lesion = result.lesions[*here];
        std::erase(lesion.levels, level);
        if (lesion.levels.empty())
            result.lesions.erase(result.lesions.begin() + static_cast<std::ptrdiff_t>(*here));
    } else if (!here && there) {
        Lesion lesion = second.lesions[*there];
        int number = 0;
        for (auto const& other : result.lesions)
            number = std::max(number, other.number);
        lesion.number = number + 1;
        result.lesions.push_back(std::move(lesion));
    }
}

} // namespace

Case consensus(Case const& first, Case const& second, std::span<ComparedItem const> from_second) {
    Case result = first;
    result.reading = "consensus";
    for (auto const& item : from_second) {
        auto const level = parse_level(item.subject);
        if (level && item.item == "lesion") {
            take_lesion(result, second, *level);
            continue;
        }
        auto const* field = find_record_field(item.item);
        if (!field)
            continue; // it follows from other answers
        if (!level) {
            take(result, 0, second, 0, *field);
            continue;
        }
        auto const here = lesion_at(result, *level), there = lesion_at(second, *level);
        if (here && there && field->group == RecordGroup::lesion)
            take(result, *here, second, *there, *field);
    }
    return result;
}

Edit consensus_edit(Case const& current, Case const& consensus) {
    Group group{"consensus", {}};
    for (auto const& lesion : current.lesions)
        if (!find_lesion(consensus, lesion.id))
            group.edits.push_back({RemoveLesion{lesion.id}});
    for (auto const& lesion : consensus.lesions)
        if (auto const* old = find_lesion(current, lesion.id); !old || *old != lesion)
            group.edits.push_back({PutLesion{lesion, {}}});
    for (auto const& label : consensus.spine.labels)
        if (std::ranges::find(current.spine.labels, label) == current.spine.labels.end())
            group.edits.push_back({PutLabel{label}});
    if (current.spine.anomalies != consensus.spine.anomalies)
        group.edits.push_back({SetAnomalies{consensus.spine.anomalies}});
    if (current.clinical != consensus.clinical)
        group.edits.push_back({SetClinical{consensus.clinical}});
    return {std::move(group)};
}

} // namespace vertemark::annotation
