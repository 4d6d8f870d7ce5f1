#include "annotation/cohort/checks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;
using List = std::vector<Contradiction>;

std::string text(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, std::trunc(value) == value ? "%.0f" : "%.1f", value);
    return buffer;
}

std::string text(std::vector<int> const& numbers) {
    std::string out;
    for (int const number : numbers)
        out += (out.empty() ? "" : ", ") + std::to_string(number);
    return out;
}

// The band's category that a total falls in.
std::string category_of(std::string const& score, int total) {
    if (auto const* definition = scoring::find_score(score))
        for (auto const& band : definition->bands)
            if (total >= band.from && total <= band.to)
                return band.category;
    return {};
}

// The computed category, or that of the reported total while the items leave it open.
std::string category(CohortRow const& row, char const* score) {
    if (auto const* result = row.score(score); result && result->category)
        return *result->category;
    for (auto const& said : row.of->clinical.reported)
        if (said.score == score)
            return category_of(score, said.total);
    return {};
}

bool percutaneous(Surgery const& surgery) {
    return surgery.type == "vertebroplasty" || surgery.type == "kyphoplasty";
}

// ---- One patient ----

// With pleural spread and no answer about organs, a total may hold only because the spread was not counted.
void check_pleura(CohortRow const& row, Compared const& compared, std::size_t index, List& list) {
    auto const* pleura = row.evidence.find(input::pleural_metastases);
    auto const* definition = scoring::find_score(compared.score);
    if (!pleura || pleura->value != scoring::Value(true) || !definition->input(input::organ_metastases))
        return;
    std::set<int> counted;
    for (char const* organ : {"removable", "unremovable"}) {
        auto evidence = row.evidence;
        evidence.set(input::organ_metastases, std::string(organ));
        auto const result = scoring::evaluate(*definition, evidence);
        counted.insert(result.reachable.begin(), result.reachable.end());
    }
    if (!counted.contains(compared.reported))
        list.push_back({"reported_total_without_pleura",
                        index,
                        {compared.score, std::to_string(compared.reported),
                         text(std::vector<int>(counted.begin(), counted.end()))}});
}

void check_totals(CohortRow const& row, std::size_t index, List& list) {
    for (auto const& compared : reported_beside_computed(row)) {
        if (compared.reachable.empty())
            continue;
        if (compared.attainable())
            check_pleura(row, compared, index, list);
        else
            list.push_back({"reported_total_impossible",
                            index,
                            {compared.score, std::to_string(compared.reported), text(compared.reachable)}});
    }
}

void check_chemotherapy(CohortRow const& row, std::size_t index, List& list) {
    auto const* rule = row.score("chemotherapy_rule");
    if (!rule || !rule->category)
        return;
    auto const& treatments = row.of->clinical.treatments;
    bool const given = std::any_of(treatments.begin(), treatments.end(),
                                   [](auto const& t) { return t.kind == "chemotherapy"; });
    if (*rule->category == "no_test_met" && given)
        list.push_back({"chemotherapy_without_test", index, {}});
    else if (*rule->category == "tests_conflict")
        list.push_back({"chemotherapy_tests_conflict", index, {}});
}

void check_surgery(CohortRow const& row, std::size_t index, List& list) {
    auto const& surgery = row.of->clinical.surgery;
    bool const open = std::any_of(surgery.begin(), surgery.end(),
                                  [](auto const& s) { return !s.type.empty() && !percutaneous(s); });
    bool const only_cement = !surgery.empty() && std::all_of(surgery.begin(), surgery.end(), percutaneous);
    bool const en_bloc =
        std::any_of(surgery.begin(), surgery.end(), [](auto const& s) { return s.type == "en_bloc"; });
    if (en_bloc && category(row, "tokuhashi_revised") == "lt_6_months")
        list.push_back({"en_bloc_against_tokuhashi", index, {}});
    auto const tomita = category(row, "tomita");
    if (en_bloc && tomita == "palliative_surgery")
        list.push_back({"en_bloc_against_tomita", index, {}});
    if (open && tomita == "supportive_care")
        list.push_back({"surgery_against_tomita", index, {}});
    if (only_cement && category(row, "sins") == "unstable")
        list.push_back({"unstable_not_stabilised", index, {}});
}

