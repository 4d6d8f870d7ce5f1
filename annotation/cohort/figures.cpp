// The numbers and counts of a cohort, as its Tables 1 and 2 and its text give them.
#include <algorithm>

#include "annotation/cohort/cohort.h"

namespace vertemark::annotation {

namespace {

ClinicalRecord const& clinical(CohortRow const& row) {
    return row.of->clinical;
}

template <class T>
std::optional<double> number(Fact<T> const& fact) {
    auto const value = settled(fact);
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> total(CohortRow const& row, char const* score) {
    auto const* result = row.score(score);
    return result && result->total ? std::optional(static_cast<double>(*result->total)) : std::nullopt;
}

std::optional<double> reported_total(CohortRow const& row, char const* score) {
    for (auto const& one : clinical(row).reported)
        if (one.score == score)
            return one.total;
    return std::nullopt;
}

bool is_percutaneous(Surgery const& surgery) {
    return surgery.type == "vertebroplasty" || surgery.type == "kyphoplasty";
}

std::optional<double> blood_loss(CohortRow const& row, bool percutaneous) {
    std::optional<double> sum;
    for (auto const& surgery : clinical(row).surgery)
        if (surgery.blood_loss_ml && !surgery.type.empty() && is_percutaneous(surgery) == percutaneous)
            sum = sum.value_or(0) + *surgery.blood_loss_ml;
    return sum;
}

using Answer = std::optional<bool>;

Answer operated(CohortRow const& row, bool percutaneous) {
    if (clinical(row).surgery.empty())
        return std::nullopt;
    bool any = false, named = true;
    for (auto const& surgery : clinical(row).surgery) {
        named = named && !surgery.type.empty();
        any = any || (!surgery.type.empty() && is_percutaneous(surgery) == percutaneous);
    }
    return any || named ? Answer(any) : std::nullopt;
}

Answer in_region(CohortRow const& row, Region region) {
    auto const levels = involved_levels(*row.of);
    if (levels.empty())
        return std::nullopt;
    return std::any_of(levels.begin(), levels.end(), [&](Level l) { return l.region == region; });
}

std::optional<int> vertebrae(CohortRow const& row) {
    auto const* fact = row.evidence.find(scoring::input::vertebral_metastases);
    return fact && fact->value ? std::optional(std::get<int>(*fact->value)) : std::nullopt;
}

Answer single_level(CohortRow const& row) {
    auto const count = vertebrae(row);
    return count ? Answer(*count == 1) : std::nullopt;
}

// Any metastasis outside the skeleton: organs, pleura or peritoneum.
Answer spread_elsewhere(CohortRow const& row) {
    auto const& r = clinical(row);
    auto const organs = settled(r.organs);
    auto const pleura = settled(r.pleura_or_peritoneum);
    if (pleura == true || !r.organ_metastases.empty() || (organs && *organs != Organs::none))
        return true;
    return organs == Organs::none ? Answer(false) : std::nullopt;
}

Answer single_without_spread(CohortRow const& row) {
    auto const single = single_level(row), elsewhere = spread_elsewhere(row);
    if (single == false || elsewhere == true)
        return false;
    return single && elsewhere ? Answer(true) : std::nullopt;
}

// A treatment that isn't listed may still have been given: only a yes is certain.
Answer had(CohortRow const& row, std::string_view kind) {
    auto const& list = clinical(row).treatments;
    bool const listed = std::any_of(list.begin(), list.end(), [&](auto const& t) { return t.kind == kind; });
    return listed ? Answer(true) : std::nullopt;
}

// Pain, by the answer given or among the symptoms listed.
Answer local_pain(CohortRow const& row) {
    if (auto const pain = settled(clinical(row).pain))
        return *pain != Pain::none;
    auto const& symptoms = clinical(row).symptoms;
    return symptoms.empty() ? std::nullopt
                            : Answer(std::any_of(symptoms.begin(), symptoms.end(), [](auto const& s) {
                                  return s.name.find("pain") != std::string::npos;
                              }));
}

Answer is_sex(CohortRow const& row, char const* sex) {
    auto const& said = row.of->patient.sex;
    return said.empty() ? std::nullopt : Answer(said == sex);
}

Answer band(CohortRow const& row, char const* score, char const* category) {
    auto const* result = row.score(score);
    return result && result->category ? Answer(*result->category == category) : std::nullopt;
}

struct Category {
    char const* id;
    Answer (*answer)(CohortRow const&);
};

#define IS(expression) [](CohortRow const& row) -> Answer { return expression; }
constexpr Category k_categories[] = {
    {"male", IS(is_sex(row, "M"))},
    {"female", IS(is_sex(row, "F"))},
    {"cervical", IS(in_region(row, Region::cervical))},
    {"thoracic", IS(in_region(row, Region::thoracic))},
    {"lumbar", IS(in_region(row, Region::lumbar))},
    {"sacral", IS(in_region(row, Region::sacral))},
    {"single_level", single_level},
    {"single_level_without_spread", single_without_spread},
    {"spread_elsewhere", spread_elsewhere},
    {"local_pain", local_pain},
    {"walking", IS(settled(clinical(row).status.ambulatory))},
    {"sins_stable", IS(band(row, "sins", "stable"))},
    {"sins_potentially_unstable", IS(band(row, "sins", "potentially_unstable"))},
    {"sins_unstable", IS(band(row, "sins", "unstable"))},
    {"vertebroplasty", IS(operated(row, true))},
    {"open_surgery", IS(operated(row, false))},
    {"chemotherapy", IS(had(row, "chemotherapy"))},
    {"radiotherapy", IS(had(row, "radiotherapy"))},
    {"bisphosphonate", IS(had(row, "bisphosphonate"))},
};
#undef IS

} // namespace

std::vector<Quantity> const& quantities() {
#define VALUE(expression) [](CohortRow const& row) -> std::optional<double> { return expression; }
    static std::vector<Quantity> const list = {
        {"age_years", VALUE(row.age_years)},
        {"interval_months", VALUE(row.interval_months)},
        {"symptom_months", VALUE(row.symptom_months)},
        {"vas", VALUE(number(clinical(row).status.vas))},
        {"kps", VALUE(number(clinical(row).status.kps))},
        {"ecog", VALUE(number(clinical(row).status.ecog))},
        {"vertebrae", VALUE(vertebrae(row))},
        {"sins", VALUE(total(row, "sins"))},
        {"sins_reported", VALUE(reported_total(row, "sins"))},
        {"tomita", VALUE(total(row, "tomita"))},
        {"tomita_reported", VALUE(reported_total(row, "tomita"))},
        {"tokuhashi", VALUE(total(row, "tokuhashi_revised"))},
        {"tokuhashi_reported", VALUE(reported_total(row, "tokuhashi_revised"))},
        {"blood_loss_open_ml", VALUE(blood_loss(row, false))},
        {"blood_loss_vertebroplasty_ml", VALUE(blood_loss(row, true))},
        {"pfs_months", VALUE(row.progression ? std::optional(row.progression->months) : std::nullopt)},
        {"os_months", VALUE(row.survival ? std::optional(row.survival->months) : std::nullopt)},
    };
#undef VALUE
    return list;
}

std::vector<Statistic> statistics_of(Cohort const& cohort, std::vector<CohortRow> const& rows) {
    std::vector<Statistic> list;
    for (auto const& quantity : quantities()) {
        Statistic one;
        one.quantity = quantity.id;
        one.patients = static_cast<int>(rows.size());
        std::vector<double> values;
        for (auto const& row : rows)
            if (auto const value = quantity.value(row))
                values.push_back(*value);
        one.known = static_cast<int>(values.size());
        one.computed = describe(values);
        for (auto const& said : cohort.reported)
            if (said.quantity == quantity.id)
                one.reported = said;
        if (one.computed || one.reported)
            list.push_back(std::move(one));
    }
    return list;
}

std::vector<Count> counts_of(Cohort const& cohort, std::vector<CohortRow> const& rows) {
    std::vector<Count> counts;
    for (auto const& category : k_categories) {
        Count one{category.id, 0, 0, static_cast<int>(rows.size()), {}};
        for (auto const& row : rows)
            if (auto const answer = category.answer(row)) {
                ++one.known;
                one.count += *answer ? 1 : 0;
            }
        for (auto const& said : cohort.reported)
            if (said.quantity == category.id && said.count)
                one.reported = said.count;
        if (one.known > 0 || one.reported)
            counts.push_back(std::move(one));
    }
    return counts;
}

} // namespace vertemark::annotation
