#include "annotation/cohort/cohort.h"

#include <algorithm>

#include "annotation/cohort/duration.h"
#include "annotation/evidence/collect.h"
#include "annotation/evidence/rules.h"
#include "annotation/record/follow_up.h"

namespace vertemark::annotation {

namespace {

// Dates that allow more than this either way give no time.
constexpr double k_tolerance_months = 1;

struct Time {
    std::optional<double> months;
    std::string why_not;
};

Time time_between(PartialDate const& from, PartialDate const& to) {
    auto const time = elapsed(from, to);
    if (time.uncertain > k_tolerance_months)
        return {{}, "dates_too_vague"};
    if (time.months + time.uncertain < 0)
        return {{}, "end_before_operation"};
    return {std::max(0., time.months), {}};
}

struct End {
    std::optional<PartialDate> date;
    bool event = false;
};

// Death ends progression-free survival too; a patient without either is watched until the last contact.
End end_of(ClinicalRecord const& clinical, Endpoint endpoint) {
    auto const progression = settled(clinical.progression_date), death = settled(clinical.death_date);
    if (endpoint == Endpoint::progression && progression)
        return {progression, true};
    bool const progressed_sometime =
        endpoint == Endpoint::progression && settled(clinical.progressed) == true;
    if (progressed_sometime)
        return {}; // progressed, and nobody knows when
    if (death)
        return {death, true};
    if (settled(clinical.died) == true)
        return {};
    return {settled(clinical.last_contact_date), false};
}

std::optional<bool> reported_event(ClinicalRecord const& clinical, Endpoint endpoint) {
    auto const died = settled(clinical.died);
    if (endpoint == Endpoint::survival)
        return died;
    auto const progressed = settled(clinical.progressed);
    if (progressed == true || died == true)
        return true;
    return progressed == false && died == false ? std::optional(false) : std::nullopt;
}

std::optional<Outcome> outcome(ClinicalRecord const& clinical, Endpoint endpoint, std::string& why_not) {
    auto const operation = operation_date(clinical);
    auto const end = end_of(clinical, endpoint);
    if (operation && end.date) {
        auto const time = time_between(*operation, *end.date);
        if (time.months)
            return Outcome{*time.months, end.event, true};
        why_not = time.why_not;
    } else {
        why_not = operation ? "no_end" : "no_operation_date";
    }
    auto const reported = settled(endpoint == Endpoint::progression ? clinical.progression_free_months
                                                                    : clinical.survival_months);
    if (!reported)
        return std::nullopt;
    why_not.clear();
    return Outcome{*reported, reported_event(clinical, endpoint), false};
}

std::optional<double> age(Case const& c) {
    auto const birth = parse_date(c.patient.birth_date);
    auto const operation = operation_date(c.clinical);
    if (birth && operation) {
        auto const time = elapsed(*birth, *operation);
        if (time.uncertain <= 6) // right to the year
            return time.months / 12;
    }
    return settled(c.clinical.age_years);
}

std::optional<double> interval(ClinicalRecord const& clinical) {
    auto const from = settled(clinical.primary_resection_date), to = settled(clinical.metastasis_diagnosed);
    if (from && to)
        if (auto const time = time_between(*from, *to); time.months)
            return time.months;
    return settled(clinical.interval_months);
}

std::optional<double> symptom_time(ClinicalRecord const& clinical) {
    if (auto const said = settled(clinical.symptom_months))
        return said;
    auto const operation = operation_date(clinical);
    std::optional<double> longest;
    for (auto const& symptom : clinical.symptoms)
        if (operation && symptom.since)
            if (auto const time = time_between(*symptom.since, *operation); time.months)
                longest = std::max(longest.value_or(0), *time.months);
    return longest;
}

} // namespace

scoring::ScoreResult const* CohortRow::score(std::string_view id) const {
    auto const found =
        std::find_if(scores.begin(), scores.end(), [&](auto const& s) { return s.score == id; });
    return found == scores.end() ? nullptr : &*found;
}

std::vector<CohortRow> rows_of(Cohort const& cohort) {
    std::vector<CohortRow> rows;
    rows.reserve(cohort.cases.size());
    for (Case const& c : cohort.cases) {
        CohortRow& row = rows.emplace_back();
        row.of = &c;
        row.evidence = collect(c);
        row.scores = score_case(c, row.evidence).results;
        row.age_years = age(c);
        row.interval_months = interval(c.clinical);
        row.symptom_months = symptom_time(c.clinical);
        row.progression = outcome(c.clinical, Endpoint::progression, row.no_progression);
        row.survival = outcome(c.clinical, Endpoint::survival, row.no_survival);
    }
    return rows;
}

std::vector<WatchedRow> watched(std::vector<CohortRow> const& rows, Endpoint endpoint, UnknownEnd unknown) {
    std::vector<WatchedRow> result;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& found = endpoint == Endpoint::progression ? rows[i].progression : rows[i].survival;
        if (!found || (!found->event && unknown == UnknownEnd::is_left_out))
            continue;
        result.push_back({{found->months, found->event.value_or(true)}, i, !found->event});
    }
    return result;
}

} // namespace vertemark::annotation