// Six months of the revised Tokuhashi score against what happened.
void check_prediction(CohortRow const& row, std::size_t index, List& list) {
    constexpr double k_six_months = 6;
    auto const predicted = category(row, "tokuhashi_revised");
    auto const lived =
        std::max(row.progression ? row.progression->months : 0, row.survival ? row.survival->months : 0);
    if (predicted == "lt_6_months" && lived >= k_six_months)
        list.push_back({"outlived_tokuhashi", index, {text(lived)}});
    bool const died_early =
        row.survival && row.survival->event == true && row.survival->months < k_six_months;
    if (died_early && (predicted == "ge_6_months" || predicted == "ge_12_months"))
        list.push_back({"died_before_tokuhashi", index, {text(row.survival->months)}});
}

// ---- The group ----

// A mean or deviation as printed, to one decimal.
bool same_printed(double a, double b) {
    return std::abs(a - b) <= 0.05 + 1e-9;
}

void check_figure(Statistic const& statistic, char const* which, std::optional<double> said, double computed,
                  List& list) {
    if (said && !same_printed(*said, computed))
        list.push_back({"figure_differs", {}, {statistic.quantity, which, text(*said), text(computed)}});
}

void check_statistic(Statistic const& statistic, std::vector<Statistic> const& all, List& list) {
    auto const& said = statistic.reported;
    if (!said)
        return;
    if (said->used && statistic.known == 0)
        list.push_back({"used_but_not_reported", {}, {statistic.quantity}});
    // Figures of some of the patients say nothing about figures of all.
    if (!statistic.computed || statistic.known < statistic.patients)
        return;
    check_figure(statistic, "mean", said->mean, statistic.computed->mean, list);
    check_figure(statistic, "sd", said->sd, statistic.computed->sd.value_or(0), list);
    bool const range_wrong = said->min && said->max &&
                             (!same_printed(*said->min, statistic.computed->min) ||
                              !same_printed(*said->max, statistic.computed->max));
    if (!range_wrong)
        return;
    list.push_back({"range_differs",
                    {},
                    {statistic.quantity, text(*said->min), text(*said->max), text(statistic.computed->min),
                     text(statistic.computed->max)}});
    for (auto const& other : all)
        if (other.quantity != statistic.quantity && other.reported && other.reported->min == said->min &&
            other.reported->max == said->max)
            list.push_back({"range_repeats", {}, {statistic.quantity, other.quantity}});
}

void check_count(Count const& count, List& list) {
    if (!count.reported)
        return;
    int const open = count.patients - count.known;
    if (*count.reported < count.count || *count.reported > count.count + open)
        list.push_back({"count_differs",
                        {},
                        {count.category, std::to_string(*count.reported), std::to_string(count.count),
                         std::to_string(count.patients)}});
}

// An improvement is bounded by where each patient started: E cannot improve, D by one grade at most.
void check_improvement(Cohort const& cohort, std::vector<CohortRow> const& rows, List& list) {
    for (auto const& said : cohort.reported) {
        if (said.quantity != "frankel_grades_improved")
            continue;
        int able = 0, limited = 0;
        for (auto const& row : rows)
            if (auto const grade = settled(row.of->clinical.status.frankel)) {
                able += *grade != Frankel::e ? 1 : 0;
                limited += *grade == Frankel::d ? 1 : 0;
            }
        int const all = static_cast<int>(rows.size());
        if (able < all)
            list.push_back({"improvement_limited",
                            {},
                            {text(said.min.value_or(0)), text(said.max.value_or(0)), std::to_string(able),
                             std::to_string(all), std::to_string(limited)}});
    }
}

} // namespace

bool Compared::attainable() const {
    return std::find(reachable.begin(), reachable.end(), reported) != reachable.end();
}

std::vector<Compared> reported_beside_computed(CohortRow const& row) {
    std::vector<Compared> list;
    for (auto const& said : row.of->clinical.reported) {
        auto const* result = row.score(said.score);
        list.push_back({said.score, said.total, said.source,
                        result && !result->error ? result->reachable : std::vector<int>()});
    }
    return list;
}

List contradictions(Cohort const& cohort, std::vector<CohortRow> const& rows) {
    List list;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        check_totals(rows[i], i, list);
        for (auto const& warning : scoring::consistency(rows[i].evidence, rows[i].scores))
            list.push_back({warning.code, i, warning.arguments});
        check_chemotherapy(rows[i], i, list);
        check_surgery(rows[i], i, list);
        check_prediction(rows[i], i, list);
    }
    auto const statistics = statistics_of(cohort, rows);
    for (auto const& statistic : statistics)
        check_statistic(statistic, statistics, list);
    for (auto const& count : counts_of(cohort, rows))
        check_count(count, list);
    check_improvement(cohort, rows, list);
    return list;
}

} // namespace vertemark::annotation
