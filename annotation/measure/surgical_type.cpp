#include "annotation/measure/surgical_type.h"

namespace vertemark::annotation {

namespace {

// Yes when any is, no when all are denied, else unknown.
std::optional<bool> any_of(std::initializer_list<std::optional<bool>> answers) {
    bool all_known = true;
    for (auto const& answer : answers) {
        if (answer == true)
            return true;
        all_known = all_known && answer.has_value();
    }
    return all_known ? std::optional(false) : std::nullopt;
}

std::optional<bool> epidural(Lesion const& lesion) {
    auto const grade = settled(lesion.escc);
    return grade ? std::optional(*grade != Escc::grade_0) : std::nullopt;
}

// Other vertebrae with lesions that this one does not span.
bool several(Case const& c, Lesion const& lesion) {
    for (auto const& other : c.lesions)
        if (other.id != lesion.id && other.site == LesionSite::spine && !other.levels.empty() &&
            other.levels != lesion.levels)
            return true;
    return false;
}

} // namespace

std::optional<int> surgical_type(Case const& c, Lesion const& lesion) {
    if (lesion.site != LesionSite::spine || lesion.levels.empty())
        return std::nullopt;
    if (several(c, lesion) || lesion.levels.size() > 3)
        return 7;
    if (lesion.levels.size() > 1)
        return 6;
    struct Step {
        int type;
        std::optional<bool> present;
    };
    Step const steps[] = {{5, settled(lesion.paravertebral)},
                          {4, epidural(lesion)},
                          {3, any_of({settled(lesion.lamina), settled(lesion.spinous_process)})},
                          {2, any_of({lesion.left.involved(), lesion.right.involved()})}};
    for (auto const& step : steps) {
        if (!step.present)
            return std::nullopt;
        if (*step.present)
            return step.type;
    }
    return 1;
}

} // namespace vertemark::annotation
