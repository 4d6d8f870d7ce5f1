#include "annotation/spine/renumber.h"

#include <algorithm>
#include <set>

namespace vertemark::annotation {

namespace {

// Every level that something in the case refers to.
std::set<Level> used_levels(Case const& c) {
    std::set<Level> used;
    for (auto const& label : c.spine.labels)
        used.insert(label.level);
    for (auto const& lesion : c.lesions)
        used.insert(lesion.levels.begin(), lesion.levels.end());
    for (auto const& measurement : c.measurements)
        if (measurement.level)
            used.insert(*measurement.level);
    for (auto const& surgery : c.clinical.surgery)
        used.insert(surgery.levels.begin(), surgery.levels.end());
    return used;
}

// The new names of the used levels, `steps` along the counts they will have.
class Names {
public:
    explicit Names(std::map<Level, Level> const& names) : m_names(names) {}
    Level operator()(Level level) const {
        auto const found = m_names.find(level);
        return found == m_names.end() ? level : found->second;
    }
    // Sorted, as a lesion keeps them; whether anything changed.
    bool rename(std::vector<Level>& levels) const {
        auto const before = levels;
        for (Level& level : levels)
            level = (*this)(level);
        std::sort(levels.begin(), levels.end());
        return levels != before;
    }

private:
    std::map<Level, Level> const& m_names;
};

Result<void> refuse_two_of_one_name(Case const& c, Names const& names) {
    std::map<Level, Level> taken;
    for (Level const level : used_levels(c)) {
        auto const [spot, free] = taken.emplace(names(level), level);
        if (!free)
            return fail(ErrorCode::inconsistent,
                        name(spot->second) + " and " + name(level) + " would have one name",
                        name(names(level)));
    }
    return {};
}

void rename_labels(Case const& c, Names const& names, Group& group) {
    std::vector<Edit> put;
    for (auto label : c.spine.labels) {
        Level const renamed = names(label.level);
        if (renamed == label.level)
            continue;
        group.edits.push_back({RemoveLabel{label.level, label.position.frame}});
        label.level = renamed;
        put.push_back({PutLabel{std::move(label)}});
    }
    group.edits.insert(group.edits.end(), put.begin(), put.end()); // after all old names are free
}

void rename_the_rest(Case const& c, Names const& names, Group& group) {
    for (auto lesion : c.lesions)
        if (names.rename(lesion.levels))
            group.edits.push_back({PutLesion{std::move(lesion), {}}});
    for (auto measurement : c.measurements)
        if (measurement.level && names(*measurement.level) != *measurement.level) {
            measurement.level = names(*measurement.level);
            group.edits.push_back({PutMeasurement{std::move(measurement), {}}});
        }
    ClinicalRecord clinical = c.clinical;
    bool changed = false;
    for (auto& surgery : clinical.surgery)
        changed = names.rename(surgery.levels) || changed;
    if (changed)
        group.edits.push_back({SetClinical{std::move(clinical)}});
}

} // namespace

CountFrom counted_from(Spine const& spine) {
    return settled(spine.counted_from) == Landmark::sacrum ? CountFrom::sacrum : CountFrom::head;
}

Result<Edit> rename_levels(Case const& c, std::map<Level, Level> const& map, std::string group_name) {
    Names const names(map);
    CHECK_OK(refuse_two_of_one_name(c, names));
    Group group{std::move(group_name), {}};
    rename_labels(c, names, group);
    rename_the_rest(c, names, group);
    return Edit{std::move(group)};
}

Result<Edit> renumber(Case const& c, SpineAnomalies const& anomalies, CountFrom from) {
    auto const old_levels = levels_of(c.spine.anomalies.counts()), new_levels = levels_of(anomalies.counts());
    auto const used = used_levels(c);
    auto const offset = from == CountFrom::head ? std::ptrdiff_t{0}
                                                : static_cast<std::ptrdiff_t>(new_levels.size()) -
                                                      static_cast<std::ptrdiff_t>(old_levels.size());
    std::map<Level, Level> names;
    for (std::size_t i = 0; i < old_levels.size(); ++i) {
        auto const place = static_cast<std::ptrdiff_t>(i) + offset;
        if (place >= 0 && place < static_cast<std::ptrdiff_t>(new_levels.size()))
            names[old_levels[i]] = new_levels[static_cast<std::size_t>(place)];
        else if (used.contains(old_levels[i]))
            return fail(ErrorCode::inconsistent, "no name is left for it", name(old_levels[i]));
    }
    TRY(Edit edit, rename_levels(c, names, "renumber_spine"));
    auto& edits = std::get<Group>(edit.change).edits;
    edits.insert(edits.begin(), Edit{SetAnomalies{anomalies}});
    return edit;
}

Result<Edit> shift_labels(Case const& c, Level wrong, Level right, Shift shift) {
    auto const counts = c.spine.anomalies.counts();
    auto const steps = steps_between(wrong, right, counts);
    if (!steps)
        return fail(ErrorCode::inconsistent, "this patient has no such level",
                    name(exists(wrong, counts) ? right : wrong));
    std::map<Level, Level> names;
    for (Level const level : used_levels(c)) {
        bool const moves = level == wrong || shift == Shift::all ||
                           (shift == Shift::all_below && level > wrong) ||
                           (shift == Shift::all_above && level < wrong);
        if (!moves)
            continue;
        auto const renamed = neighbour(level, *steps, counts);
        if (!renamed)
            return fail(ErrorCode::inconsistent, "no name is left for it", name(level));
        names[level] = *renamed;
    }
    return rename_levels(c, names, "shift_labels");
}

std::vector<Finding> check_labels(Spine const& spine, FrameOfReferenceUid const& frame) {
    std::vector<Finding> findings;
    VertebraLabel const* above = nullptr;
    for (auto const& label : spine.labels) { // sorted by level within a frame
        if (label.position.frame != frame)
            continue;
        if (above) {
            if (label.position.point.z >= above->position.point.z)
                findings.push_back({"label_order", name(label.level), {name(above->level)}});
            auto const steps = steps_between(above->level, label.level, spine.anomalies.counts());
            if (steps && *steps > 1)
                findings.push_back(
                    {"label_gap", name(label.level), {name(above->level), std::to_string(*steps - 1)}});
        }
        above = &label;
    }
    return findings;
}

} // namespace vertemark::annotation
